// What a report of `compare` shows of its sources, read back from the page or the JSON.
//
//   report's bytes -> SHOWN REPORT + sources -> Verdict
#pragma once

#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/clean/offset_map.h"
#include "models/comparison.h"

namespace slantwise::verify {

// Words with the bytes of an article that they are said to be.
struct ShownPassage {
  std::string name;                        // what finds it in the report: "p-12"
  std::string article;                     // an id
  std::optional<std::string> outlet = {};  // nullopt: not said, as of words in full texts
  SourceSpan source;
  bool any_field = false;  // title or text: the report does not say which
  std::string text;
  std::optional<std::pair<std::string, std::string>> beside;  // what stands left and right of it
  bool cleaned = false;   // the words are those of the cleaned text
  std::string flaw = {};  // what makes it no passage at all: "holds markup"
};

// A full text, all of it.
struct ShownText {
  std::string article;
  std::optional<std::string> outlet = {};
  std::vector<std::string> paragraphs;
};

// Words of an article, or of any of an outlet, without their bytes.
struct ShownQuote {
  std::string article, outlet;
  std::string text;
};

struct ShownReport {
  enum class Kind { page, json } kind = Kind::page;
  RunRecord run;            // of its files: path and SHA-256
  std::size_t files = 0;    // more than run.inputs.size(): only so many are listed
  std::string all_files{};  // then files_sha256() of all
  std::vector<ShownPassage> passages;
  std::vector<ShownPassage> words;  // runs of words in full texts; of the JSON, what is cut
  std::vector<ShownText> texts;
  std::vector<ShownQuote> quotes;
  std::vector<ShownPassage> flaws;  // passages that are not there, or twice
  // How many passages the page says that it has, and the side file; nullopt: it does not say.
  std::optional<std::uint32_t> said, said_beside;
  std::string side_file{};         // that a page names: all passages, where it has a sample
  std::vector<ShownPassage> side;  // its passages, if it was found
  std::size_t unplaced = 0;        // quotations that name neither article nor outlet
};

// Reads `bytes`, which stand in the file `path`. Throws InputError with one sentence for what is no
// report of `compare`, was cut short, or has no run record.
ShownReport read_report(std::string_view bytes, const std::string& path);

// The passages of a side file, "report.passages.jsonl". Throws InputError with the line of what is
// none.
std::vector<ShownPassage> read_side_file(std::istream& in, const std::string& path);

ShownReport read_page(std::string_view bytes, const std::string& path);
ShownReport read_json(std::string_view bytes, const std::string& path);

}  // namespace slantwise::verify
