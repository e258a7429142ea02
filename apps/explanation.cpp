#include "apps/explanation.h"

#include <algorithm>
#include <set>

#include "apps/screen.h"
#include "apps/suggest.h"
#include "core/error.h"
#include "core/text/language.h"
#include "models/labeled_spans.h"
#include "models/passage.h"
#include "models/sources.h"

namespace slantwise {
namespace {

std::string not_measured(const Document& document) {
  const std::string& code = document.language.code;
  if (code.empty() || code == "en") return "";
  return "This text is in " + language_name(code) + ": voices are measured on English only.";
}

void add_attribution(const Document& document, const Attribution& by, Note& note) {
  note.category = by.category;
  note.who = source_in_words(document, by);
  if (!by.cue.empty()) note.cue = slice(document.text, by.cue);
  note.verb = by.verb;
  note.klass = by.klass;
  if (by.rule != note.rule) note.source_by = by.rule;
}

std::string in_articles(std::uint32_t articles) {
  if (articles == 0) return "";
  return "in " + std::to_string(articles) + " articles of this outlet";
}

Note note_of(const Document& document, const LabeledSpan& piece) {
  Note note;
  note.zone = piece.zone;
  note.cut = piece.cut != nullptr;
  if (note.cut) {
    note.rule = piece.cut->rule;
    note.who = in_articles(piece.cut->articles);
    return note;
  }
  const VoiceRun& run = *piece.run;
  note.voice = run.voice;
  note.confidence = run.confidence;
  note.rule = run.rule;
  if (run.attribution >= 0) {
    add_attribution(document, document.attributions[static_cast<std::size_t>(run.attribution)],
                    note);
  }
  if (run.insert >= 0) {
    note.who = note_in_words(document, document.inserts[static_cast<std::size_t>(run.insert)]);
  }
  return note;
}

// Own words need no note unless a rule or a person put them there.
bool is_plain(const LabeledSpan& piece) {
  return piece.cut == nullptr && piece.run->voice == Voice::narration && piece.run->rule.empty();
}

std::vector<Span> all_cues(const Document& document) {
  std::vector<Span> cues;
  for (const Attribution& one : document.attributions) {
    if (!one.cue.empty()) cues.push_back(one.cue);
  }
  std::ranges::sort(cues, {}, [](Span cue) { return std::pair(cue.begin, cue.end); });
  // Two may overlap ("said", "said in a statement"): the first that begins keeps its words.
  std::uint32_t end = 0;
  std::erase_if(cues, [&end](Span cue) {
    if (cue.begin < end) return true;
    end = cue.end;
    return false;
  });
  return cues;
}

ExplainedPiece piece_of(const Document& document, Span span, const std::vector<Span>& cues) {
  ExplainedPiece out{std::string(slice(document.text, span)), 0, {}};
  auto cue = std::ranges::lower_bound(cues, span.begin, {}, &Span::begin);
  for (; cue != cues.end() && cue->end <= span.end; ++cue) {
    out.cues.push_back({cue->begin - span.begin, cue->end - span.begin});
  }
  return out;
}

std::vector<RuleSentence> legend(const std::vector<Note>& notes) {
  std::set<std::string> rules;
  for (const Note& note : notes) {
    for (const std::string& rule : {note.rule, note.source_by}) {
      if (!rule.empty()) rules.insert(rule);
    }
  }
  std::vector<RuleSentence> sentences;
  for (const std::string& rule : rules) {
    sentences.push_back({rule, std::string(rule_sentence(rule))});
  }
  return sentences;
}

}  // namespace

std::string note_in_words(const Document& document, const Insert& insert) {
  std::string words = insert.signed_by.empty() ? "" : "signed by " + insert.signed_by;
  if (insert.inside == Voice::narration) return words;
  if (!words.empty()) words += ", ";
  words += "inside " + std::string(shown(insert.inside)) + " words";
  const std::string speaker = speaker_around(document, insert.span.begin);
  return speaker.empty() ? words : words + " of " + speaker;
}

Explanation explain(const Document& document) {
  Explanation out;
  out.id = document.article.id;
  out.outlet = document.article.outlet;
  out.date = document.article.date;
  out.not_measured = not_measured(document);
  const std::vector<Span> cues = all_cues(document);
  std::size_t paragraph = document.paragraphs.size();
  for (const LabeledSpan& piece : pieces_by_paragraph(document)) {
    if (piece.paragraph != paragraph) {
      paragraph = piece.paragraph;
      out.paragraphs.push_back({document.paragraphs[paragraph].zone, {}});
    }
    ExplainedPiece& shown =
        out.paragraphs.back().pieces.emplace_back(piece_of(document, piece.span, cues));
    if (is_plain(piece)) continue;
    out.notes.push_back(note_of(document, piece));
    shown.note = out.notes.size();
  }
  out.rules = legend(out.notes);
  return out;
}

const Document& find_article(std::span<const Document> documents, const std::string& id) {
  const auto found = std::ranges::find_if(
      documents, [&id](const Document& document) { return document.article.id == id; });
  if (found != documents.end()) return *found;
  std::vector<std::string> ids;
  for (const Document& document : documents) ids.push_back(document.article.id);
  const std::string suggestion = did_you_mean(id, ids);
  throw UsageError("--explain: no article here has the id \"" + id + "\"" +
                   (suggestion.empty() ? "; voices --first lists the ids" : suggestion));
}

}  // namespace slantwise
