// Languages from the field or the text to every command that shows them.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/clean/language.h"
#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;

// {"id": ..., "outlet": "Gazette", "language": ..., "text": ...} and a line end.
std::string record(const std::string& id, const std::string& language, const std::string& text) {
  return R"({"id": ")" + id + R"(", "outlet": "Gazette", "language": ")" + language +
         R"(", "text": ")" + text + "\"}\n";
}

std::string two_languages(const Folder& folder) {
  return folder.write("a.jsonl", record("1", "en", "The harbor is shut.") +
                                     record("2", "German", "Der Hafen ist zu.") +
                                     record("3", "de-AT", "Der Hafen ist offen."));
}

TEST(LanguageOption, TakesCodesAndNames) {
  const Folder folder;
  const auto path = two_languages(folder);
  for (const char* german : {"de", "deu", "de-CH", "german"}) {
    const auto result = program({"kwic", "hafen", path, "--language", german, "--csv"});
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_NE(result.out.find("\n2,"), std::string::npos) << german;
    EXPECT_NE(result.out.find("\n3,"), std::string::npos) << german;
  }
  EXPECT_EQ(program({"kwic", "harbor", path, "--where", "language=English", "--csv"}).code, 0);
}

TEST(LanguageOption, NamesAnUnknownCodeAndWhatToDo) {
  const Folder folder;
  const auto result = program({"compare", two_languages(folder), "--language", "xx"});
  EXPECT_EQ(result.code, 2);
  EXPECT_NE(result.err.find("there is no language \"xx\"; write a code of ISO 639, such as en"),
            std::string::npos)
      << result.err;
}

TEST(LanguageOption, SaysHowManyArticlesSayNothing) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl", record("1", "", "1 2 3 Kel") + record("2", "en", "The harbor is shut."));
  const auto result = program({"voices", path, "--language", "en"});
  EXPECT_EQ(result.code, 0);
  EXPECT_NE(result.err.find("1 article whose language is not known is left out by --language"),
            std::string::npos)
      << result.err;
}

TEST(LanguageField, IsNotedByRecordIfItIsNoLanguageAndRefusedWithStrict) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl", record("1", "en", "The harbor is shut.") + record("2", "xx", "The port is open."));
  const auto result = program({"voices", path});
  EXPECT_EQ(result.code, 0);
  EXPECT_NE(result.err.find("a.jsonl:2: \"xx\" is not a language that is known"), std::string::npos)
      << result.err;
  EXPECT_EQ(program({"voices", path, "--strict"}).code, 1);
}

TEST(Compare, SaysWhichLanguagesThereAreAndThatTheyAreMixed) {
  const Folder folder;
  const auto path = two_languages(folder);
  const auto result = program({"compare", path, "--json"});
  const auto report = nlohmann::json::parse(result.out);
  ASSERT_EQ(report["languages"].size(), 2u);
  EXPECT_EQ(report["languages"][0]["language"], "de");
  EXPECT_EQ(report["languages"][0]["articles"], 2);
  EXPECT_EQ(report["languages"][0]["detected"], 0);
  EXPECT_EQ(report["articles"][1]["language"], "de");
  EXPECT_EQ(report["articles"][1]["language_detected"], false);
  EXPECT_EQ(report["run"]["language_detector"].is_null(), language_detector().empty());
  EXPECT_NE(result.out.find("These articles are in 2 languages: German (2 articles) and English"),
            std::string::npos);
  EXPECT_NE(result.out.find("Voices are measured on English only"), std::string::npos);
}

TEST(Page, NamesTheLanguagesInItsRunRecord) {
  const Folder folder;
  program({"compare", two_languages(folder), "-o", folder.path("r.html"), "--quiet"});
  const std::string page = folder.read("r.html");
  EXPECT_NE(page.find("<h4>Languages</h4>"), std::string::npos);
  EXPECT_NE(page.find("Voices are measured on English only"), std::string::npos);
}

TEST(VoiceNumbers, AreMeasuredOnEnglishOnlySaysEveryCommandThatShowsThem) {
  const Folder folder;
  const auto path = two_languages(folder);
  for (const Arguments& arguments :
       std::vector<Arguments>{{"voices", path}, {"frames", path}, {"terms", path, "--list"}}) {
    EXPECT_NE(program(arguments).err.find("Voices are measured on English only, not on "
                                          "German (2 articles)."),
              std::string::npos)
        << arguments[0];
  }
  program({"lesson", path, "--article", "2", "-o", folder.path("l.html")});
  EXPECT_NE(
      folder.read("l-key.html").find("This text is in German: voices are measured on English"),
      std::string::npos);
}

}  // namespace
}  // namespace slantwise
