// Articles for tests of copies: made words of an outlet, with an id, a date and an origin.
#pragma once

#include <string>
#include <utility>

#include "tests/models/made_words.h"
#include "tests/plain.h"

namespace slantwise::test {

// "Gazette 2021-05-01" is its id. Its origin is its outlet, by no mark.
inline Document made_text(const std::string& words, std::string outlet, std::string date = "") {
  Document document = plain_document(words, outlet);
  document.article.id = outlet + " " + date;
  document.article.date = std::move(date);
  document.origin.agency = std::move(outlet);
  return document;
}

// The same with the mark of an agency; its own, if that is its outlet.
inline Document marked(Document document, std::string agency) {
  document.origin.own = document.article.outlet == agency;
  document.origin.agency = std::move(agency);
  document.origin.by_mark = true;
  return document;
}

}  // namespace slantwise::test
