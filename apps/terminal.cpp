#include "apps/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <iostream>

#include "apps/summary.h"

namespace slantwise {
namespace {

constexpr int kNarrowest = 40, kWidest = 100;  // longer lines are hard to read

}  // namespace

int screen_width(std::string_view columns, int terminal) {
  int width = 0;
  const auto [end, error] = std::from_chars(columns.data(), columns.data() + columns.size(), width);
  const bool number = error == std::errc() && end == columns.data() + columns.size() && width > 0;
  if (!number) width = terminal;
  return width <= 0 ? kScreenWidth : std::clamp(width, kNarrowest, kWidest);
}

int screen_width(const Streams& streams) {
  if (&streams.out != &std::cout || isatty(STDOUT_FILENO) == 0) return kScreenWidth;
  const char* columns = std::getenv("COLUMNS");
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) size.ws_col = 0;
  return screen_width(columns == nullptr ? "" : columns, size.ws_col);
}

}  // namespace slantwise
