// What narrows the page: a box to search, a story, outlets. Works with the script only.
#include <algorithm>
#include <span>

#include "apps/html/narrow.h"
#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

// More stories than these nobody looks through in a list.
std::span<const Event> listed(const Comparison& comparison) {
  constexpr std::size_t kMostStories = 300;
  return {comparison.events.data(), std::min(kMostStories, comparison.events.size())};
}

void search(Markup& out) {
  out << "<p class=\"search\"><label for=\"find\">" << Say{"search.label"}
      << "</label> <input type=\"search\" id=\"find\" autocomplete=\"off\" dir=\"auto\"> "
         "<button type=\"button\" id=\"find-before\">"
      << Say{"search.before"} << "</button> <button type=\"button\" id=\"find-next\">"
      << Say{"search.next"} << "</button> <span id=\"found\" role=\"status\"></span></p>";
}

void option(Markup& out, const Event& event) {
  std::string words;
  for (const std::string& word : event.words) words += (words.empty() ? "" : " ") + word;
  const bool named = event.given || words.empty();
  out << "<option value=\"" << Text{event.id} << "\">" << Text{named ? event.id : words};
  if (!named && !event.first_date.empty()) out << " (" << Text{event.first_date} << ")";
  out << "</option>";
}

void choose_story(Markup& out, const Comparison& comparison) {
  if (comparison.events.empty()) return;
  out << "<p><label for=\"story\">" << Say{"narrow.story"}
      << "</label> <select id=\"story\"><option "
      << "value=\"\">" << Say{"narrow.all-stories"} << "</option>";
  for (const Event& event : listed(comparison)) option(out, event);
  out << "</select></p>";
}

void outlets(Markup& out, const Comparison& comparison) {
  if (comparison.outlets.size() < 2) return;
  out << "<fieldset><legend>" << Say{"narrow.outlets"}
      << "</legend><p><button type=\"button\" id=\"outlets-all\">" << Say{"narrow.all"}
      << "</button> <button type=\"button\" id=\"outlets-none\">" << Say{"narrow.none"}
      << "</button></p><div class=\"outlets\">";
  for (const OutletSummary& outlet : comparison.outlets) {
    out << "<label><input type=\"checkbox\" name=\"outlet\" checked value=\"" << Text{outlet.name}
        << "\"> " << Isolated{outlet.name} << "</label>";
  }
  out << "</div></fieldset>";
}

}  // namespace

Stories::Stories(const Comparison& comparison) : of_(comparison.articles.size()) {
  for (const Event& event : listed(comparison)) {
    for (const std::uint32_t article : event.articles) of_.at(article) = event.id;
  }
}

void narrow(Markup& out, const Comparison& comparison) {
  out << "<details id=\"narrow\" class=\"only-js\"><summary>" << Say{"narrow.summary"}
      << "</summary><div class=\"box\">";
  search(out);
  choose_story(out, comparison);
  outlets(out, comparison);
  out << "<p id=\"narrowed\" class=\"note\" role=\"status\"></p><p class=\"load\"><label "
         "for=\"load-decisions\">"
      << Say{"decisions.load"}
      << "</label> <input type=\"file\" id=\"load-decisions\" accept=\".csv,text/csv\"> <span "
         "id=\"load-note\" role=\"status\"></span></p></div></details>";
}

}  // namespace slantwise::html
