// The lesson as a whole: every exercise of the folder, on the bundled corpus and on the seeds.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include <nlohmann/json.hpp>

#include "apps/lesson/lesson.h"
#include "apps/lesson/pages.h"
#include "models/validation.h"
#include "tests/apps/program.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using lesson::Exercise;
using lesson::Item;
using lesson::Made;
using test::Folder;
using test::program;

constexpr const char* kHarbor = "corpora/harbor";
constexpr const char* kSeeds = "../shared/seeds";

const Messages& english() {
  static const Messages messages = Messages::built_in("en");
  return messages;
}

bool contains(std::string_view page, std::string_view part) {
  return page.find(part) != std::string_view::npos;
}

std::string without_code(const std::string& page) {  // without style and script
  const std::size_t begin = page.find("<body>");
  return page.substr(0, page.find("<style>")) + page.substr(begin, page.find("<script>") - begin);
}

// Two outlets; one article has a note inside a quote.
Corpus corpus() {
  std::vector<Article> articles;
  articles.push_back(test::article(
      "a.txt", "Courier",
      "Mill news today\n\nPORT, April 3. /KELPRESS/. The old mill stands beside the river and "
      "nobody has worked there since the flood.\n\n\"The rebels (they are banned - KELPRESS) must "
      "leave,\" Ada Brook said on Monday.\n\nBrook said that the mill would open again.\n\nThe "
      "river rose twice in spring and took the lower wheel with it.\n"));
  articles.push_back(test::article(
      "b.txt", "Herald",
      "Wheel lost\n\nA wheel was lost when the water came over the wall in the night.\n\n\"We saw "
      "it go,\" Jon Reed said.\n"));
  return test::corpus_of(std::move(articles));
}

// What a lesson is made from, alive as long as this is.
struct Class {
  Corpus texts = corpus();
  Comparison comparison = compare(texts, {});
  lesson::Masker masker;
  lesson::Material material;
  explicit Class(lesson::Masker::Names names = lesson::Masker::Names::shown)
      : masker(texts, names, english()), material{texts,  comparison, english(),
                                                  masker, 1,          std::nullopt} {}
};

Made made(const char* name, const lesson::Material& material) {
  return std::get<Made>(exercises::find(name).make(material));
}

TEST(Exercises, AreFoundByNameOrSaidToBeMissing) {
  EXPECT_EQ(exercises::find("whose-words").number, 4);
  try {
    exercises::find("whos-words");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_TRUE(contains(error.what(), "whose-words")) << error.what();
  }
}

class EveryExercise : public testing::TestWithParam<const Exercise*> {};

TEST_P(EveryExercise, SaysWhatItIsInEveryLanguage) {
  for (const char* language : {"en", "ar"}) {
    const Messages messages = Messages::built_in(language);
    for (const char* part : {"title", "goal", "about", "age"}) {
      EXPECT_FALSE(messages.text(lesson::said(*GetParam(), part)).empty()) << part;
    }
  }
  EXPECT_FALSE(lesson::numbered(*GetParam(), "steps").empty());
  EXPECT_FALSE(lesson::numbered(*GetParam(), "cannot").empty());
  EXPECT_GT(GetParam()->minutes, 0u);
  EXPECT_GE(GetParam()->number, 1);
  EXPECT_LE(GetParam()->number, 11);
}

TEST_P(EveryExercise, IsListedWithItsGoal) {
  const std::string list = program({"list", "exercises"}).out;
  EXPECT_TRUE(contains(list, GetParam()->name));
}

// It is made, or it says why not; check() in make() looks at what was made.
TEST_P(EveryExercise, IsMadeOfSmallTextsOrSaysWhyNot) {
  const Class small;
  const std::vector<const Exercise*> wanted = {GetParam()};
  const auto outcomes = lesson::make(small.material, wanted);
  ASSERT_EQ(outcomes.size(), 1u);
  if (const auto* reason = std::get_if<lesson::NotMade>(&outcomes[0].result)) {
    EXPECT_GT(in_english(reason->why).size(), 20u);
  }
}

