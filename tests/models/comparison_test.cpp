#include "models/comparison.h"
#include "core/text/messages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "models/validation.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using test::article;
using test::corpus_of;

const char* const kHarborText =
    "Talks resume in the harbor\n\n"
    "The rebels left the mole on Monday and the ferries sailed again.\n\n"
    "\"The rebels are terrorists,\" Minister Ana Brandt said.\n\n"
    "Nobody was hurt when the rebels fired at the empty customs house.";

Lexicon lexicon() {
  return parse_lexicon(R"(
name: test
version: 1.0.0
language: en
license: Apache-2.0
provenance: written for this test
terms:
  - {id: rebels, label: rebels, patterns: [rebels], category: naming}
  - {id: terrorists, label: terrorists, patterns: [terrorists], category: naming}
  - {id: dolphins, label: dolphins, patterns: [dolphins], category: naming}
)",
                       "test.yaml");
}

Comparison compared(const Corpus& corpus, const CompareOptions& options = {}) {
  const Lexicon lexicons[] = {lexicon()};
  return compare(corpus, lexicons, options);
}

// `n` different articles of `outlet`, each with one use of "rebels" in the outlet's own words.
void add_articles(std::vector<Article>& articles, const std::string& outlet, int n) {
  for (int i = 0; i < n; ++i) {
    const std::string number = std::to_string(i);
    articles.push_back(article(outlet + number, outlet,
                               "Report " + number + " from the port\n\nThe rebels of pier " +
                                   number + " met the harbor master of " + outlet + "."));
  }
}

const TermRow& row(const Comparison& comparison, std::string_view id) {
  return *std::ranges::find(comparison.terms, id, &TermRow::id);
}

bool says(const std::vector<Message>& sentences, std::string_view part) {
  return std::ranges::any_of(sentences, [&](const Message& sentence) {
    return in_english(sentence).find(part) != std::string::npos;
  });
}

TEST(Comparison, CountsTermsByArticleAndVoiceWithTheirPassages) {
  const Corpus corpus = corpus_of({article("a.txt", "Gazette", kHarborText)});
  const Comparison out = compared(corpus);
  const TermCell& rebels = row(out, "rebels").cells.at(0);
  EXPECT_EQ(rebels.total(), 3u);
  EXPECT_EQ(rebels.voice[static_cast<std::size_t>(Voice::quote)], 1u);
  EXPECT_EQ(rebels.voice[static_cast<std::size_t>(Voice::narration)], 2u);
  ASSERT_EQ(rebels.passages.size(), 3u);
  for (const std::uint32_t at : rebels.passages) {
    const Passage& passage = out.passages.at(at);
    EXPECT_EQ(slice(corpus.documents[0].article.text, passage.source.span), passage.match);
    EXPECT_EQ(passage.match, "rebels");
  }
}

TEST(Comparison, LeavesOutTermsThatNobodyUses) {
  const Comparison out = compared(corpus_of({article("a.txt", "Gazette", kHarborText)}));
  EXPECT_TRUE(std::ranges::none_of(out.terms, [](const TermRow& t) { return t.id == "dolphins"; }));
}

TEST(Comparison, LedgerOfEveryArticleSumsToItsLength) {
  const Comparison out = compared(corpus_of({article("a.txt", "Gazette", kHarborText)}));
  const Ledger& ledger = out.articles.at(0).ledger;
  std::uint64_t zones = 0, voices = ledger.unclear;
  for (const std::uint64_t n : ledger.zone) zones += n;
  for (const std::uint64_t n : ledger.voice) voices += n;
  EXPECT_EQ(zones, ledger.tokens);
  EXPECT_EQ(voices + ledger.zone[static_cast<std::size_t>(Zone::boilerplate)], ledger.tokens);
}

TEST(Comparison, OfFewArticlesIsReadAndSaysSo) {
  const Comparison out = compared(
      corpus_of({article("a", "Gazette", kHarborText), article("b", "Herald", "One more text.")}));
  EXPECT_EQ(out.tier, Tier::read);
  EXPECT_TRUE(out.contrasts.empty());
  EXPECT_TRUE(says(out.cannot_tell, "nothing can be said about the outlet in general"));
  EXPECT_TRUE(says(out.cannot_tell, "0 same-story matches"));
}

TEST(Comparison, CountsEventsToldByTwoOutletsOrMore) {
  std::vector<Article> articles{article("a", "Gazette", "First text."),
                                article("b", "Herald", "Second text."),
                                article("c", "Gazette", "Third text.")};
  articles[0].event = articles[1].event = "flood";
  articles[2].event = "strike";
  const Comparison out = compared(corpus_of(std::move(articles)));
  EXPECT_EQ(out.matched_events, 1u);
  EXPECT_FALSE(says(out.cannot_tell, "0 same-story matches"));
}

