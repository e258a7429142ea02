// A quotation mark that is missing or too many changes the labels of its own paragraph and of the
// quotation that runs on from it, never the rest of the article; and no kind of mark is special
// (methods 4.3, 7.2 V10). All of corpora/harbor; where ../shared is at hand also the seeds and 200
// articles of real news, a sample of their marks: SLANTWISE_QUOTES=all takes every one.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/analyzer.h"
#include "core/voice/mark_table.h"
#include "core/voice/quotes.h"
#include "tests/reference/shared_data.h"

namespace slantwise {
namespace {

constexpr std::size_t kNewsArticles = 200;
constexpr std::size_t kMarksOfOne = 3;  // sampled

Document analyzed(Article article) {
  static Analyzer analyzer;
  return analyzer.analyze(std::move(article));
}

Article article_of(std::string id, std::string title, std::string text) {
  Article article;
  article.outlet = "Gazette";
  article.language = "en";
  article.id = std::move(id);
  article.title = std::move(title);
  article.text = std::move(text);
  return article;
}

std::vector<Article> folder(const std::filesystem::path& path) {
  std::vector<Article> articles;
  for (const auto& entry : std::filesystem::directory_iterator(path)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    articles.push_back(article_of(entry.path().filename(), "", std::move(text)));
  }
  std::ranges::sort(articles, {}, &Article::id);
  return articles;
}

bool has_marks(const std::string& text) {
  return text.find('"') != std::string::npos || text.find("“") != std::string::npos;
}

// Every 40th article, so that many outlets and years are among them.
std::vector<Article> news(const std::string& path) {
  std::vector<Article> articles;
  simdjson::dom::parser parser;
  std::size_t line = 0;
  test::for_each_line(path, [&](const std::string& record) {
    if (line++ % 40 != 0 || articles.size() == kNewsArticles) return;
    const auto parsed = parser.parse(record);
    std::string text{std::string_view(parsed["text"])};
    if (!has_marks(text)) return;
    articles.push_back(article_of(std::string{std::string_view(parsed["id"])},
                                  std::string{std::string_view(parsed["title"])}, std::move(text)));
  });
  return articles;
}

// One mark of quotation, in bytes of the cleaned text.
struct Place {
  Span span;
  bool opens = false;
};

// The marks of all families but single ones; of these, those that the scanner takes for quotation.
std::vector<Place> marks_of(const Document& document) {
  std::map<std::uint32_t, Place> places;
  for (const Mark& mark : read_marks(document.text, document.paragraphs).marks) {
    if (mark.family == MarkFamily::single) continue;
    places[mark.span.begin] = {mark.span, mark.side != MarkSide::close};
  }
  for (const Quote& quote : scan_quotes(document.text, document.paragraphs)) {
    if (quote.content.begin > quote.outer.begin) {
      places[quote.outer.begin] = {{quote.outer.begin, quote.content.begin}, true};
    }
    if (quote.closed) {
      places[quote.content.end] = {{quote.content.end, quote.outer.end}, false};
    }
  }
  std::vector<Place> all;
  for (const auto& [begin, place] : places) all.push_back(place);
  return all;
}

// The article again, with other bytes at the places of `edits`, which are in order.
Article edited(const Document& document, const std::vector<std::pair<Span, std::string>>& edits) {
  Article article = document.article;
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    const SourceSpan at = document.source.source(edit->first);
    std::string& field = at.field == Field::title ? article.title : article.text;
    field.replace(at.span.begin, at.span.size(), edit->second);
  }
  return article;
}

// The labels of each paragraph's words, a letter a word; in lower case what is unclear.
std::vector<std::string> labels(const Document& document) {
  std::vector<std::string> labels(document.paragraphs.size());
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    const bool unclear = document.tokens.confidence[i] == Confidence::low;
    labels[document.tokens.paragraph[i]] +=
        (unclear ? "npqi" : "NPQI")[static_cast<std::size_t>(document.tokens.voice[i])];
  }
  return labels;
}

// The first and last paragraph of the quotation that runs through `paragraph`.
std::pair<std::size_t, std::size_t> reach(const Document& document, std::size_t paragraph) {
  std::set<std::uint32_t> chains;
  const auto quotes = scan_quotes(document.text, document.paragraphs);
  for (const Quote& quote : quotes) {
    if (quote.paragraph == paragraph) chains.insert(quote.chain);
  }
  auto [first, last] = std::pair(paragraph, paragraph);
  for (const Quote& quote : quotes) {
    if (!chains.contains(quote.chain)) continue;
    first = std::min<std::size_t>(first, quote.paragraph);
    last = std::max<std::size_t>(last, quote.paragraph);
  }
  return {first, last};
}

std::size_t paragraph_at(const Document& document, std::uint32_t at) {
  const auto after = std::ranges::upper_bound(document.paragraphs, at, {},
                                              [](const Paragraph& one) { return one.span.begin; });
  return static_cast<std::size_t>(after - document.paragraphs.begin()) - 1;
}

struct Damage {
  std::size_t edits = 0, changing = 0, paragraphs = 0, most = 0;
  std::vector<std::string> far;  // edits that changed something elsewhere
};

