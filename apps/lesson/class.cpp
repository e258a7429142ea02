#include <algorithm>
#include <array>

#include "apps/html/page.h"
#include "apps/lesson/pages.h"
#include "apps/lesson/pieces.h"

namespace slantwise::lesson {
namespace {

using html::Label;
using html::Literal;
using html::Markup;
using html::Say;
using html::Text;

bool is_right(const Item& item, const Offer& offer) {
  return std::ranges::find(item.right, offer.value) != item.right.end();
}

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out.append(out.empty() ? "" : ";").append(value);
  return out;
}

void intro(Markup& out, const Sheet& sheet) {
  out << "<header class=\"mast\"><p class=\"kicker\">" << Say{"lesson.teacher"} << "</p><h1>"
      << said(sheet.exercise, "title") << " " << Say{"lesson.class-title"}
      << "</h1><p class=\"deck\">" << Say{"lesson.class-about"} << "</p>";
  banner(out, sheet);
  out << "<p class=\"note\">" << Say{"lesson.id", {{"id", sheet.id}}} << "</p></header>";
}

void loader(Markup& out) {
  out << "<section id=\"load\"><h2>" << Say{"lesson.class-files"}
      << "</h2><p class=\"drop only-js\"><label>" << Say{"lesson.class-choose"}
      << " <input type=\"file\" id=\"files\" multiple accept=\".csv,text/csv\"></label></p>"
         "<p class=\"only-js\"><label><input type=\"checkbox\" id=\"anonymous\"> "
      << Say{"lesson.class-anonymous"} << "</label> <button type=\"button\" id=\"forget\">"
      << Say{"lesson.class-forget"} << "</button></p><p id=\"loaded\" role=\"status\"></p><ul "
      << "id=\"problems\" class=\"problems\"></ul><p class=\"note\">" << Say{"lesson.class-nothing"}
      << "</p></section>";
}

// Filled in by the script; each with the sentence that says what it is.
void summary(Markup& out, const Made& made) {
  out << "<section id=\"summary\" hidden><h2>" << Say{"lesson.class-summary"}
      << "</h2><dl class=\"facts\" id=\"figures\"></dl><ul class=\"note\"><li>"
      << Say{"lesson.class-agreement-is"} << "</li><li>" << Say{"lesson.class-kappa-is"}
      << "</li><li>" << Say{"lesson.class-cohen-is"} << "</li>";
  const bool keyed =
      std::ranges::any_of(made.items, [](const Item& item) { return !item.right.empty(); });
  if (keyed) out << "<li>" << Say{"lesson.class-key-is"} << "</li>";
  out << "</ul><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"lesson.class-students"} << "\"><table class=\"plain\"><thead><tr><th scope=\"col\">"
      << Say{"lesson.class-student"} << "</th><th scope=\"col\" class=\"num\">"
      << Say{"lesson.class-answered"} << "</th><th scope=\"col\" class=\"num\">"
      << Say{"lesson.class-as-key"}
      << "</th></tr></thead><tbody id=\"students\"></tbody></table></div></section>";
}

void head(Markup& out, const Made& made, const Item& item) {
  out << "<h3><span class=\"nr\">" << Text{number_of(made, item)} << "</span> ";
  if (item.control == Control::color) {
    out << item.prompt;
  } else {
    out << item.question;
  }
  out << "</h3>";
  if (item.control != Control::color && !item.prompt.empty()) {
    out << "<div class=\"card\">" << item.prompt << "</div>";
  }
}

void count_row(Markup& out, const Item& item, const Offer& offer) {
  out << "<tr data-value=\"" << Text{offer.value} << "\"><th scope=\"row\">";
  label(out, offer);
  if (is_right(item, offer)) out << " <b class=\"right\">" << Say{"lesson.class-key"} << "</b>";
  out << "</th><td class=\"num n\"></td><td class=\"bar\"><meter min=\"0\" max=\"1\" value=\"0\" "
         "aria-label=\""
      << Label{"lesson.class-share"} << "\"></meter></td></tr>";
}

void tally(Markup& out, const Made& made, const Item& item) {
  out << "<li class=\"tally\" data-item=\"" << Text{item.id} << "\" data-control=\"";
  out << (item.control == Control::text      ? Literal("text")
          : item.control == Control::several ? Literal("several")
                                             : Literal("one"));
  out << "\" data-right=\"" << Text{joined(item.right)} << "\">";
  head(out, made, item);
  if (item.control == Control::text) {
    out << "<ul class=\"texts\"></ul></li>";
    return;
  }
  out << "<table class=\"counts\"><caption class=\"sr\">" << Say{"lesson.class-share"}
      << "</caption><tbody>";
  for (const Offer& offer : offers(item)) count_row(out, item, offer);
  out << "</tbody></table><p class=\"verdict\"></p></li>";
}

const std::array<ScriptWord, 30>& words() {
  static const std::array<ScriptWord, 30> kWords = {
      {{"lesson.not-answers", {"file"}},
       {"lesson.other-lesson", {"file"}},
       {"lesson.other-exercise", {"file"}},
       {"lesson.unread", {"file"}},
       {"lesson.class-empty", {"file"}},
       {"lesson.class-columns", {"file", "columns"}},
       {"lesson.class-unknown-item", {"file", "row", "item"}},
       {"lesson.class-unknown-answer", {"file", "row", "answer", "item"}},
       {"lesson.class-twice", {"file", "row", "item"}},
       {"lesson.class-same-student", {"file", "name"}},
       {"lesson.class-no-name", {"file"}},
       {"lesson.class-nothing-usable", {"file"}},
       {"lesson.class-more", {"file", "n"}},
       {"lesson.class-loaded", {"students", "rows"}},
       {"lesson.class-figure-students"},
       {"lesson.class-figure-agreement"},
       {"lesson.class-figure-fleiss"},
       {"lesson.class-figure-cohen"},
       {"lesson.class-figure-key"},
       {"lesson.class-figure-majority"},
       {"lesson.class-of", {"n", "of"}},
       {"lesson.class-items", {"n", "list"}},
       {"lesson.class-all", {"n"}},
       {"lesson.class-no-kappa"},
       {"lesson.class-two-needed"},
       {"lesson.class-majority", {"answer", "n", "of"}},
       {"lesson.class-tie", {"answers", "n", "of"}},
       {"lesson.class-nobody"},
       {"lesson.class-pairs", {"percent"}},
       {"lesson.class-number", {"n"}}}};
  return kWords;
}

}  // namespace

std::string class_page(const Sheet& sheet) {
  const Messages& messages = sheet.material.messages;
  Markup body(messages);
  intro(body, sheet);
  body << "<main id=\"class\" data-lesson=\"" << Text{sheet.id} << "\" data-exercise=\""
       << Text{sheet.exercise.name} << "\">";
  loader(body);
  summary(body, sheet.made);
  body << "<section><h2>" << Say{"lesson.class-tallies"} << "</h2><ol class=\"tallies\">";
  for (const Item& item : sheet.made.items) tally(body, sheet.made, item);
  body << "</ol></section>";
  who_is_who(body, sheet);
  cannot(body, sheet.exercise);
  body << "</main>";
  script_words(body, words());
  const std::string title = messages.text(said(sheet.exercise, "title")) + " " +
                            html::plain({"lesson.class-title"}, messages);
  return html::page(
      {.title = title,
       .styles = {"apps/web/base.css", "apps/web/lesson.css"},
       .scripts = {"apps/web/answers.js", "apps/web/agreement.js", "apps/web/class.js"}},
      body);
}

}  // namespace slantwise::lesson