TEST(Comparison, ShowsRatiosFromDescribeAndIntervalsFromContrast) {
  for (const int k : {4, 10}) {
    std::vector<Article> articles;
    add_articles(articles, "Gazette", k);
    add_articles(articles, "Herald", k);
    const Comparison out = compared(corpus_of(std::move(articles)));
    ASSERT_FALSE(out.contrasts.empty());
    const TermContrast& contrast = out.contrasts.front();
    EXPECT_EQ(contrast.term, "rebels");
    EXPECT_EQ(contrast.reference, "Herald");
    EXPECT_FALSE(std::isnan(contrast.ratio.ratio));
    EXPECT_EQ(std::isnan(contrast.ratio.low), k == 4);
    EXPECT_FALSE(contrast.survives_error);  // the same rate on both sides, or no interval
  }
}

TEST(Comparison, SaysWhichContrastsSurviveTheErrorOfTheVoices) {
  std::vector<Article> articles;
  add_articles(articles, "Gazette", 12);
  add_articles(articles, "Herald", 12);
  for (int i = 0; i < 12; ++i) {  // eleven of these twelve never speak of rebels
    std::string& text = articles[static_cast<std::size_t>(12 + i)].text;
    if (i > 0) text.replace(text.find("rebels"), 6, "people");
  }
  const Comparison out = compared(corpus_of(std::move(articles)));
  ASSERT_EQ(out.contrasts.size(), 2u);
  for (const TermContrast& contrast : out.contrasts) {
    const bool more = contrast.outlet == "Gazette";  // 12 uses v 1: an interval far from 1
    const double bound = more ? contrast.ratio.low : 1 / contrast.ratio.high;
    ASSERT_GT(bound, 1.0);
    EXPECT_EQ(contrast.survives_error, bound * (1 - kFramingError.contamination) > 1);
  }
}

TEST(Comparison, RepeatedTextsAreOneFamily) {
  const Comparison out = compared(
      corpus_of({article("a", "Gazette", kHarborText), article("b", "Herald", kHarborText)}));
  EXPECT_EQ(out.families, 1u);
  EXPECT_TRUE(says(out.warnings, "2 articles = 1 independent text"));
}

TEST(Comparison, RowsAreOutletsAndTextsAreLeftOutAbove50Articles) {
  std::vector<Article> articles;
  add_articles(articles, "Gazette", 26);
  add_articles(articles, "Herald", 25);
  const Corpus corpus = corpus_of(std::move(articles));
  const Comparison out = compared(corpus);
  EXPECT_FALSE(out.by_article);
  EXPECT_EQ(row(out, "rebels").cells.size(), 2u);
  EXPECT_EQ(row(out, "rebels").cells[0].articles, 26u);
  EXPECT_TRUE(out.reader.empty());
  EXPECT_EQ(out.passages_found, 51u);
  EXPECT_EQ(out.passages.size(), 51u);
  EXPECT_FALSE(says(out.warnings, "Passages are a sample"));
}

TEST(Comparison, PassagesAreASampleAboveAFewThousand) {
  std::vector<Article> articles;
  add_articles(articles, "Gazette", 26);
  add_articles(articles, "Herald", 25);
  for (Article& one : articles) {
    for (int i = 0; i < 49; ++i) one.text += " The rebels met.";
  }
  const Comparison out = compared(corpus_of(std::move(articles)));
  EXPECT_EQ(out.passages_found, 51u * 50u);
  EXPECT_EQ(out.passages.size(), 40u);  // 20 a cell
  EXPECT_TRUE(says(out.warnings, "Passages are a sample: 40 of 2,550"));
}

TEST(Comparison, ReaderPiecesGiveTheParagraphsBack) {
  const Corpus corpus = corpus_of({article("a.txt", "Gazette", kHarborText)});
  const Comparison out = compared(corpus);
  ASSERT_EQ(out.reader.size(), 1u);
  const Document& document = corpus.documents[0];
  ASSERT_EQ(out.reader[0].paragraphs.size(), document.paragraphs.size());
  for (std::size_t p = 0; p < document.paragraphs.size(); ++p) {
    std::string text;
    for (const Piece& piece : out.reader[0].paragraphs[p].pieces) text += piece.text;
    EXPECT_EQ(text, slice(document.text, document.paragraphs[p].span));
  }
}

TEST(Comparison, ReaderTermsSayWhereTheyStandAsTheirPassagesDo) {
  const Comparison out = compared(corpus_of({article("a.txt", "Gazette", kHarborText)}));
  std::size_t terms = 0;
  for (const ReaderParagraph& paragraph : out.reader.at(0).paragraphs) {
    for (const Piece& piece : paragraph.pieces) {
      if (piece.term.empty()) continue;
      ++terms;
      EXPECT_EQ(std::ranges::count(out.passages, piece.source, &Passage::source), 1) << piece.text;
    }
  }
  EXPECT_GT(terms, 0u);
}

