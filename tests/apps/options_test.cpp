#include "apps/options.h"

#include <gtest/gtest.h>

#include <sstream>

namespace slantwise {
namespace {

struct Parsed {
  InputOptions input;
  OutputOptions output;
  LexiconOptions lexicons;
  bool work = false;
  std::string out;
};

Parsed parsed(const Arguments& arguments) {
  Parsed result;
  po::options_description description("Options");
  add_input_options(description, result.input);
  add_output_options(description, result.output);
  add_lexicon_options(description, result.lexicons);
  std::istringstream in;
  std::ostringstream out, err;
  result.work = parse(description, arguments, "test", "does it", {in, out, err}, &result.input);
  result.out = out.str();
  return result;
}

std::string complaint(const Arguments& arguments) {
  try {
    parsed(arguments);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "";
}

using Strings = std::vector<std::string>;

TEST(Options, TakesPathsAndOptionsInAnyOrder) {
  const Parsed result = parsed({"a.jsonl", "--threads", "2", "-", "-o", "x.csv", "--strict"});
  EXPECT_TRUE(result.work);
  EXPECT_EQ(result.input.paths, (Strings{"a.jsonl", "-"}));
  EXPECT_EQ(result.input.threads, 2u);
  EXPECT_TRUE(result.input.strict);
  EXPECT_EQ(result.output.output, "x.csv");
}

TEST(Options, SplitsOutletsAtCommasAndTrimsThem) {
  EXPECT_EQ(parsed({"a", "--outlets", "Gazette, The Herald"}).input.outlets,
            (Strings{"Gazette", "The Herald"}));
  EXPECT_EQ(parsed({"a", "--outlets=A", "--outlets", "B"}).input.outlets, (Strings{"A", "B"}));
  EXPECT_EQ(complaint({"a", "--outlets", " , "}), "--outlets names no outlet");
}

TEST(Options, ChecksTheFieldsOfMapAndWhere) {
  EXPECT_EQ(parsed({"a", "--map", "outlet=publisher"}).input.map, (Strings{"outlet=publisher"}));
  EXPECT_EQ(complaint({"a", "--map", "outlet"}), "--map takes FIELD=VALUE, not \"outlet\"");
  EXPECT_EQ(complaint({"a", "--where", "secton=world"}),
            "--where: there is no field \"secton\"; did you mean \"section\"?");
}

TEST(Options, RefusesNumbersThatAreNone) {
  EXPECT_EQ(complaint({"a", "--threads", "-1"}), "--threads takes a whole number, not \"-1\"");
  EXPECT_EQ(complaint({"a", "--max-files", "12x"}),
            "--max-files takes a whole number, not \"12x\"");
}

TEST(Options, SuggestsTheOptionThatWasMeant) {
  EXPECT_EQ(complaint({"a", "--outlest", "A,B"}),
            "there is no option --outlest; did you mean \"--outlets\"?");
  EXPECT_EQ(complaint({"a", "--verdicts", "d.csv"}),
            "there is no option --verdicts (slantwise test --help)");
}

TEST(Options, DoesNotCompleteAbbreviations) { EXPECT_NE(complaint({"a", "--out", "A,B"}), ""); }

TEST(Options, NeedsAPath) { EXPECT_EQ(complaint({"--quiet"}).substr(0, 9), "no input:"); }

TEST(Options, PrintsHelpWithTrueDefaults) {
  const Parsed help = parsed({"--help"});
  EXPECT_FALSE(help.work);
  EXPECT_NE(help.out.find("slantwise test: does it"), std::string::npos);
  EXPECT_NE(help.out.find("Usage: slantwise test PATH... [options]"), std::string::npos);
  const InputOptions defaults;
  for (const std::size_t value :
       {defaults.max_record, defaults.max_expansion, defaults.max_files}) {
    EXPECT_NE(help.out.find("(=" + std::to_string(value) + ")"), std::string::npos) << help.out;
  }
}

TEST(Options, HelpNeedsNoPathAndIgnoresBadValues) {
  EXPECT_FALSE(parsed({"--threads", "x", "--help"}).work);
}

TEST(Options, TakesOutletsWithCommasInQuotationMarks) {
  EXPECT_EQ(split_list(R"("Daily, The",B)"), (Strings{"Daily, The", "B"}));
  EXPECT_EQ(split_list(R"(B, "Daily, The" , "a ""b"", c")"),
            (Strings{"B", "Daily, The", R"(a "b", c)"}));
  // A mark that opens nothing is part of the name.
  EXPECT_EQ(split_list(R"(The "Bee",C)"), (Strings{R"(The "Bee")", "C"}));
  EXPECT_EQ(split_list(R"("Bee" Weekly,C)"), (Strings{R"("Bee" Weekly)", "C"}));
  EXPECT_EQ(split_list(R"("open, end)"), (Strings{R"("open)", "end"}));
}

}  // namespace
}  // namespace slantwise
