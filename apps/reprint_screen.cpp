// What `reprints` shows on a screen.
#include <fmt/format.h>

#include <algorithm>

#include "apps/reprint_rows.h"
#include "apps/screen.h"
#include "apps/table.h"

namespace slantwise {
namespace {

using Role = FamilyRole::Role;

constexpr int kWidth = 100;

std::string many(std::size_t n, const char* one) {
  return fmt::format("{} {}{}", grouped(n), one, n == 1 ? "" : "s");
}

std::string shown(const Corpus& corpus, const ReprintMember& member) {
  const FamilyRole& role = member.role;
  if (role.role == Role::by_origin) return "copy of " + role.agency;
  if (role.role == Role::source) return "source";
  if (role.role == Role::unknown) return "which was first is not known";
  if (!role.source) return std::string(name(role.role));
  const Article& source = corpus.documents[*role.source].article;
  return (role.role == Role::version ? "version of " : "copy of ") + source.id;
}

std::string why(const FamilyRole& role) {
  if (role.decided) return "decided by a person";
  std::string text = fmt::format("{}", fmt::join(role.evidence, "; "));
  if (role.conflicts.empty()) return text;
  const bool known = role.role != Role::unknown;
  return fmt::format("{}{}{}{}", text, text.empty() ? "" : "; ", known ? "but " : "",
                     fmt::join(role.conflicts, "; "));
}

std::string share(const ReprintMember& member) {
  if (!member.against || member.role.role == Role::source) return "";
  return fmt::format("{:.0f}%", 100 * member.reuse.c_nq);
}

Table member_table() {
  return Table({{"outlet", Align::left, 20},
                {"article", Align::left, 28},
                {"date", Align::left},
                {"what", Align::left, 34},
                {"shared", Align::right},
                {"why", Align::left, 60}});
}

void add(const Corpus& corpus, const ReprintMember& member, Table& table) {
  const Article& article = corpus.documents[member.document].article;
  table.add({article.outlet, article.id, std::string(shown_date(article.date)),
             shown(corpus, member), share(member), why(member.role)});
}

// `most` articles of a family, 0: all.
std::string family_text(const Corpus& corpus, const ReprintFamily& family, std::size_t number,
                        std::size_t most) {
  Table table = member_table();
  const std::size_t all = family.members.size();
  const std::size_t shown = most == 0 ? all : std::min(all, most);
  for (std::size_t i = 0; i < shown; ++i) add(corpus, family.members[i], table);
  std::string text = fmt::format("\n{}. {} of {}\n{}", number, many(all, "article"),
                                 many(family.outlets, "outlet"), table.text(2));
  if (shown < all)
    text += fmt::format("  ... and {} more articles; --top 0 shows all\n", grouped(all - shown));
  return text;
}

std::string by_origin_text(const Corpus& corpus, const Reprints& reprints, std::size_t most) {
  if (reprints.by_origin.empty()) return "";
  Table table = member_table();
  std::size_t rows = 0;
  for (const ReprintMember& member : reprints.by_origin) {
    if (most > 0 && rows++ == most) break;
    add(corpus, member, table);
  }
  std::string text =
      "\nMade by others, by their marks; the agency's own text is not among these\n" +
      table.text(2);
  if (most > 0 && reprints.by_origin.size() > most) {
    text += fmt::format("  ... and {} more; --top 0 shows all\n",
                        grouped(reprints.by_origin.size() - most));
  }
  return text;
}

std::string outlet_text(const Reprints& reprints) {
  Table table({{"outlet", Align::left, 28},
               {"articles", Align::right},
               {"as published", Align::right},
               {"words", Align::right},
               {"copies", Align::right},
               {"versions", Align::right},
               {"first unknown", Align::right},
               {"own writing", Align::right},
               {"words", Align::right}});
  for (const ReprintOutlet& one : reprints.outlets) {
    table.add({one.name, grouped(one.articles), grouped(one.texts), grouped(one.words),
               dot_for_zero(one.copies + one.by_origin), dot_for_zero(one.versions),
               dot_for_zero(one.unknown), grouped(one.own_texts), grouped(one.own_words)});
  }
  return "\nThe outlets\n" + table.text(2);
}

// Passages in common without being one text.
std::string passages_text(const Reprints& reprints) {
  std::size_t partly = 0, passages = 0;
  for (const ReusePair& pair : reprints.reuse.pairs) {
    if (reprints.found.of[pair.a] == reprints.found.of[pair.b]) continue;
    partly += pair.reuse.reuse == ReuseClass::partly_copied || pair.reuse.reuse == ReuseClass::copy;
    passages += pair.reuse.reuse == ReuseClass::shares_passages;
  }
  if (partly + passages == 0) return "";
  return wrapped(fmt::format("\nOf texts that are not one, {} in part copied and {} passages; "
                             "--by pair lists them.",
                             partly == 1 ? "1 pair is" : grouped(partly) + " pairs are",
                             passages == 1 ? "1 pair shares" : grouped(passages) + " pairs share"),
                 kWidth);
}

}  // namespace

std::string reprints_text(const Corpus& corpus, const Reprints& reprints, std::size_t most) {
  std::string text = fmt::format("{} = {}", many(reprints.articles, "article"),
                                 many(reprints.texts, "independent text"));
  text += reprints.texts == reprints.articles
              ? ": no text here is a copy of another.\n"
              : fmt::format(
                    " (copies count once; counted as often as printed, they would weigh as "
                    "much as {} texts).\n",
                    two_digits(reprints.effective));
  std::size_t number = 0;
  for (const ReprintFamily& family : reprints.families) {
    if (most > 0 && number == most) break;
    text += family_text(corpus, family, ++number, most);
  }
  if (number < reprints.families.size()) {
    text += fmt::format("\n... and {} more; --top 0 shows all\n",
                        many(reprints.families.size() - number, "family"));
  }
  text += by_origin_text(corpus, reprints, most);
  text += outlet_text(reprints) + passages_text(reprints);
  return text + "\n" +
         wrapped(
             "Shared: words outside quotations, five in a row, of the shorter text. As "
             "published: one copy of a text for each outlet. Own writing: less texts of other "
             "origin, copies of another outlet's text, and passages that another outlet had "
             "first.",
             kWidth);
}

}  // namespace slantwise
