#include "apps/records.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>

#include "apps/html/markup.h"
#include "apps/output.h"
#include "apps/screen.h"
#include "apps/table.h"

namespace slantwise {
namespace {

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

nlohmann::ordered_json json_value(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  const auto* value = std::get_if<double>(&cell);
  if (value == nullptr || !std::isfinite(*value)) return nullptr;
  // Counts are whole numbers to whoever reads them.
  if (*value == std::floor(*value) && std::abs(*value) < 1e15) {
    return static_cast<std::int64_t>(*value);
  }
  return *value;
}

std::string three_digits(double value) {
  if (!std::isfinite(value)) return "";
  if (value == std::floor(value) || std::abs(value) >= 1000) return exact(std::round(value));
  return fmt::format("{:.3g}", value);
}

// "narration" as people see it; what is no voice stays.
std::string_view shown_voice(const std::string& machine) {
  for (const Scope scope : kScopes) {
    if (name(scope) == machine) return shown(scope);
  }
  return machine;
}

void add_cell(html::Markup& out, const Cell& cell, bool voice) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    const std::string line = one_line(*text);
    out << "<td>" << html::Isolated{voice ? shown_voice(line) : line} << "</td>";
  } else if (const auto* value = std::get_if<double>(&cell)) {
    out << "<td class=\"n\">" << html::Text{three_digits(*value)} << "</td>";
  } else {
    out << "<td></td>";
  }
}

enum class Rounding { nearest, down, up };

std::string significant(double value, Rounding rounding) {
  if (!std::isfinite(value)) return "-";
  if (value == 0) return "0";
  const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
  int decimals = std::max(0, 1 - exponent);
  const double scale = std::pow(10, 1 - exponent);
  // A hair of tolerance, so that 0.25 * 10 does not round because of its binary tail.
  const double scaled = value * scale, near = std::round(scaled);
  double digits = near;
  if (rounding == Rounding::nearest) {
    digits = std::round(scaled * (1 + 1e-12));
  } else if (std::abs(scaled - near) > 1e-9) {
    digits = rounding == Rounding::down ? std::floor(scaled) : std::ceil(scaled);
  }
  if (decimals > 0 && std::abs(digits) >= 100) --decimals;  // 9.96 -> 10, not 10.0
  return fmt::format("{:.{}f}", digits / scale, decimals);
}

}  // namespace

void append_csv(std::string& csv, std::span<const Cell> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) csv += ',';
    if (const auto* text = std::get_if<std::string>(&cells[i])) csv += csv_field(*text);
    if (const auto* value = std::get_if<double>(&cells[i])) csv += exact(*value);
  }
  csv += '\n';
}

std::string csv_header(std::span<const std::string> columns) {
  std::string csv;
  append_csv(csv, std::vector<Cell>(columns.begin(), columns.end()));
  return csv;
}

std::string to_csv(const Records& records) {
  std::string csv = csv_header(records.columns);
  for (const auto& row : records.rows) append_csv(csv, row);
  return csv;
}

