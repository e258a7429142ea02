#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <streambuf>

#include "apps/version.h"
#include "core/clean/language.h"
#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;

TEST(Cli, PrintsUsageOnErrAndReturns2WithoutArguments) {
  const auto result = program({});
  EXPECT_EQ(result.code, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("slantwise PATH... -o report.html"), std::string::npos);
}

TEST(Cli, PrintsUsageOnOutForHelp) {
  for (const char* word : {"--help", "-h", "help"}) {
    const auto result = program({word});
    EXPECT_EQ(result.code, 0) << word;
    EXPECT_EQ(result.err, "") << word;
    for (const Command* command : commands::all()) {
      EXPECT_NE(result.out.find(std::string(command->summary)), std::string::npos);
    }
  }
}

TEST(Cli, PrintsVersionsOfItsParts) {
  const auto result = program({"--version"});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out,
            "slantwise " + program_version() + " (ICU " + icu_version() + ", Unicode " +
                unicode_version() + ", " +
                (language_detector().empty() ? "no detection of languages" : language_detector()) +
                ")\n");
}

TEST(Cli, SuggestsTheCommandThatWasMeant) {
  const auto result = program({"trems"});
  EXPECT_EQ(result.code, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err,
            "slantwise: no command or file is called \"trems\"; did you mean \"terms\"?\n");
}

TEST(Cli, NamesTheCommandsWhenNoneIsNear) {
  const auto result = program({"zzzzzzzzz"});
  EXPECT_EQ(result.code, 2);
  EXPECT_NE(result.err.find("the commands are articles, collocates"), std::string::npos);
}

TEST(Cli, ComparesAPathThatIsNoCommand) {
  const auto result = program({"./no/such/file.jsonl"});
  EXPECT_EQ(result.code, 1);
  EXPECT_NE(result.err.find("no/such/file.jsonl"), std::string::npos);
}

TEST(Cli, ReturnsHelpOfACommand) {
  EXPECT_EQ(program({"help", "kwic"}).out, program({"kwic", "--help"}).out);
  EXPECT_EQ(program({"help", "kwick"}).code, 2);
}

struct FailingBuffer : std::streambuf {};  // writes nothing

TEST(Cli, ReturnsOneWhenStandardOutputCannotBeWritten) {
  std::istringstream in;
  std::ostringstream err;
  FailingBuffer buffer;
  std::ostream out(&buffer);
  EXPECT_EQ(run({"--version"}, {in, out, err}), 1);
  EXPECT_NE(err.str().find("standard output"), std::string::npos);
}

TEST(Cli, CallsEverythingElseAnInternalError) {
  std::istringstream in;
  std::ostringstream err;
  FailingBuffer buffer;
  std::ostream out(&buffer);
  out.exceptions(std::ios::badbit);  // a stand-in for a bug: an exception that nobody expects
  EXPECT_EQ(run({"--version"}, {in, out, err}), 70);
  EXPECT_NE(err.str().find("slantwise: internal error: "), std::string::npos);
}

// Holds for every file in apps/commands/.
class EveryCommand : public testing::TestWithParam<const Command*> {};

TEST_P(EveryCommand, HasHelpThatNamesIt) {
  const std::string name(GetParam()->name);
  const auto result = program({name, "--help"});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_NE(result.out.find("Usage: slantwise " + name), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("--help"), std::string::npos);
}

TEST_P(EveryCommand, RefusesAnUnknownOption) {
  const auto result = program({std::string(GetParam()->name), "--no-such-thing-at-all", "x", "y"});
  EXPECT_EQ(result.code, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("--no-such-thing-at-all"), std::string::npos);
}

TEST_P(EveryCommand, HasASummaryOfOneLine) {
  const std::string_view summary = GetParam()->summary;
  EXPECT_FALSE(summary.empty());
  EXPECT_EQ(summary.find('\n'), std::string_view::npos);
}

// `list` reads nothing.
TEST_P(EveryCommand, ReturnsOneForAMissingPath) {
  const std::string name(GetParam()->name);
  if (name == "list") return;
  Arguments arguments = {name, "no-such-folder/news.jsonl"};
  if (name == "kwic" || name == "collocates") arguments.insert(arguments.begin() + 1, "tax");
  if (name == "lesson") arguments.insert(arguments.end(), {"-o", test::Folder().path("lesson")});
  const auto result = program(arguments);
  EXPECT_EQ(result.code, 1) << result.err;
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("no-such-folder/news.jsonl"), std::string::npos);
}

TEST_P(EveryCommand, FailsBeforeTheWorkWhenTheOutputCannotBeWritten) {
  const std::string name(GetParam()->name);
  if (name == "list") return;
  const test::Folder folder;
  const std::string file = folder.write("file", "not a folder");
  const std::string out = file + (name == "compare" || name == "lesson" ? "/out.html" : "/out.csv");
  Arguments arguments = {name, "no-such-folder/news.jsonl", "-o", out};
  if (name == "kwic" || name == "collocates") arguments.insert(arguments.begin() + 1, "tax");
  if (name == "lesson") arguments.insert(arguments.end(), {"--exercise", "whose-words"});
  const auto result = program(arguments);
  EXPECT_EQ(result.code, 1);
  EXPECT_NE(result.err.find(out), std::string::npos) << result.err;
  EXPECT_EQ(result.err.find("news.jsonl"), std::string::npos) << result.err;
}

INSTANTIATE_TEST_SUITE_P(Table, EveryCommand,
                         testing::ValuesIn(commands::all().begin(), commands::all().end()),
                         [](const testing::TestParamInfo<const Command*>& given) {
                           return std::string(given.param->name);
                         });

TEST(EveryList, IsValidJsonAndCsv) {
  const auto all = nlohmann::json::parse(program({"list", "--json"}).out);
  EXPECT_FALSE(all.empty());
  for (const auto& entry : all) EXPECT_NE(entry["name"], "");
  const auto readers = program({"list", "readers", "--csv"});
  EXPECT_EQ(readers.out.find("list,name,about\nreaders,"), 0u) << readers.out;
  EXPECT_EQ(program({"list", "-o", "/nowhere/x.csv"}).code, 1);
}

TEST(Cli, ChecksTheFolderOfTablesBeforeTheWork) {
  const Folder folder;
  const auto file = folder.write("file", "");
  const auto result = program({"compare", "demo:harbor", "--tables", file + "/tables"});
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("this folder cannot be made"), std::string::npos) << result.err;
}

// oneTBB used to print a warning of its own to standard error.
TEST(Cli, TakesMoreThreadsThanThereAreProcessors) {
  testing::internal::CaptureStderr();
  const auto many = program({"voices", "demo:harbor", "--threads", "99"});
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  EXPECT_EQ(many.out, program({"voices", "demo:harbor", "--threads", "1"}).out);
}

}  // namespace
}  // namespace slantwise
