// News or opinion: the marks that outlets put on comment (methods 8: a mix is said).
#pragma once

#include <memory>
#include <string_view>

#include "core/article.h"

namespace slantwise {

// True for "opinion", "Op-Ed", "Editorials", "Letters" and the like, whatever their case: what a
// genre or section field says of comment.
bool is_opinion(std::string_view genre);

// The marks of corpora/rules/genres.yaml, compiled. Cheap to use, expensive to make.
class GenreMarks {
 public:
  GenreMarks();
  ~GenreMarks();
  GenreMarks(GenreMarks&&) noexcept;
  GenreMarks& operator=(GenreMarks&&) noexcept;

  // Sets an empty genre to "opinion" if the section, the address, the title (without one, the first
  // line of the text) or a rubric among the first five lines says so. A genre that is given stays.
  void apply(Article& article) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace slantwise