void measure(const Document& before, Span mark, const std::string& now, Damage& damage) {
  const Document after = analyzed(edited(before, {{mark, now}}));
  const std::size_t here = paragraph_at(before, mark.begin);
  const auto was = labels(before);
  const auto is = labels(after);
  ++damage.edits;
  const std::string where = before.article.id + " at " + std::to_string(mark.begin) +
                            (now.empty() ? " deleted" : " doubled");
  if (was.size() != is.size()) return damage.far.push_back(where + ": other paragraphs");
  const auto a = reach(before, here);
  const auto b = reach(after, here);
  std::size_t changed = 0;
  bool far = false;
  for (std::size_t p = 0; p < was.size(); ++p) {
    if (was[p] == is[p]) continue;
    ++changed;
    far = far || p < std::min(a.first, b.first) || p > std::max(a.second, b.second);
  }
  damage.paragraphs += changed;
  damage.changing += changed > 0;
  damage.most = std::max(damage.most, changed);
  if (far) damage.far.push_back(where);
}

enum class Marks { all, sample };

Damage damage_to(const std::vector<Article>& articles, Marks which) {
  Damage damage;
  std::mt19937 random(4);
  for (const Article& article : articles) {
    const Document document = analyzed(article);
    std::vector<Place> places = marks_of(document);
    if (which == Marks::sample) {
      std::ranges::shuffle(places, random);
      places.resize(std::min(places.size(), kMarksOfOne));
    }
    for (const Place& place : places) {
      const std::string mark(slice(document.text, place.span));
      measure(document, place.span, "", damage);
      measure(document, place.span, mark + mark, damage);
    }
  }
  return damage;
}

Marks wanted() {
  const char* all = std::getenv("SLANTWISE_QUOTES");
  return all != nullptr && std::string_view(all) == "all" ? Marks::all : Marks::sample;
}

void expect_local(const char* what, const Damage& damage) {
  const auto mean = [&](std::size_t of) {
    return static_cast<double>(damage.paragraphs) / static_cast<double>(of);
  };
  std::printf(
      "%s: %zu edits, %zu change a label; paragraphs changed: %.3f, of those %.3f, "
      "at most %zu; elsewhere %zu\n",
      what, damage.edits, damage.changing, mean(damage.edits), mean(damage.changing), damage.most,
      damage.far.size());
  for (std::size_t i = 0; i < std::min<std::size_t>(20, damage.far.size()); ++i) {
    std::printf("  %s\n", damage.far[i].c_str());
  }
  ASSERT_GT(damage.changing, 0u);
  EXPECT_LE(mean(damage.changing), 1.5);
  EXPECT_EQ(damage.far.size(), 0u);
}

// Every pair of marks in one style.
Article in_style(const Document& document, const std::array<std::string, 2>& style) {
  std::vector<std::pair<Span, std::string>> edits;
  for (const Place& place : marks_of(document)) {
    const char first = document.text[place.span.begin];
    const bool single = first == '\'' || slice(document.text, place.span) == "‘" ||
                        slice(document.text, place.span) == "’";
    if (!single) edits.push_back({place.span, style[place.opens ? 0 : 1]});
  }
  return edited(document, edits);
}

struct Kept {
  double same = 0, all = 0;
};

void compare(const Document& a, const Document& b, Kept& kept) {
  const auto was = labels(a);
  const auto is = labels(b);
  kept.all += static_cast<double>(a.tokens.size());
  if (was.size() != is.size()) return;
  for (std::size_t p = 0; p < was.size(); ++p) {
    if (was[p].size() != is[p].size()) continue;
    for (std::size_t i = 0; i < was[p].size(); ++i) kept.same += was[p][i] == is[p][i];
  }
}

void expect_any_style(const char* what, const std::vector<Article>& articles) {
  const std::vector<std::array<std::string, 2>> styles = {
      {"“", "”"}, {"\"", "\""}, {"«", "»"}, {"„", "“"}};
  std::vector<Kept> kept(styles.size());
  for (const Article& article : articles) {
    const Document original = analyzed(article);
    const Document curly = analyzed(in_style(original, styles[0]));
    for (std::size_t s = 0; s < styles.size(); ++s) {
      const Document& base = s == 0 ? original : curly;
      compare(base, s == 0 ? curly : analyzed(in_style(curly, styles[s])), kept[s]);
    }
  }
  for (std::size_t s = 0; s < styles.size(); ++s) {
    std::printf("%s: %s%s keeps %.3f %%\n", what, styles[s][0].c_str(), styles[s][1].c_str(),
                100 * kept[s].same / kept[s].all);
    EXPECT_GE(kept[s].same, .995 * kept[s].all) << styles[s][0];
  }
}

TEST(QuoteRobustness, AMarkTooFewOrTooManyStaysInItsParagraph) {
  expect_local("harbor", damage_to(folder("corpora/harbor"), Marks::all));
}

TEST(QuoteRobustness, TheKindOfMarksDoesNotMatter) {
  expect_any_style("harbor", folder("corpora/harbor"));
}

TEST(QuoteRobustness, HoldsForTheSeeds) {
  if (!std::filesystem::exists("../shared/seeds")) GTEST_SKIP() << "skipped: no ../shared/seeds";
  const auto articles = folder("../shared/seeds");
  expect_local("seeds", damage_to(articles, Marks::all));
  expect_any_style("seeds", articles);
}

TEST(QuoteRobustness, HoldsForRealNews) {
  const auto path = test::shared_data("news/articles.jsonl.gz");
  if (!path) GTEST_SKIP() << "skipped: no ../shared/data/news";
  const auto articles = news(*path);
  ASSERT_EQ(articles.size(), kNewsArticles);
  expect_local("news", damage_to(articles, wanted()));
  expect_any_style("news", articles);
}

}  // namespace
}  // namespace slantwise
