#include "apps/cut_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "core/text/unicode.h"

namespace slantwise {
namespace {

// Letters only: what the learning takes for equal is one row here.
std::string key_of(std::string_view text) {
  std::string key;
  for (const char c : fold(text)) {
    const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) key += c;
  }
  return key;
}

std::string why(const CutPassage& cut) {
  if (cut.rule != "learned") return cut.rule;
  return fmt::format("learned: {} articles of this outlet have it", cut.articles);
}

}  // namespace

std::vector<CutRule> cut_rules(const Comparison& comparison) {
  std::map<std::string, CutRule> rules;
  for (const CutPassage& cut : comparison.cuts) {
    CutRule& rule = rules[cut.rule];
    if (rule.passages == 0) rule = {cut.rule, cut.zone, 0, 0, cut.text};
    ++rule.passages;
    rule.words += cut.words;
  }
  std::vector<CutRule> out;
  for (auto& [name, rule] : rules) out.push_back(std::move(rule));
  std::ranges::stable_sort(out, std::greater<>(), &CutRule::words);
  return out;
}

std::vector<RepeatedText> repeated_texts(const Comparison& comparison) {
  std::map<std::pair<std::string, std::string>, RepeatedText> texts;
  for (const CutPassage& cut : comparison.cuts) {
    if (cut.rule != "learned") continue;
    const std::string& outlet = comparison.articles.at(cut.article).outlet;
    texts.try_emplace({outlet, key_of(cut.text)}, RepeatedText{outlet, cut.text, cut.articles});
  }
  std::vector<RepeatedText> out;
  for (auto& [key, text] : texts) out.push_back(std::move(text));
  std::ranges::stable_sort(out, [](const RepeatedText& a, const RepeatedText& b) {
    return std::tuple(std::string_view(a.outlet), b.articles) <
           std::tuple(std::string_view(b.outlet), a.articles);
  });
  return out;
}

Records cut_decisions(const Comparison& comparison) {
  Records records{{"kind", "article", "field", "begin", "end", "was", "now", "who", "why"}, {}};
  for (const CutPassage& cut : comparison.cuts) {
    const bool titled = cut.source.field == Field::title;
    records.rows.push_back({std::string("boilerplate"), comparison.articles.at(cut.article).id,
                            std::string(titled ? "title" : "text"),
                            static_cast<double>(cut.source.span.begin),
                            static_cast<double>(cut.source.span.end), cut.text, std::string("cut"),
                            std::string("slantwise"), why(cut)});
  }
  return records;
}

}  // namespace slantwise
