// Languages from the field or the text to every command that shows them.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/clean/language.h"
#include "core/text/language.h"
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
  program(
      {"lesson", path, "--article", "2", "--exercise", "whose-words", "-o", folder.path("l.html")});
  EXPECT_NE(folder.read("l-key.html")
                .find("This text is in <bdi>German</bdi>: voices are measured on English"),
            std::string::npos);
}

struct Sample {
  const char* code;
  const char* name;
  const char* text;
};

// One outlet a language; a headline, a paragraph, and one with speech.
constexpr Sample kEight[] = {
    {"ar", "Arabic",
     "الميناء مغلق\n\nأعلنت رئيسة البلدية يوم الاثنين أن الميناء سيبقى مغلقا حتى يوم الخميس بسبب "
     "العاصفة."
     "\n\n«لن ندفع أي شيء بعد اليوم»، قالت للصيادين. هل سيعود القارب؟ لا أحد يعرف.\n"},
    {"de", "German",
     "Hafen bleibt zu\n\nDer Hafen bleibt bis Donnerstag geschlossen, sagte Dr. Ode am 3. Oktober "
     "den "
     "Fischern.\n\n„Wir zahlen das nicht mehr“, sagte die Bürgermeisterin. Die Häfen warten.\n"},
    {"en", "English",
     "Harbor stays shut\n\nThe harbor stays shut until Thursday, Mayor Ida Ode told the fishermen "
     "on "
     "Monday.\n\n“We will not pay for this,” she said. Boats are waiting.\n"},
    {"es", "Spanish",
     "El puerto sigue cerrado\n\nEl puerto sigue cerrado hasta el jueves, dijo la Sra. Ode a los "
     "pescadores.\n\n«No vamos a pagar eso hoy», dijo la alcaldesa. Los barcos esperan.\n"},
    {"fr", "French",
     "Le port reste fermé\n\nLe port reste fermé jusqu’à jeudi, a annoncé M. Ode aux pêcheurs de "
     "la "
     "ville.\n\n«\u00A0Nous ne paierons pas cela\u00A0», a-t-il ajouté. L’eau monte encore.\n"},
    {"ru", "Russian",
     "Порт закрыт\n\nПорт закрыт до четверга, сообщила мэр г. Кель в понедельник рыбакам у причала."
     "\n\n«Мы за это платить не будем», — сказала она. Лодки ждут.\n"},
    {"uk", "Ukrainian",
     "Порт зачинено\n\nПорт зачинено до четверга, повідомила мер м. Кель у понеділок рибалкам біля "
     "причалу.\n\n«Ми за це платити не будемо», — сказала вона. Човни чекають.\n"},
    {"zh", "Chinese",
     "港口关闭\n\n市长周一表示，由于风暴，港口将关闭至周四，渔民们对此表示不满。\n\n"
     "“我们不会付钱。”她对渔民们说。船在等待。\n"},
};

std::string eight_languages(const Folder& folder) {
  for (const Sample& sample : kEight) {
    folder.write(std::string("news/") + sample.name + " Post/one.txt", sample.text);
  }
  return folder.path("news");
}

TEST(EightLanguages, AreFoundInAFolderAndSaid) {
  if (language_detector().empty()) GTEST_SKIP() << "skipped: built without CLD2";
  const Folder folder;
  const auto result = program({"compare", eight_languages(folder), "--json"});
  ASSERT_EQ(result.code, 0) << result.err;
  const auto report = nlohmann::json::parse(result.out);
  ASSERT_EQ(report["articles"].size(), 8u);
  for (std::size_t i = 0; i < 8; ++i) {
    const auto& article = report["articles"][i];
    EXPECT_TRUE(article["outlet"].get<std::string>().starts_with(
        language_name(article["language"].is_null() ? "" : article["language"].get<std::string>())))
        << article["outlet"] << article["language"];
    EXPECT_EQ(article["language_detected"], true);
    EXPECT_GE(article["ledger"]["voices"]["quote"], 3) << article["outlet"];
  }
  EXPECT_EQ(report["languages"].size(), 8u);
  EXPECT_NE(result.out.find("These articles are in 8 languages"), std::string::npos);
}

TEST(EightLanguages, GiveTheSameBytesForAnyNumberOfThreads) {
  const Folder folder;
  const auto path = eight_languages(folder);
  EXPECT_EQ(program({"compare", path, "--json", "--threads", "1"}).out,
            program({"compare", path, "--json", "--threads", "2"}).out);
}

TEST(EightLanguages, AreStemmedAndCountedEachByItsOwn) {
  if (language_detector().empty()) GTEST_SKIP() << "skipped: built without CLD2";
  const Folder folder;
  const auto result = program(
      {"terms", eight_languages(folder), "--list", "--stem", "auto", "--stop", "auto", "--csv"});
  EXPECT_EQ(result.code, 0);
  EXPECT_NE(result.err.find("--stem auto has no stemmer for Ukrainian (1 article) and Chinese (1)"),
            std::string::npos)
      << result.err;
  // boats, Häfen and Hafen, barcos, eau, лодки; порт twice in Russian and twice in Ukrainian.
  for (const char* row : {"\nboat,narration,1,", "\nhaf,narration,3,", "\nbarc,narration,1,",
                          "\neau,narration,1,", "\nлодк,narration,1,", "\nпорт,narration,4,",
                          "\nчовни,narration,1,", "\n港口,narration,2,"}) {
    EXPECT_NE(result.out.find(row), std::string::npos) << row << result.out;
  }
  for (const char* row :
       {"\nthe,", "\nder,", "\nel,", "\nla,", "\nдо,", "\nу,", "\nهل,", "\n在,"}) {
    EXPECT_EQ(result.out.find(row), std::string::npos) << row;
  }
}

TEST(EightLanguages, KeepTheOneThatIsAskedFor) {
  if (language_detector().empty()) GTEST_SKIP() << "skipped: built without CLD2";
  const Folder folder;
  const auto path = eight_languages(folder);
  for (const Sample& sample : kEight) {
    const auto result = program({"voices", path, "--language", sample.code, "--csv"});
    EXPECT_EQ(std::ranges::count(result.out, '\n'), 2) << result.out;
    EXPECT_NE(result.out.find(std::string("\n,") + sample.name + " Post,"), std::string::npos);
  }
}

}  // namespace
}  // namespace slantwise
