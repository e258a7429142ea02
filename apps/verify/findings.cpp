#include "apps/verify/findings.h"

#include <algorithm>

#include <fmt/format.h>

#include "apps/table.h"
#include "apps/version.h"
#include "models/grouped.h"

namespace slantwise::verify {
namespace {

constexpr std::size_t kShown = 20;
constexpr std::size_t kLongest = 300;  // bytes of a passage on the screen

std::string counted(std::size_t n, std::string_view what) {
  return fmt::format("{} {}{}", grouped(n), what, n == 1 ? "" : "s");
}

std::string brief(const std::string& text) {
  if (text.size() <= kLongest) return text;
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::string line(const std::string& text) { return one_line(brief(text)); }

std::string what_was_compared(const Findings& found) {
  const ShownReport& report = found.report;
  std::string out;
  const bool page = report.kind == ShownReport::Kind::page;
  if (!report.side.empty()) {
    out += "  " + counted(report.side.size(), "passage") + " in " + line(report.side_file) +
           ", each by its bytes\n";
  } else if (!report.side_file.empty()) {
    out += "  not compared: " + line(report.side_file) + ", which is not beside the page\n";
  }
  if (!report.texts.empty()) {
    out += "  " + counted(report.texts.size(), "full text") +
           " compared from the first word to the "
           "last\n";
  }
  if (!report.words.empty()) {
    out += "  " + counted(report.words.size(), page ? "run" : "passage") +
           (page ? " of words in them, each by its bytes\n"
                 : " that are not counted, by their bytes\n");
  }
  if (!report.quotes.empty()) {
    out += "  " + counted(report.quotes.size(), "quotation") +
           " and headlines looked for in the article or outlet that they name\n";
  }
  if (page && report.run.version != program_version()) {
    out += "  not compared: the style and the script, which are those of slantwise " +
           line(report.run.version) + "\n";
  }
  if (report.unplaced > 0) {
    out += "  not compared: " + counted(report.unplaced, "quotation") +
           " that name neither article nor outlet\n";
  }
  return out;
}

void add_files(const Verdict& verdict, std::string& out) {
  const bool same = verdict.files.empty() && !verdict.files_unlisted_differ;
  out += fmt::format("  {}: {}\n", counted(verdict.files_now, "source file"),
                     same ? "as when the report was made"
                          : fmt::format("not all as when the report was made, of {}",
                                        grouped(verdict.files_then)));
  for (std::size_t i = 0; i < std::min(kShown, verdict.files.size()); ++i) {
    const FileState& file = verdict.files[i];
    out += fmt::format("    {}: {}{}\n", name(file.kind), line(file.path),
                       file.now.empty() ? "" : ", is now " + line(file.now));
  }
  if (verdict.files.size() > kShown) {
    out += fmt::format("    and {} more: --json\n", grouped(verdict.files.size() - kShown));
  }
  if (verdict.files_unlisted_differ) {
    out += "    those that the page names are the same, others are not\n";
  }
}

void add_differences(const Verdict& verdict, std::string& out) {
  for (std::size_t i = 0; i < std::min(kShown, verdict.differences.size()); ++i) {
    const Difference& one = verdict.differences[i];
    out += fmt::format("  {}{}{}: {}\n", line(one.name),
                       one.article.empty() ? "" : ", " + line(one.article),
                       one.place.empty() ? "" : ", " + one.place, line(one.what));
    if (!one.shown.empty()) out += "    report: " + line(one.shown) + '\n';
    if (!one.source.empty()) out += "    source: " + line(one.source) + '\n';
  }
  if (verdict.differences.size() > kShown) {
    out += fmt::format("  and {} more: --json or --csv\n",
                       grouped(verdict.differences.size() - kShown));
  }
}

void add_rerun(const Findings& found, std::string& out) {
  const Rerun& rerun = found.rerun;
  switch (rerun.outcome) {
    case Rerun::Outcome::not_asked:
      out +=
          "  not compared: what was counted and concluded; --rerun makes the report again and\n"
          "  compares every byte\n";
      return;
    case Rerun::Outcome::same:
      out +=
          fmt::format("  made again by its run record: the same {} bytes\n", grouped(rerun.bytes));
      return;
    case Rerun::Outcome::other:
      out += "  made again by its run record: other bytes\n";
      break;
    case Rerun::Outcome::other_program:
      out += "  not made again: another program writes other bytes\n";
      break;
  }
  for (const std::string& reason : rerun.reasons) out += "    " + line(reason) + '\n';
}

}  // namespace

bool holds(const Findings& found) {
  using enum Rerun::Outcome;
  return found.verdict.differences.empty() &&
         (found.rerun.outcome == not_asked || found.rerun.outcome == same);
}

std::string findings_text(const Findings& found) {
  const std::size_t differences = found.verdict.differences.size();
  const bool none = found.report.passages.empty();
  std::string out = fmt::format("{}: {} of {}: {}\n", found.path,
                                counted(found.report.passages.size(), "passage"),
                                counted(found.verdict.articles.size(), "article"),
                                differences > 0 ? counted(differences, "difference")
                                : none          ? "there is no passage to compare with its source"
                                                : "all equal their sources' bytes");
  add_differences(found.verdict, out);
  out += what_was_compared(found);
  add_files(found.verdict, out);
  add_rerun(found, out);
  return out;
}

std::string complaint(const Findings& found) {
  if (const std::size_t n = found.verdict.differences.size(); n > 0) {
    return fmt::format("shows what its sources do not have, in {} {}", grouped(n),
                       n == 1 ? "place" : "places");
  }
  if (found.rerun.outcome == Rerun::Outcome::other_program) {
    return "cannot be made again: " + found.rerun.reasons.front();
  }
  return "made again by its run record it has other bytes";
}

Records difference_records(const Verdict& verdict) {
  Records out{{"name", "article", "place", "what", "report", "source"}, {}};
  for (const Difference& one : verdict.differences) {
    out.rows.push_back({one.name, one.article, one.place, one.what, one.shown, one.source});
  }
  return out;
}

}  // namespace slantwise::verify
