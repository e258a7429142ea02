// `compare --event` on a terminal.
#include <fmt/format.h>

#include "apps/shared_quote_rows.h"
#include "apps/story.h"
#include "apps/table.h"
#include "core/text/unicode.h"
#include "models/grouped.h"

namespace slantwise {
namespace {

constexpr int kWidth = 100;
constexpr int kLabel = 20;  // where the words beside an outlet begin

std::string counted(std::size_t count, const std::string& noun) {
  return grouped(count) + " " + noun + (count == 1 ? "" : "s");
}

// An outlet and words beside it.
std::string beside(const std::string& outlet, const std::string& text) {
  const std::string lines = wrapped(one_line(text), kWidth, kLabel);
  const std::string label = "  " + fit(one_line(outlet), kLabel - 4) + "  ";
  return lines.empty() ? label + "\n" : label + lines.substr(kLabel);
}

std::string openings(const StoryView& view) {
  std::string text = "\nHeadline against headline\n";
  for (const StoryOpening& one : view.story.openings) {
    const Article& article = view.corpus.documents[one.document].article;
    const std::string date = article.date.empty() ? "no date" : article.date;
    text += beside(article.outlet,
                   date + ": " + (one.headline.empty() ? "(no headline)" : one.headline));
  }
  text += "\nLead against lead\n";
  for (const StoryOpening& one : view.story.openings) {
    const std::string lead = one.lead.empty() ? "(none)" : shortened(one_line(one.lead), 300);
    text += beside(view.corpus.documents[one.document].article.outlet, lead);
  }
  return text;
}

std::string fact(const StoryView& view, const SharedFact& one, std::size_t number) {
  constexpr std::size_t kWords = 8;
  std::string words;
  for (std::size_t w = 0; w < std::min(kWords, one.words.size()); ++w) {
    words += (w > 0 ? ", " : "") + one_line(one.words[w]);
  }
  std::string text =
      wrapped(fmt::format("{}. {}, {}: {}", number, counted(one.outlets, "outlet"),
                          one.families == 1 ? "one text that they print"
                                            : counted(one.families, "independent text"),
                          words.empty() ? "other words for the same" : words),
              kWidth, 2);
  for (const FactSentence& line : one.sentences) {
    const Document& document = view.corpus.documents[line.document];
    text +=
        beside(document.article.outlet, shortened(one_line(slice(document.text, line.bytes)), 300));
  }
  return text;
}

std::string facts(const StoryView& view, std::size_t top) {
  const auto& shared = view.story.shared;
  if (shared.empty()) return "\nNo sentence of two outlets says the same.\n";
  const std::size_t shown = top == 0 ? shared.size() : std::min(top, shared.size());
  std::string text = fmt::format("\nWhat they share: sentences of two outlets or more ({} of {})\n",
                                 shown, shared.size());
  for (std::size_t f = 0; f < shown; ++f) text += fact(view, shared[f], f + 1);
  return text;
}

std::string cell_text(const OmissionCell& cell) {
  if (cell.missing) return fmt::format("none of {}", cell.articles);
  return cell.with == 0 ? "." : fmt::format("{} of {}", cell.with, cell.articles);
}

std::string missing(const StoryView& view) {
  const SideBySide& story = view.story;
  if (story.missing.empty()) {
    return "\nNothing that two independent texts have is missing in the articles of another "
           "outlet.\n";
  }
  std::string text =
      "\nNot found in an outlet’s articles, though two independent texts of others "
      "have it\n";
  constexpr std::size_t kAtOnce = 5;  // outlets beside each other
  for (std::size_t from = 0; from < story.outlets.size(); from += kAtOnce) {
    const std::size_t end = std::min(from + kAtOnce, story.outlets.size());
    std::vector<Column> columns{{"", Align::left}, {"item", Align::left, 24}};
    for (std::size_t o = from; o < end; ++o) columns.push_back({story.outlets[o], Align::left, 10});
    Table table(columns);
    for (const OmissionRow& row : story.missing) {
      std::vector<std::string> cells{std::string(name(row.kind)), row.item};
      for (std::size_t o = from; o < end; ++o) cells.push_back(cell_text(row.cells[o]));
      table.add(std::move(cells));
    }
    text += (from > 0 ? "\n" : "") + table.text(2);
  }
  return text + wrapped(
                    "none of 3: not found in the 3 articles supplied from that outlet. What "
                    "else it wrote is not known here.",
                    kWidth, 2);
}

}  // namespace

std::string story_text(const StoryView& view, std::size_t top) {
  const SideBySide& story = view.story;
  std::string text = wrapped(fmt::format("Same story: {}. {} from {}, {}", one_line(view.id),
                                         counted(story.documents.size(), "article"),
                                         counted(story.outlets.size(), "outlet"),
                                         counted(story.families, "independent text")),
                             kWidth, 0);
  if (story.left_out > 0) {
    text += fmt::format("{} more of this event are left aside: {} are compared.\n",
                        counted(story.left_out, "article"), story.documents.size());
  }
  text += openings(view) + facts(view, top) + missing(view);
  if (!story.quotes.empty()) {
    text += "\nThe same quotation\n" + shared_text(view.corpus, story.quotes);
  }
  return text;
}

}  // namespace slantwise
