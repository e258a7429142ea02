// Full texts in pieces, for the reader view.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/document.h"

namespace slantwise {

// A piece of an article for the reader view.
struct Piece {
  std::string text;
  Voice voice = Voice::narration;
  Confidence confidence = Confidence::high;
  std::string rule, speaker;
  bool cut = false;            // struck through: boilerplate, dateline, caption
  std::uint32_t articles = 0;  // of the outlet that have the same words, if cut as "learned"
  std::string term;            // id of the framing term that the piece is; empty otherwise
  SourceSpan source = {};      // of a term as Passage::source; else if these bytes are `text`
};

struct ReaderParagraph {
  Zone zone = Zone::body;
  bool subhead = false;
  std::string rule;
  std::vector<Piece> pieces;
};

struct ReaderText {
  std::uint32_t article = 0;
  std::vector<ReaderParagraph> paragraphs;
};

}  // namespace slantwise
