#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/page.h"
#include "apps/lesson/pages.h"
#include "core/text/language.h"
#include "models/validation.h"

namespace slantwise::lesson {
namespace {

using html::Count;
using html::Isolated;
using html::Literal;
using html::Markup;
using html::Shown;
using html::Text;

Shown shown_as(const Answer& answer) { return html::shown(answer.voice, answer.confidence); }

// Nothing for English, and where nobody knows.
std::string not_measured(const ColoredText& exercise) {
  if (exercise.language.empty() || exercise.language == "en") return {};
  return " This text is in " + language_name(exercise.language) +
         ": voices are measured on English only.";
}

void intro(Markup& out, const ColoredText& exercise) {
  out << "<header class=\"mast\"><p class=\"kicker\">slantwise · for the teacher</p><h1>Whose "
         "words? "
         "The key</h1><p class=\"deck\">"
      << Isolated{exercise.outlet} << ", " << html::Date{exercise.date}
      << "</p><p class=\"note\"><bdi>" << Text{exercise.id} << "</bdi></p>"
      << "<p class=\"banner\"><strong>The program errs.</strong> These answers come from rules. "
      << Text{voice_error_sentence() + not_measured(exercise)}
      << " Where a class can give a reason for another answer, the class may well be right.</p>"
         "</header>";
}

std::size_t words(const ColoredText& exercise, Shown voice) {
  switch (voice) {
    case Shown::quoted:
      return exercise.words[static_cast<std::size_t>(Voice::quote)];
    case Shown::reported:
      return exercise.words[static_cast<std::size_t>(Voice::paraphrase)];
    case Shown::note:
      return exercise.words[static_cast<std::size_t>(Voice::insert)];
    case Shown::unclear:
      return exercise.unclear;
    default:
      return exercise.words[static_cast<std::size_t>(Voice::narration)];
  }
}

std::size_t segments(const ColoredText& exercise, Shown voice) {
  std::size_t count = 0;
  for (const Answer& answer : exercise.answers) count += shown_as(answer) == voice ? 1 : 0;
  return count;
}

void counts(Markup& out, const ColoredText& exercise) {
  std::size_t all = 0;
  for (const Shown voice : html::kShown) all += words(exercise, voice);
  out << "<section><h2>What the rules count</h2><p class=\"note\">Pieces and words of this text, "
         "headline included.</p><table class=\"plain\"><thead><tr><th "
         "scope=\"col\">"
         "whose words</th><th scope=\"col\" class=\"num\">pieces</th><th scope=\"col\" "
         "class=\"num\">"
         "words</th><th scope=\"col\" class=\"num\">share</th></tr></thead><tbody>";
  for (const Shown voice : html::kShown) {
    out << "<tr><th scope=\"row\"><span class=\"key " << html::look(voice).css << "\">"
        << html::Say{html::look(voice).letter} << "</span>" << html::Say{html::look(voice).name}
        << "</th><td class=\"num\">" << Count{segments(exercise, voice)}
        << "</td><td class=\"num\">" << Count{words(exercise, voice)} << "</td><td class=\"num\">"
        << Text{html::percent(words(exercise, voice), all)} << "</td></tr>";
  }
  out << "</tbody></table></section>";
}

void piece(Markup& out, const ColoredText& exercise, const Part& part) {
  const html::Look& look = html::look(shown_as(exercise.answers.at(part.segment - 1)));
  out << "<span class=\"piece " << look.css << "\" id=\"s" << part.segment << "\"><sup>"
      << part.segment << "</sup>" << Text{part.text} << "<b>" << html::Say{look.letter}
      << "</b></span>";
}

void text(Markup& out, const ColoredText& exercise) {
  out << "<section><h2>The text with its answers</h2><article class=\"exercise key-text\">";
  for (const Section& section : exercise.sections) {
    out << "<p dir=\"auto\"";
    if (section.zone == Zone::headline) out << " class=\"headline\"";
    out << ">";
    for (const Part& part : section.parts) {
      if (part.segment == 0) {
        out << Text{part.text};
      } else {
        piece(out, exercise, part);
      }
    }
    out << "</p>";
  }
  out << "</article></section>";
}

void answer_row(Markup& out, const Answer& answer, std::size_t number) {
  const html::Look& look = html::look(shown_as(answer));
  out << "<tr><th scope=\"row\" class=\"num\"><a href=\"#s" << number << "\">" << number
      << "</a></th><td><span class=\"key " << look.css << "\">" << html::Say{look.letter}
      << "</span>" << html::Say{look.name} << "</td><td>";
  if (answer.voice == Voice::insert) {
    if (!answer.signed_by.empty()) out << "signed by " << Isolated{answer.signed_by} << ", ";
    if (answer.inside == Voice::quote) out << "inside quoted words ";
    if (answer.inside == Voice::paraphrase) out << "inside reported words ";
  }
  if (answer.voice == Voice::insert && !answer.speaker.empty()) out << "of ";
  out << Isolated{answer.speaker};
  out << "</td><td>";
  if (!answer.rule.empty()) out << "<span class=\"rule\">" << Text{answer.rule} << "</span>";
  out << "</td></tr>";
}

void answers(Markup& out, const ColoredText& exercise) {
  out << "<section><details open><summary>All answers</summary><table "
         "class=\"plain\"><thead><tr><th "
         "scope=\"col\" class=\"num\">piece</th><th scope=\"col\">answer</th><th scope=\"col\">who"
         "</th><th scope=\"col\">rule</th></tr></thead><tbody>";
  for (std::size_t i = 0; i < exercise.answers.size(); ++i) {
    answer_row(out, exercise.answers[i], i + 1);
  }
  out << "</tbody></table></details></section>";
}

void questions(Markup& out, const ColoredText& exercise) {
  out << "<section><h2>To discuss</h2><ol>"
         "<li>What could you see at once, and what only on a second reading? Why are reported "
         "words "
         "harder than quoted ones?</li>"
         "<li>Who is given words in this text, and who is spoken about without being heard?</li>"
         "<li>Take away everything but the own words. What does the text itself say happened?</li>";
  if (exercise.note_in_quote) {
    out << "<li>An editor’s note stands inside somebody’s quoted words. Did the speaker say it? "
           "Who "
           "did? Could a quick reader tell? Why might it be there: an explanation, house style, a "
           "legal duty?</li>";
  }
  out << "<li>Where does the class differ from this key? Who has the better reason?</li>"
         "<li>Does it matter for what you believe? For what would you want to read a second source?"
         "</li></ol><h2>What this exercise cannot show</h2><ul><li>Whether what is said is true."
         "</li><li>What the writers intended.</li><li>How the outlet writes in other texts: this "
         "is "
         "one text.</li></ul></section>";
}

}  // namespace

std::string key_page(const ColoredText& exercise) {
  const Messages english = Messages::built_in("en");
  Markup body(english);
  intro(body, exercise);
  body << "<main>";
  counts(body, exercise);
  text(body, exercise);
  questions(body, exercise);
  answers(body, exercise);
  body << "</main>";
  return html::page({.title = "Whose words? The key",
                     .styles = {"apps/web/base.css", "apps/web/lesson.css"},
                     .scripts = {}},
                    body);
}

}  // namespace slantwise::lesson
