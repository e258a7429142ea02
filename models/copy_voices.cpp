#include "models/copy_voices.h"

#include <algorithm>

namespace slantwise {
namespace {

constexpr std::uint32_t kFewestWords = 3;

// Who says each token.
class Spoken {
 public:
  explicit Spoken(const Document& document) : document_(document) {
    const Tokens& tokens = document.tokens;
    attribution_.assign(tokens.size(), -1);
    at_distance_.assign(tokens.size(), false);
    for (const VoiceRun& run : document.runs) {
      each(run.span, [&](std::size_t i) { attribution_[i] = run.attribution; });
    }
    for (const ScareQuote& one : document.scare_quotes) {
      if (one.kind != ScareQuote::Kind::marks) continue;
      each(one.content, [&](std::size_t i) { at_distance_[i] = true; });
    }
  }

  Voice voice(std::uint32_t i) const { return document_.tokens.voice[i]; }
  bool unclear(std::uint32_t i) const { return document_.tokens.confidence[i] == Confidence::low; }
  bool at_distance(std::uint32_t i) const { return at_distance_[i]; }

  std::string_view last_name(std::uint32_t i) const {
    if (attribution_[i] < 0) return {};
    const std::string& who =
        document_.attributions[static_cast<std::size_t>(attribution_[i])].speaker;
    return std::string_view(who).substr(who.rfind(' ') + 1);
  }

  bool counted(std::uint32_t i) const {
    const Zone zone = document_.tokens.zone[i];
    return zone != Zone::boilerplate && zone != Zone::caption && zone != Zone::headline;
  }

 private:
  template <typename Body>
  void each(Span bytes, const Body& body) const {
    const auto& begin = document_.tokens.begin;
    auto at =
        static_cast<std::size_t>(std::ranges::lower_bound(begin, bytes.begin) - begin.begin());
    for (; at < begin.size() && begin[at] < bytes.end; ++at) body(at);
  }

  const Document& document_;
  std::vector<int> attribution_;
  std::vector<bool> at_distance_;
};

std::string_view other_speaker(const Spoken& source, std::uint32_t s, const Spoken& copy,
                               std::uint32_t c) {
  const std::string_view one = source.last_name(s), two = copy.last_name(c);
  return one.empty() || two.empty() || one == two ? "" : "other speaker";
}

// How the voice of a word changed; "" if it did not.
std::string_view change_of(const Spoken& source, std::uint32_t s, const Spoken& copy,
                           std::uint32_t c) {
  const Voice was = source.voice(s), now = copy.voice(c);
  if (was == Voice::insert || now == Voice::insert) return "";
  // Marks that hold a word at a distance make it unclear whose it is.
  if (source.at_distance(s) != copy.at_distance(c)) {
    return source.at_distance(s) ? "distance dropped" : "held at a distance";
  }
  const bool was_unclear = source.unclear(s), now_unclear = copy.unclear(c);
  if (was == Voice::quote && was_unclear) return "";
  if (now == Voice::quote && now_unclear) return "";
  // That marks came or went is plain even where the words without them are unclear.
  if (was != Voice::quote && now == Voice::quote) return "marks added";
  if (was == Voice::quote && now != Voice::quote) {
    return now == Voice::narration && !now_unclear ? "attribution dropped" : "marks removed";
  }
  if (was_unclear || now_unclear) return "";
  if (was == now) return was == Voice::narration ? "" : other_speaker(source, s, copy, c);
  return now == Voice::narration ? "attribution dropped" : "attribution added";
}

class Changes {
 public:
  void add(std::string_view voice, std::uint32_t s, std::uint32_t c) {
    if (voice != now_.voice || (count_ > 0 && gap(s, c))) {
      finish();
      now_ = {CopyChange::Kind::voice, CopyChange::What::words, {s, s}, {c, c}, {}, {}, voice};
    }
    now_.source.end = s + 1;
    now_.copy.end = c + 1;
    ++count_;
  }

  std::vector<CopyChange> take() {
    finish();
    return std::move(out_);
  }

 private:
  // A word or two between may have been changed or left out.
  bool gap(std::uint32_t s, std::uint32_t c) const {
    constexpr std::uint32_t kNear = 3;
    return s < now_.source.end || c < now_.copy.end || s - now_.source.end > kNear ||
           c - now_.copy.end > kNear;
  }

  void finish() {
    const bool marks =
        now_.voice.starts_with("marks") || now_.voice.find("distance") != std::string_view::npos;
    if (!now_.voice.empty() && (marks || count_ >= kFewestWords)) out_.push_back(now_);
    count_ = 0;
  }

  CopyChange now_;
  std::uint32_t count_ = 0;
  std::vector<CopyChange> out_;
};

}  // namespace

std::vector<CopyChange> voice_changes(const TwoTexts& pair, const Alignment& alignment) {
  const Spoken source(pair.source), copy(pair.copy);
  Changes changes;
  for (const SameWords& run : alignment.same) {
    for (std::uint32_t s = run.source.begin, c = run.copy.begin;
         s < run.source.end && c < run.copy.end; ++s, ++c) {
      while (s < run.source.end && !source.counted(s)) ++s;
      while (c < run.copy.end && !copy.counted(c)) ++c;
      if (s == run.source.end || c == run.copy.end) break;
      changes.add(change_of(source, s, copy, c), s, c);
    }
  }
  return changes.take();
}

}  // namespace slantwise