INSTANTIATE_TEST_SUITE_P(Folder, EveryExercise,
                         testing::ValuesIn(exercises::all().begin(), exercises::all().end()),
                         [](const testing::TestParamInfo<const Exercise*>& given) {
                           std::string name(given.param->name);
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(Lesson, SaysWhichExercisesNeedMoreTexts) {
  const Class small;
  ASSERT_EQ(small.comparison.tier, Tier::read);
  const Exercise hard{.name = "whose-words",
                      .number = 4,
                      .minutes = 1,
                      .needs = Tier::contrast,
                      .make = exercises::find("whose-words").make};
  const std::vector<const Exercise*> wanted = {&hard};
  const auto outcomes = lesson::make(small.material, wanted);
  const auto* reason = std::get_if<lesson::NotMade>(&outcomes[0].result);
  ASSERT_NE(reason, nullptr);
  EXPECT_TRUE(contains(in_english(reason->why), "ten independent texts of each outlet"));
  const std::string index = lesson::index_page(small.material, outcomes);
  EXPECT_TRUE(contains(index, "ten independent texts of each outlet"));
  EXPECT_FALSE(contains(index, "href=\"whose-words.html\""));
}

TEST(Lesson, RefusesAnExerciseThatBreaksItsContract) {
  const Class small;
  const auto broken = [](const lesson::Material& material) -> std::variant<Made, lesson::NotMade> {
    html::Markup none(material.messages);
    Item item{.id = "1", .prompt = none, .question = {"lesson.name"}};
    item.offers = {{"a b", std::string("A")}};
    return Made{.material = none, .items = {item}, .after = none, .key = none};
  };
  const Exercise bad{.name = "bad", .number = 1, .minutes = 1, .make = broken};
  const std::vector<const Exercise*> wanted = {&bad};
  EXPECT_THROW(lesson::make(small.material, wanted), std::logic_error);
}

TEST(WhoseWords, HoldsNoAnswerInTheStudentsFile) {
  const Class small;
  const Made one = made("whose-words", small.material);
  const lesson::Sheet sheet = lesson::sheet(exercises::find("whose-words"), one, small.material);
  const std::string page = without_code(lesson::student_page(sheet));
  for (const char* secret :
       {"double-marks", "sign-off", "insert", "narration", "data-right", "class=\"piece v-"}) {
    EXPECT_FALSE(contains(page, secret)) << secret;
  }
  // Nothing about a piece but its number.
  std::size_t pieces = 0;
  for (const Item& item : one.items) {
    if (item.control != lesson::Control::color) continue;
    ++pieces;
    EXPECT_TRUE(contains(page, "<span class=\"piece\" data-item=\"" + item.id +
                                   "\" role=\"button\" tabindex=\"0\"><sup>" + item.id + "</sup>"));
  }
  EXPECT_GE(pieces, 8u);
}

TEST(WhoseWords, AsksWhoSignedTheNoteInAQuote) {
  const Class small;
  const Made one = made("whose-words", small.material);
  EXPECT_EQ(one.items.back().id, "signed");
  EXPECT_EQ(one.items.back().control, lesson::Control::text);
  EXPECT_TRUE(contains(one.key.view(), "stands inside somebody"));
}

TEST(WhoseWords, GivesTheVoiceTheSpeakerAndTheRule) {
  const Class small;
  const lesson::Sheet sheet =
      lesson::sheet(exercises::find("whose-words"),
                    *std::make_unique<Made>(made("whose-words", small.material)), small.material);
  const Made one = made("whose-words", small.material);
  const auto note = std::ranges::find_if(
      one.items, [](const Item& item) { return item.right == std::vector<std::string>{"E"}; });
  ASSERT_NE(note, one.items.end());
  EXPECT_TRUE(contains(note->because->view(), "<bdi>KELPRESS</bdi>")) << note->because->view();
  EXPECT_TRUE(contains(note->because->view(), "<bdi>Ada Brook</bdi>")) << note->because->view();
  EXPECT_TRUE(contains(note->because->view(), "class=\"rule\""));
}

TEST(NumberOf, IsTheIdOrThePlaceAmongAll) {
  const Class small;
  const Made one = made("whose-words", small.material);
  EXPECT_EQ(lesson::number_of(one, one.items.front()), "1");
  ASSERT_EQ(one.items.back().id, "signed");
  EXPECT_EQ(lesson::number_of(one, one.items.back()), std::to_string(one.items.size()));
}

TEST(Key, SaysThatTheProgramErrsAndHowOften) {
  const Class small;
  const Made one = made("whose-words", small.material);
  const std::string key =
      lesson::key_page(lesson::sheet(exercises::find("whose-words"), one, small.material));
  EXPECT_TRUE(contains(key, "The program errs."));
  EXPECT_TRUE(contains(key, voice_error_sentence()));
  EXPECT_TRUE(contains(key, "script-src 'none'"));
}

TEST(Lesson, LetsNoTextBecomeMarkup) {
  const std::string evil = "</script><img src=x onerror=alert(1)>";
  Corpus texts = test::corpus_of(
      {test::article(evil, evil,
                     "Mill " + evil + "\n\nThe mill " + evil +
                         " stood.\n\n\"We go,\" Ada Brook said. The wheel turned again.\n")});
  const Comparison comparison = compare(texts, {});
  const lesson::Masker masker(texts, lesson::Masker::Names::shown, english());
  const lesson::Material material{texts, comparison, english(), masker, 1, std::nullopt};
  for (const lesson::LessonFile& file :
       lesson::lesson_files(material, lesson::make(material, exercises::all()))) {
    EXPECT_FALSE(contains(file.bytes, "<img")) << file.name;
  }
}

TEST(Lesson, NamesALessonByWhatIsAskedAlone) {
  const Class small;
  const Exercise& exercise = exercises::find("whose-words");
  Made one = made("whose-words", small.material);
  const std::string id = lesson::sheet(exercise, one, small.material).id;
  EXPECT_EQ(id.size(), 12u);
  one.items[0].right = {"E"};
  EXPECT_EQ(lesson::sheet(exercise, one, small.material).id, id);
  one.material << "other";
  EXPECT_NE(lesson::sheet(exercise, one, small.material).id, id);
}

TEST(LessonCommand, WritesAStartPageAndThreePagesOfEachExercise) {
  const Folder folder;
  const auto result =
      program({"lesson", kHarbor, "-o", folder.path("out"), "--exercise", "whose-words", "--json"});
  ASSERT_EQ(result.code, 0) << result.err;
  const auto json = nlohmann::json::parse(result.out);
  EXPECT_EQ(json["made"][0]["exercise"], "whose-words");
  EXPECT_EQ(json["seed"], 1);
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path("out"))) {
    names.insert(entry.path().filename().string());
  }
  EXPECT_EQ(names, (std::set<std::string>{"index.html", "whose-words.html", "whose-words-key.html",
                                          "whose-words-class.html"}));
  const std::string index = folder.read("out/index.html");
  EXPECT_TRUE(contains(index, "data-record=\"inputs\""));
  EXPECT_TRUE(contains(index, "<dt><bdi>seed</bdi></dt><dd><bdi>1</bdi></dd>"));
}

