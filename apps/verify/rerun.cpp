#include "apps/verify/rerun.h"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "apps/compare_again.h"
#include "apps/recorded.h"
#include "apps/version.h"
#include "core/error.h"

namespace slantwise::verify {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

// A record comes from anybody: of its options only those that say what to read and to compare, so
// that it writes nothing (--output, --charts) and leads nowhere else.
constexpr std::array<std::string_view, 14> kValues = {
    "cut-repeated", "distances", "encoding", "language", "map",   "max-expansion", "max-files",
    "max-record",   "outlets",   "path",     "seed",     "since", "until",         "where"};
constexpr std::array<std::string_view, 3> kFiles = {"decisions", "lexicon", "locale"};
constexpr std::array<std::string_view, 4> kSwitches = {"full-text", "own-writing", "passages-only",
                                                       "strict"};

bool is_one_of(std::span<const std::string_view> keys, const std::string& key) {
  return std::ranges::find(keys, key) != keys.end();
}

void check_known(const std::string& key, const std::string& report) {
  if (is_one_of(kValues, key) || is_one_of(kFiles, key) || is_one_of(kSwitches, key)) return;
  throw InputError(report,
                   fmt::format("its run record has the option \"{}\", which no record of slantwise "
                               "has; it is not run again",
                               key));
}

std::vector<std::string> other_program(const RunRecord& run) {
  std::vector<std::string> reasons;
  const auto compare = [&](std::string_view what, const std::string& then, const std::string& now) {
    if (then != now) {
      reasons.push_back(fmt::format("it was made with {} {}, this is {}", what, then, now));
    }
  };
  compare("slantwise", run.version, program_version());
  compare("Unicode", run.unicode, unicode_version());
  compare("ICU", run.icu, icu_version());
  return reasons;
}

void compare_pairs(std::string_view what, const Pairs& then, const Pairs& now,
                   std::vector<std::string>& reasons) {
  const auto lacks = [](const Pairs& all, const auto& one) {
    return std::ranges::find(all, one) == all.end();
  };
  for (const auto& one : then) {
    if (lacks(now, one)) {
      reasons.push_back(fmt::format("{} {} was {}", what, one.first, one.second));
    }
  }
  for (const auto& one : now) {
    if (lacks(then, one)) {
      reasons.push_back(fmt::format("{} {} is now {}", what, one.first, one.second));
    }
  }
}

// "line 17 was: ...".
std::string first_difference(std::string_view then, std::string_view now) {
  constexpr std::size_t kBefore = 30, kShown = 80;
  const auto at = static_cast<std::size_t>(std::ranges::mismatch(then, now).in1 - then.begin());
  const auto excerpt = [&](std::string_view bytes) {
    std::string text(bytes.substr(std::min(at - std::min(at, kBefore), bytes.size()), kShown));
    std::ranges::replace(text, '\n', ' ');
    return text;
  };
  return fmt::format("the first other byte is {}: “{}” was “{}”", at, excerpt(now), excerpt(then));
}

RecordedAs recorded_as(const ShownReport& report, const Where& where) {
  RecordedAs out{.paths = values_of(report.run.options, "path"),
                 .files = {},
                 .passages_file = report.side_file};
  for (const auto& [key, value] : report.run.options) {
    if (!is_one_of(kFiles, key)) continue;
    const std::string recorded = path_of_record(value);
    out.files[find_file(recorded, where)] = recorded;
  }
  return out;
}

}  // namespace

Arguments arguments_of(const ShownReport& report, const Where& where,
                       const std::vector<std::string>& paths) {
  Arguments out;
  for (const auto& [key, value] : report.run.options) {
    check_known(key, where.report);
    if (key == "path") continue;
    if (is_one_of(kSwitches, key)) {
      out.push_back("--" + key);
    } else {
      const bool file = is_one_of(kFiles, key);
      out.push_back("--" + key + "=" + (file ? find_file(path_of_record(value), where) : value));
    }
  }
  out.insert(out.end(), {"--quiet", "--report",
                         report.kind == ShownReport::Kind::page ? "html" : "json", "--"});
  out.insert(out.end(), paths.begin(), paths.end());
  return out;
}

Rerun run_again(const ShownReport& report, std::string_view bytes, const Where& where,
                const std::vector<std::string>& paths, const Streams& streams) {
  Rerun out{.bytes = bytes.size(), .reasons = other_program(report.run)};
  if (!out.reasons.empty()) {
    out.outcome = Rerun::Outcome::other_program;
    return out;
  }
  std::ostringstream again;
  try {
    compare_again(arguments_of(report, where, paths), {streams.in, again, streams.err},
                  recorded_as(report, where));
  } catch (const UsageError& error) {  // the record is at fault, not the command line
    throw InputError(where.report,
                     std::string("its run record cannot be run again: ") + error.what());
  }
  const std::string now = again.str();
  if (now == bytes) {
    out.outcome = Rerun::Outcome::same;
    return out;
  }
  out.outcome = Rerun::Outcome::other;
  const ShownReport made = read_report(now, where.report);
  compare_pairs("the option", report.run.options, made.run.options, out.reasons);
  compare_pairs("the word list", report.run.lexicons, made.run.lexicons, out.reasons);
  out.reasons.push_back(first_difference(bytes, now));
  return out;
}

}  // namespace slantwise::verify