TEST(Comparison, ReaderPiecesSayTheirBytesWhereCleaningLeftThem) {
  const std::string text = "The ferry ran.\n\nIt was\u00A0late, \"very late,\" Ann Roe said.\n";
  const Corpus corpus = corpus_of({article("a.txt", "Gazette", text)});
  const Comparison out = compared(corpus);
  std::size_t exact = 0;
  for (const ReaderParagraph& paragraph : out.reader.at(0).paragraphs) {
    for (const Piece& piece : paragraph.pieces) {
      if (piece.source.span.empty()) continue;
      ++exact;
      const Article& article = corpus.documents[0].article;
      const bool title = piece.source.field == Field::title;
      EXPECT_EQ(slice(title ? article.title : article.text, piece.source.span), piece.text);
    }
  }
  EXPECT_GT(exact, 1u);
}

TEST(Comparison, PassagesOnlyHoldsNoFullText) {
  const Comparison out = compared(corpus_of({article("a.txt", "Gazette", kHarborText)}),
                                  {.full_text = CompareOptions::FullText::never});
  EXPECT_TRUE(out.reader.empty());
  EXPECT_FALSE(out.passages.empty());
}

TEST(Comparison, NamingSetsKeepOnlyAnchoredLabels) {
  const Lexicon lexicons[] = {parse_lexicon(R"(
name: test
version: 1.0.0
language: en
license: Apache-2.0
provenance: written for this test
sets:
  - id: pier-brigade
    referent: the Pier Brigade
    anchors: [Pier Brigade]
    labels:
      - {id: fighters, label: fighters, patterns: [fighters]}
)",
                                            "test.yaml")};
  const Corpus corpus = corpus_of({article(
      "a", "Gazette",
      "A headline\n\nThe fighters of the Pier Brigade went home. Other fighters stayed there.")});
  const Comparison out = compare(corpus, lexicons);
  ASSERT_EQ(out.naming.size(), 1u);
  EXPECT_TRUE(out.naming[0].anchored);
  EXPECT_EQ(out.naming[0].labels.at(0).cells.at(0).total(), 1u);
}

TEST(Comparison, NamesUpToEightComparedOutletsAndCountsMore) {
  const auto said = [](int outlets) {
    std::vector<Article> articles;
    for (int i = 0; i < outlets; ++i) add_articles(articles, "Outlet" + std::to_string(i), 10);
    const Corpus corpus = corpus_of(std::move(articles));
    return in_english(compared(corpus).can_tell[1]);
  };
  EXPECT_NE(said(8).find("Outlet6 and Outlet7 use"), std::string::npos) << said(8);
  EXPECT_EQ(said(9).find("How often 9 outlets with 10 or more independent texts use"), 0u);
}

TEST(Comparison, OfOneArticleSpeaksOfOne) {
  const Corpus corpus = corpus_of({article("1", "Gazette", kHarborText)});
  EXPECT_EQ(
      in_english(compared(corpus).can_tell[0]).find("What this 1 article from 1 outlet says, word"),
      0u);
}

TEST(Comparison, TypicalWordsAreNoFunctionWords) {
  const Corpus corpus = corpus_of(
      {article("1", "Gazette", "There may be ferries, and there may be gulls near the ferries."),
       article("2", "Herald", "Dockers met. Dockers left.")});
  const Comparison out = compared(corpus);
  ASSERT_EQ(out.rows[0].typical.size(), 1u);
  EXPECT_EQ(out.rows[0].typical[0].word, "ferries");
}

// The mean used to count the outlet without a word of its own as an outlet with rate 0.
TEST(Comparison, MeanOfTheOthersLeavesOutOutletsWithoutOwnWords) {
  std::vector<Article> articles;
  add_articles(articles, "A", 4);
  add_articles(articles, "B", 4);
  for (int i = 0; i < 4; ++i) {
    const std::string number = std::to_string(i);
    articles.push_back(
        article("C" + number, "C", "\u201CWe all met at pier " + number + ".\u201D"));
  }
  const Corpus corpus = corpus_of(std::move(articles));
  const Comparison out = compared(corpus);
  const auto found = std::ranges::find_if(out.contrasts, [](const TermContrast& contrast) {
    return contrast.term == "rebels" && contrast.outlet == "A";
  });
  ASSERT_NE(found, out.contrasts.end());
  // Outlets A and B have equal texts but for the name: equal rates.
  EXPECT_DOUBLE_EQ(found->rate_b, found->rate_a);
}

}  // namespace
}  // namespace slantwise
