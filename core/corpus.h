// All documents of a run, with one vocabulary.
#pragma once

#include <string>
#include <vector>

#include "core/document.h"
#include "core/error.h"

namespace slantwise {

// A file that was read, for the run record.
struct InputFile {
  std::string path;    // below the given root: never absolute
  std::string sha256;  // of the bytes on disk
  std::size_t bytes = 0;
  std::size_t articles = 0;
  std::size_t problems = 0;
};

// Documents stand in input order; their tokens' terms are numbers of `vocabulary`.
struct Corpus {
  std::vector<Document> documents;
  Vocabulary vocabulary;
  std::vector<Problem> problems;
  std::vector<InputFile> inputs;
  std::size_t duplicates = 0;  // same id, same content: counted once
};

}  // namespace slantwise
