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

}  // namespace

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
