#include "models/validation.h"

#include <gtest/gtest.h>

#include "core/text/messages.h"
#include "models/origin_words.h"

namespace slantwise {
namespace {

TEST(VoiceError, SaysOneInHowMany) {
  EXPECT_EQ(one_in({0.170, 0, "", ""}), 6u);  // 1 / .170 = 5.88
  EXPECT_EQ(one_in({0.25, 0, "", ""}), 4u);
  EXPECT_EQ(one_in({0.4, 0, "", ""}), 3u);  // 1 / .4 = 2.5: half up
}

TEST(VoiceError, NamesItsSourceInOneSentence) {
  const std::string sentence = voice_error_sentence();
  EXPECT_TRUE(sentence.starts_with("About 1 in " + std::to_string(one_in(kVoiceError)) + " of"));
  EXPECT_NE(sentence.find(in_english({std::string(kVoiceError.measured_on)})), std::string::npos);
  EXPECT_TRUE(sentence.ends_with("."));
}

TEST(VoiceError, OfFramingTermsIsSaidSeparately) {
  const std::string sentence = framing_error_sentence();
  const std::string many = std::to_string(one_in(kFramingError));
  EXPECT_TRUE(sentence.starts_with("Of framing terms in own words it is about 1 in " + many + " ("))
      << sentence;
  EXPECT_NE(sentence.find(in_english({std::string(kFramingError.measured_on)})), std::string::npos);
}

TEST(VoiceError, SaysWhenItWasMeasured) {
  for (const VoiceError& error : {kVoiceError, kFramingError}) {
    EXPECT_EQ(error.measured.size(), std::string_view("2026-11-22").size());
    EXPECT_GT(error.contamination, 0);
    EXPECT_LT(error.contamination, 1);
  }
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
