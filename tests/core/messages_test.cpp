#include "core/text/messages.h"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>

#include "core/error.h"
#include "core/resources.h"
#include "core/text/message_patterns.h"

namespace slantwise {
namespace {

Message articles(std::uint64_t n) { return {"articles", {{"n", n}}}; }

std::string refusal(std::string_view yaml) {
  try {
    const Messages messages(yaml, "fr.yaml");
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST(Messages, ChooseTheFormOfTheLanguage) {
  const Messages english = Messages::built_in("en"), arabic = Messages::built_in("ar");
  EXPECT_EQ(english.text(articles(1)), "1 article");
  EXPECT_EQ(english.text(articles(1234)), "1,234 articles");
  // Arabic has a dual, and forms of their own for 3 to 10 and for 11 to 99.
  EXPECT_EQ(arabic.text(articles(2)), "مقالان");
  EXPECT_EQ(arabic.text(articles(3)), "3 مقالات");
  EXPECT_EQ(arabic.text(articles(11)), "11 مقالًا");
}

TEST(Messages, HaveTheDigitsOfTheTablesInEveryLanguage) {
  const Messages arabic = Messages::built_in("ar");
  EXPECT_EQ(arabic.text({"name-and-count", {{"name", "A"}, {"n", std::uint64_t{1234}}}}),
            "A 1,234");
}

TEST(Messages, JoinListsAsTheLanguageDoes) {
  const Messages english = Messages::built_in("en"), arabic = Messages::built_in("ar");
  const auto list = [](std::vector<std::string> names) {
    return Message{"text.list", {{"list", std::move(names)}}};
  };
  EXPECT_EQ(english.text(list({})), "");
  EXPECT_EQ(english.text(list({"A"})), "A");
  EXPECT_EQ(english.text(list({"A", "B"})), "A and B");
  EXPECT_EQ(english.text(list({"A", "B", "C", "D"})), "A, B, C and D");
  EXPECT_EQ(arabic.text(list({"A", "B"})), "A وB");
  const std::vector<Message> marks = {{"mark.dateline", {{"words", "PORT"}}},
                                      {"mark.other", {{"words", "Wire"}}}};
  EXPECT_EQ(english.text({"text.list", {{"list", marks}}}), "the dateline “PORT” and “Wire”");
}

TEST(Messages, TakeTextsAsTheyAre) {
  const Messages english = Messages::built_in("en");
  // Neither braces nor apostrophes of a text mean anything to a pattern.
  const std::string evil = "{n} '{' it''s # <b>\U00100000";
  EXPECT_EQ(english.text({"text", {{"text", evil}}}), evil);
  const auto pieces = english.pieces({"mark.dateline", {{"words", evil}}});
  ASSERT_EQ(pieces.size(), 3u);
  EXPECT_EQ(pieces[0].text, "the dateline “");
  EXPECT_EQ(pieces[0].value, -1);
  EXPECT_EQ(pieces[1].text, evil);
  EXPECT_EQ(pieces[1].value, 0);
  EXPECT_EQ(pieces[2].text, "”");
}

TEST(Messages, ChooseByAWordWhateverItsBlanksAndHyphens) {
  const Messages english = Messages::built_in("en");
  const auto asks = [&](const char* distance) {
    return english.text({"distances.asks", {{"distance", Choice{distance}}}});
  };
  EXPECT_EQ(asks("burrows-delta"), "style: the most frequent words");
  EXPECT_EQ(asks("another one"), "another_one");
  EXPECT_EQ(english.text({"style.reason", {{"reason", Choice{"outlet or byline"}}}}),
            "outlets and bylines:");
}

TEST(Messages, KnowTheDirectionOfTheLanguage) {
  EXPECT_TRUE(Messages::built_in("ar").right_to_left());
  EXPECT_FALSE(Messages::built_in("en").right_to_left());
  EXPECT_EQ(Messages::built_in("ar").language(), "ar");
  EXPECT_EQ(Messages::languages(), (std::vector<std::string>{"ar", "en"}));
}

TEST(Messages, SayInEnglishWhatATranslationLacks) {
  const Messages french("language: fr\nmessages: {list.two: \"{a} et {b}\"}", "fr.yaml");
  EXPECT_EQ(french.text(articles(1)), "1 article");
  EXPECT_EQ(french.text({"text.list", {{"list", std::vector<std::string>{"A", "B"}}}}), "A et B");
  EXPECT_EQ(french.ids(), std::vector<std::string>{"list.two"});
}

TEST(Messages, RefuseAFileThatCannotBeUsed) {
  EXPECT_NE(refusal("a: [").find("fr.yaml: is not YAML"), std::string::npos);
  EXPECT_EQ(refusal("messages: {}"),
            "fr.yaml: write `language: fr` and a table `messages` of patterns by id");
  EXPECT_EQ(refusal("language: fr\nmessages: {articles: \"{n\"}"),
            "fr.yaml: message 'articles': is no pattern of ICU MessageFormat: \"{n\"");
  EXPECT_EQ(refusal("language: fr\nmessages: {no: such}"),
            "fr.yaml: message 'no': is not in English; take it out");
  EXPECT_EQ(refusal("language: fr\nmessages: {articles: \"{m}\"}"),
            "fr.yaml: message 'articles': the English one has no {m}");
  EXPECT_EQ(refusal("language: fr\nmessages: {text: a, text: b}"),
            "fr.yaml: message 'text': stands here twice; take one out");
  EXPECT_EQ(refusal("language: fr\nmessages: {text: [a]}"),
            "fr.yaml: message 'text': write one text");
  EXPECT_EQ(refusal("language: \"1 2\"\nmessages: {}"),
            "fr.yaml: '1 2' is no tag of a language: ar, fr");
}

TEST(Messages, AreBugsWhereTheyAreMissing) {
  const Messages english = Messages::built_in("en");
  EXPECT_THROW(english.text({"no.such"}), std::logic_error);
  EXPECT_THROW(Messages::built_in("xx"), std::out_of_range);
}

// A translator's file: nothing missing, nothing forgotten of what is put in.
TEST(Messages, AreAllThereInEveryLanguage) {
  const auto english = Messages::built_in("en").ids();
  for (const std::string& language : Messages::languages()) {
    EXPECT_EQ(Messages::built_in(language).ids(), english) << language;
    const std::string path = "core/messages/" + language + ".yaml";
    const auto patterns = parse_patterns(resources::get(path), path);
    const auto source = parse_patterns(resources::get("core/messages/en.yaml"), "en.yaml");
    for (const auto& [id, pattern] : source.by_id) {
      if (!patterns.by_id.contains(id)) continue;
      EXPECT_EQ(values_of(patterns.by_id.at(id), path), values_of(pattern, "en.yaml"))
          << language << ": " << id;
    }
  }
}

TEST(InEnglish, PutsAMessageIntoWords) { EXPECT_EQ(in_english(articles(2)), "2 articles"); }

TEST(InEnglish, LeavesTheTagsOfTheTranslatorOutAndThoseOfATextIn) {
  EXPECT_EQ(
      in_english({"warning.sample", {{"shown", std::uint64_t{3}}, {"found", std::uint64_t{9}}}}),
      "Passages are a sample: 3 of 9, evenly spaced. Use slantwise kwic for all of them.");
  EXPECT_EQ(in_english({"text", {{"text", std::string("<b>Herald</b>")}}}), "<b>Herald</b>");
}

}  // namespace
}  // namespace slantwise
