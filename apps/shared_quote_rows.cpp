#include "apps/shared_quote_rows.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "apps/shared_quote_parts.h"
#include "apps/table.h"
#include "models/sources.h"

namespace slantwise {
namespace {

constexpr int kWidth = 100;
constexpr int kLabel = 25;  // where what is said of an outlet begins

// “a b c d … w x y z” (26 words): short enough for a line.
std::string brief(const std::string& words, std::size_t count) {
  constexpr std::size_t kMost = 12, kEnd = 4;
  if (count <= kMost) return "“" + words + "”";
  std::vector<std::string> all(1);
  for (const char c : words) {
    if (c == ' ') {
      all.emplace_back();
    } else {
      all.back() += c;
    }
  }
  const auto part = [&all](std::size_t from, std::size_t to) {
    return fmt::format("{}", fmt::join(all.begin() + static_cast<std::ptrdiff_t>(from),
                                       all.begin() + static_cast<std::ptrdiff_t>(to), " "));
  };
  if (all.size() <= 2 * kEnd) return "“" + words + "”";
  return fmt::format("“{} … {}” ({} words)", part(0, kEnd), part(all.size() - kEnd, all.size()),
                     count);
}

std::string how_cut(const Shown& shown, std::size_t at) {
  const QuoteVersion& version = shown.quote.versions[at];
  const VersionClass& klass = shown.variants.classes[at];
  std::vector<std::string> parts;
  if (klass.other_speaker) parts.push_back("by another speaker");
  if (klass.unclear_speaker) parts.push_back("the speaker differs or is unclear");
  if (klass.bracketed) parts.push_back("with an editor’s words");
  if (klass.ellipsis) parts.push_back("with a mark of the cut");
  if (version.cuts.empty() && parts.empty()) return "in full";
  for (const QuoteCut& cut : version.cuts) {
    const std::string whole = brief(shown.whole(cut.whole), cut.whole.size());
    const std::string here = brief(shown.words(version, cut.version), cut.version.size());
    switch (change(cut)) {
      case Change::left_out:
        parts.push_back("without " + whole);
        break;
      case Change::put_in:
        parts.push_back("adds " + here);
        break;
      case Change::replaced:
        parts.push_back(here + " for " + whole);
    }
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string spoken(const Document& document, const Attribution* by) {
  if (by == nullptr) return "nobody is named";
  const std::string who = shortened(one_line(source_in_words(document, *by)), 30);
  return by->verb.empty() ? who : who + ", " + by->verb;
}

// Versions of one outlet that differ in nothing shown are one line.
struct Line {
  std::string outlet, speaker, cut;
  std::size_t articles = 0;
};

std::vector<Line> lines_of(const Shown& shown) {
  std::vector<Line> lines;
  const auto add = [&lines](Line line) {
    const auto same = std::ranges::find_if(lines, [&](const Line& one) {
      return one.outlet == line.outlet && one.speaker == line.speaker && one.cut == line.cut;
    });
    if (same == lines.end()) {
      lines.push_back(std::move(line));
    } else {
      ++same->articles;
    }
  };
  for (std::size_t v = 0; v < shown.quote.versions.size(); ++v) {
    const QuoteVersion& version = shown.quote.versions[v];
    const Document& document = shown.document(version);
    add({document.article.outlet, spoken(document, attribution_of(document, version)),
         how_cut(shown, v), 1});
  }
  for (const QuoteParaphrase& one : shown.variants.paraphrases) {
    const Document& document = shown.corpus.documents[one.article];
    const Attribution& by = reported(shown.corpus, one);
    add({document.article.outlet, spoken(document, &by),
         "reports “" + one_line(slice(document.text, by.content)) + "”", 1});
  }
  return lines;
}

std::string heading(const Shown& shown, std::size_t number) {
  const SharedQuote& quote = shown.quote;
  std::string text = fmt::format("{}. {} outlets", number, shown.variants.outlets);
  if (quote.outlets < 2) {
    text += ", one of them word for word";
  } else if (quote.families == 1) {
    text += ", one text that all of them print";
  } else if (quote.families < quote.versions.size()) {
    text += fmt::format(", {} independent texts", quote.families);
  }
  return text;
}

std::string one_quote(const Shown& shown, std::size_t number) {
  std::string text = heading(shown, number) + "\n" +
                     wrapped("“" + one_line(shown.longest().text) + "”", kWidth, 3);
  const Span common = shown.quote.common;
  const bool cut = common.size() < shown.longest().words.size();
  if (cut && !common.empty()) {
    text += wrapped("In all of them: " + brief(shown.whole(common), common.size()), kWidth, 3);
  }
  for (const Line& line : lines_of(shown)) {
    const std::string copies =
        line.articles > 1 ? fmt::format(" ({} articles)", line.articles) : "";
    const std::string rest =
        wrapped(one_line(line.speaker + copies + ": " + line.cut), kWidth, kLabel);
    text += "   " + fit(one_line(line.outlet), kLabel - 5) + "  " + rest.substr(kLabel);
  }
  return text;
}

}  // namespace

std::vector<QuoteVariants> find_shared(const Corpus& corpus, const QuoteFilter& filter,
                                       const ForEach& for_each) {
  std::set<const Attribution*> kept;
  for (const QuoteRow& row : find_quotes(corpus, filter)) kept.insert(row.attribution);
  std::vector<QuoteVariants> quotes = quote_variants(corpus, families(corpus.documents, for_each));
  const bool all = filter.speakers.empty() && filter.categories.empty() && filter.kinds.empty() &&
                   filter.classes.empty();
  if (all) return quotes;
  const auto is_kept = [&](const QuoteVersion& version) {
    const Document& document = corpus.documents[version.article];
    return std::ranges::any_of(version.parts, [&](const Quotation& part) {
      return part.attribution >= 0 &&
             kept.contains(&document.attributions[static_cast<std::size_t>(part.attribution)]);
    });
  };
  std::erase_if(quotes, [&](const QuoteVariants& one) {
    return std::ranges::none_of(one.quote.versions, is_kept) &&
           std::ranges::none_of(one.paraphrases, [&](const QuoteParaphrase& paraphrase) {
             return kept.contains(&reported(corpus, paraphrase));
           });
  });
  return quotes;
}

std::string shared_text(const Corpus& corpus, const std::vector<QuoteVariants>& quotes) {
  std::string text;
  for (std::size_t q = 0; q < quotes.size(); ++q) {
    text += (q > 0 ? "\n" : "") + one_quote({corpus, quotes[q]}, q + 1);
  }
  return text;
}

}  // namespace slantwise
