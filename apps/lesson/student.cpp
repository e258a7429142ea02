#include <algorithm>
#include <array>

#include "apps/html/look.h"
#include "apps/html/page.h"
#include "apps/lesson/pages.h"
#include "apps/lesson/pieces.h"

namespace slantwise::lesson {
namespace {

using html::Label;
using html::Literal;
using html::Markup;
using html::Say;
using html::Shown;
using html::Text;

constexpr std::array kPens = {Shown::own, Shown::quoted, Shown::reported, Shown::note};

bool has_color(const Made& made) {
  return std::ranges::find(made.items, Control::color, &Item::control) != made.items.end();
}

bool has_predictions(const Made& made) {
  return std::ranges::find(made.items, true, &Item::prediction) != made.items.end();
}

void intro(Markup& out, const Sheet& sheet) {
  const Exercise& exercise = sheet.exercise;
  out << "<header class=\"mast\"><p class=\"kicker\">" << Say{"lesson.kicker"} << "</p><h1>"
      << said(exercise, "title") << "</h1><p class=\"deck\">" << said(exercise, "about") << "</p>";
  facts(out, exercise);
  out << "<ol class=\"task\">";
  for (const Message& step : numbered(exercise, "steps")) out << "<li>" << step << "</li>";
  out << "</ol>";
  if (sheet.material.blind()) out << "<p class=\"note\">" << Say{"lesson.hidden"} << "</p>";
  if (has_color(sheet.made)) {
    out << "<p class=\"note only-js\">" << Say{"lesson.keys"} << "</p><p class=\"note paper\">"
        << Say{"lesson.paper-color"} << "</p>";
  }
  out << "<p class=\"paper name-line\">" << Say{"lesson.name"} << ": <span></span></p></header>";
}

void pen(Markup& out, Shown voice) {
  const html::Look& look = html::look(voice);
  out << "<label class=\"pick " << look.css
      << "\"><input type=\"radio\" name=\"pen\" "
         "value=\""
      << Text{letter(voice)} << "\" data-css=\"" << look.css << "\"";
  if (voice == Shown::own) out << " checked";
  out << "><b aria-hidden=\"true\">" << Say{look.letter} << "</b><span>" << Say{look.name}
      << " <small>" << Say{look.hint} << "</small></span></label>";
}

// Stays on the screen while a class works: the colors, and how much is done.
void bar(Markup& out, const Made& made) {
  out << "<form class=\"legend\" aria-label=\"" << Label{"lesson.done-so-far"} << "\">";
  if (has_color(made)) {
    out << "<fieldset><legend>" << Say{"lesson.colors"} << "</legend>";
    for (const Shown voice : kPens) pen(out, voice);
    out << "<label class=\"pick eraser\"><input type=\"radio\" name=\"pen\" value=\"\"><span>"
        << Say{"lesson.eraser"} << "</span></label></fieldset>";
  }
  out << "<p class=\"progress only-js\"><progress id=\"done\" max=\"" << made.items.size()
      << "\" value=\"0\" aria-label=\"" << Label{"lesson.done-so-far"}
      << "\"></progress> <span id=\"count\" role=\"status\"></span></p></form>";
}

void button(Markup& out, Literal id, Literal text) {
  out << "<button type=\"button\" id=\"" << id << "\">" << Say{text} << "</button> ";
}

enum class Which { predictions, others };
void items(Markup& out, const Made& made, Which which) {
  for (const Item& item : made.items) {
    if (item.prediction == (which == Which::predictions)) field(out, {item, number_of(made, item)});
  }
}

bool has_fields(const Made& made) {
  return std::ranges::any_of(made.items, [](const Item& item) {
    return !item.prediction && item.control != Control::color;
  });
}

void questions(Markup& out, const Made& made) {
  if (has_predictions(made)) {
    out << "<section id=\"first\"><h2>" << Say{"lesson.first"} << "</h2>";
    items(out, made, Which::predictions);
    out << "<p class=\"paper note\">" << Say{"lesson.paper-first"} << "</p>";
    out << "<p class=\"only-js\">";
    button(out, "lock-first", "lesson.lock-first");
    out << "<span class=\"note\" role=\"status\" id=\"first-says\"></span></p></section>";
  }
  if (!has_fields(made)) return;
  out << "<section id=\"then\"><h2>" << Say{"lesson.answers"} << "</h2>";
  items(out, made, Which::others);
  out << "</section>";
}

void finish(Markup& out, const Sheet& sheet) {
  out << "<section id=\"finish\" class=\"only-js\"><h2>" << Say{"lesson.finished"}
      << "</h2><p><label>" << Say{"lesson.name"}
      << " <input id=\"who\" autocomplete=\"off\" maxlength=\"80\" dir=\"auto\"></label></p><p>";
  button(out, "lock", "lesson.lock");
  button(out, "save", "lesson.save");
  button(out, "print", "lesson.print");
  button(out, "clear", "lesson.clear");
  out << "</p><p id=\"says\" role=\"status\"></p><p class=\"note\">" << Say{"lesson.stays"}
      << "</p><details><summary>" << Say{"lesson.again"} << "</summary><p><label>"
      << Say{"lesson.earlier"}
      << " <input type=\"file\" id=\"earlier\" accept=\".csv,text/csv\"></label></p></details>"
         "</section>";
  if (!sheet.material.blind() && !sheet.made.after.empty()) {
    out << "<section id=\"after\" hidden><h2>" << Say{"lesson.after"} << "</h2>" << sheet.made.after
        << "</section>";
  }
}

const std::array<ScriptWord, 14>& words() {
  static const std::array<ScriptWord, 14> kWords = {{{"lesson.count", {"n", "of"}},
                                                     {"lesson.open", {"n"}},
                                                     {"lesson.sure"},
                                                     {"lesson.locked"},
                                                     {"lesson.locked-first"},
                                                     {"lesson.locked-blind"},
                                                     {"lesson.no-storage"},
                                                     {"lesson.saved", {"file"}},
                                                     {"lesson.loaded", {"n"}},
                                                     {"lesson.not-answers", {"file"}},
                                                     {"lesson.other-lesson", {"file"}},
                                                     {"lesson.other-exercise", {"file"}},
                                                     {"lesson.unfit", {"n"}},
                                                     {"lesson.unread", {"file"}}}};
  return kWords;
}

}  // namespace

std::string student_page(const Sheet& sheet) {
  const Messages& messages = sheet.material.messages;
  Markup body(messages);
  intro(body, sheet);
  bar(body, sheet.made);
  body << "<main id=\"lesson\" data-lesson=\"" << Text{sheet.id} << "\" data-exercise=\""
       << Text{sheet.exercise.name} << "\">";
  if (!sheet.made.material.empty()) {
    body << "<section class=\"material\"><h2>" << Say{"lesson.material"} << "</h2>"
         << sheet.made.material << "</section>";
  }
  questions(body, sheet.made);
  finish(body, sheet);
  cannot(body, sheet.exercise);
  body << "</main>";
  script_words(body, words());
  const std::string title = messages.text(said(sheet.exercise, "title"));
  return html::page({.title = title,
                     .styles = {"apps/web/base.css", "apps/web/lesson.css"},
                     .scripts = {"apps/web/answers.js", "apps/web/lesson.js"}},
                    body);
}

}  // namespace slantwise::lesson
