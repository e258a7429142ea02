#include "apps/table.h"

#include <algorithm>
#include <cassert>

#include "core/text/display.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

std::vector<std::string_view> code_points(std::string_view text) {
  std::vector<std::string_view> points;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = next_code_point(text, at);
    points.push_back(text.substr(at, next - at));
    at = next;
  }
  return points;
}

// Would turn the line around (U+202A to U+202E, U+2066 to U+2069) or break it (U+2028, U+2029).
bool is_layout(std::string_view point) {
  return (point >= "\u2028" && point <= "\u202E") || (point >= "\u2066" && point <= "\u2069");
}

bool is_control(std::string_view point) {
  const auto byte = static_cast<unsigned char>(point.front());
  // C0, DEL, and the C1 controls U+0080 to U+009F, which some terminals obey.
  return byte < 0x20 || byte == 0x7f ||
         (byte == 0xc2 && point.size() == 2 && static_cast<unsigned char>(point[1]) < 0xa0);
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  bool space = false;
  for (const std::string_view point : code_points(text)) {
    if (point == " " || is_control(point) || is_layout(point)) {
      space = true;
      continue;
    }
    if (space && !line.empty()) line += ' ';
    space = false;
    line += point;
  }
  return line;
}

std::string shortened(std::string_view text, int width, Align keep) {
  if (display_width(text) <= width) return std::string(text);
  auto parts = characters(text);
  if (keep == Align::right) std::ranges::reverse(parts);
  int used = 1;  // the ellipsis
  std::size_t count = 0;
  while (count < parts.size() && used + display_width(parts[count]) <= width) {
    used += display_width(parts[count++]);
  }
  parts.resize(count);
  if (keep == Align::right) std::ranges::reverse(parts);
  std::string result;
  for (const std::string_view part : parts) result += part;
  return keep == Align::right ? "…" + result : result + "…";
}

std::string isolated(std::string_view text) {
  if (!has_right_to_left(text)) return std::string(text);
  return "\u2068" + std::string(text) + "\u2069";
}

std::string fit(std::string_view text, int width, Align align) {
  std::string result = isolated(shortened(text, width, align));
  const std::string space(static_cast<std::size_t>(std::max(0, width - display_width(result))),
                          ' ');
  return align == Align::left ? result + space : space + result;
}

std::string wrapped(std::string_view text, int width, int indent) {
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  std::string result, line;
  const auto flush = [&] {
    if (!line.empty()) result += margin + line + '\n';
    line.clear();
  };
  const auto fits = [&](std::string_view more) {
    return indent + display_width(line) + display_width(more) <= width;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    if (!line.empty() && !fits(" " + std::string(word))) flush();
    if (!line.empty()) line += ' ';
    if (fits(word)) {
      line += word;
      continue;
    }
    for (const std::string_view part : characters(word)) {
      if (!line.empty() && !fits(part)) flush();
      line += part;
    }
  }
  flush();
  return result;
}

Table::Table(std::vector<Column> columns) : columns_(std::move(columns)) {
  for (Column& column : columns_) column.title = one_line(column.title);
}

void Table::add(std::vector<std::string> cells) {
  assert(cells.size() == columns_.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    cells[i] = one_line(cells[i]);
    if (columns_[i].widest > 0) cells[i] = shortened(cells[i], columns_[i].widest);
  }
  rows_.push_back(std::move(cells));
}

std::string Table::text(int indent) const {
  if (rows_.empty()) return "";
  std::vector<int> widths;
  for (const Column& column : columns_) widths.push_back(display_width(column.title));
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  std::string result;
  const auto add_line = [&](const auto& cell) {
    std::string line(static_cast<std::size_t>(indent), ' ');
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      line += (i > 0 ? "  " : "") + fit(cell(i), widths[i], columns_[i].align);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    result += line + '\n';
  };
  add_line([&](std::size_t i) { return columns_[i].title; });
  for (const auto& row : rows_) {
    add_line([&](std::size_t i) { return row[i]; });
  }
  return result;
}

}  // namespace slantwise
