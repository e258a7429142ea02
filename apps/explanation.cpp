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

Note silent_note(const SilentQuote& quote, const LabeledSpan& piece) {
  Note note;
  note.silent = true;
  note.voice = piece.run->voice;
  note.confidence = piece.run->confidence;
  note.zone = piece.zone;
  note.rule = quote.rule;
  return note;
}

// Writes a text into pieces, with the notes in the order of the text.
class Writer {
 public:
  Writer(const Document& document, std::vector<Note>& notes)
      : document_(document), notes_(notes), cues_(all_cues(document)) {}

  ExplainedPiece write(const LabeledSpan& piece) {
    const Span span = piece.span;
    ExplainedPiece out{std::string(slice(document_.text, span)), 0, {}};
    if (!is_plain(piece)) out.note = add(note_of(document_, piece));
    if (piece.cut == nullptr) {
      for (const SilentQuote& one : document_.silent_quotes) {
        if (one.content.empty() || !span.contains(one.content.begin)) continue;
        const std::uint32_t end = std::min(one.content.end, span.end);
        out.parts.push_back({{one.content.begin - span.begin, end - span.begin}, 1});
        silent_.push_back(&one);
      }
    }
    number(piece, out);
    add_cues(span, out);
    return out;
  }

 private:
  std::size_t add(Note note) {
    notes_.push_back(std::move(note));
    return notes_.size();
  }

  void number(const LabeledSpan& piece, ExplainedPiece& out) {
    for (std::size_t i = 0; i < out.parts.size(); ++i) {
      out.parts[i].note = add(silent_note(*silent_[i], piece));
    }
    silent_.clear();
  }

  // Those that stand in the piece and in none of its other parts.
  void add_cues(Span span, ExplainedPiece& out) const {
    const std::size_t others = out.parts.size();
    auto cue = std::ranges::lower_bound(cues_, span.begin, {}, &Span::begin);
    for (; cue != cues_.end() && cue->end <= span.end; ++cue) {
      const Span here{cue->begin - span.begin, cue->end - span.begin};
      const bool apart =
          std::all_of(out.parts.begin(), out.parts.begin() + static_cast<std::ptrdiff_t>(others),
                      [here](const auto& one) {
                        return here.end <= one.span.begin || one.span.end <= here.begin;
                      });
      if (apart) out.parts.push_back({here, 0});
    }
    std::ranges::sort(out.parts, {}, [](const ExplainedPart& one) { return one.span.begin; });
  }

  const Document& document_;
  std::vector<Note>& notes_;
  std::vector<Span> cues_;
  std::vector<const SilentQuote*> silent_;  // of the piece at hand
};

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
  Writer writer(document, out.notes);
  std::size_t paragraph = document.paragraphs.size();
  for (const LabeledSpan& piece : pieces_by_paragraph(document)) {
    if (piece.paragraph != paragraph) {
      paragraph = piece.paragraph;
      out.paragraphs.push_back({document.paragraphs[paragraph].zone, {}});
    }
    out.paragraphs.back().pieces.push_back(writer.write(piece));
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
  throw UsageError(
      "--explain: no article here has the id \"" + id + "\"" +
      (suggestion.empty() ? "; quotes and voices --by article show the ids" : suggestion));
}

}  // namespace slantwise
