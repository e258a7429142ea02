#include "core/dates.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/fields.h"

namespace slantwise {
namespace {

constexpr std::string_view kMonths[] = {"january",   "february", "march",    "april",
                                        "may",       "june",     "july",     "august",
                                        "september", "october",  "november", "december"};
constexpr std::string_view kDays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                      "friday", "saturday", "sunday"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// Reads a date from the left; every function takes what it matched off `rest`.
struct Cursor {
  std::string_view rest;

  std::string_view take_while(bool (*belongs)(char)) {
    const auto end = std::ranges::find_if_not(rest, belongs);
    const auto size = static_cast<std::size_t>(end - rest.begin());
    const std::string_view taken = rest.substr(0, size);
    rest.remove_prefix(size);
    return taken;
  }
  bool take(std::string_view text) {
    if (!rest.starts_with(text)) return false;
    rest.remove_prefix(text.size());
    return true;
  }
  void skip_separators() {
    take_while([](char c) { return c == ' ' || c == ',' || c == '.'; });
  }
};

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

int days_in(int month, int year) {
  constexpr int kLengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kLengths[month - 1];
}

std::optional<std::string> day(int year, int month, int day_of_month) {
  if (year < 1000 || month < 1 || month > 12) return std::nullopt;
  if (day_of_month < 1 || day_of_month > days_in(month, year)) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}", year, month, day_of_month);
}

// What may follow a day: nothing, or something that begins like a time.
bool is_time(std::string_view rest) {
  Cursor cursor{trimmed(rest)};
  if (cursor.rest.empty()) return true;
  const bool compact = cursor.take("t");
  if (!compact && (cursor.take("at ") || cursor.take("- "))) cursor.skip_separators();
  cursor.skip_separators();
  const std::string_view hours = cursor.take_while(is_digit);
  if (compact && (hours.size() == 4 || hours.size() == 6)) return true;  // T100000Z
  if (hours.empty() || hours.size() > 2) return false;
  return cursor.take(":") || cursor.rest.starts_with(" a") || cursor.rest.starts_with(" p") ||
         cursor.rest.starts_with("am") || cursor.rest.starts_with("pm");
}

// 1..12, or 0. Abbreviations have three letters or more: "jan", "sept".
int month_number(std::string_view word) {
  if (word.size() < 3) return 0;
  for (int month = 1; month <= 12; ++month) {
    if (kMonths[month - 1].starts_with(word)) return month;
  }
  return 0;
}

void skip_weekday(Cursor& cursor) {
  Cursor ahead = cursor;
  const std::string_view word = ahead.take_while(is_letter);
  if (word.size() < 3) return;
  if (std::ranges::none_of(kDays, [&](std::string_view name) { return name.starts_with(word); })) {
    return;
  }
  ahead.skip_separators();
  cursor = ahead;
}

// "22", "22nd"; 0 if there is no day of one or two digits.
int take_day(Cursor& cursor) {
  const std::string_view digits = cursor.take_while(is_digit);
  if (digits.empty() || digits.size() > 2) return 0;
  for (const std::string_view ordinal : {"st", "nd", "rd", "th"}) {
    if (cursor.take(ordinal)) break;
  }
  return number(digits);
}

std::optional<std::string> from_words(Cursor cursor) {
  skip_weekday(cursor);
  int month = month_number(cursor.take_while(is_letter));
  cursor.skip_separators();
  const int day_of_month = take_day(cursor);
  cursor.skip_separators();
  if (month == 0) {
    cursor.take("of ");
    month = month_number(cursor.take_while(is_letter));
    cursor.skip_separators();
  }
  const std::string_view year = cursor.take_while(is_digit);
  if (year.size() != 4 || !is_time(cursor.rest)) return std::nullopt;
  return day(number(year), month, day_of_month);
}

std::optional<std::string> from_seconds(std::string_view digits) {
  long days = std::stol(std::string(digits)) / 86400;
  int year = 1970, month = 1;
  for (; days >= days_in(month, year); month = month % 12 + 1) {
    days -= days_in(month, year);
    if (month == 12) ++year;
  }
  return day(year, month, static_cast<int>(days) + 1);
}

std::optional<std::string> from_digits(Cursor cursor) {
  const std::string_view first = cursor.take_while(is_digit);
  if (first.size() == 10 && cursor.rest.empty()) return from_seconds(first);
  if (first.size() == 8 && is_time(cursor.rest)) {
    return day(number(first.substr(0, 4)), number(first.substr(4, 2)), number(first.substr(6)));
  }
  if (first.size() != 4 || cursor.rest.empty()) return std::nullopt;
  const std::string_view separator = cursor.rest.substr(0, 1);
  if (separator != "-" && separator != "/" && separator != ".") return std::nullopt;
  cursor.take(separator);
  const std::string_view month = cursor.take_while(is_digit);
  if (month.empty() || month.size() > 2 || !cursor.take(separator)) return std::nullopt;
  const std::string_view days = cursor.take_while(is_digit);
  if (days.empty() || days.size() > 2 || !is_time(cursor.rest)) return std::nullopt;
  return day(number(first), number(month), number(days));
}

}  // namespace

std::optional<std::string> normalize_date(std::string_view written) {
  const std::string text = lower(trimmed(written));
  if (text.empty()) return "";
  if (const auto date = from_digits({text})) return date;
  return from_words({text});
}

}  // namespace slantwise
