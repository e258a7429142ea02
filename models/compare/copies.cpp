// What was changed in copies: the same event, the same source, another word.
#include <algorithm>
#include <functional>
#include <optional>

#include <tsl/robin_map.h>

#include "core/decisions.h"
#include "models/compare/parts.h"
#include "models/copy_pairs.h"
#include "models/direction.h"
#include "models/estimate/multiplicity.h"
#include "models/origin_words.h"
#include "models/reprints.h"

namespace slantwise::compare_parts {
namespace {

// Of a large corpus fewer are kept: the page has to stay small.
struct Most {
  std::size_t copies, edits, substitutions;
};
constexpr Most kFew{200, 60, 200}, kMiddle{60, 40, 60}, kLarge{8, 10, 30};

std::vector<DecidedDirection> decided_directions(const Context& context) {
  tsl::robin_map<std::string, std::uint32_t> place;
  const auto& documents = context.corpus.documents;
  for (std::uint32_t d = 0; d < documents.size(); ++d) place[documents[d].article.id] = d;
  std::vector<DecidedDirection> out;
  for (const Decision& one : context.options.decisions) {
    if (one.kind != Decision::Kind::direction || !place.contains(one.article)) continue;
    if (one.now == kIndependent) {
      out.push_back({place[one.article], {}});
    } else if (place.contains(one.now)) {
      out.push_back({place[one.article], place[one.now]});
    }
  }
  return out;
}

// What direction() says, for people.
Message direction_message(const std::string& line, const Article& a, const Article& b) {
  const bool in_order = a.date < b.date;
  const std::string &first = in_order ? a.date : b.date, &second = in_order ? b.date : a.date;
  if (!line.starts_with("date: ")) {
    constexpr std::string_view kBoth = "both carry the mark of ";
    if (!line.starts_with(kBoth)) return origin_mark(line);
    return {"direction.one-mark", {{"agency", line.substr(kBoth.size())}}};
  }
  if (a.date.empty() || b.date.empty()) return {"direction.undated"};
  if (a.date == b.date) return {"direction.same-date", {{"date", a.date}}};
  const bool known = line.find(" before ") != std::string::npos;
  return {known ? "direction.date" : "direction.too-far", {{"first", first}, {"second", second}}};
}

class Copies {
 public:
  Copies(const Context& context, const TermHits& found) : context_(context), found_(found) {}

  void add(ComparedCopies& out) {
    const std::vector<DecidedDirection> decided = decided_directions(context_);
    const Reprints reprints = reprint_families(context_.corpus, context_.reuse, decided);
    pairs_ = copy_pairs(context_.corpus, reprints);
    known_ = pairs_.size();
    for (const UnknownPair& one : unknown_pairs(context_.corpus, reprints)) {
      pairs_.push_back({one.first, one.second});
    }
    for (const DecidedDirection& one : decided) decided_[one.article] = one.source;
    compare();
    for (const std::size_t at : shown()) {
      place_of_[at] = out.copies.size();
      out.copies.push_back(copy(at));
    }
    out.found = pairs_.size();
    add_articles(out);
    add_substitutions(out);
  }

 private:
  void compare() {
    changes_.resize(pairs_.size());
    context_.for_each(pairs_.size(), [&](std::size_t i) {
      changes_[i] = copy_changes(context_.corpus, pairs_[i], &found_);
    });
  }

  void add_articles(ComparedCopies& out) const {
    for (std::size_t i = 0; i < known_; ++i) out.articles.push_back(pairs_[i].copy);
    std::ranges::sort(out.articles);
    const auto twice = std::ranges::unique(out.articles);
    out.articles.erase(twice.begin(), twice.end());
  }

  const Most& most() const {
    if (context_.by_article) return kFew;
    return context_.large() ? kLarge : kMiddle;
  }