TEST(LessonCommand, WritesOnePageWithItsCompanionsForAFileName) {
  const Folder folder;
  EXPECT_EQ(
      program({"lesson", kHarbor, "-o", folder.path("x.html"), "--exercise", "whose-words"}).code,
      0);
  for (const char* name : {"x.html", "x-key.html", "x-class.html"}) {
    EXPECT_TRUE(std::filesystem::exists(folder.path(name))) << name;
  }
  const auto two = program({"lesson", kHarbor, "-o", folder.path("y.html")});
  EXPECT_EQ(two.code, 2);
  EXPECT_TRUE(contains(two.err, "name it with --exercise")) << two.err;
}

TEST(LessonCommand, IsTheSameAgainFromTheSameSeed) {
  const Folder folder;
  const auto run = [&folder](const char* name, const char* seed, const char* threads) {
    program({"lesson", kHarbor, "-o", folder.path(name), "--quiet", "--seed", seed, "--threads",
             threads});
  };
  run("a", "7", "1");
  run("b", "7", "2");
  run("c", "8", "2");
  std::size_t differ = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path("a"))) {
    const std::string name = entry.path().filename().string();
    EXPECT_EQ(folder.read("a/" + name), folder.read("b/" + name)) << name;
    if (folder.read("a/" + name) != folder.read("c/" + name)) ++differ;
  }
  EXPECT_GT(differ, 0u);
}

TEST(LessonCommand, NamesWhatAnEarlierLessonHasLeft) {
  const Folder folder;
  const auto make = [&folder](const char* exercise) {
    return program({"lesson", kHarbor, "-o", folder.path("out"), "--exercise", exercise, "--json"});
  };
  const auto first = make("who-speaks");
  EXPECT_EQ(nlohmann::json::parse(first.out)["left"], nlohmann::json::array());
  EXPECT_FALSE(contains(first.err, "earlier lesson")) << first.err;
  const auto second = make("whose-words");
  EXPECT_EQ(nlohmann::json::parse(second.out)["left"], nlohmann::json::array({"who-speaks"}));
  EXPECT_TRUE(contains(second.err, "still there from an earlier lesson: who-speaks;"))
      << second.err;
}

TEST(LessonCommand, LeavesNothingBehindWhereItFails) {
  const Folder folder;
  EXPECT_EQ(program({"lesson", "no-such-folder", "-o", folder.path("out")}).code, 1);
  EXPECT_FALSE(std::filesystem::exists(folder.path("out")));
  // A page that cannot be written: none is.
  std::filesystem::create_directories(folder.path("half/whose-words-key.html"));
  EXPECT_EQ(
      program({"lesson", kHarbor, "-o", folder.path("half"), "--exercise", "whose-words"}).code, 1);
  EXPECT_FALSE(std::filesystem::exists(folder.path("half/index.html")));
  EXPECT_FALSE(std::filesystem::exists(folder.path("half/whose-words.html")));
}

