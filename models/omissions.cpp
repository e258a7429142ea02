#include "models/omissions.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/text/unicode.h"
#include "models/story_items.h"

namespace slantwise {
namespace {

using Kind = OmissionRow::Kind;

Kind kind_of(StoryItem::Kind kind) {
  if (kind == StoryItem::Kind::number) return Kind::number;
  return kind == StoryItem::Kind::place ? Kind::place : Kind::name;
}

// What is known of an item over all articles.
struct Item {
  std::map<std::string, std::size_t> shown;  // forms with their uses
  std::map<Kind, std::size_t> kinds;
  std::set<std::size_t> with;  // positions in the story
};

class Matrix {
 public:
  Matrix(const Corpus& corpus, const Families& families, const Story& story)
      : corpus_(corpus), families_(families), story_(story) {
    for (const std::uint32_t d : story.documents) {
      const std::string& outlet = corpus.documents[d].article.outlet;
      const auto found = std::ranges::lower_bound(story.outlets, outlet);
      outlet_.push_back(static_cast<std::size_t>(found - story.outlets.begin()));
    }
  }

  std::vector<OmissionRow> rows(std::span<const QuoteVariants> quotes) {
    add_items();
    for (const QuoteVariants& quote : quotes) add_quote(quote);
    std::ranges::sort(rows_, [](const OmissionRow& a, const OmissionRow& b) {
      const auto key = [](const OmissionRow& row) {
        return std::tuple(-static_cast<int>(row.families), -static_cast<int>(row.kind), row.item);
      };
      return key(a) < key(b);
    });
    return std::move(rows_);
  }

 private:
  void add_items() {
    add_outlet_words();
    std::map<std::pair<bool, std::string>, Item> items;  // numbers apart from names
    for (std::size_t at = 0; at < story_.documents.size(); ++at) {
      const Document& document = corpus_.documents[story_.documents[at]];
      for (StoryItem& item : story_items(document, corpus_.vocabulary)) {
        Item& known = items[{item.kind == StoryItem::Kind::number, item.key}];
        ++known.shown[item.shown];
        ++known.kinds[kind_of(item.kind)];
        known.with.insert(at);
      }
    }
    for (auto& [key, item] : items) {
      if (!key.first && is_no_name(key.second, item)) continue;
      if (!key.first) add_plain_uses(key.second, item.with);
      add({most_used(item.kinds), longest_of_most(item.shown), 0, {}, {}}, item.with);
    }
  }

  // An outlet names itself; "the Governor" is "the governor" elsewhere.
  bool is_no_name(const std::string& key, const Item& item) const {
    if (outlet_words_.contains(key)) return true;
    const bool one_word = std::ranges::all_of(
        item.shown, [](const auto& one) { return one.first.find(' ') == std::string::npos; });
    return one_word && std::ranges::any_of(story_.documents, [&](std::uint32_t d) {
             return has_small(corpus_.documents[d], corpus_.vocabulary.find(key));
           });
  }

  static bool has_small(const Document& document, TermId term) {
    const Tokens& tokens = document.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const char first = document.text[tokens.begin[i]];
      if (tokens.term[i] == term && first >= 'a' && first <= 'z') return true;
    }
    return false;
  }

  void add_outlet_words() {
    for (const Document& document : corpus_.documents) {
      const std::string outlet = document.article.outlet + " ";
      for (std::size_t at = 0; at < outlet.size();) {
        const std::size_t end = outlet.find(' ', at);
        if (end > at) outlet_words_.insert(term_key(outlet.substr(at, end - at)));
        at = end + 1;
      }
    }
  }

  // A name may stand where it opens a sentence or without its capital: it is not missing there.
  void add_plain_uses(const std::string& key, std::set<std::size_t>& with) const {
    const TermId term = corpus_.vocabulary.find(key);
    for (std::size_t at = 0; at < story_.documents.size(); ++at) {
      const Tokens& tokens = corpus_.documents[story_.documents[at]].tokens;
      if (std::ranges::find(tokens.term, term) != tokens.term.end()) with.insert(at);
    }
  }

  static Kind most_used(const std::map<Kind, std::size_t>& kinds) {
    return std::ranges::max_element(kinds, {}, [](const auto& one) { return one.second; })->first;
  }

  static std::string longest_of_most(const std::map<std::string, std::size_t>& shown) {
    return std::ranges::max_element(
               shown, {}, [](const auto& one) { return std::tuple(one.second, one.first.size()); })
        ->first;
  }

  void add_quote(const QuoteVariants& quote) {
    std::set<std::size_t> with;
    for (std::size_t at = 0; at < story_.documents.size(); ++at) {
      const std::size_t d = story_.documents[at];
      const bool quoted = std::ranges::any_of(
          quote.quote.versions, [d](const QuoteVersion& one) { return one.article == d; });
      const bool reported = std::ranges::any_of(
          quote.paraphrases, [d](const QuoteParaphrase& one) { return one.article == d; });
      if (quoted || reported) with.insert(at);
    }
    const QuoteVersion& longest = quote.quote.versions[quote.quote.longest];
    add({Kind::quotation, speaker(longest) + "“" + longest.text + "”", 0, {}, {}}, with);
  }

  std::string speaker(const QuoteVersion& version) const {
    const Document& document = corpus_.documents[version.article];
    for (const Quotation& part : version.parts) {
      if (part.attribution < 0) continue;
      const auto& by = document.attributions[static_cast<std::size_t>(part.attribution)];
      if (!by.speaker.empty()) return by.speaker + ": ";
    }
    return {};
  }

  void add(OmissionRow row, const std::set<std::size_t>& with) {
    row.cells.resize(story_.outlets.size());
    std::map<std::uint32_t, std::set<std::size_t>> outlets_of;  // by family
    for (std::size_t at = 0; at < story_.documents.size(); ++at) {
      OmissionCell& cell = row.cells[outlet_[at]];
      ++cell.articles;
      if (!with.contains(at)) continue;
      ++cell.with;
      row.with.push_back(story_.documents[at]);
      outlets_of[families_.of[story_.documents[at]]].insert(outlet_[at]);
    }
    row.families = outlets_of.size();
    bool any = false;
    for (OmissionCell& cell : row.cells) {
      // An outlet without it is none of those that have it.
      cell.missing = cell.articles > 0 && cell.with == 0 && row.families >= 2;
      any = any || cell.missing;
    }
    if (any) rows_.push_back(std::move(row));
  }

  const Corpus& corpus_;
  const Families& families_;
  const Story& story_;
  std::vector<std::size_t> outlet_;
  std::set<std::string> outlet_words_;
  std::vector<OmissionRow> rows_;
};

}  // namespace

std::string_view name(OmissionRow::Kind kind) {
  constexpr std::string_view kNames[] = {"name", "place", "number", "quotation"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<OmissionRow> omissions(const Corpus& corpus, const Families& families,
                                   std::span<const QuoteVariants> quotes, const Story& story) {
  return Matrix(corpus, families, story).rows(quotes);
}

}  // namespace slantwise
