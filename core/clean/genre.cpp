#include "core/clean/genre.h"

#include <re2/re2.h>
#include <yaml-cpp/yaml.h>

#include <stdexcept>
#include <string>

#include "core/resources.h"

namespace slantwise {
namespace {

constexpr std::string_view kFile = "corpora/rules/genres.yaml";

std::unique_ptr<RE2> compiled(const YAML::Node& rules, const std::string& place) {
  auto pattern = std::make_unique<RE2>(rules[place].as<std::string>());
  if (!pattern->ok()) {
    throw std::logic_error(std::string(kFile) + ": " + place + ": " + pattern->error());
  }
  return pattern;
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

struct GenreMarks::Compiled {
  Compiled() {
    const YAML::Node rules = YAML::Load(std::string(resources::get(kFile)))["opinion"];
    section = compiled(rules, "section");
    url = compiled(rules, "url");
    title = compiled(rules, "title");
  }
  std::unique_ptr<RE2> section, url, title;
};

GenreMarks::GenreMarks() : compiled_(std::make_unique<Compiled>()) {}
GenreMarks::~GenreMarks() = default;
GenreMarks::GenreMarks(GenreMarks&&) noexcept = default;
GenreMarks& GenreMarks::operator=(GenreMarks&&) noexcept = default;

void GenreMarks::apply(Article& article) const {
  if (!article.genre.empty()) return;
  const bool opinion = RE2::FullMatch(piece(article.section), *compiled_->section) ||
                       RE2::PartialMatch(piece(article.url), *compiled_->url) ||
                       RE2::PartialMatch(piece(article.title), *compiled_->title);
  if (opinion) article.genre = "opinion";
}

bool is_opinion(std::string_view genre) {
  static const GenreMarks kMarks;
  Article article;
  article.section = genre;
  kMarks.apply(article);
  return !article.genre.empty();
}

}  // namespace slantwise
