// What the program says of news and opinion in one comparison, on the terminal, the page and in
// JSON.
#include <gtest/gtest.h>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;

// Two outlets of two articles; `fields` are more fields of the first one of Gazette.
std::string articles(const std::string& fields) {
  const std::string text =
      R"("text": "Port news\n\nThe quay was under water on Monday, they said.")";
  const std::string more = fields.empty() ? "" : fields + ", ";
  return R"({"id": "a", "outlet": "Gazette", )" + more + text + "}\n" +
         R"({"id": "b", "outlet": "Gazette", "title": "Sea", )" + text + "}\n" +
         R"({"id": "c", "outlet": "Herald", "title": "Tide", )" + text + "}\n" +
         R"({"id": "d", "outlet": "Herald", "title": "Rain", )" + text + "}\n";
}

constexpr std::string_view kMixed =
    "News and opinion are mixed: 1 of 4 articles is marked as opinion (1 of 2 of Gazette).";

// One line, as sentences are broken on the terminal.
std::string unwrapped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
  }
  return out;
}

bool says(const std::string& text, std::string_view sentence) {
  return unwrapped(text).find(sentence) != std::string::npos;
}

TEST(GenreMix, IsSaidOnTheTerminalWhateverMarkedTheOpinion) {
  const Folder folder;
  for (const char* field :
       {R"("genre": "opinion")", R"("genre": "Op-Ed")", R"("section": "Opinion")",
        R"("title": "Opinion | The quay is ours")", R"("url": "https://g.example/opinion/quay")"}) {
    const std::string path = folder.write("news.jsonl", articles(field));
    EXPECT_TRUE(says(program({"compare", path}).out, "News and opinion are mixed: ")) << field;
    const auto outcome = program({"compare", path, "--details"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_TRUE(says(outcome.out, kMixed)) << field << outcome.out;
    EXPECT_TRUE(says(outcome.out, "--where genre=opinion keeps these alone")) << field;
  }
}

TEST(GenreMix, IsSaidOnThePageAndInJson) {
  const Folder folder;
  const std::string path = folder.write("news.jsonl", articles(R"("section": "Opinion")"));
  const std::string page = folder.path("report.html");
  ASSERT_EQ(program({"compare", path, "-o", page}).code, 0);
  // What is put into a sentence is isolated: "10 of <bdi>Quay</bdi>".
  std::string html = folder.read("report.html");
  for (const std::string_view tag : {"<bdi>", "</bdi>"}) {
    for (std::size_t i = 0; (i = html.find(tag, i)) != std::string::npos;)
      html.erase(i, tag.size());
  }
  const std::size_t at = html.find(kMixed);
  ASSERT_NE(at, std::string::npos);
  EXPECT_LT(at, html.find("id=\"card\"")) << "before any number";
  EXPECT_TRUE(says(program({"compare", path, "--json"}).out, kMixed));
}

TEST(GenreMix, IsNotSaidOfNewsAlone) {
  const Folder folder;
  const std::string path = folder.write("news.jsonl", articles(""));
  const auto outcome = program({"compare", path, "--details"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_FALSE(says(outcome.out, "opinion")) << outcome.out;
}

TEST(GenreMix, IsNotSaidOfOpinionAlone) {
  const Folder folder;
  const std::string path = folder.write("news.jsonl", articles(R"("section": "Opinion")"));
  const auto outcome = program({"compare", path, "--details", "--where", "genre=opinion"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(says(outcome.out, "Coverage compared: 1 article,")) << outcome.out;
  EXPECT_FALSE(says(outcome.out, "mixed"));
}

TEST(GenreMix, NamesOtherGenresThatAreMixed) {
  const Folder folder;
  std::string lines = articles(R"("genre": "interview")");
  lines.replace(lines.find(R"("title": "Rain")"), 15, R"("genre": "report")");
  const auto outcome = program({"compare", folder.write("news.jsonl", lines)});
  EXPECT_TRUE(says(outcome.out, "These articles mix genres: interview and report.")) << outcome.out;
}

}  // namespace
}  // namespace slantwise