  std::vector<std::size_t> shown() const {
    std::vector<std::size_t> order(pairs_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    if (order.size() <= most().copies) return order;
    const auto labels = [&](std::size_t i) {
      return std::ranges::count(changes_[i].changes, CopyChange::What::label, &CopyChange::what);
    };
    std::ranges::stable_sort(order, std::greater<>{}, [&](std::size_t i) {
      return std::pair(labels(i), changes_[i].changes.size());
    });
    order.resize(most().copies);
    std::ranges::sort(order);
    return order;
  }

  ComparedCopy copy(std::size_t at) const {
    const CopyChanges& changes = changes_[at];
    const Document &source = document(changes.pair.source), &copy = document(changes.pair.copy);
    ComparedCopy out;
    out.source = changes.pair.source;
    out.copy = changes.pair.copy;
    out.known = at < known_;
    out.shared = compare_reuse(shingle_sets(source), shingle_sets(copy)).c_nq;
    out.source_words = changes.source_words;
    out.copy_words = changes.copy_words;
    out.same_words = changes.same_words;
    out.edits_found = changes.changes.size();
    say_why(out);
    for (const CopyChange& one : changes.changes) {
      if (out.edits.size() == most().edits) break;
      out.edits.push_back({one.kind, one.what, one.was, one.now, std::string(one.voice),
                           place(source, one.source), place(copy, one.copy)});
    }
    return out;
  }

  void say_why(ComparedCopy& out) const {
    const Document &source = document(out.source), &copy = document(out.copy);
    const auto decided = decided_.find(out.copy);
    if (decided != decided_.end() && decided->second == out.source) {
      out.why = {{"direction.decided"}};
      return;
    }
    const Direction way = direction(source, copy);
    const auto messages = [&](const std::vector<std::string>& lines) {
      std::vector<Message> said;
      for (const std::string& line : lines) {
        said.push_back(direction_message(line, source.article, copy.article));
      }
      return said;
    };
    out.why = messages(out.known ? way.evidence : way.conflicts);
    if (out.known) out.but = messages(way.conflicts);
  }

  static SourceSpan place(const Document& document, Span tokens) {
    if (tokens.empty()) return {};
    const Tokens& all = document.tokens;
    const std::size_t last = tokens.end - 1;
    return document.source.source({all.begin[tokens.begin], all.begin[last] + all.length[last]});
  }

  const Document& document(std::uint32_t d) const { return context_.corpus.documents[d]; }

  void add_substitutions(ComparedCopies& out) const {
    const std::span<const CopyChanges> known = std::span(changes_).first(known_);
    const auto all = substitutions(context_.corpus, known, &found_, context_.events.of);
    const auto is_told = [](const Substitution& one) {
      return one.what != CopyChange::What::words || one.replaced.stories + one.reverse.stories > 1;
    };
    for (const Substitution& one : all) {
      if (!is_told(one)) continue;
      ++out.substitutions_found;
      out.substitutions.push_back({one.outlet, one.what, one.was, one.now, one.replaced,
                                   one.reverse, one.kept, one.p, places(one)});
    }
    adjust(out.substitutions);
    keep_most(out.substitutions);
  }

  // Over all that is told: which rows are kept depends on how often they are found.
  static void adjust(std::vector<ComparedSubstitution>& rows) {
    std::vector<double> p;
    for (const ComparedSubstitution& one : rows) p.push_back(one.p);
    const std::vector<double> q = benjamini_hochberg(p);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].q = q[i];
  }

  std::vector<std::pair<std::size_t, std::size_t>> places(const Substitution& one) const {
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (const auto& [copy, edit] : one.places) {
      const auto shown = place_of_.find(copy);
      if (shown != place_of_.end() && edit < most().edits) out.emplace_back(shown->second, edit);
    }
    return out;
  }

  // Those of most stories, in their order.
  void keep_most(std::vector<ComparedSubstitution>& rows) const {
    if (rows.size() <= most().substitutions) return;
    std::vector<std::size_t> stories;
    for (const ComparedSubstitution& one : rows) stories.push_back(one.replaced.stories);
    std::ranges::sort(stories, std::greater<>{});
    const std::size_t least = stories[most().substitutions - 1];
    std::size_t room = most().substitutions;
    for (const ComparedSubstitution& one : rows) room -= one.replaced.stories > least ? 1 : 0;
    std::erase_if(rows, [&](const ComparedSubstitution& one) {
      if (one.replaced.stories != least) return one.replaced.stories < least;
      return room == 0 || room-- == 0;
    });
  }

  const Context& context_;
  const TermHits& found_;
  std::vector<CopyPair> pairs_;
  std::size_t known_ = 0;  // of pairs_; of the others nothing tells which was first
  std::vector<CopyChanges> changes_;
  tsl::robin_map<std::size_t, std::size_t> place_of_;  // in the result, of those that are shown
  tsl::robin_map<std::uint32_t, std::optional<std::uint32_t>> decided_;
};

}  // namespace

void add_copies(const Context& context, const TermHits& found, Comparison& out) {
  Copies(context, found).add(out.copies);
}

}  // namespace slantwise::compare_parts
