// LIWC's .dic: numbered categories between two lines of %, then words with their numbers.
//
//   %
//   1   posemo
//   2   negemo
//   %
//   grief*   2
#include <algorithm>
#include <map>

#include "core/fields.h"
#include "models/lexicon_build.h"
#include "models/lexicon_fields.h"
#include "models/lexicon_reader.h"

namespace slantwise::lexicon_readers {
namespace {

constexpr std::string_view kExtensions[] = {".dic"};

int fits(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t at = bytes.find_first_not_of(" \t\r\n");
  return at != std::string_view::npos && bytes[at] == '%' ? 10 : 0;
}

struct Line {
  std::size_t number;
  std::size_t depth;  // tabs and spaces before it
  std::string_view text;
};

std::vector<Line> lines_of(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::vector<Line> lines;
  std::size_t number = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    at = end + 1;
    ++number;
    const std::size_t depth = line.find_first_not_of(" \t\r");
    if (depth != std::string_view::npos) lines.push_back({number, depth, trimmed(line)});
  }
  return lines;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Categories that stand further in belong to the one above.
class Header {
 public:
  explicit Header(CategoryBuilder& out) : out_(out) {}

  void add(const Line& line) {
    const std::size_t gap = line.text.find_first_of(" \t");
    const std::string_view number = line.text.substr(0, gap);
    if (!is_number(number) || gap == std::string_view::npos) {
      out_.fail(line.number, "expected a category's number and name between the two lines of %");
    }
    while (!open_.empty() && open_.back().first >= line.depth) open_.pop_back();
    open_.emplace_back(line.depth, std::string(trimmed(line.text.substr(gap))));
    std::vector<std::string> path;
    for (const auto& [depth, name] : open_) path.push_back(name);
    const std::size_t category = out_.add(path, line.number);
    if (!numbers_.emplace(std::string(number), category).second) {
      out_.fail(line.number, "the category number " + std::string(number) + " is given twice");
    }
  }

  std::size_t find(const std::string& number, std::size_t line) const {
    const auto found = numbers_.find(number);
    if (found == numbers_.end()) out_.fail(line, "no category has the number " + number);
    return found->second;
  }

 private:
  CategoryBuilder& out_;
  std::vector<std::pair<std::size_t, std::string>> open_;
  std::map<std::string, std::size_t> numbers_;
};

void add_entry(const Line& line, const Header& header, CategoryBuilder& out) {
  if (line.text.find_first_of("()<>") != std::string_view::npos) {
    out.fail(line.number,
             "categories under a condition, as in (02 134) or <of>131, are not read; leave only "
             "the numbers");
  }
  std::string_view rest = line.text;
  std::vector<std::size_t> categories;
  // The numbers stand last; what is before them is the word or phrase.
  while (true) {
    const std::size_t gap = rest.find_last_of(" \t");
    if (gap == std::string_view::npos || !is_number(rest.substr(gap + 1))) break;
    categories.push_back(header.find(std::string(rest.substr(gap + 1)), line.number));
    rest = trimmed(rest.substr(0, gap));
  }
  if (categories.empty()) {
    out.fail(line.number, "\"" + std::string(rest) + "\" has no category number after it");
  }
  for (const std::size_t category : categories) out.add_pattern(category, rest, line.number);
}

Lexicon read(std::string_view bytes, std::string_view where, const LexiconFiles&) {
  require_utf8(bytes, where);
  CategoryBuilder out(where, "a LIWC dictionary");
  Header header(out);
  int signs = 0;
  std::size_t last = 1;
  for (const Line& line : lines_of(bytes)) {
    last = line.number;
    if (line.text == "%") {
      ++signs;
    } else if (signs == 1) {
      header.add(line);
    } else if (signs == 2) {
      add_entry(line, header, out);
    } else {
      out.fail(line.number, "expected the categories between two lines of %, and no third %");
    }
  }
  if (signs < 2) out.fail(last, "the categories do not end with a line of %");
  return out.build();
}

}  // namespace

extern constinit const LexiconReader liwc{
    .name = "liwc",
    .summary = "LIWC's numbered categories and words with their numbers",
    .extensions = kExtensions,
    .fits = fits,
    .read = read,
    .complaints = nullptr,
};

}  // namespace slantwise::lexicon_readers
