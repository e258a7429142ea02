#include "core/clean/offset_map.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

// "\xEF\xBB\xBFTax\r\ncut" was cleaned to "Tax\ncut": the mark was dropped, CRLF became LF.
OffsetMap tax_cut() {
  OffsetMap map;
  map.append(3, Field::text, {3, 6});
  map.append(1, Field::text, {6, 8});
  map.append(3, Field::text, {8, 11});
  return map;
}

TEST(OffsetMap, MapsBytesThatWereKept) {
  EXPECT_EQ(tax_cut().source({4, 7}), (SourceSpan{Field::text, {8, 11}}));
  EXPECT_EQ(tax_cut().source({5, 6}), (SourceSpan{Field::text, {9, 10}}));
  EXPECT_EQ(tax_cut().source({0, 3}), (SourceSpan{Field::text, {3, 6}}));
}

TEST(OffsetMap, MapsAReplacementAsAWhole) {
  EXPECT_EQ(tax_cut().source({3, 4}), (SourceSpan{Field::text, {6, 8}}));
  EXPECT_EQ(tax_cut().source({2, 5}), (SourceSpan{Field::text, {5, 9}}));
}

TEST(OffsetMap, CountsWhatWasAppended) {
  OffsetMap map = tax_cut();
  EXPECT_EQ(map.size(), 7u);
  map.append(0, Field::text, {11, 11});
  EXPECT_EQ(map.size(), 7u);
}

TEST(OffsetMap, JumpsOverDroppedBytes) {
  // "a\0b" became "ab".
  OffsetMap map;
  map.append(1, Field::text, {0, 1});
  map.append(1, Field::text, {2, 3});
  EXPECT_EQ(map.source({1, 2}), (SourceSpan{Field::text, {2, 3}}));
  EXPECT_EQ(map.source({0, 2}), (SourceSpan{Field::text, {0, 3}}));
}

TEST(OffsetMap, SpanAcrossTitleAndTextKeepsTheFieldWhereItBegins) {
  // Title "Up", then a blank line of ours, then text "Tax".
  OffsetMap map;
  map.append(2, Field::title, {0, 2});
  map.append(2, Field::title, {2, 2});
  map.append(3, Field::text, {0, 3});
  EXPECT_EQ(map.source({1, 6}), (SourceSpan{Field::title, {1, 2}}));
  EXPECT_EQ(map.source({4, 7}), (SourceSpan{Field::text, {0, 3}}));
}

}  // namespace
}  // namespace slantwise
