// Measures the voice rules on PolNeAR (methods 4.2, 7.2 V9): `./dev validate voice`.
//
//   voice_validation articles.jsonl attributions.jsonl [--rules]      (decompressed)
//
// Everything is counted in words (tokens of the document), so marks and punctuation do not matter.
// An attribution of the program is what it found by one cue: its contents before and after the cue
// are one content, quoted or not, as PolNeAR has it, and so is a quotation that carries the speaker
// over in the same paragraph. Other contents without a cue stand alone.
//
//   content F1        over words: is it inside anybody's content? Found: not narration.
//   contamination     the share of words found to be narration that are inside a content.
//   quotes only       the same if only what stands between marks is taken.
//   quote precision   the share of words with voice quote that are inside a content.
//   cue F1            a cue counts if its words are exactly those of a marked cue.
//   exact content F1  a content counts if its words are exactly those of a marked content.
//   source overlap F1 over the attributions found, i.e. whose content shares a word with the
//                     content of a marked one (the pair that shares most); a source counts if it
//                     shares a word with the marked source.
//   framing terms     the same as contamination for the terms of conflict.yaml alone.
// With --rules, precision by rule and by verb on the training part.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>

#include "core/analyzer.h"
#include "core/voice/voices.h"
#include "models/validation.h"
#include "tests/validate/framing.h"
#include "tests/validate/polnear.h"

namespace {

using slantwise::Attribution;
using slantwise::Document;
using slantwise::kFramingError;
using slantwise::kVoiceError;
using slantwise::Span;
using slantwise::Voice;
using slantwise::validate::Gold;
using slantwise::validate::GoldAttribution;
using slantwise::validate::Golds;
using slantwise::validate::WordIndex;
using slantwise::validate::Words;

struct Ratio {
  double right = 0, found = 0, gold = 0, all = 0;

  void add(bool is, bool said) {
    right += is && said;
    found += said;
    gold += is;
    all += 1;
  }
  double precision() const { return right / found; }
  double recall() const { return right / gold; }
  double f1() const { return 2 * precision() * recall() / (precision() + recall()); }
  double contamination() const { return (gold - right) / (all - found); }
};

struct Found {
  Words source, cue, content;
};

// The attributions of a document, those with one cue joined.
std::vector<Found> found_in(const Document& document, const WordIndex& index) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> by_cue;
  std::vector<Found> all;
  const auto paragraph = [&](Span span) {
    return std::ranges::upper_bound(document.paragraphs, span.begin, {},
                                    [](const auto& one) { return one.span.begin; });
  };
  Span last;  // the content before
  for (const Attribution& one : document.attributions) {
    std::size_t at = all.size();
    const bool carried =
        one.rule == "carry-over" && !all.empty() && paragraph(last) == paragraph(one.content);
    last = one.content;
    if (carried) --at;
    if (!one.cue.empty()) at = by_cue.insert({{one.cue.begin, one.cue.end}, at}).first->second;
    if (at == all.size()) all.emplace_back();
    index.found(one.source, all[at].source);
    index.found(one.cue, all[at].cue);
    index.found(one.content, all[at].content);
  }
  return all;
}

struct Measures {
  Ratio words, quotes, quote_voice, cue, content, source, framing;
};

std::size_t shared(const Words& a, const Words& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](std::uint32_t word) { return b.contains(word); }));
}

// How many of `found` are exactly one of `gold`; each counts once.
void count_exact(std::vector<Words> gold, const std::vector<Words>& found, Ratio& ratio) {
  std::erase_if(gold, [](const Words& words) { return words.empty(); });
  ratio.gold += static_cast<double>(gold.size());
  for (const Words& words : found) {
    if (words.empty()) continue;
    ++ratio.found;
    const auto same = std::ranges::find(gold, words);
    if (same == gold.end()) continue;
    ++ratio.right;
    gold.erase(same);
  }
}

void count_source(const std::vector<Found>& gold, const Found& found, Ratio& ratio) {
  const Found* best = nullptr;
  std::size_t most = 0;
  for (const Found& one : gold) {
    const std::size_t size = shared(one.content, found.content);
    if (size > most) best = &one;
    most = std::max(most, size);
  }
  if (best == nullptr) return;
  ratio.found += !found.source.empty();
  ratio.gold += !best->source.empty();
  ratio.right += shared(best->source, found.source) > 0;
}

void count_attributions(const std::vector<Found>& gold, const std::vector<Found>& found,
                        Measures& measures) {
  const auto roles = [](const std::vector<Found>& all, Words Found::*role) {
    std::vector<Words> words;
    for (const Found& one : all) words.push_back(one.*role);
    return words;
  };
  count_exact(roles(gold, &Found::cue), roles(found, &Found::cue), measures.cue);
  count_exact(roles(gold, &Found::content), roles(found, &Found::content), measures.content);
  for (const Found& one : found) count_source(gold, one, measures.source);
}

