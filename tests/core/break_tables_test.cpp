// core/text/break_tables.inc, made again from ICU's rules and compared. To write it:
//   SLANTWISE_TABLES=rewrite build/dev/core_tests --gtest_filter='BreakTables.*'
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/rbbi.h>
#include <unicode/ucptrie.h>
#include <unicode/uversion.h>

namespace slantwise {
namespace {

// One compiled rule set, as ICU 68 and later keep it in memory.
struct Compiled {
  std::vector<std::uint8_t> category;           // of every code point
  std::vector<std::vector<std::uint8_t>> rows;  // accepts, status, next states by category
  std::uint32_t categories = 0, dictionary = 0;
  bool begins = false;  // rules ask for the beginning of a text
};

std::uint32_t number(const std::uint8_t* at) {
  std::uint32_t value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

std::vector<std::uint8_t> categories_of(const std::uint8_t* bytes, std::uint32_t size) {
  UErrorCode status = U_ZERO_ERROR;
  UCPTrie* trie = ucptrie_openFromBinary(UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_ANY, bytes,
                                         static_cast<std::int32_t>(size), nullptr, &status);
  EXPECT_TRUE(U_SUCCESS(status)) << u_errorName(status);
  std::vector<std::uint8_t> categories;
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    categories.push_back(static_cast<std::uint8_t>(ucptrie_get(trie, c)));
  }
  ucptrie_close(trie);
  return categories;
}

Compiled compiled(icu::RuleBasedBreakIterator& rules) {
  std::uint32_t size = 0;
  const std::uint8_t* header = rules.getBinaryRules(size);
  EXPECT_EQ(number(header), 0xb1a0u);
  const auto field = [&](std::size_t at) { return number(header + 4 * at); };
  Compiled out;
  out.categories = field(3);
  out.category = categories_of(header + field(8), field(9));
  const std::uint8_t* table = header + field(4);
  const std::uint8_t* statuses = header + field(12);
  out.dictionary = number(table + 8);
  EXPECT_EQ(number(table + 12), 0u) << "a rule looks ahead with '/'";
  EXPECT_EQ(number(table + 16) & 4u, 4u) << "rows are not of bytes";
  out.begins = (number(table + 16) & 2u) != 0;
  for (std::uint32_t row = 0; row < number(table); ++row) {
    const std::uint8_t* at = table + 20 + row * number(table + 4);
    const std::uint8_t* group = statuses + 4 * at[2];
    const std::uint32_t value = number(group + 4 * number(group));  // the largest of a group
    out.rows.push_back({at[0], static_cast<std::uint8_t>(value / 100)});
    out.rows.back().insert(out.rows.back().end(), at + 3, at + 3 + out.categories);
  }
  return out;
}

// The rules of the standard: ICU takes the colon out of MidLetter and adds @ to the letters.
icu::UnicodeString strict(icu::UnicodeString rules) {
  rules.findAndReplace(u"\\p{Word_Break=MidLetter}-[\\:\\uFE55\\uFF1A]",
                       u"\\p{Word_Break=MidLetter}");
  return rules.findAndReplace(u"\\p{Word_Break=ALetter}@", u"\\p{Word_Break=ALetter}");
}

// Gives both rule sets one set of categories.
struct Merged {
  std::vector<std::uint8_t> category;
  std::vector<std::pair<std::uint8_t, std::uint8_t>> pairs = {{0, 0}, {1, 1}, {2, 2}};
};

Merged merge(const Compiled& one, const Compiled& other) {
  std::map<std::pair<std::uint8_t, std::uint8_t>, std::uint8_t> numbers;
  for (std::size_t c = 0; c < one.category.size(); ++c) {
    numbers[{one.category[c], other.category[c]}] = 0;
  }
  Merged merged;
  for (auto& [pair, id] : numbers) {
    id = static_cast<std::uint8_t>(merged.pairs.size());
    merged.pairs.push_back(pair);
  }
  for (std::size_t c = 0; c < one.category.size(); ++c) {
    merged.category.push_back(numbers[{one.category[c], other.category[c]}]);
  }
  return merged;
}

void write_ranges(std::ostream& out, const char* name, const std::vector<std::uint8_t>& category) {
  out << "constexpr CategoryRange " << name << "[] = {";
  for (std::size_t c = 0, n = 0; c < category.size(); ++c) {
    if (c > 0 && category[c] == category[c - 1]) continue;
    out << (n++ % 8 == 0 ? "\n    " : " ") << "{0x" << std::hex << c << std::dec << ", "
        << int{category[c]} << "},";
  }
  out << "\n};\n";
}

// `columns` are the categories of `rules` in the order that is written.
void write_rows(std::ostream& out, const char* name, const Compiled& rules,
                const std::vector<std::uint8_t>& columns) {
  out << "constexpr std::uint8_t " << name << "[] = {";
  for (const auto& row : rules.rows) {
    out << "\n    " << int{row[0]} << ", " << int{row[1]} << ",";
    for (const std::uint8_t column : columns) out << ' ' << int{row[2u + column]} << ',';
  }
  out << "\n};\n";
}

void write_words(std::ostream& out, icu::RuleBasedBreakIterator& rules) {
  UParseError where;
  UErrorCode status = U_ZERO_ERROR;
  icu::RuleBasedBreakIterator strictly(strict(rules.getRules()), where, status);
  ASSERT_TRUE(U_SUCCESS(status));
  const Compiled common = compiled(rules), standard = compiled(strictly);
  EXPECT_FALSE(common.begins || standard.begins);
  const Merged merged = merge(common, standard);
  std::vector<std::uint8_t> first, second;
  std::size_t dictionary = merged.pairs.size();
  for (std::size_t at = merged.pairs.size(); at-- > 0;) {
    if (merged.pairs[at].first >= common.dictionary) dictionary = at;
  }
  for (std::size_t at = 0; at < merged.pairs.size(); ++at) {
    first.push_back(merged.pairs[at].first);
    second.push_back(merged.pairs[at].second);
    EXPECT_EQ(first.back() >= common.dictionary, at >= dictionary);
    EXPECT_EQ(second.back() >= standard.dictionary, at >= dictionary);
  }
  out << "constexpr std::uint8_t kWordColumns = " << first.size() << ";\n"
      << "constexpr std::uint8_t kWordDictionary = " << dictionary << ";\n";
  write_ranges(out, "kWordRanges", merged.category);
  write_rows(out, "kWordRows", common, first);
  write_rows(out, "kStrictWordRows", standard, second);
}

void write_sentences(std::ostream& out, icu::RuleBasedBreakIterator& rules) {
  const Compiled sentences = compiled(rules);
  std::vector<std::uint8_t> columns;
  for (std::uint8_t at = 0; at < sentences.categories; ++at) columns.push_back(at);
  EXPECT_TRUE(sentences.begins);
  EXPECT_GE(sentences.dictionary, sentences.categories);
  out << "constexpr std::uint8_t kSentenceColumns = " << columns.size() << ";\n";
  write_ranges(out, "kSentenceRanges", sentences.category);
  write_rows(out, "kSentenceRows", sentences, columns);
}

std::string generated() {
  std::ostringstream out;
  out << "// Made by tests/core/break_tables_test.cpp from the rules of ICU 72; do not edit.\n// A "
         "row: accepts, rule status / 100, next state by category.\n"
      << "// clang-format off\n";
  UErrorCode status = U_ZERO_ERROR;
  using Rules = icu::RuleBasedBreakIterator;
  const icu::Locale root = icu::Locale::getRoot();
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(root, status));
  const std::unique_ptr<icu::BreakIterator> sentences(
      icu::BreakIterator::createSentenceInstance(root, status));
  write_words(out, dynamic_cast<Rules&>(*words));
  write_sentences(out, dynamic_cast<Rules&>(*sentences));
  return out.str();
}

TEST(BreakTables, AreWhatTheRulesOfIcuSay) {
  if (U_ICU_VERSION_MAJOR_NUM != 72) GTEST_SKIP() << "skipped: the tables are those of ICU 72";
  const char* path = "core/text/break_tables.inc";
  const char* wish = std::getenv("SLANTWISE_TABLES");
  const std::string now = generated();
  if (wish && std::string_view(wish) == "rewrite") std::ofstream(path) << now;
  std::ifstream file(path);
  const std::string kept{std::istreambuf_iterator<char>(file), {}};
  EXPECT_TRUE(kept == now) << path << " is not what ICU's rules say: see the head of this file";
}

}  // namespace
}  // namespace slantwise
