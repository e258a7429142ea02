#include "core/analyzer.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include <gtest/gtest.h>

#include "core/clean/clean.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

Analyzer& analyzer() {
  static Analyzer kAnalyzer;
  return kAnalyzer;
}

Document analyzed(std::string text, std::string title = {}) {
  Article article;
  article.id = article.where = "harbor.jsonl:1";
  article.outlet = "Harbor Daily";
  article.title = std::move(title);
  article.text = std::move(text);
  return analyzer().analyze(std::move(article));
}

std::string_view token(const Document& document, std::size_t at) {
  return slice(document.text,
               {document.tokens.begin[at], document.tokens.begin[at] + document.tokens.length[at]});
}

std::string cleaned(std::string_view source) {
  Article article;
  article.text = source;
  return clean(article).text;
}

// The source bytes of each token, cleaned again, are the token.
void expect_traceable(const Document& document, std::size_t at) {
  const Span span{document.tokens.begin[at],
                  document.tokens.begin[at] + document.tokens.length[at]};
  const SourceSpan source = document.source.source(span);
  const std::string& field =
      source.field == Field::title ? document.article.title : document.article.text;
  ASSERT_LE(source.span.end, field.size());
  EXPECT_EQ(cleaned(slice(field, source.span)), token(document, at));
}

void expect_placed(const Document& document, std::size_t at) {
  const Tokens& tokens = document.tokens;
  const std::uint32_t end = tokens.begin[at] + tokens.length[at];
  ASSERT_LT(tokens.paragraph[at], document.paragraphs.size());
  ASSERT_LT(tokens.sentence[at], document.sentences.size());
  const Paragraph& paragraph = document.paragraphs[tokens.paragraph[at]];
  const Sentence& sentence = document.sentences[tokens.sentence[at]];
  EXPECT_TRUE(paragraph.tokens.contains(static_cast<std::uint32_t>(at)));
  EXPECT_TRUE(sentence.tokens.contains(static_cast<std::uint32_t>(at)));
  EXPECT_LE(paragraph.span.begin, tokens.begin[at]);
  EXPECT_GE(paragraph.span.end, end);
  EXPECT_LE(sentence.span.begin, tokens.begin[at]);
  EXPECT_GE(sentence.span.end, end);
}

// What must hold for every token of every document.
void expect_sound(const Document& document) {
  const Tokens& tokens = document.tokens;
  for (const std::size_t size :
       {tokens.length.size(), tokens.term.size(), tokens.sentence.size(), tokens.paragraph.size(),
        tokens.voice.size(), tokens.zone.size(), tokens.confidence.size()}) {
    ASSERT_EQ(size, tokens.size());
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::uint32_t before = i > 0 ? tokens.begin[i - 1] + tokens.length[i - 1] : 0;
    ASSERT_LE(before, tokens.begin[i]);
    expect_traceable(document, i);
    expect_placed(document, i);
    const auto term = static_cast<std::size_t>(tokens.term[i]);
    ASSERT_LT(term, document.terms.size());
    EXPECT_EQ(document.terms[term], term_key(token(document, i)));
  }
  EXPECT_TRUE(is_utf8(document.text));
  EXPECT_EQ(document.source.size(), document.text.size());
}

