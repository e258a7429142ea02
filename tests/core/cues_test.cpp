#include "core/voice/cues.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "core/resources.h"

namespace slantwise {
namespace {

constexpr std::string_view kSmall = R"(
verbs:
  neutral:
    - {verb: say, forms: [say, says, said, saying], takes: clause, closes: yes}
    - {verb: call, forms: [call, called], takes: object}
    - {verb: call, then: "for", forms: [call, called], takes: object, subject: needed}
phrases:
  - {words: [according, to], class: neutral}
nouns:
  - {noun: call, forms: [call, calls], class: gesture, possessed: yes}
)";

TEST(Cues, FormsLeadToTheirVerb) {
  const CueList cues(kSmall);
  ASSERT_EQ(cues.starting_with("said").size(), 1u);
  const Cue& said = cues.starting_with("said")[0];
  EXPECT_EQ(said.verb, "say");
  EXPECT_EQ(said.klass, "neutral");
  EXPECT_EQ(said.form, Cue::Form::past);
  EXPECT_TRUE(said.closes);
  EXPECT_EQ(cues.starting_with("say")[0].form, Cue::Form::base);
  EXPECT_EQ(cues.starting_with("says")[0].form, Cue::Form::third);
  EXPECT_EQ(cues.starting_with("saying")[0].form, Cue::Form::participle);
  EXPECT_TRUE(cues.starting_with("bridge").empty());
}

TEST(Cues, LongerCuesComeFirst) {
  const CueList cues(kSmall);
  ASSERT_EQ(cues.starting_with("called").size(), 2u);
  EXPECT_EQ(cues.starting_with("called")[0].verb, "call for");
  EXPECT_TRUE(cues.starting_with("called")[0].needs_subject);
  EXPECT_EQ(cues.starting_with("called")[1].verb, "call");
}

TEST(Cues, PhrasesTakeASource) {
  const CueList cues(kSmall);
  ASSERT_EQ(cues.starting_with("according").size(), 1u);
  EXPECT_EQ(cues.starting_with("according")[0].verb, "according to");
  EXPECT_EQ(cues.starting_with("according")[0].takes, Cue::Takes::source);
}

TEST(Cues, NounsComeLast) {
  const CueList cues(kSmall);
  ASSERT_EQ(cues.starting_with("call").size(), 3u);
  const Cue& noun = cues.starting_with("call")[2];
  EXPECT_EQ(noun.takes, Cue::Takes::noun);
  EXPECT_EQ(noun.verb, "call");
  EXPECT_TRUE(noun.possessed);
  EXPECT_EQ(cues.verbs(), 3u);  // nouns are none
}

TEST(Cues, RejectsABrokenList) {
  EXPECT_THROW(CueList("verbs: ["), std::logic_error);
  EXPECT_THROW(CueList("verbs: {neutral: [{verb: a, forms: [a], takes: all}]}"), std::logic_error);
}

TEST(Cues, TheBuiltInListHasEveryClass) {
  const CueList cues(resources::get("corpora/lexicons/reporting-verbs.en.yaml"));
  EXPECT_GE(cues.verbs(), 110u);
  const auto klass = [&](std::string_view word) { return cues.starting_with(word)[0].klass; };
  EXPECT_EQ(klass("said"), "neutral");
  EXPECT_EQ(klass("alleged"), "doubting");
  EXPECT_EQ(klass("slammed"), "heated");
  EXPECT_EQ(klass("hailed"), "praising");
  EXPECT_EQ(klass("admitted"), "factive");
  EXPECT_EQ(klass("believes"), "thought");
  EXPECT_EQ(klass("shows"), "document");
  EXPECT_EQ(klass("warned"), "gesture");
}

TEST(CueList, HoldsTheGrammarOfAnotherLanguage) {
  const CueList cues("words: {that: [que], be: [es, que]}");
  ASSERT_EQ(cues.grammar().size(), 3u);
  EXPECT_EQ(cues.grammar()[0].first, "que");
  EXPECT_EQ(cues.grammar()[0].second, trait::kThat);
  EXPECT_TRUE(
      CueList(resources::get("corpora/lexicons/reporting-verbs.en.yaml")).grammar().empty());
  EXPECT_THROW(CueList("words: {verb: [es]}"), std::logic_error);
}

TEST(CueList, IsEmptyForALanguageWithoutCues) {
  EXPECT_EQ(CueList("{}").verbs(), 0u);
  EXPECT_TRUE(CueList("{}").starting_with("said").empty());
}

TEST(CueList, EveryBuiltInOneIsReadable) {
  for (const char* language : {"en", "es", "ru"}) {
    const std::string file = std::string("corpora/lexicons/reporting-verbs.") + language + ".yaml";
    EXPECT_GE(CueList(resources::get(file)).verbs(), 30u) << language;
  }
}

}  // namespace
}  // namespace slantwise
