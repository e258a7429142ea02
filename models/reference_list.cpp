#include "models/reference_list.h"

#include <charconv>
#include <cmath>
#include <optional>

#include "core/csv_rows.h"
#include "core/error.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::optional<double> number(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

class Builder {
 public:
  explicit Builder(std::string_view path) : path_(path) {}

  void add(const CsvRow& row) {
    const bool first = std::exchange(first_, false);
    if (row.cells.size() < 2) {
      fail(row.line, "this row has one cell; write a word and its count, separated by a comma");
    }
    const std::string word = trimmed(row.cells[0]), count = trimmed(row.cells[1]);
    const std::optional<double> value = number(count);
    if (!value && first) return;
    if (word.empty()) fail(row.line, "this row has no word; write one before the comma");
    if (!value || !std::isfinite(*value) || *value < 0) {
      fail(row.line, "\"" + count +
                         "\" is no count; write a number of 0 or more, without "
                         "separators of thousands");
    }
    const auto [found, added] = lines_.try_emplace(word, row.line);
    if (!added) {
      fail(row.line, "\"" + word + "\" stands on line " + std::to_string(found->second) +
                         " already; keep one of them");
    }
    list_.counts[term_key(word)] += *value;
    list_.total += *value;
  }

  ReferenceList finish() {
    if (!(list_.total > 0)) {
      throw InputError(path_, "there is no word with a count in this list; write word,count lines");
    }
    return std::move(list_);
  }

 private:
  [[noreturn]] void fail(std::size_t line, const std::string& what) const {
    throw InputError(path_ + ":" + std::to_string(line), what);
  }

  std::string path_;
  bool first_ = true;
  tsl::robin_map<std::string, std::size_t> lines_;
  ReferenceList list_;
};

}  // namespace

double ReferenceList::count(const std::string& term) const {
  const auto found = counts.find(term);
  return found == counts.end() ? 0 : found->second;
}

ReferenceList read_reference_list(std::istream& in, std::string_view path) {
  Builder builder(path);
  read_csv_rows(
      in, {.path = std::string(path)}, [&](CsvRow&& row) { builder.add(row); },
      [&](Problem&& problem) {
        if (problem.kind == Problem::Kind::skipped) throw InputError(problem.where, problem.what);
      });
  return builder.finish();
}

}  // namespace slantwise
