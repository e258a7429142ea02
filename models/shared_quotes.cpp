#include "models/shared_quotes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "models/families.h"
#include "models/quote_groups.h"

namespace slantwise {
namespace {

bool holds(const std::vector<TermId>& words, const std::vector<TermId>& part) {
  return !std::ranges::search(words, part).empty();
}

// What an article prints twice, in its headline say, is one.
bool repeated(const std::vector<const QuoteItem*>& items, std::size_t at) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i == at || items[i]->words.size() < items[at]->words.size()) continue;
    const bool same = items[i]->words.size() == items[at]->words.size();
    if ((!same || i < at) && holds(items[i]->words, items[at]->words)) return true;
  }
  return false;
}

// Of one article: comparing takes the square of it. No quotation alone is as long.
constexpr std::size_t kMostWords = 2000;

QuoteVersion version_of(const Document& document, const std::vector<const QuoteItem*>& items) {
  QuoteVersion version;
  version.article = items.front()->article;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (repeated(items, i)) continue;
    if (version.words.size() + items[i]->words.size() > kMostWords) break;
    version.parts.push_back(items[i]->quotation);
    version.words.insert(version.words.end(), items[i]->words.begin(), items[i]->words.end());
    const auto& tokens = items[i]->quotation.tokens;
    const Span words{printed_word(document, tokens.front()).begin,
                     printed_word(document, tokens.back()).end};
    version.text += (version.text.empty() ? "" : " … ") + std::string(slice(document.text, words));
  }
  return version;
}

class Builder {
 public:
  Builder(const Corpus& corpus, const Families& known)
      : corpus_(corpus), family_(known.of), items_(quote_items(corpus)) {}

  std::vector<SharedQuote> build(std::size_t fewest_outlets) {
    std::vector<SharedQuote> found;
    for (const auto& group : quote_groups(corpus_, items_)) {
      if (auto shared = shared_by(group, fewest_outlets)) found.push_back(std::move(*shared));
    }
    std::ranges::stable_sort(found, [](const SharedQuote& a, const SharedQuote& b) {
      const auto key = [](const SharedQuote& one) {
        return std::tuple(one.outlets, one.families, one.versions[one.longest].words.size());
      };
      return key(a) > key(b);
    });
    return found;
  }

 private:
  const std::string& outlet(std::size_t article) const {
    return corpus_.documents[article].article.outlet;
  }

  std::optional<SharedQuote> shared_by(const std::vector<std::size_t>& group,
                                       std::size_t fewest_outlets) const {
    std::map<std::size_t, std::vector<const QuoteItem*>> by_article;
    for (const std::size_t i : group) by_article[items_[i].article].push_back(&items_[i]);
    std::set<std::string_view> outlets;
    std::set<std::uint32_t> families;
    SharedQuote shared;
    for (const auto& [article, items] : by_article) {
      outlets.insert(outlet(article));
      families.insert(family_[article]);
    }
    if (outlets.size() < fewest_outlets) return std::nullopt;
    for (const auto& [article, items] : by_article) {
      shared.versions.push_back(version_of(corpus_.documents[article], items));
    }
    shared.outlets = outlets.size();
    shared.families = families.size();
    compare(shared);
    return shared;
  }

  void compare(SharedQuote& shared) const {
    auto& versions = shared.versions;
    std::ranges::stable_sort(versions, [this](const QuoteVersion& a, const QuoteVersion& b) {
      return outlet(a.article) < outlet(b.article);
    });
    std::map<std::string_view, std::size_t> speakers;
    for (const QuoteVersion& one : versions) ++speakers[speaker(one)];
    const auto longest = std::ranges::max_element(versions, {}, [&](const QuoteVersion& one) {
      return std::tuple(one.words.size(), -static_cast<int>(notes(one)), speakers[speaker(one)]);
    });
    shared.longest = static_cast<std::size_t>(longest - versions.begin());
    std::vector<Words> all;
    for (QuoteVersion& version : versions) {
      version.cuts = quote_cuts(longest->words, version.words);
      all.emplace_back(version.words);
    }
    shared.common = common_words(longest->words, all);
  }

  // Editor's notes within it.
  std::size_t notes(const QuoteVersion& version) const {
    const Document& document = corpus_.documents[version.article];
    std::size_t count = 0;
    for (const Insert& insert : document.inserts) {
      count += std::ranges::any_of(
          version.parts, [&](const Quotation& part) { return has_note(document, part, insert); });
    }
    return count;
  }

  // The last name of the first who is named; "" if nobody is.
  std::string_view speaker(const QuoteVersion& version) const {
    const auto& attributions = corpus_.documents[version.article].attributions;
    for (const Quotation& part : version.parts) {
      if (part.attribution < 0) continue;
      const std::string_view name =
          attributions[static_cast<std::size_t>(part.attribution)].speaker;
      if (!name.empty()) return name.substr(name.rfind(' ') + 1);
    }
    return {};
  }

  const Corpus& corpus_;
  const std::vector<std::uint32_t>& family_;
  std::vector<QuoteItem> items_;
};

}  // namespace

std::vector<SharedQuote> shared_quotes(const Corpus& corpus) {
  return shared_quotes(corpus, families(corpus.documents));
}

std::vector<SharedQuote> shared_quotes(const Corpus& corpus, const Families& known) {
  return Builder(corpus, known).build(2);
}

std::vector<SharedQuote> all_quotes(const Corpus& corpus) {
  return all_quotes(corpus, families(corpus.documents));
}

std::vector<SharedQuote> all_quotes(const Corpus& corpus, const Families& known) {
  return Builder(corpus, known).build(1);
}

std::string words_of(const Document& document, const QuoteVersion& version, Span words) {
  std::string text;
  std::uint32_t at = 0;
  for (const Quotation& part : version.parts) {
    for (const std::uint32_t token : part.tokens) {
      if (!words.contains(at++)) continue;
      if (!text.empty()) text += ' ';
      text += slice(document.text, printed_word(document, token));
    }
  }
  return text;
}

const Attribution* attribution_of(const Document& document, const QuoteVersion& version) {
  for (const Quotation& part : version.parts) {
    if (part.attribution < 0) continue;
    const Attribution& one = document.attributions[static_cast<std::size_t>(part.attribution)];
    if (!one.speaker.empty() || !one.cue.empty()) return &one;
  }
  return nullptr;
}

}  // namespace slantwise