TEST(LessonCommand, SaysWhyTheOneExerciseThatIsAskedForCannotBeMade) {
  const Folder folder;
  const std::string path = folder.write("in/Courier/a.txt", "Mill news\n\nThe mill stood.\n");
  const auto result = program(
      {"lesson", folder.path("in"), "-o", folder.path("x.html"), "--exercise", "whose-words"});
  EXPECT_EQ(result.code, 2);
  EXPECT_TRUE(contains(result.err, "No text here has both")) << result.err;
  EXPECT_FALSE(std::filesystem::exists(folder.path("x.html")));
}

// The key's words of each voice are those of `compare --json`.
TEST(LessonCommand, HasTheNumbersOfCompareInTheKey) {
  const Folder folder;
  program({"lesson", kHarbor, "-o", folder.path("x.html"), "--exercise", "whose-words", "--article",
           "10_kelpress_talks.txt"});
  const auto report = nlohmann::json::parse(program({"compare", kHarbor, "--json"}).out);
  const std::string key = folder.read("x-key.html");
  const std::string counts = key.substr(key.find("id=\"counts\""), 4000);
  for (const auto& article : report["articles"]) {
    if (article["id"] != "10_kelpress_talks.txt") continue;
    for (const char* voice : {"narration", "paraphrase", "quote", "insert"}) {
      const auto words = article["ledger"]["voices"][voice].get<std::size_t>();
      EXPECT_TRUE(contains(counts, "<td class=\"num\">" + std::to_string(words) + "</td>"))
          << voice << " " << words;
    }
  }
}

// ---- blind

std::vector<std::string> secrets(const Corpus& corpus) {
  std::set<std::string> found;
  for (const Document& document : corpus.documents) {
    const Article& article = document.article;
    for (const std::string& one : {article.id, article.outlet, article.url, article.date,
                                   article.author, document.origin.agency}) {
      found.insert(one);
    }
    for (const Cut& cut : document.origin.evidence) {
      found.insert(std::string(slice(document.text, cut.span)));
    }
    const std::size_t host = article.url.find("://");
    if (host != std::string::npos) {
      const std::string rest = article.url.substr(host + 3);
      found.insert(rest.substr(0, rest.find('/')));
    }
  }
  found.erase("");
  return {found.begin(), found.end()};
}

// Whole words, so that "VT" is not found in base64.
bool names(std::string_view page, std::string_view secret) {
  const auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  for (std::size_t at = 0; (at = page.find(secret, at)) != page.npos; ++at) {
    const std::size_t end = at + secret.size();
    const bool before = at > 0 && is_word(page[at - 1]) && is_word(secret.front());
    const bool behind = end < page.size() && is_word(page[end]) && is_word(secret.back());
    if (!before && !behind) return true;
  }
  return false;
}

void expect_blind(const char* path) {
  const Folder folder;
  ASSERT_EQ(program({"lesson", path, "--blind", "-o", folder.path("out"), "--quiet"}).code, 0);
  // The corpus as the program reads it.
  const auto json = nlohmann::json::parse(program({"compare", path, "--json", "--quiet"}).out);
  std::set<std::string> hidden;
  for (const auto& article : json["articles"]) {
    for (const char* field : {"id", "outlet", "date", "url", "agency"}) {
      if (article.contains(field) && article[field].is_string()) {
        hidden.insert(article[field].get<std::string>());
      }
    }
  }
  hidden.erase("");
  EXPECT_GT(hidden.size(), 5u);
  std::size_t looked_at = 0;
  for (const Exercise* exercise : exercises::all()) {
    const std::string page = folder.read("out/" + std::string(exercise->name) + ".html");
    if (page.empty()) continue;
    ++looked_at;
    for (const std::string& secret : hidden) {
      EXPECT_FALSE(names(page, secret)) << exercise->name << ": " << secret;
    }
  }
  EXPECT_GT(looked_at, 0u);
}

TEST(BlindLesson, NamesNobodyInTheStudentsFiles) {
  const Class hidden(lesson::Masker::Names::hidden);
  const auto outcomes = lesson::make(hidden.material, exercises::all());
  for (const lesson::LessonFile& file : lesson::lesson_files(hidden.material, outcomes)) {
    if (file.name == "index.html" || contains(file.name, "-key") || contains(file.name, "-class")) {
      continue;
    }
    for (const std::string& secret : secrets(hidden.texts)) {
      EXPECT_FALSE(names(file.bytes, secret)) << file.name << ": " << secret;
    }
  }
}

TEST(BlindLesson, NamesNobodyOfHarbor) { expect_blind(kHarbor); }

TEST(BlindLesson, NamesNobodyOfTheSeeds) {
  if (!std::filesystem::exists(kSeeds)) GTEST_SKIP() << "skipped: no seeds beside the project";
  expect_blind(kSeeds);
}

}  // namespace
}  // namespace slantwise