std::string to_json(const Records& records) {
  using Json = nlohmann::ordered_json;
  std::string json = "[";
  for (std::size_t i = 0; i < records.rows.size(); ++i) {
    Json object = Json::object();
    for (std::size_t j = 0; j < records.columns.size(); ++j) {
      object[records.columns[j]] = json_value(records.rows[i][j]);
    }
    json += (i > 0 ? ",\n" : "\n") + object.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  return json + (records.rows.empty() ? "]\n" : "\n]\n");
}

std::string to_tsv(const Records& records) {
  std::string tsv;
  const auto add = [&tsv](const auto& cells, const auto& text) {
    for (std::size_t i = 0; i < cells.size(); ++i) tsv += (i > 0 ? "\t" : "") + text(cells[i]);
    tsv += '\n';
  };
  add(records.columns, one_line);
  for (const auto& row : records.rows) {
    add(row, [](const Cell& cell) {
      if (const auto* text = std::get_if<std::string>(&cell)) return one_line(*text);
      const auto* value = std::get_if<double>(&cell);
      return value == nullptr ? std::string() : exact(*value);
    });
  }
  return tsv;
}

std::string to_html_table(const Records& records) {
  const Messages english = Messages::built_in("en");
  html::Markup out(english);
  out << "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
         "'unsafe-inline'\">\n<title>slantwise: table</title>\n"
         "<style>table{border-collapse:collapse}td,th{border:1px solid;padding:.2em .5em;"
         "text-align:left}td.n{text-align:right}</style></head>\n<body><table>\n<thead><tr>";
  std::vector<bool> voices;
  for (std::string title : records.columns) {
    voices.push_back(title == "voice");
    std::ranges::replace(title, '_', ' ');
    out << "<th scope=\"col\">" << html::Text{title} << "</th>";
  }
  out << "</tr></thead>\n<tbody>\n";
  for (const auto& row : records.rows) {
    out << "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) add_cell(out, row[i], voices[i]);
    out << "</tr>\n";
  }
  out << "</tbody></table></body></html>\n";
  return std::string(out.view());
}

std::string written(const Records& records, Format format) {
  switch (format) {
    case Format::json:
      return to_json(records);
    case Format::tsv:
      return to_tsv(records);
    case Format::html:
      return to_html_table(records);
    default:
      return to_csv(records);
  }
}

std::string exact(double value) {
  if (!std::isfinite(value)) return "";
  // {} prints 1e+16 for large whole numbers and 3.0 for 3: counts are printed as counts.
  if (value == std::floor(value) && std::abs(value) < 1e15) {
    return fmt::format("{}", static_cast<std::int64_t>(value));
  }
  return fmt::format("{}", value);
}

std::string two_digits(double value) { return significant(value, Rounding::nearest); }
std::string bound_below(double value) { return significant(value, Rounding::down); }
std::string bound_above(double value) { return significant(value, Rounding::up); }

std::string small_share(double value) {
  if (!std::isfinite(value)) return "-";
  if (value < 0.0001) return "<.0001";
  const double step = value < 0.01 ? 0.0001 : value < 0.1 ? 0.001 : 0.01;
  const double up = std::min(1.0, std::ceil(value / step - 1e-9) * step);
  std::string digits = fmt::format("{:.4f}", up);
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return digits.starts_with("0.") ? digits.substr(1) : digits;
}

std::string percent(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return "-";
  if (part == 0) return ".";
  const double share = 100 * static_cast<double>(part) / static_cast<double>(whole);
  return (share < 1 ? two_digits(share) : fmt::format("{:.0f}", share)) + "%";
}

std::string dot_for_zero(std::uint64_t count) { return count == 0 ? "." : grouped(count); }

Format format(const OutputOptions& options) {
  if (options.csv && options.json) throw UsageError("--csv and --json exclude each other");
  if (options.csv) return Format::csv;
  if (options.json) return Format::json;
  if (options.output.ends_with(".csv")) return Format::csv;
  if (options.output.ends_with(".json")) return Format::json;
  if (options.output.ends_with(".tsv")) return Format::tsv;
  if (options.output.ends_with(".html")) return Format::html;
  const std::string extension = std::filesystem::path(options.output).extension();
  if (extension.empty() || extension == ".txt") return Format::text;
  throw UsageError("-o " + options.output +
                   ": only .csv, .tsv, .json, .html (a table) and .txt are written here; add "
                   "--csv or --json to keep the name");
}

void prepare(const OutputOptions& options) {
  if (!options.output.empty()) check_writable(options.output);
}

void deliver(std::string_view bytes, const OutputOptions& options, const Streams& streams) {
  if (options.output.empty()) {
    streams.out << bytes;
  } else {
    write_file(options.output, bytes);
  }
}

}  // namespace slantwise
