#include "apps/reprint_rows.h"

#include <fmt/format.h>
#include <tsl/robin_map.h>

#include "core/error.h"

namespace slantwise {
namespace {

std::string joined(const std::vector<std::string>& lines) {
  return fmt::format("{}", fmt::join(lines, "; "));
}

std::string id_of(const Corpus& corpus, std::optional<std::uint32_t> document) {
  return document ? corpus.documents[*document].article.id : std::string();
}

double number(std::size_t n) { return static_cast<double>(n); }

void add_reuse(const Reuse& reuse, std::vector<Cell>& cells) {
  cells.insert(cells.end(), {std::string(name(reuse.reuse)), reuse.c_nq, reuse.c, reuse.j,
                             reuse.a_in_b, reuse.b_in_a, number(reuse.outside)});
}

std::vector<Cell> member_row(const Corpus& corpus, const ReprintMember& member) {
  const Article& article = corpus.documents[member.document].article;
  const FamilyRole& role = member.role;
  std::vector<Cell> cells = {article.id,
                             article.outlet,
                             article.date,
                             role.agency,
                             std::string(name(role.role)),
                             id_of(corpus, role.source),
                             joined(role.evidence),
                             joined(role.conflicts),
                             std::string(role.decided ? "yes" : ""),
                             id_of(corpus, member.against)};
  if (member.against) {
    add_reuse(member.reuse, cells);
  } else {
    cells.insert(cells.end(), 7, Cell{});
  }
  return cells;
}

}  // namespace

DecidedLines decided_directions(std::span<const Decision> decisions, const Corpus& corpus) {
  tsl::robin_map<std::string, std::uint32_t> place;
  for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) {
    place[corpus.documents[d].article.id] = d;
  }
  DecidedLines out;
  for (const Decision& one : decisions) {
    const auto article = place.find(one.article);
    if (one.kind != Decision::Kind::direction || article == place.end()) continue;
    DecidedDirection direction{article->second, {}};
    if (one.now != kIndependent) {
      const auto source = place.find(one.now);
      if (source == place.end()) continue;  // left out by --outlets or the like
      direction.source = source->second;
    }
    out.directions.push_back(direction);
    out.where.push_back(one.where);
  }
  return out;
}

void check_one_family(const DecidedLines& decided, const Corpus& corpus, const Families& families) {
  for (std::size_t i = 0; i < decided.directions.size(); ++i) {
    const auto [article, source] = decided.directions[i];
    if (!source || families.of[article] == families.of[*source]) continue;
    throw InputError(decided.where[i],
                     fmt::format("{} and {} are not of one family; give both the same name with "
                                 "decisions of kind family, or take the line out",
                                 id_of(corpus, article), id_of(corpus, source)));
  }
}

Records member_records(const Corpus& corpus, const Reprints& reprints) {
  Records records{
      {"family",           "articles", "outlets", "article",  "outlet",    "date",
       "agency",           "role",     "source",  "evidence", "conflicts", "decided",
       "against",          "class",    "c_nq",    "c",        "j",         "share_of_article",
       "share_of_against", "shingles"},
      {}};
  const auto add = [&](std::vector<Cell> first, const ReprintMember& member) {
    const std::vector<Cell> rest = member_row(corpus, member);
    first.insert(first.end(), rest.begin(), rest.end());
    records.rows.push_back(std::move(first));
  };
  for (std::size_t i = 0; i < reprints.families.size(); ++i) {
    const ReprintFamily& family = reprints.families[i];
    for (const ReprintMember& member : family.members) {
      add({number(i + 1), number(family.members.size()), number(family.outlets)}, member);
    }
  }
  for (const ReprintMember& member : reprints.by_origin) {
    add({Cell{}, number(1), number(1)}, member);
  }
  return records;
}

Records outlet_records(const Reprints& reprints) {
  Records records{{"outlet", "articles", "texts", "sources", "copies", "by_origin", "versions",
                   "unknown", "words", "own_texts", "own_words", "agencies"},
                  {}};
  for (const ReprintOutlet& one : reprints.outlets) {
    std::vector<std::string> agencies;
    for (const auto& [agency, articles] : one.agencies) {
      agencies.push_back(fmt::format("{} {}", agency, articles));
    }
    records.rows.push_back({one.name, number(one.articles), number(one.texts), number(one.sources),
                            number(one.copies), number(one.by_origin), number(one.versions),
                            number(one.unknown), number(one.words), number(one.own_texts),
                            number(one.own_words), joined(agencies)});
  }
  return records;
}

Records pair_records(const Corpus& corpus, const Reprints& reprints) {
  Records records{
      {"article", "other", "outlet", "other_outlet", "date", "other_date", "family", "equal",
       "class", "c_nq", "c", "j", "share_of_article", "share_of_other", "shingles"},
      {}};
  for (const ReusePair& pair : reprints.reuse.pairs) {
    const Article& a = corpus.documents[pair.a].article;
    const Article& b = corpus.documents[pair.b].article;
    const bool one = reprints.found.of[pair.a] == reprints.found.of[pair.b];
    std::vector<Cell> cells = {a.id,
                               b.id,
                               a.outlet,
                               b.outlet,
                               a.date,
                               b.date,
                               std::string(one ? "same" : "other"),
                               std::string(pair.equal ? "yes" : "")};
    add_reuse(pair.reuse, cells);
    records.rows.push_back(std::move(cells));
  }
  return records;
}

}  // namespace slantwise
