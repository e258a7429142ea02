// Days and the marks of an axis of time.
#include <algorithm>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "apps/charts/timeline.h"

namespace slantwise::html {
namespace {

namespace chrono = std::chrono;

constexpr std::size_t kMostTicks = 8;

bool number(std::string_view digits, int& value) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size();
}

chrono::year_month_day date_of(long day) {
  return chrono::sys_days(chrono::days(static_cast<int>(day)));
}

std::vector<TimeTick> by_days(long first, long last, long step) {
  std::vector<TimeTick> out;
  for (long day = first; day <= last; day += step) out.push_back({day, day_label(day)});
  return out;
}

// Months are counted from year 0.
std::vector<TimeTick> by_months(long first, long last, int step) {
  std::vector<TimeTick> out;
  const chrono::year_month_day begin = date_of(first);
  int month = static_cast<int>(begin.year()) * 12 + static_cast<int>(unsigned(begin.month())) - 1;
  for (month -= month % step;; month += step) {
    const chrono::year_month_day start{chrono::year(month / 12),
                                       chrono::month(static_cast<unsigned>(month % 12 + 1)),
                                       chrono::day(1)};
    const long day = chrono::sys_days(start).time_since_epoch().count();
    if (day > last) return out;
    if (day < first) continue;
    const std::string label = day_label(day);
    out.push_back({day, label.substr(0, step % 12 == 0 ? 4 : 7)});
  }
}

}  // namespace

std::string day_label(long day) {
  const chrono::year_month_day date = date_of(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

long day_number(std::string_view date) {
  int year = 0, month = 0, day = 0;
  const bool shaped = date.size() == 10 && date[4] == '-' && date[7] == '-';
  if (!shaped || !number(date.substr(0, 4), year) || !number(date.substr(5, 2), month) ||
      !number(date.substr(8, 2), day)) {
    return kNoDate;
  }
  const chrono::year_month_day out{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                                   chrono::day(static_cast<unsigned>(day))};
  return out.ok() ? chrono::sys_days(out).time_since_epoch().count() : kNoDate;
}

std::vector<TimeTick> time_ticks(long first, long last) {
  for (const long step : {1, 2, 4, 7}) {
    if ((last - first) / step < static_cast<long>(kMostTicks)) return by_days(first, last, step);
  }
  for (const int step : {1, 2, 3, 6, 12, 24, 60, 120, 240, 1200, 6000}) {
    const auto ticks = by_months(first, last, step);
    if (ticks.size() <= kMostTicks) return ticks;
  }
  return by_months(first, last, 24000);
}

}  // namespace slantwise::html
