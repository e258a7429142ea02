#include "models/reprints.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace slantwise {
namespace {

using Role = FamilyRole::Role;
using Members = std::vector<std::uint32_t>;

bool is_counted(Zone zone) { return zone != Zone::boilerplate && zone != Zone::caption; }

std::uint64_t counted_words(const Tokens& tokens) {
  return static_cast<std::uint64_t>(std::ranges::count_if(tokens.zone, is_counted));
}

std::uint64_t counted_words(const Tokens& tokens, const std::vector<Span>& spans) {
  std::uint64_t count = 0;
  for (const Span span : spans) {
    for (std::size_t i = span.begin; i < span.end; ++i) count += is_counted(tokens.zone[i]) ? 1 : 0;
  }
  return count;
}

// What is known of the whole corpus.
struct Found {
  const Corpus& corpus;
  const Families& families;
  const std::vector<FamilyRole>& roles;
};

ReprintFamily family_of(const Found& found, const Members& members) {
  ReprintFamily out;
  std::set<std::string_view> outlets;
  std::vector<ShingleSets> sets;
  for (const std::uint32_t d : members) {
    outlets.insert(found.corpus.documents[d].article.outlet);
    sets.push_back(shingle_sets(found.corpus.documents[d]));
  }
  out.outlets = outlets.size();
  const auto place = [&](std::uint32_t d) {
    return static_cast<std::size_t>(std::ranges::find(members, d) - members.begin());
  };
  for (std::size_t i = 0; i < members.size(); ++i) {
    ReprintMember member{members[i], found.roles[members[i]], members[i == 0 ? 1 : 0], {}};
    const auto source = member.role.source;
    if (source && place(*source) < members.size()) member.against = source;
    member.reuse = compare_reuse(sets[i], sets[place(*member.against)]);
    out.members.push_back(std::move(member));
  }
  const auto key = [&](const ReprintMember& one) {
    const Article& article = found.corpus.documents[one.document].article;
    return std::tuple(one.role.role != Role::source, article.date, article.outlet, article.id);
  };
  std::ranges::sort(out.members, {}, key);
  return out;
}

void add_families(const Found& found, Reprints& out) {
  std::vector<Members> members(found.families.count);
  for (std::uint32_t d = 0; d < found.families.of.size(); ++d) {
    members[found.families.of[d]].push_back(d);
  }
  double squares = 0;
  for (const Members& family : members) {
    squares += static_cast<double>(family.size() * family.size());
    if (family.size() > 1) {
      out.families.push_back(family_of(found, family));
    } else if (found.roles[family.front()].role == Role::by_origin) {
      out.by_origin.push_back({family.front(), found.roles[family.front()], {}, {}});
    }
  }
  const auto articles = static_cast<double>(out.articles);
  out.effective = squares > 0 ? articles * articles / squares : 0;
  std::ranges::stable_sort(out.families, [](const ReprintFamily& a, const ReprintFamily& b) {
    return std::pair(a.outlets, a.members.size()) > std::pair(b.outlets, b.members.size());
  });
}

void add_role(Role role, ReprintOutlet& outlet) {
  outlet.copies += role == Role::copy;
  outlet.by_origin += role == Role::by_origin;
  outlet.versions += role == Role::version;
  outlet.unknown += role == Role::unknown;
  outlet.sources += role == Role::source;
}

void add_outlets(const Found& found, const OwnWriting& own, Reprints& out) {
  std::map<std::string, ReprintOutlet> outlets;
  std::map<std::string, std::map<std::string, std::size_t>> agencies;
  for (std::size_t d = 0; d < found.roles.size(); ++d) {
    const Document& document = found.corpus.documents[d];
    ReprintOutlet& outlet = outlets[document.article.outlet];
    ++outlet.articles;
    ++agencies[document.article.outlet][found.roles[d].agency];
    add_role(found.roles[d].role, outlet);
    if (!found.families.representative[d]) continue;
    const std::uint64_t words = counted_words(document.tokens);
    ++outlet.texts;
    outlet.words += words;
    if (own.why[d] != OwnWriting::Why::kept) continue;
    ++outlet.own_texts;
    outlet.own_words += words - counted_words(document.tokens, own.copied[d]);
  }
  for (auto& [name, outlet] : outlets) {
    outlet.name = name;
    outlet.agencies.assign(agencies[name].begin(), agencies[name].end());
    out.outlets.push_back(std::move(outlet));
  }
}

Reprints grouped(const Corpus& corpus, FoundReuse reuse) {
  Reprints out;
  out.reuse = std::move(reuse);
  out.found = families(corpus.documents, out.reuse);
  out.articles = corpus.documents.size();
  out.texts = out.found.count;
  return out;
}

}  // namespace

Reprints reprints(const Corpus& corpus, std::span<const DecidedDirection> decided,
                  const ForEach& for_each) {
  Reprints out = grouped(corpus, find_reuse(corpus.documents, for_each));
  const std::vector<FamilyRole> roles = family_roles(corpus.documents, out.found, decided);
  const OwnWriting own = own_writing(corpus.documents, {out.reuse, out.found, roles}, for_each);
  add_families({corpus, out.found, roles}, out);
  add_outlets({corpus, out.found, roles}, own, out);
  return out;
}

Reprints reprint_families(const Corpus& corpus, FoundReuse reuse,
                          std::span<const DecidedDirection> decided) {
  Reprints out = grouped(corpus, std::move(reuse));
  const std::vector<FamilyRole> roles = family_roles(corpus.documents, out.found, decided);
  add_families({corpus, out.found, roles}, out);
  return out;
}

}  // namespace slantwise
