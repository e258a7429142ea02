#include "core/decided_twice.h"

#include <gtest/gtest.h>

#include <sstream>

namespace slantwise {
namespace {

std::string pairs(const std::string& lines) {
  std::istringstream file("kind,article,field,begin,end,was,now,who,why\n" + lines);
  std::string out;
  for (const DecidedTwice& one : decided_twice(read_decisions(file, "x:y/decisions.csv"))) {
    out += one.earlier + "-" + one.later + " ";
  }
  return out;
}

TEST(DecidedTwice, FindsWordsWithTwoVoices) {
  EXPECT_EQ(pairs("voice,1,text,0,4,a b.,quote,Jo,\nvoice,1,text,0,4,a b.,narration,Ann,\n"),
            "2-3 ");
  EXPECT_EQ(pairs("voice,1,text,0,4,a b.,quote,Jo,\nvoice,1,text,0,4,a b.,quote,Ann,\n"), "");
  EXPECT_EQ(pairs("voice,1,text,0,4,a b.,quote,Jo,\nvoice,1,text,0,5,a b. ,insert,Ann,\n"), "");
  EXPECT_EQ(pairs("voice,1,text,0,4,a b.,quote,Jo,\nvoice,1,title,0,4,a b.,insert,Ann,\n"), "");
}

TEST(DecidedTwice, FindsTwoSpeakersDropAndKeepAndTwoReferents) {
  EXPECT_EQ(pairs("speaker,1,text,0,4,a b.,Ann,Jo,\nspeaker,1,text,0,4,a b.,Ben,Jo,\n"
                  "mention,1,text,0,1,a,drop,Jo,\nmention,1,text,0,1,a,keep,Jo,\n"
                  "referent,1,text,0,1,a,front,Jo,\nreferent,1,text,0,1,a,none,Jo,\n"
                  "boilerplate,1,text,0,1,a,keep,Jo,\nboilerplate,1,text,0,1,a,cut,Jo,\n"),
            "2-3 4-5 6-7 8-9 ");
}

TEST(DecidedTwice, TakesEachLineWithTheOneBefore) {
  const std::string line = "mention,1,text,0,1,a,";
  EXPECT_EQ(pairs(line + "drop,Jo,\n" + line + "keep,Jo,\n" + line + "drop,Jo,\n"), "2-3 3-4 ");
}

TEST(DecidedTwice, LetsLinesOfOtherKindsAndOfWholeEventsBe) {
  EXPECT_EQ(pairs("voice,1,text,0,1,a,quote,Jo,\nmention,1,text,0,1,a,drop,Jo,\n"
                  "referent,1,,,,,front,Jo,\nreferent,1,,,,,dead,Jo,\n"
                  "note,1,,,,,one,Jo,\nnote,1,,,,,two,Jo,\n"),
            "");
}

}  // namespace
}  // namespace slantwise
