#include "core/clean/genre.h"

#include <re2/re2.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/resources.h"

namespace slantwise {
namespace {

constexpr std::string_view kFile = "corpora/rules/genres.yaml";
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::size_t kLines = 5;         // where a rubric may stand
constexpr std::size_t kLongestMark = 60;  // bytes

std::unique_ptr<RE2> compiled(const YAML::Node& rules, const std::string& place) {
  auto pattern = std::make_unique<RE2>(rules[place].as<std::string>());
  if (!pattern->ok()) {
    throw std::logic_error(std::string(kFile) + ": " + place + ": " + pattern->error());
  }
  return pattern;
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// The first lines of `text` that are not blank.
std::vector<std::string_view> first_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (lines.size() < kLines) {
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
  return lines;
}

}  // namespace

struct GenreMarks::Compiled {
  Compiled() {
    const YAML::Node rules = YAML::Load(std::string(resources::get(kFile)))["opinion"];
    section = compiled(rules, "section");
    url = compiled(rules, "url");
    title = compiled(rules, "title");
    line = compiled(rules, "line");
  }

  bool has_mark(const Article& article) const {
    const auto lines = first_lines(article.text);
    const bool titled = article.title.find_first_not_of(kBlanks) != std::string::npos;
    const std::string_view head = titled || lines.empty() ? article.title : lines[0];
    return RE2::FullMatch(piece(article.section), *section) ||
           RE2::PartialMatch(piece(article.url), *url) || RE2::PartialMatch(piece(head), *title) ||
           std::ranges::any_of(lines, [this](std::string_view each) {
             return each.size() <= kLongestMark && RE2::FullMatch(piece(each), *line);
           });
  }

  std::unique_ptr<RE2> section, url, title, line;
};

GenreMarks::GenreMarks() : compiled_(std::make_unique<Compiled>()) {}
GenreMarks::~GenreMarks() = default;
GenreMarks::GenreMarks(GenreMarks&&) noexcept = default;
GenreMarks& GenreMarks::operator=(GenreMarks&&) noexcept = default;

void GenreMarks::apply(Article& article) const {
  if (!article.genre.empty()) return;
  if (compiled_->has_mark(article)) article.genre = "opinion";
}

bool is_opinion(std::string_view genre) {
  static const GenreMarks kMarks;
  Article article;
  article.section = genre;
  kMarks.apply(article);
  return !article.genre.empty();
}

}  // namespace slantwise
