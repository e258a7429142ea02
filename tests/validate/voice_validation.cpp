// Measures the voice rules on PolNeAR: how much of what people marked as a source's words is found.
//
//   voice_validation ../shared/data/polnear/{articles,attributions}.jsonl   (decompressed)
//
// Prints precision, recall and F1 over tokens, and contamination: the share of the remaining words
// that belong to a source (methods 4.2). With --rules, precision by rule and by verb on train.
#include <simdjson.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "core/analyzer.h"
#include "core/voice/voices.h"

namespace {

using slantwise::Document;
using slantwise::Voice;

struct Gold {
  std::string part;
  std::string text;
  std::string annotator;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> content;  // code points
};

using Golds = std::map<std::string, Gold>;

Golds read_articles(const char* path) {
  Golds golds;
  simdjson::dom::parser parser;
  for (const simdjson::dom::element record : parser.load_many(path, 32u << 20)) {
    const std::string id{std::string_view(record["id"])};
    Gold& gold = golds[id];
    gold.part = std::string_view(record["compartment"]);
    gold.text = std::string_view(record["text"]);
  }
  return golds;
}

void read_attributions(const char* path, Golds& golds) {
  simdjson::dom::parser parser;
  for (const simdjson::dom::element record : parser.load_many(path, 32u << 20)) {
    Gold& gold = golds[std::string{std::string_view(record["doc"])}];
    const std::string annotator{std::string_view(record["annotator"])};
    if (!gold.annotator.empty() && annotator > gold.annotator) continue;
    if (annotator != gold.annotator) gold.content.clear();
    gold.annotator = annotator;
    for (const simdjson::dom::element part : record["content"]) {
      gold.content.emplace_back(part["span"].at(0), part["span"].at(1));
    }
  }
}

// By byte of the text: does a person say that it is a source's?
std::vector<bool> attributed(const Gold& gold) {
  std::vector<std::size_t> byte_of;
  for (std::size_t i = 0; i < gold.text.size(); ++i) {
    if ((static_cast<unsigned char>(gold.text[i]) & 0xC0) != 0x80) byte_of.push_back(i);
  }
  byte_of.push_back(gold.text.size());
  std::vector<bool> marks(gold.text.size());
  for (const auto& [begin, end] : gold.content) {
    for (std::size_t i = byte_of.at(begin); i < byte_of.at(end); ++i) marks[i] = true;
  }
  return marks;
}

// The same marks by byte of the cleaned text.
std::vector<bool> on_document(const std::vector<bool>& source, const Document& document) {
  std::vector<bool> marks(document.text.size());
  for (std::uint32_t i = 0; i < marks.size(); ++i) {
    marks[i] = source[document.source.source({i, i + 1}).span.begin];
  }
  return marks;
}

struct Score {
  double right = 0, found = 0, gold = 0, all = 0;

  void add(bool is, bool said) {
    right += is && said;
    found += said;
    gold += is;
    all += 1;
  }
  void print(const char* part, const char* what) const {
    const double p = right / found;
    const double r = right / gold;
    std::printf("%-6s %-12s P %.3f  R %.3f  F1 %.3f  contamination %.1f%%\n", part, what, p, r,
                2 * p * r / (p + r), 100 * (gold - right) / (all - found));
  }
};

struct Tally {
  double right = 0, all = 0;
};

// Pieces by cue and rule: is most of the content a source's?
void tally_pieces(const Document& document, const std::vector<bool>& marks,
                  std::map<std::string, Tally>& by_rule) {
  for (const auto& attribution : document.attributions) {
    if (attribution.kind == slantwise::Attribution::Kind::direct) continue;
    double inside = 0;
    for (auto i = attribution.content.begin; i < attribution.content.end; ++i) inside += marks[i];
    std::string key = "piece " + attribution.klass + " ";
    for (const char c : slantwise::slice(document.text, attribution.cue)) {
      key += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    Tally& value = by_rule[key + " " + attribution.rule];
    value.all += 1;
    value.right += 2 * inside > attribution.content.size();
  }
}

void tally(const Document& document, const std::vector<bool>& marks,
           std::map<std::string, Tally>& by_rule) {
  tally_pieces(document, marks, by_rule);
  std::size_t run = 0;
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    const auto begin = document.tokens.begin[i];
    while (document.runs[run].span.end <= begin) ++run;
    const auto& here = document.runs[run];
    const auto count = [&](const std::string& key) {
      by_rule[key].all += 1;
      by_rule[key].right += marks[begin];
    };
    count("rule " + std::string(name(here.voice)) + " " + here.rule);
    if (here.voice != Voice::paraphrase) continue;
    const auto& attribution = document.attributions[static_cast<std::size_t>(here.attribution)];
    count("verb " + attribution.verb + " " + here.rule);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3)
    return std::fputs("usage: voice_validation ARTICLES ATTRIBUTIONS [--rules]\n", stderr), 2;
  Golds golds = read_articles(argv[1]);
  read_attributions(argv[2], golds);
  std::map<std::string, Score> full;
  std::map<std::string, Score> quotes;
  std::map<std::string, Tally> by_rule;
  slantwise::Analyzer analyzer;
  const slantwise::VoiceDetector detector;
  double seconds = 0;
  double bytes = 0;
  for (const auto& [id, gold] : golds) {
    slantwise::Article article;
    article.text = gold.text;
    article.outlet = id.substr(0, id.find('_'));
    Document document = analyzer.analyze(std::move(article));
    const auto start = std::chrono::steady_clock::now();
    detector.apply(document);
    seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    bytes += static_cast<double>(gold.text.size());
    const std::vector<bool> marks = on_document(attributed(gold), document);
    for (std::size_t i = 0; i < document.tokens.size(); ++i) {
      const bool is = marks[document.tokens.begin[i]];
      const Voice voice = document.tokens.voice[i];
      full[gold.part].add(is, voice != Voice::narration);
      quotes[gold.part].add(is, voice == Voice::quote || voice == Voice::insert);
    }
    if (gold.part == "train") tally(document, marks, by_rule);
  }
  for (const auto& [part, score] : quotes) score.print(part.c_str(), "quotes only");
  for (const auto& [part, score] : full) score.print(part.c_str(), "full");
  std::printf("%.1f MB/s\n", bytes / seconds / 1e6);
  if (argc < 4) return 0;
  for (const auto& [key, value] : by_rule) {
    std::printf("%6.0f %.3f %s\n", value.all, value.right / value.all, key.c_str());
  }
  return 0;
}
