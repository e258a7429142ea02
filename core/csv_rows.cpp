#include "core/csv_rows.h"

#include <algorithm>
#include <memory>

#include <csv.h>
#include <fmt/format.h>

#include "core/fields.h"
#include "core/lines.h"

namespace slantwise {
namespace {

// Counts outside quotes; a comma if nothing stands there at all.
char sniffed_delimiter(std::string_view line) {
  std::size_t commas = 0, semicolons = 0, tabs = 0;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    commas += c == ',';
    semicolons += c == ';';
    tabs += c == '\t';
  }
  if (tabs > commas && tabs >= semicolons) return '\t';
  return semicolons > commas ? ';' : ',';
}

bool is_tsv(std::string_view path) { return lower(path).find(".tsv") != std::string::npos; }

struct CsvFree {
  void operator()(csv_parser* parser) const { csv_free(parser); }
};

// libcsv knows no lines: it is fed one at a time.
class Rows {
 public:
  Rows(const ReadOptions& options, const std::function<void(CsvRow&&)>& row,
       const ProblemSink& problem)
      : options_(options), row_(row), problem_(problem) {
    if (csv_init(&parser_, CSV_APPEND_NULL) != 0) throw std::bad_alloc();
    guard_.reset(&parser_);
    // Cells are whole articles: by default they would grow 128 bytes at a time.
    csv_set_blk_size(&parser_, 64u << 10);
    // White space around a cell may matter to its reader; a tab must never be trimmed away.
    csv_set_space_func(&parser_, [](unsigned char c) { return c == CSV_SPACE ? 1 : 0; });
  }

  void set_delimiter(char delimiter) {
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
  }

  // `piece` is a line with its end, or a part of a long one.
  void feed(std::string_view piece, std::size_t line) {
    if (!in_row_) row_line_ = line;
    if (!trimmed(piece).empty()) in_row_ = true;
    const std::size_t cells = cells_seen_;
    csv_parse(&parser_, piece.data(), piece.size(), on_cell, on_row, this);
    row_bytes_ += piece.size();
    if (parser_.quoted == 0 || cells != cells_seen_ || !was_quoted_) quote_line_ = line;
    was_quoted_ = parser_.quoted != 0;
    deliver();
    shrink_overlong();
  }

  void finish(std::size_t last_line) {
    csv_set_opts(&parser_, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
    if (csv_fini(&parser_, on_cell, on_row, this) == 0) return deliver();
    problem_({Problem::Kind::skipped, fmt::format("{}:{}", options_.path, quote_line_),
              fmt::format("a quotation mark opened in this line is never closed, so its row and "
                          "all lines to the end ({}) were not read; close it, or double it if it "
                          "belongs to the text",
                          last_line)});
  }

 private:
  static void on_cell(void* bytes, std::size_t size, void* self) {
    auto& rows = *static_cast<Rows*>(self);
    ++rows.cells_seen_;
    rows.cells_.emplace_back(static_cast<const char*>(bytes), bytes ? size : 0);
  }

  // Exceptions of the sinks must not cross libcsv: rows wait until it has returned.
  static void on_row(int, void* self) {
    auto& rows = *static_cast<Rows*>(self);
    rows.done_.push_back({rows.row_line_, std::move(rows.cells_)});
    rows.cells_.clear();
  }

  void deliver() {
    if (done_.empty()) return;
    std::vector<CsvRow> done = std::move(done_);
    done_.clear();
    in_row_ = !cells_.empty();
    for (CsvRow& row : done) {
      if (overlong_) {
        report_overlong(row.line);
      } else {
        row_(std::move(row));
      }
    }
    row_bytes_ = 0;
  }

  // Forgets what a row beyond the limit has gathered; libcsv may still count back over `spaces`.
  void shrink_overlong() {
    if (row_bytes_ <= options_.max_record) return;
    overlong_ = true;
    cells_.clear();
    parser_.entry_pos = std::min(parser_.entry_pos, parser_.spaces + 1);
  }

  void report_overlong(std::size_t line) {
    overlong_ = false;
    problem_({Problem::Kind::skipped, fmt::format("{}:{}", options_.path, line),
              overlong_sentence(options_.max_record)});
  }

  const ReadOptions& options_;
  const std::function<void(CsvRow&&)>& row_;
  const ProblemSink& problem_;
  csv_parser parser_{};
  std::unique_ptr<csv_parser, CsvFree> guard_;
  std::vector<std::string> cells_;
  std::vector<CsvRow> done_;
  std::size_t cells_seen_ = 0;
  std::size_t row_line_ = 1;
  std::size_t row_bytes_ = 0;
  std::size_t quote_line_ = 1;
  bool in_row_ = false;
  bool was_quoted_ = false;
  bool overlong_ = false;
};

}  // namespace

void read_csv_rows(std::istream& in, const ReadOptions& options,
                   const std::function<void(CsvRow&&)>& row, const ProblemSink& problem) {
  Rows rows(options, row, problem);
  LineReader lines(in, 64u << 10);
  bool first = true;
  while (lines.next()) {
    std::string_view piece = lines.piece();
    if (first) {
      piece = without_bom(piece, options.path, problem);
      rows.set_delimiter(is_tsv(options.path) ? '\t' : sniffed_delimiter(piece));
      first = false;
    }
    rows.feed(piece, lines.number());
  }
  if (!in.bad()) rows.finish(lines.number());
}

}  // namespace slantwise
