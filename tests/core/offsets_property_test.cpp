// Every span of a document maps back to exactly the bytes of the source that it was made of: random
// articles, built from characters whose source bytes are known, in every encoding and through
// everything that cleaning changes.

#include <algorithm>
#include <array>
#include <functional>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

#include "core/analyzer.h"
#include "core/reader.h"
#include "core/text/unicode.h"
#include "core/voice/quotes.h"
#include "tests/converted.h"

namespace slantwise {
namespace {

using test::converted;

using std::string_literals::operator""s;
using Random = std::mt19937;

// What an article consists of, as it is meant.
constexpr std::array<std::string_view, 38> kWords = {"tax ",
                                                     "Mr. Gray ",
                                                     "said",
                                                     ", ",
                                                     ". ",
                                                     "\n\n",
                                                     "\n",
                                                     "café ",
                                                     "naïve ",
                                                     "Łódź ",
                                                     "мир ",
                                                     "Россия ",
                                                     "и ",
                                                     "“",
                                                     "”",
                                                     "‘",
                                                     "’",
                                                     "«",
                                                     "»",
                                                     "\"",
                                                     "’s ",
                                                     "[a ",
                                                     "note - NNA] ",
                                                     "\U0001F600",
                                                     "the minister said ",
                                                     "U.S. ",
                                                     "\u00A0",
                                                     "— ",
                                                     "it’s ",
                                                     "“Never,” she said. ",
                                                     "–",
                                                     "…",
                                                     "\t",
                                                     "Das Straßenfest ",
                                                     "&amp; ",
                                                     "he told NNA",
                                                     "?",
                                                     " 1,500 "};
// Only where the encoding has them.
constexpr std::array<std::string_view, 8> kWide = {"漢字",   "שלום ",   "سلام ",  "\u200F",
                                                   "\u202B", "e\u0301", "\u200B", "\uFEFF"};
// What all encodings here have.
constexpr std::array<std::string_view, 16> kNarrow = {
    "tax ", "Mr. Gray ", "said", ", ", ". ", "\n\n", "мир ", "Россия ",
    "“",    "”",         "«",    "\"", "»",  "— ",   "’s ",  "the minister said "};

// A source, and where each character of its cleaned text came from.
struct Built {
  std::string source, clean;
  std::vector<Span> from;  // of each byte of `clean`

  void add(std::string_view bytes, std::string_view meant) {
    const auto begin = static_cast<std::uint32_t>(source.size());
    source += bytes;
    clean += meant;
    from.resize(clean.size(), {begin, static_cast<std::uint32_t>(source.size())});
  }
  Span span(Span of) const { return {from[of.begin].begin, from[of.end - 1].end}; }
};

using Encode = std::function<std::string(std::string_view character)>;

void add_text(Built& built, std::string_view text, const Encode& encode) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = next_code_point(text, at);
    built.add(encode(text.substr(at, next - at)), text.substr(at, next - at));
    at = next;
  }
}

// What cleaning leaves out or puts in place of something, in a source of single bytes.
void add_noise(Built& built, Random& random, const Encode& encode) {
  switch (random() % 7) {
    case 0:
      return built.add(encode("\r") + encode("\n"), "\n");
    case 1:
      built.add(encode("\r"), "\n");
      return built.add(encode("x"), "x");  // no LF may follow
    case 2:
      return built.add(encode(std::string_view("\0", 1)), "");
    case 3:
      return built.add(encode("\x07"), "");
    case 4:
      return built.add(encode("\x7F"), "");
    case 5:
      return built.add(encode("\f"), "\n");
    default:
      return built.add(encode("\x1B"), "");
  }
}

// Line ends that only Unicode has. Parts of UTF-8 characters: each is one U+FFFD. What follows is
// never the rest of one.
void add_ill_formed(Built& built, Random& random) {
  constexpr std::array<std::string_view, 5> kParts = {"\xFF", "\xE2\x80", "\xF0\x9F\x98", "\xC3",
                                                      "\xEF\xBB"};
  if (random() % 3 == 0) return built.add("\u2028", "\n");
  if (random() % 3 == 0) return built.add("\u0085", "\n");
  built.add(kParts[random() % kParts.size()], "\uFFFD");
}

