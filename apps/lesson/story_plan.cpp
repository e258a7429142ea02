#include "apps/lesson/story_plan.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "apps/lesson/extracts.h"
#include "core/text/unicode.h"
#include "models/story_items.h"

namespace slantwise::lesson {
namespace {

constexpr std::size_t kTexts = 4, kOutlets = 6, kArticles = 4, kEnough = 8, kLongQuote = 240;
constexpr std::uint32_t kFewestWords = 80, kMostWords = 500;
constexpr std::size_t kStem = 4;  // letters by which a counted thing is known again

bool is_counted(Zone zone) { return zone != Zone::caption && zone != Zone::boilerplate; }

// "Forty-two boats" -> "forty", "two", "boats"
std::vector<std::string> words_of(const std::string& item) {
  std::vector<std::string> out(1);
  for (const char c : fold(item)) {
    if (c == ' ' || c == '-') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  std::erase(out, "");
  return out;
}

std::string_view term(const Corpus& corpus, const Document& document, std::uint32_t token) {
  return corpus.vocabulary.term(document.tokens.term[token]);
}

Span bytes(const Document& document, std::uint32_t first, std::uint32_t last) {
  return {document.tokens.begin[first], match_span(document, last).end};
}

std::optional<Span> find_name(const Corpus& corpus, const Document& document,
                              const std::vector<std::string>& words) {
  const std::string &first = words[words.size() - 2], &last = words.back();
  for (std::uint32_t t = 1; t < document.tokens.size(); ++t) {
    if (!is_counted(document.tokens.zone[t]) || term(corpus, document, t) != last) continue;
    if (term(corpus, document, t - 1) == first) return bytes(document, t - 1, t);
  }
  return std::nullopt;
}

std::optional<Span> find_number(const Corpus& corpus, const Document& document,
                                const std::vector<std::string>& words) {
  std::string value;
  std::vector<std::string> things;
  for (const std::string& word : words) {
    const std::string number = number_value(word);
    if (number.empty()) things.push_back(word.substr(0, std::max(kStem, word.size() - 1)));
    if (value.empty()) value = number;
  }
  const auto counted = [&](std::uint32_t token) {
    const std::uint32_t sentence = document.tokens.sentence[token];
    return std::ranges::all_of(things, [&](const std::string& thing) {
      const Span all = document.sentences[sentence].tokens;
      for (std::uint32_t t = all.begin; t < all.end; ++t) {
        if (term(corpus, document, t).starts_with(thing)) return true;
      }
      return false;
    });
  };
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
    if (!is_counted(document.tokens.zone[t])) continue;
    if (number_value(term(corpus, document, t)) != value || !counted(t)) continue;
    return bytes(document, t, t);
  }
  return std::nullopt;
}

bool has_term(const Corpus& corpus, const Document& document, std::string_view word) {
  const TermId wanted = corpus.vocabulary.find(word);
  return std::ranges::find(document.tokens.term, wanted) != document.tokens.term.end();
}

// What a class could take for it: the same number of other things, words of the same speaker.
bool resembles(const Corpus& corpus, const Document& document, const StoryMissing& row) {
  if (row.kind == "number") {
    for (const std::string& word : words_of(row.item)) {
      const std::string value = number_value(word);
      for (std::uint32_t t = 0; !value.empty() && t < document.tokens.size(); ++t) {
        if (number_value(term(corpus, document, t)) == value) return true;
      }
    }
    return false;
  }
  if (row.kind != "quotation") return has_term(corpus, document, words_of(row.item).back());
  const std::size_t colon = row.item.find(": ");
  if (colon == std::string::npos) return true;
  return has_term(corpus, document, term_key(words_of(row.item.substr(0, colon)).back()));
}

bool is_fact(const Material& material, const StoryMissing& row) {
  if (!stays_visible(material, row.item) || row.item.size() > kLongQuote) return false;
  const std::vector<std::string> words = words_of(row.item);
  if (row.kind == "quotation") return words.size() >= 8;  // its speaker counted
  if (row.kind == "number") {
    return std::ranges::any_of(words, [](const auto& word) { return !number_value(word).empty(); });
  }
  return words.size() >= 2;
}

std::uint32_t length(const Document& document) {
  return static_cast<std::uint32_t>(std::ranges::count_if(document.tokens.zone, is_counted));
}

// The texts of a story, one outlet after the other, and the best choice among them.
class Planner {
 public:
  Planner(const Material& material, const StorySides& story) : material_(material) {
    best_.story = &story;
    for (const std::string& outlet : story.outlets) {
      if (outlets_.size() < kOutlets) outlets_.push_back(articles(outlet));
    }
    for (const StoryMissing& row : story.missing) {
      if (is_fact(material, row)) rows_.push_back(&row);
    }
  }

