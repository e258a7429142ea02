#include "apps/event_rows.h"

#include <algorithm>

#include <fmt/format.h>

#include "apps/suggest.h"

namespace slantwise {
namespace {

const Article& article(const EventTables& tables, std::uint32_t d) {
  return tables.corpus.documents[d].article;
}

double number(std::size_t n) { return static_cast<double>(n); }

std::string by_outlet(const EventTables& tables, std::size_t row) {
  std::string text;
  const std::vector<std::size_t>& counts = tables.agenda.articles[row];
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : "; ", tables.agenda.outlets[i].outlet,
                        counts[i]);
  }
  return text;
}

}  // namespace

Records event_records(const EventTables& tables) {
  Records out{{"event", "given", "first_date", "last_date", "outlets", "articles", "families",
               "words", "articles_by_outlet"},
              {}};
  for (std::size_t row = 0; row < tables.agenda.events.size(); ++row) {
    const Event& event = tables.events.events[tables.agenda.events[row]];
    out.rows.push_back({event.id, event.given ? "yes" : "no", event.first_date, event.last_date,
                        number(event.outlets.size()), number(event.articles.size()),
                        number(event.families), fmt::format("{}", fmt::join(event.words, " ")),
                        by_outlet(tables, row)});
  }
  return out;
}

Records agenda_records(const EventTables& tables) {
  Records out{{"event", "first_date", "outlet", "articles"}, {}};
  for (std::size_t row = 0; row < tables.agenda.events.size(); ++row) {
    const Event& event = tables.events.events[tables.agenda.events[row]];
    for (std::size_t i = 0; i < tables.agenda.outlets.size(); ++i) {
      out.rows.push_back({event.id, event.first_date, tables.agenda.outlets[i].outlet,
                          number(tables.agenda.articles[row][i])});
    }
  }
  return out;
}

Records coverage_records(const EventTables& tables) {
  Records out{{"outlet", "articles", "families", "matched", "matched_share", "events"}, {}};
  for (const OutletCoverage& one : tables.agenda.outlets) {
    out.rows.push_back({one.outlet, number(one.articles), number(one.families), number(one.matched),
                        one.share(), number(one.events)});
  }
  return out;
}

Records gap_records(const EventTables& tables) {
  Records out{{"event", "outlet", "articles", "nearby", "words", "sentence"}, {}};
  for (const CoverageGap& gap : tables.agenda.gaps) {
    const Event& event = tables.events.events[gap.event];
    out.rows.push_back({event.id, gap.outlet, number(gap.articles), number(gap.nearby),
                        fmt::format("{}", fmt::join(event.words, " ")), sentence(gap)});
  }
  return out;
}

Records article_records(const EventTables& tables, const Event& event) {
  Records out{{"event", "article", "outlet", "date", "title", "family", "words"}, {}};
  for (const std::uint32_t d : event.articles) {
    const Document& document = tables.corpus.documents[d];
    out.rows.push_back({event.id, article(tables, d).id, article(tables, d).outlet,
                        article(tables, d).date, document.title, number(tables.families.of[d]),
                        number(document.tokens.size())});
  }
  return out;
}

const Event& find_event(const EventTables& tables, const std::string& wanted) {
  std::vector<std::string> ids;
  for (const Event& event : tables.events.events) {
    if (event.id == wanted) return event;
    ids.push_back(event.id);
  }
  for (std::uint32_t d = 0; d < tables.corpus.documents.size(); ++d) {
    if (article(tables, d).id == wanted) return tables.events.events[tables.events.of[d]];
    ids.push_back(article(tables, d).id);
  }
  const std::string suggestion = did_you_mean(wanted, ids);
  throw UsageError("--event: no event or article here has the id \"" + wanted + "\"" +
                   (suggestion.empty() ? "; slantwise events lists them" : suggestion));
}

}  // namespace slantwise