enum class IllFormed : unsigned char { none, some };

template <class Words>
Built built_of(const Words& words, Random& random, const Encode& encode, IllFormed bytes) {
  Built built;
  add_text(built, "x", encode);  // a byte order mark inside a text is a character
  for (auto count = random() % 120; count > 0; --count) {
    add_text(built, words[random() % words.size()], encode);
    if (random() % 8 == 0) add_noise(built, random, encode);
    if (bytes == IllFormed::some && random() % 8 == 0) add_ill_formed(built, random);
  }
  return built;
}

std::string same(std::string_view character) { return std::string(character); }

// Every byte of UTF-8 read as a character of `encoding`, `layers` times over.
Encode misread(const char* encoding, int layers) {
  return [=](std::string_view character) {
    std::string bytes(character);
    if (character.size() == 1) return bytes;
    for (int i = 0; i < layers; ++i) bytes = converted(bytes, encoding, "UTF-8");
    return bytes;
  };
}

Encode coded(const char* encoding) {
  return [=](std::string_view character) { return converted(character, "UTF-8", encoding); };
}

struct Sources {
  Built title, text;
  std::string encoding;
};

Document analyzed(Analyzer& analyzer, const Sources& sources) {
  Article article;
  article.id = article.where = "one";
  article.outlet = "Gazette";
  article.title = sources.title.source;
  article.text = sources.text.source;
  article.encoding = sources.encoding;
  return analyzer.analyze(std::move(article));
}

// Tokens, sentences, quotes and all that is shown of voices.
std::vector<Span> spans_of(const Document& document) {
  std::vector<Span> spans;
  const Tokens& tokens = document.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    spans.push_back({tokens.begin[i], tokens.begin[i] + tokens.length[i]});
  }
  for (const Sentence& one : document.sentences) spans.push_back(one.span);
  for (const Quote& one : scan_quotes(document.text, document.paragraphs)) {
    spans.insert(spans.end(), {one.outer, one.content});
  }
  for (const VoiceRun& one : document.runs) spans.push_back(one.span);
  for (const Insert& one : document.inserts) spans.push_back(one.span);
  for (const Attribution& one : document.attributions) {
    spans.insert(spans.end(), {one.content, one.source, one.cue});
  }
  for (const Cut& one : document.cuts) spans.push_back(one.span);
  std::erase_if(spans, [](Span span) { return span.empty(); });
  return spans;
}

void check(Analyzer& analyzer, const Sources& sources) {
  const Document document = analyzed(analyzer, sources);
  const bool titled = !sources.title.clean.empty();
  const std::string head = titled ? sources.title.clean + "\n\n" : "";
  ASSERT_EQ(document.text, head + sources.text.clean);
  const auto size = static_cast<std::uint32_t>(head.size());
  for (const Span span : spans_of(document)) {
    const SourceSpan found = document.source.source(span);
    if (span.begin >= size) {
      const Span expected = sources.text.span({span.begin - size, span.end - size});
      ASSERT_EQ(found, (SourceSpan{Field::text, expected})) << slice(document.text, span);
    } else if (span.end + 2 <= size) {
      ASSERT_EQ(found, (SourceSpan{Field::title, sources.title.span(span)}));
    }
  }
}

template <class Words>
void check_rounds(const Words& words, const Encode& encode, IllFormed bytes,
                  const std::string& encoding = "") {
  Analyzer analyzer;
  Random random(20180122);
  for (int round = 0; round < 150 && !testing::Test::HasFailure(); ++round) {
    Sources sources{.title = {}, .text = {}, .encoding = encoding};
    if (round % 3 == 0) add_text(sources.title, "Boats back in harbor", same);
    sources.text = built_of(words, random, encode, bytes);
    check(analyzer, sources);
  }
}

std::vector<std::string_view> all_words() {
  std::vector<std::string_view> words(kWords.begin(), kWords.end());
  words.insert(words.end(), kWide.begin(), kWide.end());
  return words;
}

TEST(Offsets, AreExactInUtf8WithBadBytes) { check_rounds(all_words(), same, IllFormed::some); }