  StoryPlan best() {
    choose(0);
    if (best_.texts.empty()) best_.story = nullptr;
    return std::move(best_);
  }

 private:
  std::vector<std::uint32_t> articles(const std::string& outlet) const {
    std::vector<std::uint32_t> out;
    const Event& event = material_.comparison.events.at(best_.story->event);
    for (const std::uint32_t a : event.articles) {
      const Document& document = material_.corpus.documents[a];
      const std::uint32_t words = length(document);
      const bool fits = document.article.outlet == outlet && !document.title.empty() &&
                        words >= kFewestWords && words <= kMostWords;
      if (fits && out.size() < kArticles) out.push_back(a);
    }
    return out;
  }

  // Every choice of one text or none of each outlet.
  void choose(std::size_t outlet) {
    if (outlet == outlets_.size()) return judge();
    choose(outlet + 1);
    if (texts_.size() == kTexts) return;
    for (const std::uint32_t article : outlets_[outlet]) {
      const auto same = [&](std::uint32_t other) {
        return material_.comparison.articles[other].family ==
               material_.comparison.articles[article].family;
      };
      if (std::ranges::any_of(texts_, same)) continue;
      texts_.push_back(article);
      choose(outlet + 1);
      texts_.pop_back();
    }
  }

  void judge() {
    if (texts_.size() < 2) return;
    std::vector<PlannedFact> facts;
    std::uint32_t words = 0;
    for (const StoryMissing* row : rows_) {
      PlannedFact fact{row, {}};
      for (const std::uint32_t text : texts_) {
        fact.has.push_back(std::ranges::find(row->articles, text) != row->articles.end());
      }
      const auto with = static_cast<std::size_t>(std::ranges::count(fact.has, true));
      if (with > 0 && with < texts_.size() && is_plain(fact)) facts.push_back(std::move(fact));
    }
    for (const std::uint32_t text : texts_) words += length(material_.corpus.documents[text]);
    const Score score{std::min(facts.size(), kEnough), texts_.size(), ~words};
    if (score <= score_) return;
    score_ = score;
    best_.texts = texts_;
    best_.facts = std::move(facts);
  }

  // A reader who looks for it finds it in the same texts, and nothing like it in the others.
  bool is_plain(const PlannedFact& fact) const {
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const Document& document = material_.corpus.documents[texts_[i]];
      const bool quotation = fact.row->kind == "quotation";
      const bool found = place_of(material_.corpus, document, *fact.row).has_value();
      if (!quotation && found != fact.has[i]) return false;
      if (!fact.has[i] && resembles(material_.corpus, document, *fact.row)) return false;
    }
    return true;
  }

  using Score = std::tuple<std::size_t, std::size_t, std::uint32_t>;  // facts, texts, short
  const Material& material_;
  std::vector<std::vector<std::uint32_t>> outlets_;
  std::vector<const StoryMissing*> rows_;
  std::vector<std::uint32_t> texts_;
  StoryPlan best_;
  Score score_{};
};

bool asked_for(const Material& material, const StorySides& story) {
  if (!material.article) return true;
  const Event& event = material.comparison.events.at(story.event);
  return std::ranges::any_of(event.articles, [&material](std::uint32_t a) {
    return material.comparison.articles[a].id == *material.article;
  });
}

}  // namespace

std::optional<Span> place_of(const Corpus& corpus, const Document& document,
                             const StoryMissing& row) {
  const std::vector<std::string> words = words_of(row.item);
  if (row.kind == "number") return find_number(corpus, document, words);
  if (row.kind == "quotation" || words.size() < 2) return std::nullopt;
  return find_name(corpus, document, words);
}

StoryPlan plan_story(const Material& material) {
  StoryPlan best;
  for (const StorySides& story : material.comparison.stories.stories) {
    if (!asked_for(material, story)) continue;
    StoryPlan plan = Planner(material, story).best();
    if (plan.story != nullptr && plan.facts.size() > best.facts.size()) best = std::move(plan);
  }
  return best;
}

}  // namespace slantwise::lesson
