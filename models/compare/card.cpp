// The corpus card: what was read, from whom, how much of it is whose words.
#include <algorithm>
#include <set>

#include "core/clean/genre.h"
#include "models/compare/parts.h"

namespace slantwise {

Ledger& Ledger::operator+=(const Ledger& other) {
  tokens += other.tokens;
  for (std::size_t i = 0; i < zone.size(); ++i) zone[i] += other.zone[i];
  for (std::size_t i = 0; i < voice.size(); ++i) voice[i] += other.voice[i];
  unclear += other.unclear;
  quoted += other.quoted;
  return *this;
}

Ledger ledger(const Tokens& tokens) {
  Ledger out;
  out.tokens = tokens.size();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    ++out.zone[static_cast<std::size_t>(tokens.zone[i])];
    if (tokens.zone[i] == Zone::boilerplate) continue;
    if (tokens.voice[i] == Voice::quote) ++out.quoted;
    if (tokens.confidence[i] == Confidence::low) {
      ++out.unclear;
    } else {
      ++out.voice[static_cast<std::size_t>(tokens.voice[i])];
    }
  }
  return out;
}

namespace compare_parts {
namespace {

// What people call a mark, instead of the rule that found it.
std::string_view kind_of_mark(std::string_view rule) {
  if (rule.starts_with("dateline")) return "dateline";
  if (rule.starts_with("byline")) return "byline";
  if (rule.starts_with("copyright")) return "copyright";
  return "sign-off";
}

std::vector<std::string> evidence(const Document& document) {
  std::vector<std::string> lines;
  for (const Cut& cut : document.origin.evidence) {
    const std::string_view words = cut.span.empty() ? std::string_view(document.article.author)
                                                    : slice(document.text, cut.span);
    lines.push_back(std::string(kind_of_mark(cut.rule)) + ": " + std::string(words));
  }
  return lines;
}

ArticleSummary summarize(const Document& document, std::uint32_t family) {
  const Article& article = document.article;
  ArticleSummary out;
  out.id = article.id;
  out.outlet = article.outlet;
  out.date = article.date;
  out.title = document.title;
  out.url = article.url;
  out.section = article.section;
  out.event = article.event;
  out.language = document.language.code;
  out.language_detected = document.language.source == LanguageSource::detected;
  out.family = family;
  out.agency = document.origin.agency;
  out.copy_by_mark = document.origin.by_mark && !document.origin.own;
  out.evidence = evidence(document);
  out.ledger = ledger(document.tokens);
  out.given_family = article.family;
  return out;
}

void widen(OutletSummary& outlet, const std::string& date) {
  if (date.empty()) {
    ++outlet.undated;
    return;
  }
  if (outlet.first_date.empty() || date < outlet.first_date) outlet.first_date = date;
  if (date > outlet.last_date) outlet.last_date = date;
}

void add_events(const Context& context, Comparison& out) {
  const Agenda covered = agenda(context.corpus, context.families, context.events);
  out.coverage = covered.outlets;
  for (const std::uint32_t event : covered.events) {
    out.events.push_back(context.events.events[event]);
    out.matched_events += out.events.back().outlets.size() > 1 ? 1 : 0;
    for (const std::uint32_t d : out.events.back().articles) {
      out.articles[d].event = out.events.back().id;
    }
  }
}

}  // namespace

void add_card(const Context& context, Comparison& out) {
  out.problems = context.corpus.problems;
  out.duplicates = context.corpus.duplicates;
  out.families = context.families.count;
  out.run.inputs = context.corpus.inputs;
  for (const std::string& name : context.outlets) out.outlets.emplace_back().name = name;
  std::vector<std::set<std::uint32_t>> families_of(context.outlets.size());
  for (std::size_t i = 0; i < context.corpus.documents.size(); ++i) {
    out.articles.push_back(summarize(context.corpus.documents[i], context.families.of[i]));
    out.articles.back().counted = context.families.representative[i];
    OutletSummary& outlet = out.outlets[context.outlet_of[i]];
    ++outlet.articles;
    outlet.opinion += is_opinion(context.corpus.documents[i].article.genre) ? 1 : 0;
    widen(outlet, out.articles.back().date);
    outlet.ledger += out.articles.back().ledger;
    families_of[context.outlet_of[i]].insert(context.families.of[i]);
  }
  for (std::size_t i = 0; i < out.outlets.size(); ++i) {
    out.outlets[i].families = families_of[i].size();
    out.ledger += out.outlets[i].ledger;
  }
  add_events(context, out);
  out.languages = count_languages(context.corpus.documents);
}

}  // namespace compare_parts
}  // namespace slantwise
