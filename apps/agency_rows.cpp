#include "apps/agency_rows.h"

#include <cmath>

#include <fmt/format.h>

#include "apps/screen.h"
#include "apps/shares.h"
#include "apps/table.h"
#include "core/resources.h"
#include "models/agency_error.h"
#include "models/passage.h"

namespace slantwise {
namespace {

constexpr int kWidth = 100;
constexpr Doer kAll[] = {Doer::named, Doer::unnamed, Doer::thing, Doer::absent};

Cell number(double value) { return value; }
Cell text(std::string_view value) { return std::string(value); }

std::uint64_t clauses(const AgencyRow& row, Doer doer) {
  std::uint64_t sum = 0;
  for (const std::uint64_t one : row.parties[static_cast<std::size_t>(doer)]) sum += one;
  return sum;
}

// Everything but the counts.
std::vector<Cell> begin(const AgencyRow& row, std::string_view doer, std::string_view victim) {
  return {row.outlet, text(name(row.voice)), text(doer), text(victim)};
}

void end(std::vector<Cell>& cells, const AgencyRow& row, double count, const Estimate* share) {
  const double nothing = std::nan("");
  for (const double value :
       {count, static_cast<double>(row.with_verb()), share == nullptr ? nothing : share->value,
        share == nullptr ? nothing : share->low, share == nullptr ? nothing : share->high,
        static_cast<double>(row.articles), kAgencyError.precision, kAgencyError.recall}) {
    cells.push_back(number(value));
  }
}

std::string words(const Document& document, Span tokens) {
  if (tokens.empty()) return "";
  const Tokens& all = document.tokens;
  const std::uint32_t last = tokens.end - 1;
  return one_line(
      slice(document.text, {all.begin[tokens.begin], all.begin[last] + all.length[last]}));
}

std::vector<Cell> clause_row(const Document& document, const AgencyRow& row, const AgencyUse& use) {
  const HarmClause& clause = use.clause;
  const bool verb = clause.kind != HarmKind::no_verb;
  const Passage found = passage(document, use.document, clause.verb);
  return {row.outlet,
          document.article.id,
          document.article.date,
          text(name(row.voice)),
          text(name(clause.kind)),
          verb ? text(name(doer_of(clause))) : Cell{},
          verb ? text(name(clause.victim_is)) : Cell{},
          words(document, clause.verb),
          words(document, clause.doer),
          words(document, clause.victim),
          text(found.source.field == Field::title ? "title" : "text"),
          number(found.source.span.begin),
          number(found.source.span.end),
          found.left,
          found.match,
          found.right};
}

// "12 (4)": of these four with a named victim; "." for none.
std::string with_named_victims(const AgencyRow& row, Doer doer) {
  const std::uint64_t all = clauses(row, doer);
  const std::uint64_t named = row.parties[static_cast<std::size_t>(doer)][0];
  if (all == 0) return ".";
  return named == 0 ? grouped(all) : fmt::format("{} ({})", grouped(all), grouped(named));
}

}  // namespace

std::vector<AgencyRow> agency_of(const Corpus& corpus, const ForEach& for_each) {
  const Agency agency(corpus.vocabulary,
                      parse_lexicon(resources::get(kAgencyLexicon), kAgencyLexicon));
  return agency_rows(corpus, agency, for_each);
}

Records agency_records(const std::vector<AgencyRow>& rows) {
  Records out{{"outlet", "voice", "doer", "victim", "clauses", "of", "share", "low", "high",
               "articles", "precision", "recall"},
              {}};
  const auto add = [&](std::vector<Cell> cells, const AgencyRow& row, double count,
                       const Estimate* share) {
    end(cells, row, count, share);
    out.rows.push_back(std::move(cells));
  };
  for (const AgencyRow& row : rows) {
    for (const Doer doer : kAll) {
      const auto d = static_cast<std::size_t>(doer);
      add(begin(row, name(doer), "all"), row, static_cast<double>(clauses(row, doer)),
          &row.doers[d]);
      for (std::size_t v = 0; v < row.parties[d].size(); ++v) {
        add(begin(row, name(doer), name(static_cast<Party>(v))), row,
            static_cast<double>(row.parties[d][v]), nullptr);
      }
    }
    add(begin(row, "no-verb", "all"), row,
        static_cast<double>(row.clauses[static_cast<std::size_t>(HarmKind::no_verb)]), nullptr);
  }
  return out;
}

Records agency_clauses(const Corpus& corpus, const std::vector<AgencyRow>& rows) {
  Records out{{"outlet", "article", "date", "voice", "kind", "doer", "victim", "verb", "doer_words",
               "victim_words", "field", "begin", "end", "left", "match", "right"},
              {}};
  for (const AgencyRow& row : rows) {
    for (const AgencyUse& use : row.uses) {
      out.rows.push_back(clause_row(corpus.documents[use.document], row, use));
    }
  }
  return out;
}

std::string doer_share(const AgencyRow& row, Doer doer) {
  const std::uint64_t all = row.with_verb(), some = clauses(row, doer);
  if (all == 0) return ".";
  const std::string range = share_range(row.doers[static_cast<std::size_t>(doer)]);
  if (range.empty()) return fmt::format("{} of {}", grouped(some), grouped(all));
  return (some == 0 ? "0%" : percent(some, all)) + " (" + range + ")";
}

std::string agency_screen(const std::vector<AgencyRow>& rows) {
  Table table({{"outlet", Align::left, 28},
               {"voice"},
               {"clauses", Align::right},
               {"doer named", Align::right},
               {"unnamed", Align::right},
               {"event or thing", Align::right},
               {"no doer", Align::right},
               {"share without a doer", Align::right},
               {"died, deaths", Align::right}});
  std::string_view outlet;
  for (const AgencyRow& row : rows) {
    std::vector<std::string> cells = {row.outlet == outlet ? "" : row.outlet,
                                      std::string(shown(row.voice)), grouped(row.with_verb())};
    for (const Doer doer : kAll) cells.push_back(with_named_victims(row, doer));
    cells.push_back(doer_share(row, Doer::absent));
    cells.push_back(dot_for_zero(row.clauses[static_cast<std::size_t>(HarmKind::no_verb)]));
    table.add(std::move(cells));
    outlet = row.outlet;
  }
  if (table.empty()) return "No clause that tells of harm is found in these articles.\n";
  return "Who is said to have done harm: clauses with a verb of harm, by the doer that they "
         "name\n" +
         table.text(2) + "  in brackets: of these, with a named victim\n" +
         wrapped(
             "The numbers say what the texts name, not who did it: a missing doer may be "
             "unknown, or named in the sentence before. Compare outlets within one event. " +
                 agency_error_sentence(),
             kWidth) +
         "See the clauses: slantwise frames --table agency-clauses --csv PATH...\n";
}

}  // namespace slantwise
