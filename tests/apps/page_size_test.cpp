// The page of a large corpus: a sample of the passages, the rest beside it, all of it below 5 MB.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <sstream>

#include "apps/output.h"
#include "apps/passage_lines.h"
#include "models/comparison.h"
#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;

constexpr std::array kTerms = {"massacre",  "regime",   "militants",  "rebels",   "invasion",
                               "ceasefire", "fighters", "extremists", "shelling", "refugees"};

// Articles of 20 outlets, each with `terms` framing terms.
std::string made(std::size_t articles, std::size_t terms) {
  std::string out;
  for (std::size_t i = 0; i < articles; ++i) {
    std::string text;
    for (std::size_t t = 0; t < terms; ++t) {
      text += fmt::format("On day {} of week {} the {} came to pier {}. ", t, i,
                          kTerms[(i * 7 + t) % kTerms.size()], i * terms + t);
    }
    out += test::record(fmt::format("a{}", i), fmt::format("Outlet {:02}", i % 20), text);
  }
  return out;
}

std::size_t occurrences(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

std::vector<nlohmann::json> lines(const std::string& bytes) {
  std::vector<nlohmann::json> out;
  std::istringstream in(bytes);
  for (std::string line; std::getline(in, line);) out.push_back(nlohmann::json::parse(line));
  return out;
}

TEST(PageOfALargeCorpus, HasASampleAndAFileWithAllPassages) {
  const Folder folder;
  const std::string input = folder.write("in.jsonl", made(300, 12));
  const std::string page_at = folder.path("report.html");
  ASSERT_EQ(program({"compare", input, "-o", page_at, "--quiet"}).code, 0);
  const std::string page = folder.read("report.html"), side = folder.read("report.passages.jsonl");
  const auto json = nlohmann::json::parse(program({"compare", input, "--json"}).out);
  const auto all = lines(side);
  EXPECT_GE(all.size(), 3600u);  // 300 articles of 12 terms; some are name choices too
  EXPECT_EQ(all.size(), json["passages_found"].get<std::size_t>());
  const std::size_t shown = occurrences(page, "<li class=\"passage ");
  EXPECT_EQ(shown, json["passages"].size());
  EXPECT_LT(shown, all.size());
  EXPECT_TRUE(page.find("<bdi>report.passages.jsonl</bdi>") != page.npos);
  EXPECT_LT(page.size(), 5'000'000u);
  EXPECT_NE(page.find("<main class=\"large\">"), page.npos);
  // The passages of the JSON report are some of the lines, in their order.
  std::size_t at = 0;
  for (const auto& passage : json["passages"]) {
    const auto equal = [&](const nlohmann::json& line) {
      return std::ranges::all_of(passage.items(), [&](const auto& field) {
        return line.contains(field.key()) && line[field.key()] == field.value();
      });
    };
    while (at < all.size() && !equal(all[at])) ++at;
    ASSERT_LT(at++, all.size()) << passage.dump();
  }
}

TEST(PageOfALargeCorpus, IsTheSameForAnyNumberOfThreads) {
  const Folder folder;
  const std::string input = folder.write("in.jsonl", made(120, 24));
  for (const std::string threads : {"1", "3"}) {
    ASSERT_EQ(program({"compare", input, "-o", folder.path(threads + ".html"), "--quiet",
                       "--threads", threads})
                  .code,
              0);
  }
  EXPECT_EQ(folder.read("1.passages.jsonl"), folder.read("3.passages.jsonl"));
  EXPECT_GT(folder.read("1.passages.jsonl").size(), 100'000u);
}

TEST(PageOfALargeCorpus, HasAllOfAFewThousandPassages) {
  const Folder folder;
  const std::string input =
      folder.write("in.jsonl", made(60, 15));  // up to 50 articles there is no sample
  ASSERT_EQ(program({"compare", input, "-o", folder.path("r.html"), "--quiet"}).code, 0);
  const std::string page = folder.read("r.html");
  EXPECT_GE(occurrences(page, "<li class=\"passage "), 900u);
  EXPECT_EQ(page.find("a sample of"), page.npos);
  EXPECT_FALSE(std::filesystem::exists(folder.path("r.passages.jsonl")));
}

TEST(PageOfALargeCorpus, LeavesNoFileBesideADevice) {
  EXPECT_TRUE(is_special("/dev/null"));
  EXPECT_FALSE(is_special("/"));
  const Folder folder;
  EXPECT_FALSE(is_special(folder.write("a.html", "x")));
  EXPECT_FALSE(is_special(folder.path("none.html")));
  const std::string input = folder.write("in.jsonl", made(120, 24));
  EXPECT_EQ(program({"compare", input, "-o", "/dev/null", "--report", "html", "--quiet"}).code, 0);
  EXPECT_FALSE(std::filesystem::exists("/dev/null.passages.jsonl"));
}

TEST(PageOfALargeCorpus, SaysBeforeTheWorkThatTheFileCannotBeWritten) {
  const Folder folder;
  const std::string input = folder.write("in.jsonl", made(2, 2));
  std::filesystem::create_directory(folder.path("r.passages.jsonl"));
  const auto result = program({"compare", input, "-o", folder.path("r.html"), "--quiet"});
  EXPECT_NE(result.code, 0);
  EXPECT_NE(result.err.find("r.passages.jsonl"), result.err.npos) << result.err;
  EXPECT_FALSE(std::filesystem::exists(folder.path("r.html")));
}

TEST(PassageLines, NamesTheFileAfterThePage) {
  EXPECT_EQ(passages_path("a/report.html"), "a/report.passages.jsonl");
  EXPECT_EQ(passages_path("report.v2.html"), "report.v2.passages.jsonl");
}

TEST(PassageLines, SaysWhatAPassageIsCountedAs) {
  Corpus corpus;
  corpus.documents.resize(2);
  corpus.documents[1].article.id = "b\"1";
  corpus.documents[1].article.outlet = "Port";
  PassageLines made(corpus);
  Passage one;
  one.article = 1;
  one.source = {Field::title, {3, 9}};
  one.match = "rebels";
  made.add(one, {"name", "mill-people", "rebels"});
  made.add(one, {"term", "rebels", "rebels"});
  const auto all = lines(made.bytes());
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0]["id"], "b\"1");
  EXPECT_EQ(all[0]["outlet"], "Port");
  EXPECT_TRUE(all[0]["date"].is_null());
  EXPECT_EQ(all[0]["kind"], "name");
  EXPECT_EQ(all[0]["of"], "mill-people");
  EXPECT_EQ(all[0]["begin"], 3);
  EXPECT_EQ(all[0]["field"], "title");
  EXPECT_EQ(all[1]["kind"], "term");
}

}  // namespace
}  // namespace slantwise
