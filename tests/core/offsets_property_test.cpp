// Every span of a document maps back to bytes of the source that, decoded and cleaned again, give
// the words of the span: random articles, made of everything that cleaning changes.
#include <array>
#include <random>

#include <gtest/gtest.h>

#include "core/analyzer.h"
#include "core/clean/clean.h"
#include "core/clean/mojibake.h"

namespace slantwise {
namespace {

using std::string_view_literals::operator""sv;

// Pieces of UTF-8 sources, good and bad.
constexpr std::array kUtf8Pieces = {"tax "sv,       "Mr. Gray "sv,
                                    "said"sv,       ", "sv,
                                    ". "sv,         "\n\n"sv,
                                    "\r\n"sv,       "\r"sv,
                                    "\r\r\n"sv,     "\0"sv,
                                    "\x07"sv,       "\xC2\x85"sv,
                                    "\xFF"sv,       "\xE2\x80"sv,
                                    "\xF0\x9F"sv,   "\xED\xA0"sv,
                                    "\xEF\xBB"sv,   "\uFEFF"sv,
                                    "cafÃ©"sv,      "â€œ"sv,
                                    "â€™"sv,        "Â»"sv,
                                    "\u00A0"sv,     "e\u0301"sv,
                                    "\u200F"sv,     "\u202B"sv,
                                    "שלום "sv,      "سلام "sv,
                                    "мир "sv,       "漢字"sv,
                                    "“"sv,          "”"sv,
                                    "«"sv,          "»"sv,
                                    "\""sv,         "’s "sv,
                                    "[a "sv,        "note - NNA] "sv,
                                    "\U0001F600"sv, "the minister said "sv,
                                    "U.S. "sv,      "naïve "sv};

// In windows-1251 and, as pairs of bytes, in UTF-16.
constexpr std::array kCoded1251 = {"\xEC\xE8\xF0 "sv, "tax "sv, "\xAB"sv,  "\xBB"sv, ". "sv,
                                   "\r\n"sv,          "\r"sv,   "\n\n"sv,  "\0"sv,   "\x97 "sv,
                                   "\x98"sv,          "\xA0"sv, "\xB8 "sv, "\x93"sv, "\x94"sv,
                                   "said he, "sv,     "\xDF"sv, "U.S. "sv, "\x07"sv};
constexpr std::array kCodedUtf16 = {"t\0a\0x\0 \0"sv,
                                    "\x3C\x04\x38\x04\x40\x04 \0"sv,
                                    "\x1C \x41\0"sv,
                                    "\x1D \x2C\0"sv,
                                    "\r\0\n\0"sv,
                                    "\n\0\n\0"sv,
                                    "\x3D\xD8\x00\xDE"sv,
                                    "\x3D\xD8"sv,
                                    "\0\0"sv,
                                    ".\0 \0"sv,
                                    "s\0a\0i\0d\0 \0"sv,
                                    "\x01\x03"sv};

template <std::size_t N>
std::string mixed(const std::array<std::string_view, N>& pieces, std::mt19937& random) {
  std::string text;
  for (auto count = random() % 120; count > 0; --count) text += pieces[random() % N];
  return text;
}

// What `span` of the document reads like when its bytes are taken from the source.
std::string again(const Document& document, Span span, bool mojibake) {
  const SourceSpan source = document.source.source(span);
  EXPECT_LT(source.span.begin, source.span.end);
  EXPECT_LE(source.span.end, document.article.text.size());
  Article part;
  part.encoding = document.article.encoding;
  part.text = slice(document.article.text, source.span);
  if (!part.encoding.empty()) return clean(part).text;
  // A bar before it keeps a mark inside the text from being one at its beginning; what comes after
  // keeps certain what is certain.
  const std::string_view last = mojibake ? "|caf\u00C3\u00A9" : "|";
  part.text = "|" + part.text + std::string(last);
  const std::string cleaned = clean(part).text;
  const std::size_t end = mojibake ? std::string_view("|caf\u00E9").size() : 1;
  return cleaned.substr(1, cleaned.size() - 1 - end);
}

void check(Analyzer& analyzer, std::string text, std::string encoding) {
  Article article;
  article.id = article.where = "one";
  article.outlet = "Gazette";
  article.text = std::move(text);
  article.encoding = std::move(encoding);
  const bool mojibake = article.encoding.empty() && has_certain_mojibake(article.text);
  const Document document = analyzer.analyze(std::move(article));
  const auto holds = [&](Span span) {
    if (span.empty()) return;
    ASSERT_EQ(again(document, span, mojibake), slice(document.text, span));
  };
  const Tokens& tokens = document.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    holds({tokens.begin[i], tokens.begin[i] + tokens.length[i]});
  }
  for (const Sentence& one : document.sentences) holds(one.span);
  for (const VoiceRun& one : document.runs) holds(one.span);
  for (const Insert& one : document.inserts) holds(one.span);
  for (const Attribution& one : document.attributions) {
    holds(one.content);
    holds(one.source);
    holds(one.cue);
  }
}

TEST(Offsets, EverySpanOfARandomArticleMapsBack) {
  Analyzer analyzer;
  std::mt19937 random(20180122);
  for (int round = 0; round < 400 && !testing::Test::HasFailure(); ++round) {
    check(analyzer, mixed(kUtf8Pieces, random), "");
    check(analyzer, mixed(kCoded1251, random), "windows-1251");
    check(analyzer, mixed(kCodedUtf16, random), "UTF-16LE");
  }
}

}  // namespace
}  // namespace slantwise
