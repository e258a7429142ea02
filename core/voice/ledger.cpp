#include "core/voice/ledger.h"

#include <algorithm>
#include <array>

namespace slantwise {
namespace {

// Walks one layer from left to right.
struct Cursor {
  const std::vector<VoiceRun>& runs;
  std::size_t next = 0;

  const VoiceRun* at(std::uint32_t position) {
    while (next < runs.size() && runs[next].span.end <= position) ++next;
    return next < runs.size() && runs[next].span.begin <= position ? &runs[next] : nullptr;
  }
  // The first border after `position`; `size` if none. REQUIRES: at(position) was called.
  std::uint32_t border(std::uint32_t position, std::uint32_t size) const {
    if (next == runs.size()) return size;
    const Span span = runs[next].span;
    return span.begin > position ? span.begin : span.end;
  }
};

bool continues(const VoiceRun& last, const VoiceRun& next) {
  return last.span.end == next.span.begin && last.voice == next.voice &&
         last.confidence == next.confidence && last.rule == next.rule &&
         last.attribution == next.attribution && last.insert == next.insert;
}

void append(std::vector<VoiceRun>& runs, VoiceRun run) {
  if (!runs.empty() && continues(runs.back(), run)) {
    runs.back().span.end = run.span.end;
  } else {
    runs.push_back(std::move(run));
  }
}

// REQUIRES: runs are sorted and disjoint.
bool covers(const std::vector<VoiceRun>& runs, std::uint32_t at) {
  const auto after =
      std::ranges::upper_bound(runs, at, {}, [](const VoiceRun& run) { return run.span.begin; });
  return after != runs.begin() && std::prev(after)->span.contains(at);
}

}  // namespace

Voice voice_at(const VoiceLayers& layers, std::uint32_t at) {
  if (covers(layers.quotes, at)) return Voice::quote;
  return covers(layers.paraphrases, at) ? Voice::paraphrase : Voice::narration;
}

std::vector<VoiceRun> assemble_runs(std::uint32_t size, const VoiceLayers& layers) {
  std::array<Cursor, 3> cursors{{{layers.inserts}, {layers.quotes}, {layers.paraphrases}}};
  std::vector<VoiceRun> runs;
  for (std::uint32_t position = 0; position < size;) {
    const VoiceRun* top = nullptr;
    std::uint32_t end = size;
    for (Cursor& cursor : cursors) {
      const VoiceRun* here = cursor.at(position);
      if (top == nullptr) top = here;
      end = std::min(end, cursor.border(position, size));
    }
    VoiceRun run = top == nullptr ? VoiceRun{} : *top;
    run.span = {position, end};
    append(runs, std::move(run));
    position = end;
  }
  return runs;
}

void label_tokens(Document& document) {
  Tokens& tokens = document.tokens;
  tokens.voice.resize(tokens.size());
  tokens.confidence.resize(tokens.size());
  auto first = tokens.begin.begin();
  for (const VoiceRun& run : document.runs) {
    const auto last = std::lower_bound(first, tokens.begin.end(), run.span.end);
    const auto from = first - tokens.begin.begin(), size = last - first;
    std::fill_n(tokens.voice.begin() + from, size, run.voice);
    std::fill_n(tokens.confidence.begin() + from, size, run.confidence);
    first = last;
  }
}

void make_disjoint(std::vector<VoiceRun>& runs) {
  std::ranges::stable_sort(runs, {}, [](const VoiceRun& run) { return run.span.begin; });
  std::uint32_t end = 0;
  for (VoiceRun& run : runs) {
    run.span.begin = std::max(run.span.begin, end);
    run.span.end = std::max(run.span.end, run.span.begin);
    end = run.span.end;
  }
  std::erase_if(runs, [](const VoiceRun& run) { return run.span.empty(); });
}

}  // namespace slantwise
