#include "core/voice/overruled.h"

#include <algorithm>
#include <utility>

#include "core/voice/ledger.h"

namespace slantwise {
namespace {

const VoiceRun& run_at(const Document& document, std::uint32_t at) {
  const auto after = std::ranges::upper_bound(document.runs, at, {},
                                              [](const VoiceRun& run) { return run.span.begin; });
  return *(after - 1);
}

// A note stands inside the voice around it; the note that it replaces says which.
Voice inside(const Document& document, const VoiceRun& around) {
  return around.insert >= 0 ? document.inserts[static_cast<std::size_t>(around.insert)].inside
                            : around.voice;
}

VoiceRun decided(Document& document, const Overrule& overrule) {
  const VoiceRun& around = run_at(document, overrule.span.begin);
  VoiceRun run{overrule.span, overrule.voice, Confidence::high, overrule.rule, -1, -1};
  const bool sources_words = run.voice == Voice::quote || run.voice == Voice::paraphrase;
  if (sources_words) run.attribution = around.attribution;
  if (run.voice == Voice::insert) {
    Insert note;
    note.span = run.span;
    note.inside = inside(document, around);
    note.signed_by = document.origin.agency;
    note.rule = overrule.rule;
    run.insert = static_cast<int>(document.inserts.size());
    document.inserts.push_back(std::move(note));
  }
  return run;
}

// The parts of `runs` outside `span`, and between them `run`.
void put(std::vector<VoiceRun>& runs, VoiceRun run) {
  std::vector<VoiceRun> out;
  for (const VoiceRun& old : runs) {
    if (old.span.begin < run.span.begin) {
      out.push_back(old);
      out.back().span.end = std::min(old.span.end, run.span.begin);
    }
    if (old.span.contains(run.span.begin)) out.push_back(run);
    if (old.span.end > run.span.end) {
      out.push_back(old);
      out.back().span.begin = std::max(old.span.begin, run.span.end);
    }
  }
  runs = std::move(out);
}

// The words that begin in `span`, as tokens.
Span words_in(const Document& document, Span span) {
  const auto& begins = document.tokens.begin;
  const auto at = [&](std::uint32_t byte) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(begins, byte) - begins.begin());
  };
  return {at(span.begin), at(span.end)};
}

bool is_spoken(Voice voice) { return voice == Voice::quote || voice == Voice::paraphrase; }

// The runs that have exactly these words, if a source says all of them.
std::span<VoiceRun> spoken_runs(Document& document, Span span) {
  const Span words = words_in(document, span);
  std::size_t first = document.runs.size(), last = 0;
  for (std::size_t i = 0; i < document.runs.size(); ++i) {
    const Span own = words_in(document, document.runs[i].span);
    if (own.empty() || own.end <= words.begin || own.begin >= words.end) continue;
    const bool inside = own.begin >= words.begin && own.end <= words.end;
    if (!inside || !is_spoken(document.runs[i].voice)) return {};
    first = std::min(first, i);
    last = i + 1;
  }
  if (first >= last) return {};
  return std::span(document.runs).subspan(first, last - first);
}

// A new attribution of whole runs; -1 where these words are none.
int newly_spoken(Document& document, Span span) {
  const std::span<VoiceRun> runs = spoken_runs(document, span);
  if (runs.empty()) return -1;
  const auto index = static_cast<int>(document.attributions.size());
  Attribution attribution;
  attribution.content = span;
  const auto quoted = std::ranges::count(runs, Voice::quote, &VoiceRun::voice);
  if (quoted < std::ssize(runs)) {
    attribution.kind = quoted == 0 ? Attribution::Kind::indirect : Attribution::Kind::mixed;
  }
  for (VoiceRun& run : runs) run.attribution = index;
  document.attributions.push_back(std::move(attribution));
  return index;
}

std::string category_of(const Document& document, const std::string& speaker) {
  for (const Attribution& one : document.attributions) {
    if (one.speaker == speaker && one.category != "unresolved") return one.category;
  }
  return "unresolved";
}

void give_speaker(Document& document, int index, const std::string& speaker) {
  Attribution& attribution = document.attributions[static_cast<std::size_t>(index)];
  attribution.rule = "decision";
  if (speaker.empty()) {
    attribution.speaker.clear();
    attribution.category = "unresolved";
    attribution.source = {};
    return;
  }
  if (attribution.speaker != speaker) {
    attribution.category = category_of(document, speaker);
    attribution.speaker = speaker;
  }
  attribution.confidence = Confidence::high;
  for (VoiceRun& run : document.runs) {
    if (run.attribution == index && is_spoken(run.voice)) run.confidence = Confidence::high;
  }
}

}  // namespace

int spoken_at(const Document& document, Span span) {
  const Span words = words_in(document, span);
  for (std::size_t i = document.attributions.size(); i-- > 0;) {
    if (!words.empty() && words_in(document, document.attributions[i].content) == words) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

bool overrule_speaker(Document& document, Span span, const std::string& speaker) {
  int index = spoken_at(document, span);
  if (index < 0) index = newly_spoken(document, span);
  if (index < 0) return false;
  give_speaker(document, index, speaker);
  label_tokens(document);
  return true;
}

void overrule_voices(Document& document, std::span<const Overrule> overrules) {
  bool any = false;
  for (const Overrule& overrule : overrules) {
    const bool inside_text = overrule.span.end <= document.text.size();
    if (overrule.kind != Overrule::Kind::voice || overrule.span.empty() || !inside_text) continue;
    put(document.runs, decided(document, overrule));
    any = true;
  }
  if (any) label_tokens(document);
}

}  // namespace slantwise
