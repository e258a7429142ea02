#include "models/validation.h"

#include <gtest/gtest.h>

#include "models/origin_words.h"

namespace slantwise {
namespace {

TEST(VoiceError, SaysOneInHowMany) {
  EXPECT_EQ(one_in({0.170, ""}), 6u);  // 1 / .170 = 5.88
  EXPECT_EQ(one_in({0.25, ""}), 4u);
  EXPECT_EQ(one_in({0.4, ""}), 3u);  // 1 / .4 = 2.5: half up
}

TEST(VoiceError, NamesItsSourceInOneSentence) {
  const std::string sentence = voice_error_sentence();
  EXPECT_TRUE(sentence.starts_with("About 1 in " + std::to_string(one_in(kVoiceError)) + " of"));
  EXPECT_NE(sentence.find(kVoiceError.measured_on), std::string::npos);
  EXPECT_TRUE(sentence.ends_with("."));
}

TEST(OriginMark, IsSaidInWordsForPeople) {
  EXPECT_EQ(mark_in_words("dateline-slashes: PORT, March 2. /Wire/."),
            "the dateline “PORT, March 2. /Wire/.”");
  EXPECT_EQ(mark_in_words("sign-off: – Wire)"), "the sign-off “– Wire)”");
  EXPECT_EQ(mark_in_words("by-wire: from Wire"), "“from Wire”");
  EXPECT_EQ(mark_in_words("Wire"), "“Wire”");
}

}  // namespace
}  // namespace slantwise
