#include "models/reference_list.h"

#include <gtest/gtest.h>

#include <sstream>

#include "core/error.h"

namespace slantwise {
namespace {

ReferenceList read(const std::string& text) {
  std::istringstream in(text);
  return read_reference_list(in, "list.csv");
}

std::string refusal(const std::string& text) {
  try {
    read(text);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST(ReferenceList, ReadsWordsAndCountsWithAndWithoutAHeader) {
  const ReferenceList with = read("word,count\nthe,60\ntax,2.5\n");
  EXPECT_EQ(with.count("the"), 60);
  EXPECT_EQ(with.count("tax"), 2.5);
  EXPECT_EQ(with.count("levy"), 0);
  EXPECT_EQ(with.total, 62.5);
  EXPECT_EQ(read("the,60\ntax,2.5\n").total, 62.5);
  EXPECT_EQ(read("the\t60\n\"tax\"\t2\n").count("tax"), 2);
}

TEST(ReferenceList, AddsUpSpellingsOfOneTerm) {
  const ReferenceList list = read("The,60\nthe,2\n");
  EXPECT_EQ(list.count("the"), 62);
  EXPECT_EQ(list.total, 62);
}

TEST(ReferenceList, NamesTheLineOfABadRow) {
  EXPECT_EQ(refusal("word,count\nthe,many\n"),
            "list.csv:2: \"many\" is no count; write a number of 0 or more, without separators of "
            "thousands");
  EXPECT_EQ(refusal("the,60\ntax,-1\n").substr(0, 11), "list.csv:2:");
  EXPECT_EQ(refusal("the,60\ntax,nan\n").substr(0, 11), "list.csv:2:");
  EXPECT_EQ(refusal("the,60\n,4\n"),
            "list.csv:2: this row has no word; write one before the comma");
  EXPECT_EQ(refusal("the,60\ntax\n"),
            "list.csv:2: this row has one cell; write a word and its count, separated by a comma");
  EXPECT_EQ(refusal("the,60\ntax,2\nthe,61\n"),
            "list.csv:3: \"the\" stands on line 1 already; keep one of them");
}

TEST(ReferenceList, RefusesAListWithoutAUse) {
  const std::string empty =
      "list.csv: there is no word with a count in this list; write word,count lines";
  EXPECT_EQ(refusal(""), empty);
  EXPECT_EQ(refusal("word,count\n"), empty);
  EXPECT_EQ(refusal("the,0\n"), empty);
}

}  // namespace
}  // namespace slantwise
