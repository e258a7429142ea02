#include "models/lexicon_reader.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace slantwise {
namespace {

using Strings = std::vector<std::string>;

// Every term as "label (category): patterns".
Strings terms_of(const std::string& bytes, const std::string& where) {
  Strings out;
  for (const LexiconTerm& term : read_lexicon(bytes, where).terms) {
    std::string text = term.label + " (" + term.category + "):";
    for (const std::string& pattern : term.patterns) text += " " + pattern + ",";
    out.push_back(text);
  }
  return out;
}

std::string complaint(const std::string& bytes, const std::string& where) {
  try {
    read_lexicon(bytes, where);
    return "";
  } catch (const InputError& error) {
    return error.what();
  }
}

void expect_complaint(const std::string& bytes, const std::string& where, const std::string& begins,
                      const std::string& what) {
  const std::string said = complaint(bytes, where);
  EXPECT_EQ(said.substr(0, begins.size()), begins) << said;
  EXPECT_NE(said.find(what), std::string::npos) << said;
}

const std::string kOurs =
    "name: n\nversion: v\nlanguage: en\nlicense: l\nprovenance: p\n"
    "terms:\n  - {id: a, label: boats, patterns: [boat*], category: ships}\n";
const std::string kLiwc = "%\n1\tships\n2\tpeople\n%\nboat*\t1\nboat people\t1\t2\nsailor 2\n";
const std::string kYoshikoder =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dictionary patternengine=\"wildcard\">\n"
    "<cnode name=\"sea\">\n<cnode name=\"ships\">\n<pnode name=\"boat*\"/>\n"
    "<pnode name=\"rowing boat\"/>\n</cnode>\n</cnode>\n</dictionary>\n";

TEST(LexiconReader, IsChosenByTheContent) {
  EXPECT_EQ(lexicon_readers::choose(kOurs, "x.txt").name, "slantwise");
  EXPECT_EQ(lexicon_readers::choose("ships:\n  boats: [boat*]\n", "x.yml").name, "quanteda");
  EXPECT_EQ(lexicon_readers::choose(kLiwc, "x").name, "liwc");
  EXPECT_EQ(lexicon_readers::choose(kYoshikoder, "x.xml").name, "yoshikoder");
  EXPECT_EQ(lexicon_readers::choose("boat\nship\n", "x.txt").name, "plain");
  // A mistake in a file of ours is to be called that.
  EXPECT_EQ(lexicon_readers::choose("terms: [a\n", "x.yaml").name, "slantwise");
}

TEST(LexiconReader, EveryOneRefusesNonsenseWithALine) {
  for (const LexiconReader* reader : lexicon_readers::all()) {
    for (const char* nonsense : {"", "\xFF\xFE", "<a", "%\n", "- [", "%\n1 a\n%\nw 7\n"}) {
      try {
        reader->read(nonsense, "mine", {});
      } catch (const InputError& error) {
        EXPECT_EQ(std::string(error.what()).substr(0, 4), "mine") << reader->name;
      }
    }
    EXPECT_FALSE(reader->summary.empty());
  }
}

TEST(LexiconReader, ReadsCategoriesOfQuanteda) {
  EXPECT_EQ(terms_of("# sea\nships:\n  boats: [boat*, \"rowing boat\"]\n  steel: [tanker]\n"
                     "people:\n  - sailor\n",
                     "sea.yml"),
            (Strings{"ships/boats (ships): boat*, rowing boat,", "ships/steel (ships): tanker,",
                     "people (sea): sailor,"}));
  EXPECT_EQ(read_lexicon("people: [sailor]\n", "sea.yml").longest, Lexicon::Longest::of_term);
  expect_complaint("ships:\n  boats: []\n", "sea.yml", "sea.yml:2", "is empty");
  expect_complaint("ships:\n  boats: [boat, Boat]\n", "sea.yml", "sea.yml:2", "twice");
  expect_complaint("ships:\n  boats: [\"-\"]\n", "sea.yml", "sea.yml:2", "no letter");
}

TEST(LexiconReader, ReadsNumberedCategoriesOfLiwc) {
  EXPECT_EQ(terms_of(kLiwc, "words/sea.dic"),
            (Strings{"ships (sea): boat*, boat people,", "people (sea): boat people, sailor,"}));
  // A category that stands further in belongs to the one above.
  EXPECT_EQ(terms_of("%\n1\tships\n\t2\tboats\n%\nboat 1 2\n", "sea.dic"),
            (Strings{"ships (sea): boat,", "ships/boats (ships): boat,"}));
}

TEST(LexiconReader, NamesTheLineOfAMistakeInLiwc) {
  expect_complaint("%\n1 a\n%\nboat 7\n", "s.dic", "s.dic:4", "no category has the number 7");
  expect_complaint("%\n1 a\n%\nboat\n", "s.dic", "s.dic:4", "no category number");
  expect_complaint("%\n1 a\n1 b\n%\nboat 1\n", "s.dic", "s.dic:3", "given twice");
  expect_complaint("%\n1 a\nboat 1\n", "s.dic", "s.dic:3", "expected a category's number");
  expect_complaint("%\n1 a\n", "s.dic", "s.dic:2", "do not end");
  expect_complaint("%\n1 a\n%\nlike (02 134)1\n", "s.dic", "s.dic:4", "under a condition");
  expect_complaint("%\n1 a\n2 b\n%\nboat 1\n", "s.dic", "s.dic:3", "is empty");
  expect_complaint("%\n1 a\n%\nboat 1\nboat 1\n", "s.dic", "s.dic:5", "first in line 4");
}

TEST(LexiconReader, ReadsCategoriesOfYoshikoder) {
  EXPECT_EQ(terms_of(kYoshikoder, "sea.ykd"), Strings{"sea/ships (sea): boat*, rowing boat,"});
  expect_complaint("<dictionary>\n<cnode name=\"a\">", "s.ykd", "s.ykd:2", "not readable as XML");
  expect_complaint("<dictionary patternengine=\"regexp\"/>", "s.ykd", "s.ykd:1",
                   "regular expressions");
  expect_complaint("<dictionary>\n<cnode name=\"a\">\n<x/></cnode></dictionary>", "s.ykd",
                   "s.ykd:3", "unknown element <x>");
  expect_complaint("<dictionary>\n<cnode name=\"a\"/></dictionary>", "s.ykd", "s.ykd:2",
                   "is empty");
}

// Nothing outside the bytes is read, whatever the file asks for.
TEST(LexiconReader, ReadsNoEntitiesFromFiles) {
  const std::string bytes =
      "<!DOCTYPE dictionary [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"
      "<dictionary><cnode name=\"a\">&x;<pnode name=\"boat\"/></cnode></dictionary>";
  EXPECT_EQ(terms_of(bytes, "s.ykd"), Strings{"a (s): boat,"});
}

TEST(LexiconReader, TakesAListForOneTermALine) {
  EXPECT_EQ(terms_of("\xEF\xBB\xBF# sea\nboat*\n\n rowing boat \r\n", "sea.txt"),
            (Strings{"boat* (sea): boat*,", "rowing boat (sea): rowing boat,"}));
  EXPECT_EQ(read_lexicon("boat\n", "sea.txt").name, "sea");
  EXPECT_EQ(read_lexicon("boat\n", "sea.txt").license, "not stated in the file");
  expect_complaint("boat\nship\nboat\n", "sea.txt", "sea.txt:3", "is here twice");
  expect_complaint("boat\n--\n", "sea.txt", "sea.txt:2", "no letter");
  expect_complaint("b\xE9\n", "sea.txt", "sea.txt:1", "not UTF-8");
  expect_complaint("# nothing\n", "sea.txt", "sea.txt", "no words");
}

TEST(LexiconReader, MayHoldManyTerms) {
  std::string list;
  for (int i = 0; i < 20'000; ++i) list += "word" + std::to_string(i) + "\n";
  EXPECT_EQ(read_lexicon(list, "many.txt").terms.size(), 20'000u);
}

TEST(LexiconReader, SaysEverythingThatIsWrongAtOnceWhereItCan) {
  EXPECT_TRUE(complaints_about(kOurs, "m.yaml").empty());
  EXPECT_EQ(complaints_about(kOurs + "  - {id: a, label: b, patterns: [c], category: d}\n"
                                     "  - {id: b, label: b, patterns: [], category: d}\n",
                             "m.yaml")
                .size(),
            2u);
  EXPECT_EQ(complaints_about("%\n", "m.dic").size(), 1u);
}

}  // namespace
}  // namespace slantwise
