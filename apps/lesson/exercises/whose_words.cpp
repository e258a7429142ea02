// Exercise 4 (methods 8.4): color the voices of one article.
#include <algorithm>
#include <cctype>

#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/lesson/exercise.h"
#include "apps/lesson/pieces.h"
#include "apps/lesson/segments.h"
#include "core/text/language.h"
#include "models/validation.h"

namespace slantwise::exercises {
namespace {

using html::Count;
using html::Isolated;
using html::Markup;
using html::Say;
using html::Shown;
using html::Text;
using lesson::Answer;
using lesson::ColoredText;
using lesson::Control;
using lesson::Item;
using lesson::Made;
using lesson::Material;
using lesson::NotMade;

constexpr std::size_t kFewest = 4;  // pieces

// Which of the two copies of the text: to color, or colored.
enum class Copy { plain, colored };

Shown shown_as(const Answer& answer) { return html::shown(answer.voice, answer.confidence); }

std::vector<std::string> texts(const lesson::Section& section) {
  std::vector<std::string> out;
  for (const lesson::Part& part : section.parts) out.push_back(part.text);
  return out;
}

// Between pieces stand marks and what is cut; the words of that are not shown in a blind lesson.
bool has_letter(const std::string& text) {
  return std::ranges::any_of(text, [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c));
  });
}

std::vector<std::string> masked(const lesson::Section& section, const Material& material) {
  return material.masker.texts(texts(section));
}

// Headlines, subheads and paragraphs with their pieces; in a blind lesson what is cut is left out.
void text(Markup& out, const ColoredText& one, const Material& material, Copy copy) {
  for (const lesson::Section& section : one.sections) {
    out << "<p dir=\"auto\"";
    if (section.zone == Zone::headline) out << " class=\"headline\"";
    if (section.subhead) out << " class=\"subhead\"";
    out << ">";
    const bool blind = material.blind() && copy == Copy::plain;
    const std::vector<std::string> shown = blind ? masked(section, material) : texts(section);
    for (std::size_t i = 0; i < section.parts.size(); ++i) {
      const lesson::Part& part = section.parts[i];
      const std::string& words = shown[i];
      if (part.segment == 0) {
        if (!blind || !has_letter(part.text)) out << Text{words};
        continue;
      }
      const std::string id = std::to_string(part.segment);
      copy == Copy::plain
          ? lesson::piece(out, id, words)
          : lesson::colored_piece(out, id, words, shown_as(one.answers[part.segment - 1]));
    }
    out << "</p>";
  }
}

void said_by(Markup& out, const ColoredText& one, const Material& material) {
  out << "<p class=\"note\">"
      << Say{"lesson.whose_words.from",
             {{"outlet", material.masker.outlet(one.outlet)},
              {"date", html::shown_date(one.date, material.messages)}}}
      << "</p>";
}

Markup plain_text(const ColoredText& one, const Material& material) {
  Markup out(material.messages);
  if (!material.blind()) said_by(out, one, material);
  out << "<article class=\"exercise\">";
  text(out, one, material, Copy::plain);
  out << "</article>";
  return out;
}

// "of Ada Brook, signed by Wire · inside quoted words · insert.sign-off"
Markup because(const Answer& answer, const Messages& messages) {
  Markup out(messages);
  if (answer.voice == Voice::insert) {
    if (!answer.signed_by.empty()) {
      out << Say{"lesson.whose_words.signed-by", {{"name", answer.signed_by}}} << " ";
    }
    if (answer.inside == Voice::quote) out << Say{"lesson.whose_words.in-quote"} << " ";
    if (answer.inside == Voice::paraphrase) out << Say{"lesson.whose_words.in-report"} << " ";
  }
  if (!answer.speaker.empty()) {
    out << Say{"lesson.whose_words.speaker", {{"name", answer.speaker}}} << " ";
  }
  if (!answer.rule.empty()) out << "<span class=\"rule\">" << Text{answer.rule} << "</span>";
  return out;
}

// The words of each piece, for the key and the class.
std::vector<std::string> words_of(const ColoredText& one) {
  std::vector<std::string> words(one.answers.size());
  for (const lesson::Section& section : one.sections) {
    for (const lesson::Part& part : section.parts) {
      if (part.segment > 0) words[part.segment - 1] = part.text;
    }
  }
  return words;
}

