#include "apps/html/explain.h"

#include "apps/html/look.h"
#include "apps/html/markup.h"
#include "apps/html/page.h"
#include "models/validation.h"

namespace slantwise::html {
namespace {

const Look& look_of(const Note& note) { return look(shown(note.voice, note.confidence)); }

void intro(Markup& out, const Explanation& explanation) {
  out << "<header class=\"mast\"><p class=\"kicker\">slantwise</p><h1>Whose words, and why</h1>"
         "<p class=\"deck\">"
      << Isolated{explanation.outlet} << ", " << Date{explanation.date}
      << "</p><p class=\"note\"><bdi>" << Text{explanation.id} << "</bdi></p>"
      << "<p class=\"banner\"><strong>The rules err.</strong> " << Text{voice_error_sentence()};
  if (!explanation.not_measured.empty()) out << " " << Text{explanation.not_measured};
  out << "</p><p class=\"note\">This file holds the full text of the article.</p></header>";
}

void legend(Markup& out) {
  out << "<section><h2>How to read it</h2><ul class=\"plain-list\">";
  for (const Shown voice : kShown) {
    out << "<li><span class=\"key " << look(voice).css << "\">" << Say{look(voice).letter}
        << "</span>" << Say{look(voice).name} << ": " << Say{look(voice).hint} << "</li>";
  }
  out << "<li><span class=\"piece silent\">in a frame</span>: between marks, but nobody’s "
         "speech</li>"
         "<li><del>struck through</del>: cut, counted nowhere</li><li><u class=\"cue\">underlined"
         "</u>: a word that introduces somebody’s words</li></ul><p class=\"note\">The number of a "
         "part leads to its rule. Words without a number are the outlet’s own.</p></section>";
}

void words(Markup& out, const ExplainedPiece& piece) {
  const std::string_view text = piece.text;
  std::size_t at = 0;
  for (const ExplainedPart& part : piece.parts) {
    out << Text{text.substr(at, part.span.begin - at)};
    if (part.note == 0) {
      out << "<u class=\"cue\">" << Text{slice(text, part.span)} << "</u>";
    } else {
      out << "<span class=\"piece silent\" id=\"w" << part.note << "\"><sup><a href=\"#n"
          << part.note << "\">" << part.note << "</a></sup>" << Text{slice(text, part.span)}
          << "</span>";
    }
    at = part.span.end;
  }
  out << Text{text.substr(at)};
}

void piece(Markup& out, const Explanation& explanation, const ExplainedPiece& piece) {
  if (piece.note == 0) return words(out, piece);
  const Note& note = explanation.notes[piece.note - 1];
  if (note.cut) {
    out << "<del class=\"piece cut\" id=\"w" << piece.note << "\">";
  } else {
    out << "<span class=\"piece " << look_of(note).css << "\" id=\"w" << piece.note << "\">";
  }
  out << "<sup><a href=\"#n" << piece.note << "\">" << piece.note << "</a></sup>";
  words(out, piece);
  if (note.cut) {
    out << "</del>";
  } else {
    out << "<b>" << Say{look_of(note).letter} << "</b></span>";
  }
}

// Zones are trusted names of our own.
Literal label(Zone zone) {
  constexpr Literal kNames[] = {"headline", "lead", "body", "caption", "boilerplate"};
  return kNames[static_cast<std::size_t>(zone)];
}

void text(Markup& out, const Explanation& explanation) {
  out << "<section><h2>The text</h2><article class=\"exercise key-text\">";
  const ExplainedParagraph* last = nullptr;
  for (const ExplainedParagraph& paragraph : explanation.paragraphs) {
    if (last == nullptr || last->zone != paragraph.zone) {
      out << "<p class=\"zone\">" << label(paragraph.zone) << "</p>";
    }
    last = &paragraph;
    out << "<p dir=\"auto\"";
    if (paragraph.zone == Zone::headline) out << " class=\"headline\"";
    out << ">";
    for (const ExplainedPiece& part : paragraph.pieces) piece(out, explanation, part);
    out << "</p>";
  }
  out << "</article></section>";
}

void rule(Markup& out, const std::string& id) {
  if (!id.empty()) {
    out << "<a class=\"rule\" href=\"#r-" << Text{id} << "\">" << Text{id} << "</a> ";
  }
}

void note_row(Markup& out, const Note& note, std::size_t number) {
  out << "<tr id=\"n" << number << "\"><th scope=\"row\" class=\"num\"><a href=\"#w" << number
      << "\">" << number << "</a></th><td>";
  if (note.cut) {
    out << "<del>cut</del>";
  } else if (note.silent) {
    out << "<span class=\"piece silent\">nobody’s speech</span>";
  } else {
    out << "<span class=\"key " << look_of(note).css << "\">" << Say{look_of(note).letter}
        << "</span>" << Say{look_of(note).name};
  }
  out << "</td><td>" << label(note.zone) << "</td><td>";
  rule(out, note.rule);
  rule(out, note.source_by);
  out << "</td><td>" << Text{note.cut || note.silent ? std::string_view() : name(note.confidence)}
      << "</td><td>";
  out << Isolated{note.who};
  if (!note.category.empty() && note.category != note.who) {
    out << " <span class=\"faint\">" << Text{note.category} << "</span>";
  }
  out << "</td><td>";
  if (!note.cue.empty()) out << "<u class=\"cue\">" << Text{note.cue} << "</u>";
  if (!note.klass.empty()) {
    out << " <span class=\"faint\">" << Text{note.verb} << ", " << Text{note.klass} << "</span>";
  }
  out << "</td></tr>";
}

void notes(Markup& out, const Explanation& explanation) {
  out << "<section><h2>What the rules say</h2>";
  if (explanation.notes.empty()) {
    out << "<p>All of it is the outlet’s own words: no rule found anybody else’s.</p></section>";
    return;
  }
  out << "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"what the rules say\">"
         "<table class=\"plain\"><thead><tr><th scope=\"col\" class=\"num\">part</th><th "
         "scope=\"col\">whose words</th><th scope=\"col\">zone</th><th scope=\"col\">rule</th><th "
         "scope=\"col\">sure</th><th scope=\"col\">who</th><th scope=\"col\">introduced by</th>"
         "</tr></thead><tbody>";
  for (std::size_t i = 0; i < explanation.notes.size(); ++i) {
    note_row(out, explanation.notes[i], i + 1);
  }
  out << "</tbody></table></div></section><section><h2>What these rules mean</h2><dl "
         "class=\"rules\">";
  for (const RuleSentence& one : explanation.rules) {
    out << "<dt id=\"r-" << Text{one.rule} << "\"><span class=\"rule\">" << Text{one.rule}
        << "</span></dt><dd>" << Text{one.sentence} << "</dd>";
  }
  out << "</dl></section>";
}

}  // namespace

std::string explain_page(const Explanation& explanation) {
  const Messages english = Messages::built_in("en");
  Markup body(english);
  intro(body, explanation);
  body << "<main>";
  legend(body);
  text(body, explanation);
  notes(body, explanation);
  body << "</main><footer><p>Made by slantwise. It says whose words these are by its rules, not "
          "whether they are true.</p></footer>";
  return page({.title = "Whose words, and why",
               .styles = {"apps/web/base.css", "apps/web/lesson.css", "apps/web/explain.css"},
               .scripts = {}},
              body);
}

}  // namespace slantwise::html