// Pieces of dirty articles, glued together at random.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {"The ferry sank. ",
                                                   "ELLIS (AP) - ",
                                                   "\u201CNo,\u201D he said. ",
                                                   "\r\n",
                                                   "\n\n",
                                                   "\n",
                                                   "\xFF",
                                                   std::string(1, '\0'),
                                                   "\u00A0",
                                                   "caf\u00E9 ",
                                                   "e\u0301",
                                                   "\u202F",
                                                   "x\u00AD",
                                                   "Mr. ",
                                                   "Check Also\n",
                                                   "12\n",
                                                   "\xE2\x80",
                                                   "\u65B0\u805E\u3002",
                                                   "\U0001F600",
                                                   "U.S. ",
                                                   "a.B c?D ",
                                                   "[banned in Ellis \u2013 TASS] ",
                                                   "\xC2\x85",
                                                   "Syria\u2019s ",
                                                   "(c) AP Photo/ Ida Lark\n",
                                                   "word",
                                                   "5.Bar ",
                                                   "\uFEFF",
                                                   "\x01",
                                                   "\"",
                                                   "*\n",
                                                   "READ MORE: It sank\n"};
  std::string text;
  for (int i = 0; i < 40; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

TEST(Analyzer, KeepsEveryTokenTraceableAndInItsPlace) {
  std::mt19937 random(1);
  for (int round = 0; round < 400; ++round) {
    const std::string text = random_text(random);
    const Document document = analyzed(text, round % 2 ? random_text(random) : "");
    expect_sound(document);
    if (testing::Test::HasFailure()) FAIL() << "text: " << text;
  }
}

TEST(Analyzer, KeepsRealArticlesSound) {
  const std::filesystem::path seeds = "../shared/seeds";
  if (!std::filesystem::exists(seeds)) GTEST_SKIP() << "skipped: no " << seeds;
  for (const auto& entry : std::filesystem::directory_iterator(seeds)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const Document document = analyzed({std::istreambuf_iterator<char>(file), {}});
    EXPECT_GT(document.tokens.size(), 300u);
    expect_sound(document);
  }
}

TEST(Analyzer, NumbersTermsInTheOrderInWhichTheyAreSeen) {
  const Document document = analyzed("Oar's crew saw the OAR.");
  EXPECT_EQ(document.terms, (std::vector<std::string>{"oar", "crew", "saw", "the"}));
  EXPECT_EQ(document.tokens.term[4], document.tokens.term[0]);
  EXPECT_EQ(match_span(document, 0), (Span{0, 3}));
}

TEST(Analyzer, KeepsTokensOfBoilerplateInTheirZone) {
  const Document document = analyzed("ELLIS (AP) - The ferry sank.\n\nREAD MORE: Boats rot");
  ASSERT_EQ(document.tokens.size(), 9u);
  EXPECT_EQ(token(document, 1), "AP");
  EXPECT_EQ(document.tokens.zone[1], Zone::boilerplate);
  EXPECT_EQ(document.tokens.zone[2], Zone::lead);
  EXPECT_EQ(document.tokens.zone[8], Zone::boilerplate);
}

TEST(Analyzer, EndsSentencesWithTheirParagraph) {
  const Document document = analyzed("The ferry of Ellis\n\nsank at noon", "Ferry lost");
  ASSERT_EQ(document.sentences.size(), 3u);
  EXPECT_EQ(slice(document.text, document.sentences[2].span), "sank at noon");
  EXPECT_EQ(document.sentences[2].tokens, (Span{6, 9}));
}

TEST(Analyzer, PassesOnWhatCleaningFound) {
  const Document document = analyzed("a\xFF");
  ASSERT_EQ(document.problems.size(), 1u);
  EXPECT_EQ(document.problems[0].where, "harbor.jsonl:1");
}

TEST(Analyzer, GivesTheSameDocumentTwice) {
  std::mt19937 random(7);
  const std::string text = random_text(random);
  const Document first = analyzed(text);
  const Document second = analyzed(text);
  EXPECT_EQ(first.text, second.text);
  EXPECT_EQ(first.tokens.zone, second.tokens.zone);
  EXPECT_EQ(first.tokens.voice, second.tokens.voice);
  EXPECT_EQ(first.terms, second.terms);
}

TEST(Analyzer, TakesAnEmptyArticle) {
  const Document document = analyzed("");
  EXPECT_EQ(document.tokens.size(), 0u);
  EXPECT_TRUE(document.sentences.empty());
}

}  // namespace
}  // namespace slantwise
