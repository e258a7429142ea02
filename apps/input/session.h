// One run of reading: opens a source, picks its reader, makes ids unique, keeps the books.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "apps/input/blocks.h"
#include "apps/input/ids.h"
#include "apps/input/input.h"
#include "apps/input/unpack.h"
#include "core/reader.h"

namespace slantwise {

// Where a run's articles and problems go.
struct InputSinks {
  const std::function<void(Article&&)>& article;
  const std::function<void(Problem&&)>& problem;
  std::vector<InputFile>& inputs;
  std::size_t& duplicates;
};

// A source whose first bytes can be looked at before it is read.
class OpenFile {
 public:
  // What stops the first bytes is thrown by next().
  OpenFile(Source source, const std::string& shown, const UnpackLimits& limits);
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  std::string_view first() const { return first_; }
  std::string_view next();  // everything, from the first byte
  InputFile finish() { return source_.finish(); }

 private:
  Source source_;
  Blocks blocks_;
  std::string first_;
  bool begun_ = false;
};

// A file as messages and ids name it.
struct FilePlace {
  std::string prefix;                                  // for messages: "seeds/"
  std::string path;                                    // below the given root
  enum class Record { yes, no } record = Record::yes;  // in the list of input files?

  std::string shown() const { return prefix + path; }
};

class Session {
 public:
  Session(const InputSettings& settings, const InputSinks& sinks);

  const InputSettings& settings() const { return settings_; }
  UnpackLimits limits() const { return {.max_expansion = settings_.max_expansion}; }
  ReadOptions options(const FilePlace& place, const Article& defaults) const;

  // Throws it as InputError under --strict.
  void report(Problem&& problem);
  void skip(const std::string& where, std::string what) {
    report({Problem::Kind::skipped, where, std::move(what)});
  }

  // Reads with `reader`, or with the one that the first bytes call for if it is null.
  void read(Source source, const FilePlace& place, const Reader* reader, const Article& defaults);
  void read(OpenFile& file, const FilePlace& place, const Reader* reader, const Article& defaults);

  // Runs `body` over the file's bytes; what stops it becomes a Problem of that file.
  void stream(OpenFile& file, const FilePlace& place,
              const std::function<void(std::istream&, const ProblemSink&)>& body);

  // Throws InputError if nothing usable was read.
  void finish(std::string_view shown) const;

 private:
  void count_file(const FilePlace& place);
  void take(Article&& article);
  void note_same_id(const Article& article, const std::string& id, std::string_view what);

  const InputSettings& settings_;
  const InputSinks& sinks_;
  std::vector<std::string_view> missing_dictionaries_;  // none, but in a browser
  Ids ids_;
  std::size_t files_ = 0;
  std::size_t articles_ = 0;
  std::size_t problems_ = 0;
  std::optional<Problem> first_;
};

}  // namespace slantwise
