#include "models/direction.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "models/estimate/blocks.h"

namespace slantwise {
namespace {

using From = Direction::From;
using Role = FamilyRole::Role;
using Members = std::vector<std::uint32_t>;
using Documents = std::span<const Document>;

constexpr std::uint32_t kWeeksOfYear = 53;

std::string_view kind_of_mark(std::string_view rule) {
  if (rule.starts_with("dateline")) return "dateline";
  if (rule.starts_with("byline")) return "byline";
  if (rule.starts_with("copyright")) return "copyright";
  return rule == "agency-address" ? "address" : "sign-off";
}

bool is_anothers(const Document& document) {
  return document.origin.by_mark && !document.origin.own;
}

// `copy` says that its words are the outlet's of `source`.
bool names(const Document& copy, const Document& source) {
  return is_anothers(copy) && source.origin.own && copy.origin.agency == source.origin.agency;
}

enum class Time { unknown, equal, a_first, b_first, too_far };

// Dates too far apart are mistakes, or news of another year.
Time compare_dates(const Article& a, const Article& b) {
  const std::uint32_t week_a = week_of(a.date), week_b = week_of(b.date);
  if (week_a == kUnknown || week_b == kUnknown) return Time::unknown;
  if (std::max(week_a, week_b) - std::min(week_a, week_b) > kWeeksOfYear) return Time::too_far;
  if (a.date == b.date) return Time::equal;
  return a.date < b.date ? Time::a_first : Time::b_first;
}

std::string of_time(Time time, const Article& a, const Article& b) {
  switch (time) {
    case Time::unknown:
      return "date: not known of both";
    case Time::equal:
      return fmt::format("date: {} for both", a.date);
    case Time::too_far:
      return fmt::format("date: {} and {} are too far apart to tell", a.date, b.date);
    default:
      return fmt::format("date: {} before {}", std::min(a.date, b.date), std::max(a.date, b.date));
  }
}

From from_marks(const Document& a, const Document& b) {
  if (names(b, a)) return From::a;
  return names(a, b) ? From::b : From::unknown;
}

From from_time(Time time) {
  if (time == Time::a_first) return From::a;
  return time == Time::b_first ? From::b : From::unknown;
}

}  // namespace

std::vector<std::string> origin_evidence(const Document& document) {
  std::vector<std::string> lines;
  for (const Cut& cut : document.origin.evidence) {
    std::string_view words = slice(document.text, cut.span);
    if (cut.span.empty()) {
      words = cut.rule == "agency-address" ? document.article.url : document.article.author;
    }
    lines.push_back(fmt::format("{}: {}", kind_of_mark(cut.rule), words));
  }
  return lines;
}

Direction direction(const Document& a, const Document& b) {
  Direction out;
  const Time time = compare_dates(a.article, b.article);
  const From dated = from_time(time);
  const std::string when = of_time(time, a.article, b.article);
  out.from = from_marks(a, b);
  if (out.from != From::unknown) {
    out.evidence = origin_evidence(out.from == From::a ? b : a);
    if (dated == out.from) out.evidence.push_back(when);
    if (dated != From::unknown && dated != out.from) out.conflicts.push_back(when);
    if (time == Time::too_far) out.conflicts.push_back(when);
    return out;
  }
  if (is_anothers(a) && is_anothers(b) && a.origin.agency == b.origin.agency) {
    out.conflicts.push_back(fmt::format("both carry the mark of {}", a.origin.agency));
    return out;
  }
  out.from = dated;
  (dated == From::unknown ? out.conflicts : out.evidence).push_back(when);
  const Document& source = dated == From::a ? a : b;
  if (dated != From::unknown && is_anothers(source)) {
    for (const std::string& mark : origin_evidence(source)) out.conflicts.push_back(mark);
  }
  return out;
}

std::string_view name(Role role) {
  constexpr std::string_view kNames[] = {"alone",   "source",         "copy",
                                         "version", "copy by origin", "unknown"};
  return kNames[static_cast<std::size_t>(role)];
}

namespace {

class Roles {
 public:
  Roles(Documents documents, const Families& families)
      : documents_(documents), roles_(documents.size()) {
    std::vector<Members> members(families.count);
    for (std::uint32_t d = 0; d < documents.size(); ++d) members[families.of[d]].push_back(d);
    for (const Members& family : members) settle(family);
  }

  std::vector<FamilyRole> take() { return std::move(roles_); }

 private:
  void settle(const Members& family) {
    for (const std::uint32_t d : family) {
      roles_[d].agency = documents_[d].origin.agency;
      if (is_anothers(documents_[d])) by_origin(d, d);
    }
    if (family.size() < 2) return;
    const auto marked =
        std::ranges::find_if(family, [&](std::uint32_t d) { return is_anothers(documents_[d]); });
    if (const auto owner = owner_of(family)) {
      copies_of(*owner, family);
    } else if (marked != family.end()) {
      for (const std::uint32_t d : family) {
        if (!is_anothers(documents_[d])) by_origin(d, *marked);
      }
    } else {
      by_time(family);
    }
  }

  bool earlier(std::uint32_t a, std::uint32_t b) const {
    const Article& x = documents_[a].article;
    const Article& y = documents_[b].article;
    return std::tie(x.date, x.id) < std::tie(y.date, y.id);
  }

