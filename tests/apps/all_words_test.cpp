// No word for people stands on the page outside of the messages: in a language that has every
// message between ⟦ and ⟧, what stands outside of them is data.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "core/resources.h"
#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;

constexpr std::string_view kOpen = "⟦", kClose = "⟧";

// The English messages, each between marks.
std::string marked_language() {
  std::istringstream in{std::string(resources::get("core/messages/en.yaml"))};
  std::string out;
  for (std::string line; std::getline(in, line);) {
    const std::size_t begin = line.find(": \"");
    if (line.starts_with("  ") && begin != line.npos && line.ends_with('"')) {
      line.insert(line.size() - 1, kClose);
      line.insert(begin + 3, kOpen);
    }
    out += line + "\n";
  }
  return out;
}

// What stands outside of the marks, if it has a word.
std::string outside(std::string_view text, int& depth) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with(kOpen)) {
      ++depth;
      at += kOpen.size();
    } else if (text.substr(at).starts_with(kClose)) {
      --depth;
      at += kClose.size();
    } else {
      if (depth == 0) out += text[at];
      ++at;
    }
  }
  const auto letter = [](unsigned char c) { return std::isalpha(c) != 0; };
  const bool word =
      std::ranges::adjacent_find(out, [&](char a, char b) {
        return letter(static_cast<unsigned char>(a)) && letter(static_cast<unsigned char>(b));
      }) != out.end();
  if (!word) return "";
  out.erase(0, out.find_first_not_of(" \n"));
  return out.substr(0, out.find_last_not_of(" \n") + 1);
}

std::string attribute(std::string_view tag, std::string_view name) {
  const std::string start = " " + std::string(name) + "=\"";
  const std::size_t at = tag.find(start);
  if (at == tag.npos) return "";
  const std::size_t begin = at + start.size();
  return std::string(tag.substr(begin, tag.find('"', begin) - begin));
}

// Elements in which data stands: isolated names, words of articles, code.
bool holds_data(std::string_view name, std::string_view tag) {
  static const std::set<std::string_view> kData = {"bdi",  "blockquote", "style", "script",
                                                   "code", "q",          "del",   "ins"};
  const std::string css = " " + attribute(tag, "class") + " ";
  return kData.contains(name) || attribute(tag, "dir") == "auto" ||
         css.find(" outlet ") != css.npos || css.find(" column ") != css.npos;
}

// Words of a page outside of the marks and of data.
class Reader {
 public:
  explicit Reader(std::string_view page) {
    for (std::size_t at = 0; at < page.size();) {
      const std::size_t next = std::min(page.find('<', at), page.size());
      text(page.substr(at, next - at));
      if (next == page.size()) return;
      at = std::min(page.find('>', next), page.size() - 1) + 1;
      const std::string_view inside = page.substr(next + 1, at - next - 2);
      if (inside.starts_with("script") || inside.starts_with("style")) {
        at = std::min(page.find("</s", at), page.size());  // no markup in there
      }
      tag(inside);
    }
  }
  std::set<std::string> found;
  int depth = 0;

 private:
  void text(std::string_view words) {
    const std::string out = outside(words, depth);
    if (!out.empty() && data_ == 0) found.insert(out);
  }

  void tag(std::string_view tag) {
    if (tag.starts_with('!')) return;
    if (tag.starts_with('/')) return end(tag.substr(1));
    const std::string_view name = tag.substr(0, tag.find_first_of(" /"));
    for (const char* known : {"aria-label", "title", "placeholder", "label"}) {
      int own = 0;
      const std::string out = outside(attribute(tag, known), own);
      if (!out.empty()) found.insert(out);
    }
    static const std::set<std::string_view> kVoid = {"meta", "link", "input", "br",
                                                     "hr",   "col",  "wbr"};
    if (kVoid.contains(name) || tag.ends_with('/')) return;
    open_.emplace_back(name, holds_data(name, tag));
    data_ += open_.back().second ? 1 : 0;
  }

  void end(std::string_view name) {
    while (!open_.empty()) {
      const auto [last, data] = open_.back();
      open_.pop_back();
      data_ -= data ? 1 : 0;
      if (last == name) return;
    }
  }

  std::vector<std::pair<std::string_view, bool>> open_;
  int data_ = 0;
};

// Names of outlets, events, referents, rules and distances, as the JSON report has them.
void add_names(const nlohmann::json& from, bool named, std::set<std::string>& out) {
  static const std::set<std::string> kNames = {"outlet", "outlets",  "referent", "rule",
                                               "event",  "distance", "id"};
  if (from.is_string() && named) out.insert(from.get<std::string>());
  if (from.is_array()) {
    for (const auto& one : from) add_names(one, named, out);
  } else if (from.is_object()) {
    for (const auto& [key, value] : from.items()) add_names(value, kNames.contains(key), out);
  }
}

std::set<std::string> unsaid(const std::string& input) {
  const Folder folder;
  const std::string language = folder.write("marked.yaml", marked_language());
  const auto made =
      program({"compare", input, "-o", folder.path("r.html"), "--quiet", "--locale", language});
  EXPECT_EQ(made.code, 0) << made.err;
  const Reader reader(folder.read("r.html"));
  EXPECT_EQ(reader.depth, 0);
  std::set<std::string> names = {"slantwise", "SHA-256"};
  add_names(nlohmann::json::parse(program({"compare", input, "--json", "--quiet"}).out), false,
            names);
  std::set<std::string> out;
  std::ranges::set_difference(reader.found, names, std::inserter(out, out.end()));
  return out;
}

TEST(WordsOfThePage, AreAllMessages) {
  EXPECT_EQ(unsaid("corpora/harbor"), std::set<std::string>());
}

// Above 50 articles the page has other tables.
TEST(WordsOfThePage, AreAllMessagesAlsoOfManyArticles) {
  const Folder folder;
  std::string made;
  for (int i = 0; i < 70; ++i) {
    const std::string n = std::to_string(i);
    made += test::record("a" + n, "Outlet " + std::to_string(i % 14 + 10),
                         "On day " + n + " the rebels came to pier " + n +
                             ". The regime said the militants killed a guard. A guard was killed.");
  }
  EXPECT_EQ(unsaid(folder.write("in.jsonl", made)), std::set<std::string>());
}

// What the test above would find.
TEST(WordsOfThePage, AreSeenWhereTheyAreNoMessage) {
  const Reader reader("<p title=\"a hint\">⟦said <bdi>Name</bdi>⟧ <b>bare words</b><br>12</p>");
  EXPECT_EQ(reader.found, (std::set<std::string>{"a hint", "bare words"}));
}

}  // namespace
}  // namespace slantwise
