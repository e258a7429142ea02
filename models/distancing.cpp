#include "models/distancing.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "core/text/unicode.h"

namespace slantwise {
namespace {

constexpr std::array<std::string_view, 3> kClaims = {"allege", "claim", "purport"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

// A document's words by their numbers.
class Words {
 public:
  explicit Words(const Document& document) : document_(document) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens().size()); }
  Span bytes(std::uint32_t first, std::uint32_t last) const {
    return {tokens().begin[first], tokens().begin[last] + tokens().length[last]};
  }
  std::string at(std::uint32_t i) const { return fold(slice(document_.text, bytes(i, i))); }

  // The word that begins at `at` or, if none does, the next.
  std::uint32_t from(std::uint32_t at) const {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(tokens().begin, at) -
                                      tokens().begin.begin());
  }

  // Only a blank stands before word `i`.
  bool close_by(std::uint32_t i) const {
    return i > 0 && i < size() && bytes(i - 1, i - 1).end + 1 == tokens().begin[i] &&
           document_.text[tokens().begin[i] - 1] == ' ';
  }

  bool hyphened(std::uint32_t i) const {
    return i < size() && bytes(i - 1, i - 1).end + 1 == tokens().begin[i] &&
           document_.text[tokens().begin[i] - 1] == '-';
  }

  // Words `first` to `last` and what they are about: “safety rota” between marks, else a word, or
  // two if it has a capital letter.
  Span with_next(std::uint32_t first, std::uint32_t last) const {
    const Span here = bytes(first, last);
    if (const std::uint32_t end = marked_end(here.end); end > 0) return {here.begin, end};
    const std::uint32_t most = last + 2;
    while (last < most && close_by(last + 1)) {
      const char letter = document_.text[tokens().begin[++last]];
      while (hyphened(last + 1)) ++last;
      if (letter < 'A' || letter > 'Z') break;
    }
    return bytes(first, last);
  }

  const Tokens& tokens() const { return document_.tokens; }

 private:
  // Where the short quotation that begins after `at` and a blank ends; 0 if none does.
  std::uint32_t marked_end(std::uint32_t at) const {
    constexpr std::size_t kMost = 60;
    constexpr std::pair<std::string_view, std::string_view> kMarks[] = {{" “", "”"}, {" \"", "\""}};
    const std::string_view rest = std::string_view(document_.text).substr(at, kMost);
    for (const auto& [open, close] : kMarks) {
      if (!rest.starts_with(open)) continue;
      const std::size_t end = rest.find(close, open.size());
      return end == rest.npos ? 0 : at + static_cast<std::uint32_t>(end + close.size());
    }
    return 0;
  }

  const Document& document_;
};

// "describes" and the like, and whether "as" must follow.
enum class Call { no, yes, as };

Call call(std::string_view word) {
  constexpr std::array<std::string_view, 12> kCalls = {"call",    "calls",  "called", "term",
                                                       "terms",   "termed", "label",  "labels",
                                                       "labeled", "dub",    "dubs",   "dubbed"};
  constexpr std::array<std::string_view, 6> kWithAs = {
      "describe", "describes", "described", "characterize", "characterizes", "characterized"};
  return among(kCalls, word) ? Call::yes : among(kWithAs, word) ? Call::as : Call::no;
}

// The last word of "what Roe called", which begins at word `at`; nothing if it does not.
std::optional<std::uint32_t> what_called(const Words& words, std::uint32_t at) {
  constexpr std::uint32_t kMost = 7;
  constexpr std::array<std::string_view, 8> kNobody = {"is", "are",  "was", "were",
                                                       "be", "been", "to",  "so"};
  if (words.at(at) != "what") return std::nullopt;
  for (std::uint32_t i = at + 1; i < words.size() && i <= at + kMost; ++i) {
    const std::string word = words.at(i);
    if (!words.close_by(i) || among(kNobody, word)) return std::nullopt;
    const Call found = i > at + 1 ? call(word) : Call::no;
    if (found == Call::yes) return i;
    if (found == Call::as) {
      const bool as = words.close_by(i + 1) && words.at(i + 1) == "as";
      return as ? std::optional(i + 1) : std::nullopt;
    }
  }
  return std::nullopt;
}

DistanceKind kind_of(std::string_view word) {
  const std::string folded = fold(word);
  if (folded.starts_with("so-called")) return DistanceKind::so_called;
  return folded.starts_with("self-") ? DistanceKind::self_styled : DistanceKind::alleged;
}

class Finder {
 public:
  explicit Finder(const Document& document) : document_(document), words_(document) {}