  // The earliest text of the outlet that another one names.
  std::optional<std::uint32_t> owner_of(const Members& family) const {
    std::optional<std::uint32_t> owner;
    for (const std::uint32_t d : family) {
      const bool named = std::ranges::any_of(
          family, [&](std::uint32_t other) { return names(documents_[other], documents_[d]); });
      if (named && (!owner || earlier(d, *owner))) owner = d;
    }
    return owner;
  }

  // `d` carries the mark, or has the words of `marked` that does.
  void by_origin(std::uint32_t d, std::uint32_t marked) {
    FamilyRole& role = roles_[d];
    role.role = Role::by_origin;
    role.agency = documents_[marked].origin.agency;
    role.evidence = origin_evidence(documents_[marked]);
    if (d == marked) return;
    for (std::string& line : role.evidence) {
      line += fmt::format(" (in {})", documents_[marked].article.id);
    }
    const Direction by_date = direction(documents_[d], documents_[marked]);
    if (by_date.from == From::a) role.conflicts = by_date.evidence;
  }

  void copies_of(std::uint32_t source, const Members& family) {
    roles_[source] = {Role::source, {}, documents_[source].origin.agency, {}, {}, false};
    for (const std::uint32_t d : family) {
      if (d != source) copy_of(source, d);
    }
  }

  void copy_of(std::uint32_t source, std::uint32_t d) {
    const Direction found = direction(documents_[source], documents_[d]);
    const bool same = documents_[source].article.outlet == documents_[d].article.outlet;
    FamilyRole& role = roles_[d];
    role.role = same ? Role::version : Role::copy;
    role.source = source;
    role.agency = documents_[source].origin.agency;
    role.evidence = found.evidence;
    role.conflicts = found.conflicts;
    if (found.from == From::b) std::swap(role.evidence, role.conflicts);
  }

  // Those of `dated` whose dates are too far from the first one's.
  Members take_far(Members& dated) const {
    const Article& first = documents_[dated.front()].article;
    const auto near = std::ranges::stable_partition(dated, [&](std::uint32_t d) {
      return compare_dates(first, documents_[d].article) != Time::too_far;
    });
    Members far(near.begin(), near.end());
    dated.erase(near.begin(), near.end());
    return far;
  }

  Members dated_of(const Members& family) const {
    Members dated;
    std::ranges::copy_if(family, std::back_inserter(dated), [&](std::uint32_t d) {
      return week_of(documents_[d].article.date) != kUnknown;
    });
    std::ranges::sort(dated, [&](auto a, auto b) { return earlier(a, b); });
    return dated;
  }

  // The earliest is the source if no other outlet has it on that day, or without a date, and the
  // next is not too far; of later ones that are too far nothing is known.
  void by_time(const Members& family) {
    for (const std::uint32_t d : family) roles_[d].role = Role::unknown;
    Members dated = dated_of(family);
    if (dated.empty()) return say(family, "date: not known");
    const Article& first = documents_[dated.front()].article;
    const Members far = take_far(dated);
    const auto too_far = [&](std::uint32_t d) {
      return of_time(Time::too_far, first, documents_[d].article);
    };
    if (dated.size() == 1 && !far.empty()) return say(family, too_far(far.front()));
    for (const std::uint32_t d : dated) {
      const Article& article = documents_[d].article;
      if (article.date == first.date && article.outlet != first.outlet) {
        return say(family, fmt::format("date: {} for the earliest of two outlets", first.date));
      }
    }
    copies_of(dated.front(), dated);
    for (const std::uint32_t d : far) say({d}, too_far(d));
    Members rest;
    std::ranges::copy_if(family, std::back_inserter(rest), [&](std::uint32_t d) {
      return roles_[d].role == Role::unknown && roles_[d].conflicts.empty();
    });
    say(rest, "date: not known");
    if (dated.size() == 1) roles_[dated.front()].role = Role::unknown;
  }

  void say(const Members& members, const std::string& why) {
    for (const std::uint32_t d : members) roles_[d].conflicts.push_back(why);
  }

  Documents documents_;
  std::vector<FamilyRole> roles_;
};

void decide(Documents documents, const DecidedDirection& one, std::vector<FamilyRole>& roles) {
  FamilyRole& role = roles[one.article];
  role.decided = true;
  role.source = one.source;
  role.evidence.clear();
  role.conflicts.clear();
  if (!one.source) {
    role.role = Role::alone;
    role.agency = documents[one.article].article.outlet;
    return;
  }
  const Document& source = documents[*one.source];
  const bool same = source.article.outlet == documents[one.article].article.outlet;
  role.role = same ? Role::version : Role::copy;
  role.agency = source.origin.agency;
}

}  // namespace

std::vector<FamilyRole> family_roles(Documents documents, const Families& families,
                                     std::span<const DecidedDirection> decided) {
  std::vector<FamilyRole> roles = Roles(documents, families).take();
  for (const DecidedDirection& one : decided) decide(documents, one, roles);
  for (const DecidedDirection& one : decided) {
    if (!one.source || roles[*one.source].decided) continue;
    FamilyRole& role = roles[*one.source];
    if (role.role == Role::by_origin) continue;
    role = {Role::source, {}, documents[*one.source].origin.agency, {}, {}, true};
  }
  return roles;
}

}  // namespace slantwise
