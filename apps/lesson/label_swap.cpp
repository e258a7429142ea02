#include "apps/lesson/label_swap.h"

#include <algorithm>
#include <map>
#include <set>

#include "apps/lesson/extracts.h"
#include "core/text/unicode.h"
#include "models/function_words.h"

namespace slantwise::lesson {
namespace {

constexpr std::uint32_t kFewestWords = 8, kMostWords = 60;

bool is_plural(std::string_view folded) {
  return folded.ends_with('s') && !folded.ends_with("ss") && folded.size() > 3;
}

bool vowel(std::string_view word) {
  return !word.empty() && std::string_view("aeio").find(fold(word)[0]) != std::string_view::npos;
}

// The tokens of a passage in its document; empty if they are not found.
Span tokens_of(const Document& document, const Passage& passage) {
  Span out{};
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
    const SourceSpan at = document.source.source(match_span(document, t));
    if (at.field != passage.source.field) continue;
    if (at.span.begin == passage.source.span.begin) out = {t, t + 1};
    if (!out.empty() && at.span.begin < passage.source.span.end) out.end = t + 1;
  }
  return out;
}

// Whether `text`, folded, has `form` as a whole word.
bool has_form(const std::string& text, const std::string& form) {
  const auto letter = [&text](std::size_t at) {
    return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 ||
                                static_cast<unsigned char>(text[at]) >= 0x80);
  };
  for (std::size_t at = text.find(form); at != text.npos; at = text.find(form, at + 1)) {
    if ((at == 0 || !letter(at - 1)) && !letter(at + form.size())) return true;
  }
  return false;
}

// One use of a label, before it is known to fit.
struct Use {
  const Document& document;
  const Passage& passage;
  Span tokens;
  Span bytes;
};

bool is_counted(const Passage& passage) {
  const bool said = passage.voice == Voice::narration || passage.voice == Voice::paraphrase;
  const bool text = passage.zone != Zone::caption && passage.zone != Zone::boilerplate;
  return said && text && passage.confidence != Confidence::low && !passage.anchor.empty();
}

// No name of its own ("Harbor administration"): a capital stands there only because a sentence
// begins, or in a headline.
bool is_common(const Passage& passage) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const std::string& match = passage.match;
  if (match.empty() || std::ranges::any_of(match.begin() + 1, match.end(), capital)) return false;
  if (!capital(match[0]) || passage.zone == Zone::headline) return true;
  const std::size_t last = passage.left.find_last_not_of(" \n\t");
  if (last == std::string::npos) return true;
  return std::string_view(".!?:\"").find(passage.left[last]) != std::string_view::npos ||
         std::string_view(passage.left).substr(0, last + 1).ends_with("”");
}

// "anti-rebel", “rebels”.
bool is_joined(const Use& use) {
  const std::string_view text = use.document.text;
  const std::string_view before = text.substr(0, use.bytes.begin);
  for (const std::string_view mark : {"-", "\"", "'", "“", "‘", "«", "„"}) {
    if (before.ends_with(mark)) return true;
  }
  const std::string_view after = text.substr(use.bytes.end);
  if (after.starts_with('-') || after.starts_with('"') || after.starts_with("”")) return true;
  const auto inside = [&use](const auto& marks) { return marks.content.contains(use.bytes.begin); };
  return std::ranges::any_of(use.document.scare_quotes, inside) ||
         std::ranges::any_of(use.document.silent_quotes, inside);
}

std::string word(const Document& document, std::uint32_t token) {
  const std::uint32_t begin = document.tokens.begin[token];
  return fold(slice(document.text, {begin, begin + document.tokens.length[token]}));
}

bool follows(const Use& use) {
  return use.tokens.begin > 0 && use.document.tokens.sentence[use.tokens.begin - 1] ==
                                     use.document.tokens.sentence[use.tokens.begin];
}

// "the strike", "dockers' strike"; not "on strike", "the rail strike", "the rebel leader".
bool stands_alone(const Use& use) {
  static const std::set<std::string, std::less<>> kDeterminers = {
      "a", "an", "the", "this", "that", "its", "his", "her", "their", "our", "one", "another"};
  if (!follows(use)) return false;
  const std::string before = word(use.document, use.tokens.begin - 1);
  const bool owned = before.ends_with("'s") || before.ends_with("s'");
  if (!owned && !kDeterminers.contains(before)) return false;
  const std::string_view after = std::string_view(use.document.text).substr(use.bytes.end);
  if (!after.starts_with(' ') || use.tokens.end >= use.document.tokens.size()) return true;
  const bool next = use.document.tokens.begin[use.tokens.end] == use.bytes.end + 1;
  return !next || is_function_word(word(use.document, use.tokens.end));
}

class Finder {
 public:
  Finder(const Corpus& corpus, const Comparison& comparison, const NamingTable& table)
      : corpus_(corpus), comparison_(comparison) {
    set_.table = &table;
    read_forms();
  }

