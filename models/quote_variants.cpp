#include "models/quote_variants.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/text/unicode.h"
#include "models/quote_paraphrases.h"
#include "models/quote_speakers.h"

namespace slantwise {
namespace {

// Printed from the first part to the last: what stands between them is the article's, but marks of
// a cut stand within parts.
std::string printed(const Document& document, const QuoteVersion& version) {
  std::string text;
  for (const Quotation& part : version.parts) text += slice(document.text, part.span);
  return text;
}

bool has_ellipsis(std::string_view text) {
  return text.find("…") != std::string_view::npos || text.find("...") != std::string_view::npos ||
         text.find(". . .") != std::string_view::npos;
}

// Without case, brackets and dashes: "[the ferry – NNA]" is "[the ferry - NNA]"; "[…]" is nothing.
std::string letters(std::string_view note) {
  constexpr std::string_view kMarks = "[](){}.,;:-–—…'\"“”‘’ ";
  std::string text = fold(note);
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = next_code_point(text, at);
    const std::string_view letter = std::string_view(text).substr(at, next - at);
    if (kMarks.find(letter) == std::string_view::npos) kept += letter;
    at = next;
  }
  return kept;
}

// The words that an editor put into the version, one string a note; changed letters are "[t]".
std::multiset<std::string> notes(const Document& document, const QuoteVersion& version) {
  std::multiset<std::string> found;
  for (const Quotation& part : version.parts) {
    for (const Insert& insert : document.inserts) {
      if (has_note(document, part, insert)) {
        found.insert(letters(slice(document.text, insert.span)));
      }
    }
    for (const std::uint32_t token : part.tokens) {
      const Span word = printed_word(document, token);
      if (document.text[word.begin] == '[') found.insert(letters(slice(document.text, word)));
    }
  }
  return found;
}

bool has_new_notes(const Document& whole, const QuoteVersion& longest, const Document& document,
                   const QuoteVersion& version) {
  const auto known = notes(whole, longest);
  return std::ranges::any_of(notes(document, version), [&](const std::string& note) {
    return !note.empty() && !known.contains(note);
  });
}

}  // namespace

std::string_view name(QuoteClass klass) {
  constexpr std::string_view kNames[] = {"identical", "truncated",   "ellipsis",     "bracketed",
                                         "changed",   "paraphrased", "other speaker"};
  return kNames[static_cast<std::size_t>(klass)];
}

VersionClass class_of(const Corpus& corpus, const SharedQuote& quote, std::size_t at) {
  const QuoteVersion &longest = quote.versions[quote.longest], &version = quote.versions[at];
  VersionClass out;
  if (at == quote.longest) return out;
  const Document& whole = corpus.documents[longest.article];
  const Document& document = corpus.documents[version.article];
  bool left_out = false;
  for (const QuoteCut& cut : version.cuts) {
    (cut.version.empty() ? left_out : out.changed) = true;
  }
  out.bracketed = has_new_notes(whole, longest, document, version);
  out.ellipsis = left_out && has_ellipsis(printed(document, version));
  out.truncated = left_out && !out.ellipsis;
  const OtherSpeaker other = other_speaker(corpus, longest, version);
  out.other_speaker = other == OtherSpeaker::sure;
  out.unclear_speaker = other == OtherSpeaker::unclear;
  out.main = out.other_speaker ? QuoteClass::other_speaker
             : out.bracketed   ? QuoteClass::bracketed
             : out.ellipsis    ? QuoteClass::ellipsis
             : out.changed     ? QuoteClass::changed
             : out.truncated   ? QuoteClass::truncated
                               : QuoteClass::identical;
  return out;
}

std::vector<QuoteVariants> quote_variants(const Corpus& corpus) {
  return quote_variants(corpus, families(corpus.documents));
}

std::vector<QuoteVariants> quote_variants(const Corpus& corpus, const Families& known) {
  std::vector<SharedQuote> quotes = all_quotes(corpus, known);
  auto paraphrases = find_paraphrases(corpus, quotes);
  std::vector<QuoteVariants> found;
  for (std::size_t q = 0; q < quotes.size(); ++q) {
    if (quotes[q].outlets < 2 && paraphrases[q].empty()) continue;
    QuoteVariants& one = found.emplace_back();
    one.quote = std::move(quotes[q]);
    one.paraphrases = std::move(paraphrases[q]);
    std::set<std::string_view> outlets;
    for (std::size_t v = 0; v < one.quote.versions.size(); ++v) {
      outlets.insert(corpus.documents[one.quote.versions[v].article].article.outlet);
      one.classes.push_back(class_of(corpus, one.quote, v));
    }
    for (const QuoteParaphrase& paraphrase : one.paraphrases) {
      outlets.insert(corpus.documents[paraphrase.article].article.outlet);
    }
    one.outlets = outlets.size();
  }
  return found;
}

}  // namespace slantwise
