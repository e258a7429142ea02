#include "models/naming_ticks.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "core/error.h"
#include "core/suggest.h"

namespace slantwise {
namespace {

using Kind = Decision::Kind;

// The sets that are called so, in the order of the lexicons.
std::vector<std::size_t> sets_named(std::span<const SetHits> sets, const Decision& decision) {
  std::vector<std::size_t> found;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const NamingSet& set = *sets[i].set;
    if (set.id == decision.now || set.referent == decision.now) found.push_back(i);
    names.push_back(set.id);
    names.push_back(set.referent);
  }
  if (!found.empty() || decision.now == kNoReferent) return found;
  const std::string close = did_you_mean(decision.now, names);
  throw InputError(decision.where,
                   fmt::format("there is no naming set \"{}\" in these lexicons{}", decision.now,
                               close.empty() ? "; give its lexicon with --lexicon or take the line "
                                               "out"
                                             : close));
}

[[noreturn]] void refuse_article(const TickInput& input, const Decision& decision) {
  std::vector<std::string> ids;
  for (const Document& document : input.corpus.documents) ids.push_back(document.article.id);
  if (concerns_event(decision)) {
    for (const Event& event : input.events.events) ids.push_back(event.id);
  }
  const std::string close = did_you_mean(decision.article, ids);
  throw InputError(decision.where,
                   fmt::format("there is no article{} \"{}\" in this input{}",
                               concerns_event(decision) ? " or event" : "", decision.article,
                               close.empty() ? "; check the id or take the line out" : close));
}

// What stands there for the message, where somebody took a byte too many or too few.
std::string label_beside(const TickInput& input, const Decision& decision, std::uint32_t d) {
  const Document& document = input.corpus.documents[d];
  for (const SetHits& set : input.sets) {
    for (const Hit& hit : set.labels[d]) {
      const SourceSpan at = document.source.source(hit_span(document, hit));
      const bool touches = at.field == decision.field && at.span.begin < decision.span.end &&
                           decision.span.begin < at.span.end;
      if (!touches) continue;
      return fmt::format("; \"{}\" of \"{}\" is bytes {} to {}",
                         slice(document.text, hit_span(document, hit)), set.set->id, at.span.begin,
                         at.span.end);
    }
  }
  return "; take the line out";
}

}  // namespace

NameTicks::NameTicks(const TickInput& input, std::span<const Decision> decisions) {
  for (const Decision& one : decisions) {
    if (one.kind == Kind::referent) decide(input, one);
  }
}

void NameTicks::decide(const TickInput& input, const Decision& decision) {
  const std::vector<std::size_t> sets = sets_named(input.sets, decision);
  const auto& documents = input.corpus.documents;
  std::vector<std::uint32_t> meant;
  std::uint32_t event = kUnknown;
  for (std::uint32_t e = 0; e < input.events.events.size(); ++e) {
    if (concerns_event(decision) && input.events.events[e].id == decision.article) event = e;
  }
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const bool here = event == kUnknown ? documents[d].article.id == decision.article
                                        : input.events.of[d] == event;
    if (!here) continue;
    if (!concerns_event(decision)) return decide_mention(input, decision, {sets, d});
    event = input.events.of[d];
    decide_event(input, event, sets);
    return;
  }
  if (!input.part) refuse_article(input, decision);
}

void NameTicks::decide_event(const TickInput& input, std::uint32_t event,
                             std::span<const std::size_t> sets) {
  events_.resize(input.sets.size());
  for (const std::size_t set : sets) {
    events_[set].resize(input.corpus.documents.size());
    for (std::size_t d = 0; d < input.events.of.size(); ++d) {
      if (input.events.of[d] == event) events_[set][d] = true;
    }
  }
}

void NameTicks::decide_mention(const TickInput& input, const Decision& decision,
                               const Meant& meant) {
  const Document& document = input.corpus.documents[meant.document];
  std::vector<Mention> said;
  bool stands = false;
  for (std::size_t set = 0; set < input.sets.size(); ++set) {
    for (const Hit& hit : input.sets[set].labels[meant.document]) {
      const SourceSpan at = document.source.source(hit_span(document, hit));
      if (at.field != decision.field || at.span != decision.span) continue;
      const bool own = std::ranges::find(meant.sets, set) != meant.sets.end();
      stands = stands || own || decision.now == kNoReferent;
      said.push_back({set, hit.tokens, own ? Said::tied : Said::untied});
    }
  }
  if (!stands) {
    const std::string of = decision.now == kNoReferent ? "any naming set" : decision.now;
    throw InputError(decision.where,
                     fmt::format("bytes {} to {} of {} are no label of {}{}", decision.span.begin,
                                 decision.span.end, decision.article, of,
                                 label_beside(input, decision, meant.document)));
  }
  std::vector<Mention>& all = mentions_[meant.document];
  std::erase_if(all, [&](const Mention& one) { return one.tokens == said.front().tokens; });
  all.insert(all.end(), said.begin(), said.end());
}

NameTicks::Said NameTicks::of(std::size_t set, std::uint32_t document, Span tokens) const {
  if (const auto found = mentions_.find(document); found != mentions_.end()) {
    for (const Mention& one : found->second) {
      if (one.set == set && one.tokens == tokens) return one.said;
    }
  }
  return Said::nothing;
}

bool NameTicks::of_event(std::size_t set, std::uint32_t document) const {
  return set < events_.size() && document < events_[set].size() && events_[set][document];
}

namespace {

// What ties `hit` to the referent; nothing if it is left out.
std::optional<Anchor> tie_of(const Document& document, const Hit& hit, const SetHits& found,
                             const TicksOfSet& ticks, std::uint32_t d) {
  const NameTicks::Said said = ticks.all.of(ticks.set, d, hit.tokens);
  if (said == NameTicks::Said::untied) return std::nullopt;
  if (said == NameTicks::Said::tied) return Anchor::ticked;
  const bool anchored = !found.set->anchors.empty();
  const Anchor anchor = anchored ? anchor_of(document, hit.tokens, found.anchors[d]) : Anchor::none;
  if (anchor == Anchor::none && ticks.all.of_event(ticks.set, d)) return Anchor::ticked;
  if (anchored && anchor == Anchor::none) return std::nullopt;
  return anchor;
}

}  // namespace

std::vector<NameUse> name_uses(const Corpus& corpus, const SetHits& found, const TicksOfSet& ticks,
                               const ForEach& for_each) {
  std::vector<std::vector<NameUse>> by_document(corpus.documents.size());
  for_each(by_document.size(), [&](std::size_t at) {
    const auto d = static_cast<std::uint32_t>(at);
    for (const Hit& hit : found.labels[d]) {
      const auto anchor = tie_of(corpus.documents[d], hit, found, ticks, d);
      if (anchor) by_document[d].push_back({d, hit.pattern, hit.tokens, *anchor});
    }
  });
  std::vector<NameUse> uses;
  for (const auto& some : by_document) uses.insert(uses.end(), some.begin(), some.end());
  return uses;
}

std::vector<NameUse> name_uses(const Corpus& corpus, const SetHits& found,
                               const ForEach& for_each) {
  const NameTicks nobody;
  return name_uses(corpus, found, {nobody, 0}, for_each);
}

}  // namespace slantwise