TEST(Offsets, AreExactInEncodingsOfOneByte) {
  for (const char* encoding : {"windows-1251", "KOI8-U", "ISO-8859-5"}) {
    std::vector<std::string_view> words(kNarrow.begin(), kNarrow.end());
    if (encoding != "windows-1251"s)
      std::erase_if(words, [](auto one) {
        return one.size() > 1 && !one.starts_with("м") && !one.starts_with("Р") &&
               static_cast<unsigned char>(one.front()) >= 0x80;
      });
    check_rounds(words, coded(encoding), IllFormed::none, encoding);
  }
}

TEST(Offsets, AreExactInUtf16) {
  for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
    check_rounds(all_words(), coded(encoding), IllFormed::none, encoding);
  }
}

TEST(Offsets, AreExactUnderLayersOfMojibake) {
  // Two certain words come first; the rest is put right with them.
  for (const char* encoding : {"windows-1252", "ISO-8859-1", "windows-1251"}) {
    for (int layers = 1; layers <= 3; ++layers) {
      const Encode encode = misread(encoding, layers);
      Analyzer analyzer;
      Random random(20180122);
      for (int round = 0; round < 60 && !testing::Test::HasFailure(); ++round) {
        Sources sources;
        add_text(sources.text, "it’s the café’s tax, don’t ask. ", encode);
        const Built rest = built_of(kWords, random, encode, IllFormed::some);
        for (std::size_t at = 0; at < rest.clean.size();) {
          const std::size_t next = next_code_point(rest.clean, at);
          const Span from = rest.from[at];
          sources.text.add(slice(rest.source, from), rest.clean.substr(at, next - at));
          at = next;
        }
        SCOPED_TRACE(std::string(encoding) + " in layers: " + std::to_string(layers));
        check(analyzer, sources);
      }
    }
  }
}

std::string json_string(const std::string& utf8, Random& random) {
  std::string json;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t next = next_code_point(utf8, at);
    const std::string one = utf8.substr(at, next - at);
    const std::string units = converted(one, "UTF-8", "UTF-16BE");
    at = next;
    if (one == "\n" && random() % 2 == 0) {
      json += "\\n";
    } else if (one[0] == '"' || one[0] == '\\') {
      json += "\\" + one;
    } else if (static_cast<unsigned char>(one[0]) < 0x20 || random() % 3 == 0) {
      for (std::size_t unit = 0; unit < units.size(); unit += 2) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        json += "\\u";
        for (const char c : units.substr(unit, 2)) {
          json += kDigits[static_cast<unsigned char>(c) / 16];
          json += kDigits[static_cast<unsigned char>(c) % 16];
        }
      }
    } else {
      json += one;
    }
  }
  return json;
}

std::string csv_cell(const std::string& text) {
  std::string cell = "\"";
  for (const char c : text) cell += c == '"' ? "\"\""s : std::string(1, c);
  return cell + "\"";
}

// Offsets count in the field as the record means it: without JSON's escapes and CSV's doubled
// marks, whatever the file is encoded in.
TEST(Offsets, CountInTheFieldThatARecordMeans) {
  Random random(20180122);
  Analyzer analyzer;
  for (int round = 0; round < 200 && !testing::Test::HasFailure(); ++round) {
    const Built text = built_of(all_words(), random, same, IllFormed::none);
    const std::string json =
        "{\"outlet\":\"Gazette\",\"text\":\"" + json_string(text.source, random) + "\"}\n";
    const std::string csv = "outlet,text\nGazette," + csv_cell(text.source) + "\n";
    for (const char* encoding : {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
      for (const auto& [reader, file] : {std::pair{"jsonl", json}, std::pair{"csv", csv}}) {
        std::istringstream in(converted(file, "UTF-8", encoding));
        const ReadResult result =
            read_all(readers::find(reader), in, {.path = "news", .encoding = encoding});
        ASSERT_EQ(result.articles.size(), 1u) << reader << encoding;
        ASSERT_EQ(result.articles[0].text, text.source) << reader << encoding;
      }
    }
    check(analyzer, {.title = {}, .text = text, .encoding = ""});
  }
}

}  // namespace
}  // namespace slantwise