  SwapSet found() {
    each_passage([this](std::uint32_t label, const Passage& passage) { add(label, passage); });
    return std::move(set_);
  }

 private:
  template <typename Take>
  void each_passage(Take take) const {
    for (std::uint32_t label = 0; label < set_.table->labels.size(); ++label) {
      for (const TermCell& cell : set_.table->labels[label].cells) {
        for (const std::uint32_t at : cell.passages) take(label, comparison_.passages.at(at));
      }
    }
  }

  void read_forms() {
    std::vector<std::map<std::string, std::size_t>> uses(set_.table->labels.size());
    each_passage([&](std::uint32_t label, const Passage& one) {
      all_forms_.push_back(fold(one.match));
      if (is_common(one)) ++uses[label][all_forms_.back()];
    });
    std::ranges::sort(all_forms_);
    all_forms_.erase(std::unique(all_forms_.begin(), all_forms_.end()), all_forms_.end());
    for (const auto& of_label : uses) {
      LabelForms forms;
      std::size_t most[2] = {};
      for (const auto& [form, times] : of_label) {
        if (times <= most[is_plural(form)]) continue;
        most[is_plural(form)] = times;
        (is_plural(form) ? forms.plural : forms.singular) = form;
      }
      set_.forms.push_back(std::move(forms));
    }
  }

  void add(std::uint32_t label, const Passage& passage) {
    if (!is_counted(passage) || !is_common(passage)) return;
    const Document& document = corpus_.documents[passage.article];
    const Span tokens = tokens_of(document, passage);
    if (tokens.empty()) return;
    const Span bytes{document.tokens.begin[tokens.begin], match_span(document, tokens.end - 1).end};
    const Use use{document, passage, tokens, bytes};
    const bool plural = is_plural(fold(slice(document.text, bytes)));
    if (is_joined(use) || (!plural && !stands_alone(use))) return;
    const Span extract = whole_sentences(document, bytes);
    NamedSentence out{passage.article,
                      label,
                      extract,
                      without_cuts(document, {extract.begin, bytes.begin}),
                      std::string(slice(document.text, bytes)),
                      without_cuts(document, {bytes.end, extract.end}),
                      plural};
    const std::uint32_t words = tokens_in(document, extract).size();
    if (words < kFewestWords || words > kMostWords || named_twice(out)) return;
    out.others = others(use, out);
    if (!out.others.empty()) set_.sentences.push_back(std::move(out));
  }

  bool named_twice(const NamedSentence& sentence) const {
    const std::string before = fold(sentence.before), after = fold(sentence.after);
    return std::ranges::any_of(all_forms_, [&](const std::string& form) {
      return has_form(before, form) || has_form(after, form);
    });
  }

  std::vector<std::uint32_t> others(const Use& use, const NamedSentence& sentence) const {
    const std::string before = follows(use) ? word(use.document, use.tokens.begin - 1) : "";
    const bool article = before == "a" || before == "an";
    std::vector<std::uint32_t> out;
    for (std::uint32_t label = 0; label < set_.forms.size(); ++label) {
      const LabelForms& forms = set_.forms[label];
      const std::string& form = sentence.plural ? forms.plural : forms.singular;
      if (label == sentence.label || form.empty()) continue;
      if (article && vowel(form) != vowel(sentence.printed)) continue;
      out.push_back(label);
    }
    return out;
  }

  const Corpus& corpus_;
  const Comparison& comparison_;
  SwapSet set_;
  std::vector<std::string> all_forms_;
};

std::pair<std::size_t, std::size_t> size_of(const SwapSet& set, const Comparison& comparison) {
  std::set<std::string_view> outlets;
  for (const NamedSentence& one : set.sentences) {
    outlets.insert(comparison.articles[one.article].outlet);
  }
  return {outlets.size(), set.sentences.size()};
}

}  // namespace

SwapSet swap_set(const Corpus& corpus, const Comparison& comparison) {
  SwapSet best;
  for (const NamingTable& table : comparison.naming) {
    if (!table.anchored) continue;
    SwapSet set = Finder(corpus, comparison, table).found();
    if (set.sentences.empty()) continue;
    if (size_of(set, comparison) > size_of(best, comparison)) best = std::move(set);
  }
  return best;
}

std::string exchanged(const SwapSet& set, const NamedSentence& sentence, std::uint32_t label) {
  if (label == sentence.label) return sentence.printed;
  const LabelForms& forms = set.forms.at(label);
  std::string out = sentence.plural ? forms.plural : forms.singular;
  const char first = sentence.printed[0];
  if (first >= 'A' && first <= 'Z' && out[0] >= 'a' && out[0] <= 'z') {
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  }
  return out;
}

}  // namespace slantwise::lesson
