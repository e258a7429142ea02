#include "core/voice/transcript.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/voice_support.h"

namespace slantwise {
namespace {

using voice_support::voiced;
using voice_support::words_of;

// "speaker: content", one line for each attribution.
std::string speech(std::string_view text) {
  const Document document = voiced(text);
  std::string lines;
  for (const Attribution& one : document.attributions) {
    lines += one.speaker + ": " + std::string(slice(document.text, one.content)) + "\n";
  }
  return lines;
}

TEST(Transcript, NamesInCapitalsSpeak) {
  EXPECT_EQ(speech("Mayor Jane Roe met John Doe.\nROE: We sail “soon”.\nDOE: When?\nROE: In May."),
            "Jane Roe: We sail “soon”.\nJohn Doe: When?\nJane Roe: In May.\n");
}

TEST(Transcript, QuestionsAndAnswersAreQuotedWithoutASpeaker) {
  const Document document = voiced("Q. Will you sail?\nA: We will.\nIt rained.\nQ: When?");
  EXPECT_EQ(words_of(document, Voice::quote), "Will you sail We will When");
  ASSERT_EQ(document.attributions.size(), 3u);
  for (const Attribution& one : document.attributions) {
    EXPECT_EQ(one.rule, "transcript");
    EXPECT_EQ(one.confidence, Confidence::medium);
    EXPECT_TRUE(one.speaker.empty());
    EXPECT_TRUE(one.source.empty());
  }
}

TEST(Transcript, ALabelCountsOnlyBesideAnother) {
  EXPECT_EQ(speech("UPDATE: It rained.\nUPDATE: It snowed.\nUPDATE: It was dry."), "");
  EXPECT_EQ(speech("ROE: We sail.\nDOE: When?"), "");  // two only
  EXPECT_EQ(speech("ROE: We sail.\nIt rained.\nIt snowed.\nIt was dry.\nDOE: When?\nIt rained.\n"
                   "It snowed.\nIt was dry.\nROE: In May."),
            "");
  EXPECT_EQ(speech("Roe: we sail.\nDoe: we do not.\nRoe: we do."), "");
}

}  // namespace
}  // namespace slantwise