Words measure(const Gold& gold, const Document& document, Measures& measures) {
  const WordIndex index(gold, document);
  std::vector<Found> marked;
  Words attributed;
  for (const GoldAttribution& one : gold.attributions) {
    marked.push_back({index.gold(one.source), index.gold(one.cue), index.gold(one.content)});
    attributed.insert(marked.back().content.begin(), marked.back().content.end());
  }
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    const bool is = attributed.contains(i);
    const Voice voice = document.tokens.voice[i];
    measures.words.add(is, voice != Voice::narration);
    measures.quotes.add(is, voice == Voice::quote || voice == Voice::insert);
    measures.quote_voice.add(is, voice == Voice::quote);
  }
  count_attributions(marked, found_in(document, index), measures);
  return attributed;
}

// Framing terms found in narration: how many stand in a source's words?
void count_framing(const Document& document, const Words& attributed, Ratio& framing) {
  static const slantwise::validate::FramingTerms kTerms;
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    if (!kTerms.begins(document, i)) continue;
    framing.add(attributed.contains(i), document.tokens.voice[i] != Voice::narration);
  }
}

struct Tally {
  double right = 0, all = 0;
};
using Tallies = std::map<std::string, Tally>;

// Words by rule, and those of paraphrases by verb: how many are a source's?
void tally(const Document& document, const Words& attributed, Tallies& by_rule) {
  std::size_t run = 0;
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    while (document.runs[run].span.end <= document.tokens.begin[i]) ++run;
    const auto& here = document.runs[run];
    const auto count = [&](const std::string& key) {
      by_rule[key].all += 1;
      by_rule[key].right += attributed.contains(i);
    };
    count("rule " + std::string(name(here.voice)) + " " + here.rule);
    if (here.voice != Voice::paraphrase) continue;
    const auto& attribution = document.attributions[static_cast<std::size_t>(here.attribution)];
    count("verb " + attribution.verb + " " + here.rule);
  }
}

void print(const char* what, double value, const char* mark, bool met) {
  std::printf("  %-36s %.3f   %-8s %s\n", what, value, mark,
              *mark == 0 ? ""
              : met      ? "met"
                         : "not met");
}

void print(const std::string& part, const Measures& m) {
  std::printf("%s\n", part.c_str());
  print("content, words: F1", m.words.f1(), ">= .82", m.words.f1() >= .82);
  print("content, words: precision", m.words.precision(), ">= .85", m.words.precision() >= .85);
  print("content, words: recall", m.words.recall(), "", true);
  print("own words that are a source's", m.words.contamination(), "<= .17",
        m.words.contamination() <= .17);
  print("cue, exact: F1", m.cue.f1(), ">= .60", m.cue.f1() >= .60);
  print("cue, exact: precision", m.cue.precision(), "", true);
  print("source, overlap: F1", m.source.f1(), ">= .75", m.source.f1() >= .75);
  print("content, exact: F1", m.content.f1(), ">= .40", m.content.f1() >= .40);
  print("quote: precision", m.quote_voice.precision(), ">= .98", m.quote_voice.precision() >= .98);
  print("quotes only, words: F1", m.quotes.f1(), "", true);
  print("framing terms in own words: a source's", m.framing.contamination(), "", true);
  std::printf("    (%.0f framing terms, %.0f in own words, %.0f of these a source's)\n",
              m.framing.all, m.framing.all - m.framing.found, m.framing.gold - m.framing.right);
  std::printf("  about 1 in %.0f of the outlet's own words is really a source's\n",
              1 / m.words.contamination());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    return std::fputs("usage: voice_validation ARTICLES ATTRIBUTIONS [--rules]\n", stderr), 2;
  }
  const bool rules = argc > 3 && std::strcmp(argv[3], "--rules") == 0;
  Golds golds = slantwise::validate::read_articles(argv[1]);
  slantwise::validate::read_attributions(argv[2], golds);
  std::map<std::string, Measures> by_part;
  Tallies by_rule;
  slantwise::Analyzer analyzer;
  slantwise::VoiceDetector detector;
  double seconds = 0, bytes = 0;
  for (const auto& [id, gold] : golds) {
    slantwise::Article article;
    article.text = gold.text;
    article.outlet = id.substr(0, id.find('_'));
    Document document = analyzer.analyze(std::move(article));
    const auto start = std::chrono::steady_clock::now();
    detector.apply(document);
    seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    bytes += static_cast<double>(gold.text.size());
    const Words attributed = measure(gold, document, by_part[gold.part]);
    count_framing(document, attributed, by_part[gold.part].framing);
    if (rules && gold.part == "train") tally(document, attributed, by_rule);
  }
  for (const auto& [part, measures] : by_part) print(part, measures);
  std::printf(
      "reports say (models/validation.h, measured %s): own words %.3f (%s), framing terms %.3f "
      "(%s)\n",
      kVoiceError.measured.data(), kVoiceError.contamination, kVoiceError.measured_on.data(),
      kFramingError.contamination, kFramingError.measured_on.data());
  std::fprintf(stderr, "voices alone: %.1f MB/s\n", bytes / seconds / 1e6);
  for (const auto& [key, value] : by_rule) {
    std::printf("%6.0f %.3f %s\n", value.all, value.right / value.all, key.c_str());
  }
  return 0;
}