std::vector<Item> items(const ColoredText& one, const Material& material) {
  std::vector<Item> result;
  const std::vector<std::string> words = words_of(one);
  for (std::size_t i = 0; i < one.answers.size(); ++i) {
    Markup prompt(material.messages);
    prompt << Isolated{words[i]};
    const std::string right(lesson::letter(shown_as(one.answers[i])));
    result.push_back({.id = std::to_string(i + 1),
                      .control = Control::color,
                      .prompt = prompt,
                      .question = {"lesson.whose_words.whose"},
                      .right = right.empty() ? std::vector<std::string>() : std::vector{right},
                      .because = because(one.answers[i], material.messages)});
  }
  if (one.signed_note && !material.blind()) {  // a blind lesson hides who signed
    result.push_back({.id = "signed",
                      .control = Control::text,
                      .prompt = Markup(material.messages),
                      .question = {"lesson.whose_words.signed"}});
  }
  return result;
}

std::size_t pieces(const ColoredText& one, Shown voice) {
  return static_cast<std::size_t>(std::ranges::count_if(
      one.answers, [voice](const Answer& answer) { return shown_as(answer) == voice; }));
}

const Ledger& ledger_of(const Material& material, const std::string& id) {
  return std::ranges::find(material.comparison.articles, id, &ArticleSummary::id)->ledger;
}

// The words are those of the comparison.
void counts(Markup& out, const ColoredText& one, const Material& material) {
  const Ledger& ledger = ledger_of(material, one.id);
  std::uint64_t all = 0;
  for (const Shown voice : html::kShown) all += html::words(ledger, voice);
  out << "<h3 id=\"counts\">" << Say{"lesson.whose_words.counts"} << "</h3><p class=\"note\">"
      << Say{"lesson.whose_words.counts-of"}
      << "</p><table class=\"plain\"><thead><tr><th scope=\"col\">"
      << Say{"lesson.whose_words.whose"} << "</th><th scope=\"col\" class=\"num\">"
      << Say{"lesson.whose_words.pieces"} << "</th><th scope=\"col\" class=\"num\">"
      << Say{"lesson.whose_words.words"} << "</th><th scope=\"col\" class=\"num\">"
      << Say{"lesson.whose_words.share"} << "</th></tr></thead><tbody>";
  for (const Shown voice : html::kShown) {
    const std::uint64_t words = html::words(ledger, voice);
    out << "<tr><th scope=\"row\"><span class=\"key " << html::look(voice).css << "\">"
        << Say{html::look(voice).letter} << "</span>" << Say{html::look(voice).name}
        << "</th><td class=\"num\">" << Count{pieces(one, voice)} << "</td><td class=\"num\">"
        << Count{words} << "</td><td class=\"num\">" << Text{html::percent(words, all)}
        << "</td></tr>";
  }
  out << "</tbody></table>";
}

Markup key(const ColoredText& one, const Material& material) {
  Markup out(material.messages);
  out << "<h3>" << Say{"lesson.whose_words.colored"} << "</h3>";
  out << "<p class=\"note\">"
      << Say{"lesson.whose_words.from",
             {{"outlet", one.outlet}, {"date", html::shown_date(one.date, material.messages)}}}
      << " <bdi>" << Text{one.id} << "</bdi></p>";
  if (one.note_in_quote) {
    out << "<p class=\"banner\">" << Say{"lesson.whose_words.note-in-quote"} << "</p>";
  }
  out << "<article class=\"exercise key-text\">";
  text(out, one, material, Copy::colored);
  out << "</article>";
  counts(out, one, material);
  return out;
}

// Also says where nobody has measured.
Message tool_error(const ColoredText& one) {
  if (one.language.empty() || one.language == "en") return voice_error_message();
  return {"lesson.whose_words.unmeasured", {{"language", language_name(one.language)}}};
}

bool has_two_voices(const ColoredText& one) {
  const auto first = std::ranges::adjacent_find(
      one.answers, [](const Answer& a, const Answer& b) { return shown_as(a) != shown_as(b); });
  return first != one.answers.end();
}

std::variant<Made, NotMade> make(const Material& material) {
  const Document& document = lesson::choose(material.corpus.documents, material.article);
  const ColoredText one = lesson::colored_text(document);
  // A text that a teacher has named is the teacher's choice.
  const bool fits = material.article ? !one.answers.empty()
                                     : one.answers.size() >= kFewest && has_two_voices(one);
  if (!fits) {
    return NotMade{{"lesson.whose_words.one-voice"}};
  }
  return Made{.material = plain_text(one, material),
              .items = items(one, material),
              .after = Markup(material.messages),
              .key = key(one, material),
              .tool_error = tool_error(one)};
}

}  // namespace

extern constinit const lesson::Exercise whose_words{
    .name = "whose-words",
    .number = 4,
    .minutes = 25,
    .needs = Tier::read,
    .make = make,
};

}  // namespace slantwise::exercises
