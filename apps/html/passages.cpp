#include <algorithm>
#include <initializer_list>
#include <vector>

#include "apps/html/cells.h"
#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/narrow.h"
#include "apps/html/places.h"
#include "apps/html/sections.h"

namespace slantwise::html {
namespace {

void inserted(Markup& out, const Passage& passage) {
  if (!passage.signed_by.empty()) {
    out << Say{"passage.signed", {{"by", passage.signed_by}}};
  }
  const Choice voice{passage.inside == Voice::quote        ? "quote"
                     : passage.inside == Voice::paraphrase ? "paraphrase"
                                                           : "none"};
  const Choice speaker{passage.inside_speaker.empty() ? "unknown" : "known"};
  out << Say{"passage.inside",
             {{"voice", voice}, {"known", speaker}, {"speaker", passage.inside_speaker}}};
}

void who(Markup& out, const Passage& passage) {
  const Look& l = look(shown(passage.voice, passage.confidence));
  out << "<span class=\"key " << l.css << "\">" << Say{l.letter} << "</span><span class=\"voice\">"
      << Say{l.name} << "</span>";
  if (passage.voice == Voice::insert) {
    inserted(out, passage);
  } else if (!passage.speaker.empty()) {
    out << ": " << Isolated{passage.speaker};
  } else if (passage.voice != Voice::narration) {
    out << ": <em>" << Say{"passage.unresolved"} << "</em>";
  }
  if (passage.anchor == name(Anchor::ticked)) {
    out << " <span class=\"note\">" << Say{"passage.ticked"} << "</span>";
  } else if (!passage.anchor.empty()) {
    out << " <span class=\"note\">" << Say{"passage.anchor", {{"anchor", passage.anchor}}}
        << "</span>";
  }
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::ranges::any_of(marks, [text](std::string_view mark) { return text.ends_with(mark); });
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::ranges::any_of(marks,
                             [text](std::string_view mark) { return text.starts_with(mark); });
}

// The contexts are stored without the blanks beside the match; these marks had none.
bool joins_left(std::string_view left) {
  if (left.empty() || ends_with_any(left, {"(", "[", "{", "“", "‘", "«", "/", "\n", "\t"}))
    return true;
  const bool mark = ends_with_any(left, {"-", "\"", "'", "’"});
  const bool alone = left.size() < 2 || left[left.size() - 2] == ' ';
  return mark && (left.ends_with('-') || left.ends_with("’") ? !alone : alone);
}

bool joins_right(std::string_view right) {
  if (right.empty()) return true;
  if (starts_with_any(right,
                      {".", ",", ";", ":", "!", "?", ")", "]", "}", "”", "’", "»", "…", "/"})) {
    return true;
  }
  const bool alone = right.size() > 1 && right[1] == ' ';
  return (right.starts_with('-') && !alone) || (starts_with_any(right, {"\"", "'"}) && alone);
}

void context(Markup& out, const Passage& passage) {
  out << "<blockquote dir=\"auto\"><bdi>" << Text{passage.left} << "</bdi>"
      << Text{joins_left(passage.left) ? "" : " "} << "<mark>" << Text{passage.match} << "</mark>"
      << Text{joins_right(passage.right) ? "" : " "} << "<bdi>" << Text{passage.right}
      << "</bdi></blockquote>";
}

void source(Markup& out, const Comparison& comparison, const Passage& passage) {
  const ArticleSummary& article = comparison.articles.at(passage.article);
  out << "<span class=\"outlet\">" << Isolated{article.outlet} << "</span> <span class=\"date\">"
      << Date{article.date} << "</span> <cite>"
      << Isolated{article.title.empty() ? article.id : article.title} << "</cite>";
}

void place(Markup& out, const Comparison& comparison, const Passage& passage) {
  const std::string& id = comparison.articles.at(passage.article).id;
  const Span& at = passage.source.span;
  const Choice field{passage.source.field == Field::title ? "title" : "text"};
  out << Say{"passage.place",
             {{"id", id},
              {"field", field},
              {"begin", std::to_string(at.begin)},
              {"end", std::to_string(at.end)},
              {"zone", Choice{std::string(name(passage.zone))}}}};
  if (!passage.rule.empty()) out << Say{"passage.rule", {{"rule", passage.rule}}};
}

// The ids of the naming sets of which a passage is a label.
std::vector<std::vector<std::string_view>> sets_of(const Comparison& comparison) {
  std::vector<std::vector<std::string_view>> sets(comparison.passages.size());
  for (const NamingTable& table : comparison.naming) {
    for (const LabelRow& row : table.labels) {
      for (const TermCell& cell : row.cells) {
        for (const std::uint32_t index : cell.passages) {
          auto& own = sets.at(index);
          if (own.empty() || own.back() != table.id) own.push_back(table.id);
        }
      }
    }
  }
  return sets;
}

struct Texts {
  const Comparison& comparison;
  const Places places{comparison};
  const Stories stories{comparison};
  const std::vector<std::vector<std::string_view>> sets = sets_of(comparison);
};

// What the script needs to overrule a passage: only where what is shown is what stands there.
void facts(Markup& out, const Texts& texts, std::size_t index) {
  const Passage& passage = texts.comparison.passages[index];
  const std::string& event = texts.stories.of(passage.article);
  if (!event.empty()) out << " data-event=\"" << Text{event} << "\"";
  if (!shown_as_is(passage.match)) return;
  out << " data-article=\"" << Text{texts.comparison.articles.at(passage.article).id} << "\"";
  place_of_words(out, passage.source);
  out << " data-voice=\"" << Text{name(passage.voice)} << "\"";
  if (!passage.speaker.empty()) out << " data-speaker=\"" << Text{passage.speaker} << "\"";
  if (texts.sets[index].empty()) return;
  out << " data-sets=\"";
  for (const std::string_view set : texts.sets[index]) {
    if (set.data() != texts.sets[index].front().data()) out << " ";
    out << Text{set};
  }
  out << "\"";
}

void one(Markup& out, const Texts& texts, std::size_t index) {
  const Comparison& comparison = texts.comparison;
  const Passage& passage = comparison.passages[index];
  out << "<li class=\"passage " << look(shown(passage.voice, passage.confidence)).css
      << "\" id=\"p-" << index << "\"";
  facts(out, texts, index);
  out << "><p class=\"who\">";
  who(out, passage);
  out << "</p>";
  context(out, passage);
  out << "<p class=\"from\">";
  source(out, comparison, passage);
  if (const auto mark = texts.places.mark_of(index)) {
    out << " <a class=\"to-text\" href=\"#m-" << *mark << "\">" << Say{"passage.in-article"}
        << "</a>";
  }
  out << "</p><p class=\"where\">";
  place(out, comparison, passage);
  out << "</p></li>";
}

}  // namespace

void passages(Markup& out, const Comparison& comparison) {
  if (comparison.passages.empty()) return;
  // A browser opens the list by itself for a link into it.
  constexpr std::size_t kManyPassages = 500;
  const bool many = comparison.passages.size() > kManyPassages;
  const bool sample = comparison.passages_found > comparison.passages.size();
  const Texts texts{comparison};
  out << "<section id=\"passages\"><h2>" << Say{"passages.heading"} << "</h2><p class=\"lead\">"
      << Say{sample ? Literal("passages.sample") : Literal("passages.all"),
             {{"n", comparison.passages.size()}, {"found", comparison.passages_found}}}
      << "</p><details";
  if (!many) out << " open";
  out << "><summary>" << Say{"passages.show"} << "</summary><ol class=\"passages\">";
  for (std::size_t i = 0; i < comparison.passages.size(); ++i) one(out, texts, i);
  out << "</ol></details></section>";
}

}  // namespace slantwise::html