  std::vector<DistanceUse> find() {
    marked();
    claims();
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      if (words_.tokens().length[i] != 4) continue;  // "what"
      if (const auto last = what_called(words_, i)) add(DistanceKind::what_called, i, *last);
    }
    std::ranges::stable_sort(uses_, {}, [](const DistanceUse& one) { return one.words.begin; });
    drop_marked_twice();
    return std::move(uses_);
  }

 private:
  // The so-called “rota” is one distance, not two.
  void drop_marked_twice() {
    std::uint32_t end = 0;
    std::erase_if(uses_, [&end](const DistanceUse& one) {
      const bool marks = one.kind == DistanceKind::scare_quotes;
      if (!marks) end = one.words.end;
      return marks && one.words.begin < end;
    });
  }

  void marked() {
    for (const ScareQuote& one : document_.scare_quotes) {
      const std::uint32_t first = words_.from(one.content.begin);
      if (first == words_.size() || words_.tokens().begin[first] >= one.content.end) continue;
      if (one.kind == ScareQuote::Kind::marks) {
        add(DistanceKind::scare_quotes, first, one.content);
      } else {
        const std::uint32_t last = words_.from(one.content.end) - 1;
        add(kind_of(slice(document_.text, one.content)), first, words_.with_next(first, last));
      }
    }
  }

  // A verb that introduces words on both of its sides is one use.
  void claims() {
    std::set<std::uint32_t> seen;
    for (const Attribution& one : document_.attributions) {
      if (one.cue.empty() || !among(kClaims, one.verb)) continue;
      if (!seen.insert(one.cue.begin).second) continue;
      const std::uint32_t first = words_.from(one.cue.begin);
      if (first < words_.size()) add(DistanceKind::claims, first, one.cue);
    }
  }

  void add(DistanceKind kind, std::uint32_t first, std::uint32_t last) {
    add(kind, first, words_.bytes(first, last));
  }

  void add(DistanceKind kind, std::uint32_t first, Span span) {
    const Tokens& tokens = words_.tokens();
    if (tokens.confidence[first] == Confidence::low) return;
    const Zone zone = tokens.zone[first];
    if (zone == Zone::boilerplate || zone == Zone::caption) return;
    const Voice voice = tokens.voice[first];
    if (voice == Voice::narration) uses_.push_back({kind, span, true, -1});
    if (voice != Voice::paraphrase) return;
    uses_.push_back({kind, span, false, reporter(tokens.begin[first])});
  }

  int reporter(std::uint32_t at) const {
    const auto run = std::ranges::upper_bound(document_.runs, at, {},
                                              [](const VoiceRun& one) { return one.span.begin; });
    return (run - 1)->attribution;
  }

  const Document& document_;
  Words words_;
  std::vector<DistanceUse> uses_;
};

std::vector<std::string> most_used(const std::map<std::string, std::uint64_t>& words) {
  constexpr std::size_t kShown = 8;
  std::vector<std::pair<std::string, std::uint64_t>> order(words.begin(), words.end());
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [](const auto& one) { return one.second; });
  if (order.size() > kShown) order.resize(kShown);
  std::vector<std::string> shown;
  for (auto& [word, uses] : order) shown.push_back(std::move(word));
  return shown;
}

}  // namespace

std::string_view name(DistanceKind kind) {
  constexpr std::string_view kNames[] = {"scare-quotes", "so-called", "self-styled",
                                         "alleged",      "claims",    "what-called"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<DistanceUse> distance_uses(const Document& document) { return Finder(document).find(); }

void Distancing::add(const Document& document) {
  for (const DistanceUse& use : distance_uses(document)) {
    std::string speaker, category = use.own ? "" : "unresolved";
    if (use.source >= 0) {
      const Attribution& by = document.attributions[static_cast<std::size_t>(use.source)];
      speaker = by.speaker;
      category = by.category;
    }
    ++uses_[{use.kind, !use.own, speaker, category}][std::string(slice(document.text, use.words))];
  }
}

std::vector<DistanceRow> Distancing::rows() const {
  std::vector<DistanceRow> rows;
  for (const auto& [key, words] : uses_) {
    const auto& [kind, reported, speaker, category] = key;
    DistanceRow row{kind, !reported, speaker, category, 0, most_used(words)};
    for (const auto& [word, uses] : words) row.uses += uses;
    rows.push_back(std::move(row));
  }
  std::ranges::stable_sort(rows, [](const DistanceRow& a, const DistanceRow& b) {
    return std::tuple(a.kind, !a.own, b.uses) < std::tuple(b.kind, !b.own, a.uses);
  });
  return rows;
}

}  // namespace slantwise
