#include <algorithm>

#include "apps/html/page.h"
#include "apps/lesson/pages.h"
#include "apps/lesson/pieces.h"

namespace slantwise::lesson {
namespace {

using html::Isolated;
using html::Markup;
using html::Say;
using html::Text;

void intro(Markup& out, const Sheet& sheet) {
  out << "<header class=\"mast\"><p class=\"kicker\">" << Say{"lesson.teacher"} << "</p><h1>"
      << said(sheet.exercise, "title") << " " << Say{"lesson.key-title"}
      << "</h1><p class=\"deck\">" << said(sheet.exercise, "about") << "</p>";
  facts(out, sheet.exercise);
  banner(out, sheet);
  out << "<p class=\"note\">" << Say{"lesson.id", {{"id", sheet.id}}} << "</p></header>";
}

const Offer* find(const std::vector<Offer>& offers, const std::string& value) {
  const auto found = std::ranges::find(offers, value, &Offer::value);
  return found == offers.end() ? nullptr : &*found;
}

void chip(Markup& out, const std::string& value) {
  for (const html::Shown shown : html::kShown) {
    if (letter(shown) != value) continue;
    out << "<span class=\"key " << html::look(shown).css << "\">" << Say{html::look(shown).letter}
        << "</span>";
  }
}

void right(Markup& out, const Item& item) {
  if (item.control == Control::text) {
    out << Say{"lesson.own-words-answer"};
    return;
  }
  if (item.right.empty()) {
    out << Say{"lesson.no-right"};
    return;
  }
  const std::vector<Offer> all = offers(item);
  for (std::size_t i = 0; i < item.right.size(); ++i) {
    if (i > 0) out << "<br>";
    if (item.control == Control::color) chip(out, item.right[i]);
    label(out, *find(all, item.right[i]));
  }
}

void row(Markup& out, const Made& made, const Item& item) {
  out << "<tr><th scope=\"row\" class=\"num\">" << Text{number_of(made, item)} << "</th><td>";
  if (item.control != Control::color) {
    out << "<p>" << item.question << "</p>";
  }
  out << item.prompt << "</td><td>";
  right(out, item);
  out << "</td><td>";
  if (item.because) out << *item.because;
  out << "</td></tr>";
}

void answers(Markup& out, const Made& made) {
  out << "<section id=\"answers\"><h2>" << Say{"lesson.right-answers"}
      << "</h2><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
      << html::Label{"lesson.right-answers"}
      << "\"><table class=\"plain answers\"><thead><tr><th scope=\"col\" class=\"num\">"
      << Say{"lesson.item"} << "</th><th scope=\"col\">" << Say{"lesson.asked"}
      << "</th><th scope=\"col\">" << Say{"lesson.answer"} << "</th><th scope=\"col\">"
      << Say{"lesson.because"} << "</th></tr></thead><tbody>";
  for (const Item& item : made.items) row(out, made, item);
  out << "</tbody></table></div></section>";
}

void material(Markup& out, const Made& made) {
  const bool colored =
      std::ranges::find(made.items, Control::color, &Item::control) != made.items.end();
  if (made.material.empty() || colored) return;
  out << "<section class=\"material\"><h2>" << Say{"lesson.material"} << "</h2>" << made.material
      << "</section>";
}

void numbers(Markup& out, const Made& made) {
  if (made.key.empty()) return;
  out << "<section id=\"numbers\"><h2>" << Say{"lesson.numbers"} << "</h2>" << made.key
      << "</section>";
}

void discuss(Markup& out, const Exercise& exercise) {
  const std::vector<Message> questions = numbered(exercise, "discuss");
  if (questions.empty()) return;
  out << "<section><h2>" << Say{"lesson.discuss"} << "</h2><ol>";
  for (const Message& one : questions) out << "<li>" << one << "</li>";
  out << "</ol></section>";
}

void after(Markup& out, const Sheet& sheet) {
  if (sheet.made.after.empty()) return;
  out << "<section><h2>" << Say{"lesson.after"} << "</h2><p class=\"note\">"
      << (sheet.material.blind() ? Say{"lesson.after-blind"} : Say{"lesson.after-key"}) << "</p>"
      << sheet.made.after << "</section>";
}

}  // namespace

std::string key_page(const Sheet& sheet) {
  const Messages& messages = sheet.material.messages;
  Markup body(messages);
  intro(body, sheet);
  body << "<main>";
  who_is_who(body, sheet);
  material(body, sheet.made);
  numbers(body, sheet.made);
  answers(body, sheet.made);
  after(body, sheet);
  discuss(body, sheet.exercise);
  cannot(body, sheet.exercise);
  body << "</main>";
  const std::string title = messages.text(said(sheet.exercise, "title")) + " " +
                            html::plain({"lesson.key-title"}, messages);
  return html::page(
      {.title = title, .styles = {"apps/web/base.css", "apps/web/lesson.css"}, .scripts = {}},
      body);
}

}  // namespace slantwise::lesson
