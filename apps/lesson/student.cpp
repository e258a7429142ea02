#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/page.h"
#include "apps/lesson/pages.h"

namespace slantwise::lesson {
namespace {

using html::Count;
using html::Isolated;
using html::Literal;
using html::Markup;
using html::Shown;
using html::Text;

constexpr Shown kPens[] = {Shown::own, Shown::quoted, Shown::reported, Shown::note};

void intro(Markup& out, const ColoredText& exercise) {
  out << "<header class=\"mast\"><p class=\"kicker\">slantwise · a lesson</p><h1>Whose words?</h1>"
         "<p class=\"deck\">A news text is made of many people’s words. Find out whose.</p>"
         "<dl class=\"facts\"><div><dt>you will learn</dt><dd>to tell a text’s own words from "
         "words "
         "it quotes, reports or adds</dd></div><div><dt>age</dt><dd>12 and up</dd></div>"
         "<div><dt>time</dt><dd>25 minutes</dd></div><div><dt>the text</dt><dd>"
      << Isolated{exercise.outlet} << ", " << html::Date{exercise.date} << "</dd></div></dl>";
}

void task(Markup& out, const ColoredText& exercise) {
  out << "<ol class=\"task\"><li>Choose a color.</li><li>Touch a piece of the text to color it. "
         "With "
         "a keyboard: move with Tab, color with the keys O, Q, R, E, erase with Delete.</li>"
         "<li>Compare with your neighbor. Where do you differ, and why?</li>";
  if (exercise.note_in_quote) {
    out << "<li><strong>Extra task:</strong> somewhere an editor put a note inside somebody’s "
           "quoted words. Find it and color it. Who signed it? <input id=\"signed\" "
           "autocomplete=\"off\" aria-label=\"who signed the editor’s note\" "
           "maxlength=\"80\"></li>";
  }
  out << "</ol><p class=\"note paper-only\">On paper: write O, Q, R or E above each numbered "
         "piece.</p></header>";
}

void pen(Markup& out, Shown voice) {
  const html::Look& look = html::look(voice);
  out << "<label class=\"pick " << look.css << "\"><input type=\"radio\" name=\"pen\" value=\""
      << html::Say{look.letter} << "\"";
  if (voice == Shown::own) out << " checked";
  out << "><b aria-hidden=\"true\">" << html::Say{look.letter} << "</b><span>"
      << html::Say{look.name} << " <small>" << html::Say{look.hint} << "</small></span></label>";
}

void pens(Markup& out, std::size_t segments) {
  out << "<form class=\"legend\" aria-label=\"your colors\"><fieldset><legend>Your colors</legend>";
  for (const Shown voice : kPens) pen(out, voice);
  out << "<label class=\"pick eraser\"><input type=\"radio\" name=\"pen\" value=\"\"><span>eraser"
         "</span></label></fieldset><p class=\"progress\"><progress id=\"done\" max=\""
      << segments
      << "\" value=\"0\" aria-label=\"pieces colored\"></progress> <span id=\"count\" "
         "role=\"status\">0 of "
      << segments << "</span></p></form>";
}

void section(Markup& out, const Section& section) {
  out << "<p dir=\"auto\"";
  if (section.zone == Zone::headline) out << " class=\"headline\"";
  if (section.subhead) out << " class=\"subhead\"";
  out << ">";
  for (const Part& part : section.parts) {
    if (part.segment == 0) {
      out << Text{part.text};
    } else {
      out << "<span class=\"piece\" id=\"s" << part.segment
          << "\" role=\"button\" tabindex=\"0\"><sup>" << part.segment << "</sup>"
          << Text{part.text} << "</span>";
    }
  }
  out << "</p>";
}

void foot(Markup& out) {
  out << "<section class=\"hand-in\"><h2>Finished?</h2><p><label>Your name or group <input "
         "id=\"who\" autocomplete=\"off\" maxlength=\"80\"></label> <button type=\"button\" "
         "id=\"save\">Save my answers as a file</button> <button type=\"button\" id=\"print\">Print"
         "</button> <button type=\"button\" id=\"clear\">Start again</button></p><p class=\"note\">"
         "Nothing is sent anywhere. Your colors stay in this browser until you start again.</p>"
         "<h2>What this exercise cannot show</h2><ul><li>Whether what is said is true.</li>"
         "<li>What the writers intended.</li><li>How the outlet writes in other texts: this is one "
         "text.</li></ul></section>";
}

}  // namespace

std::string student_page(const ColoredText& exercise) {
  const Messages english = Messages::built_in("en");
  Markup body(english);
  intro(body, exercise);
  task(body, exercise);
  pens(body, exercise.answers.size());
  Markup text(english);
  for (const Section& one : exercise.sections) section(text, one);
  // The text's own hash keeps the colors of two exercises apart in one browser.
  body << "<main><article class=\"exercise\" data-lesson=\"" << Text{html::policy_hash(text.view())}
       << "\">" << text << "</article>";
  foot(body);
  body << "</main>";
  return html::page({.title = "Whose words?",
                     .styles = {"apps/web/base.css", "apps/web/lesson.css"},
                     .scripts = {"apps/web/lesson.js"}},
                    body);
}

}  // namespace slantwise::lesson
