// What rows and blocks of two compared texts are made of; for apps/copy_rows and
// apps/difference_rows.
#pragma once

#include <string>
#include <vector>

#include "apps/copy_rows.h"
#include "core/document.h"

namespace slantwise {

inline constexpr int kCopyWidth = 100;

// Three cells: id, outlet and date.
void add_article(const Article& article, std::vector<Cell>& cells);

// The cells of one edit: `kind`, what, `voice`, the words of both texts, and where they stand:
// three cells a text, the field and where in it; empty where nothing stands.
struct EditTexts {
  const Document& source;
  const Document& copy;
  std::string kind, voice;  // as the table names them
};
void add_edit(const CopyChange& change, const EditTexts& texts, std::vector<Cell>& cells);

// "Gazette, 2021-05-01, g1".
std::string article_line(const Document& document);

// The words in quotation marks; the first and last words of a long stretch.
std::string brief(const std::string& text);

// "  left out          “the old gate”": a line, or more.
std::string edit_text(const std::string& label, const std::string& words);

// Two texts of unknown direction, for a terminal; if they have the same words, `same` texts beside
// the first do.
std::string differences_text(const Corpus& corpus, const CopyDifferences& one, std::size_t same);

}  // namespace slantwise
