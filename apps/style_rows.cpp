#include "apps/style_rows.h"

#include <algorithm>

#include <fmt/format.h>

#include "apps/table.h"
#include "core/resources.h"

namespace slantwise {
namespace {

constexpr int kWidth = 100;
constexpr std::size_t kOutlets = 4;  // of a form, on a screen

}  // namespace

std::vector<StyleRow> styles_of(const Corpus& corpus, const ForEach& for_each) {
  return house_styles(corpus, parse_lexicon(resources::get(kHouseStyleLexicon), kHouseStyleLexicon),
                      for_each);
}

Records style_records(const std::vector<StyleRow>& rows) {
  Records out{{"set", "choice", "differs", "outlet", "form", "uses", "of"}, {}};
  for (const StyleRow& row : rows) {
    for (const auto& [outlet, uses] : row.outlets) {
      std::uint64_t sum = 0;
      for (const std::uint64_t one : uses) sum += one;
      for (std::size_t form = 0; form < uses.size(); ++form) {
        out.rows.push_back({row.set, row.referent, std::string(row.differs ? "yes" : "no"), outlet,
                            row.labels[form], static_cast<double>(uses[form]),
                            static_cast<double>(sum)});
      }
    }
  }
  return out;
}

std::string form_uses(const StyleRow& row, std::size_t form, std::size_t most) {
  std::vector<std::pair<std::uint64_t, std::string>> found;
  for (const auto& [outlet, uses] : row.outlets) {
    if (uses[form] > 0) found.emplace_back(uses[form], outlet);
  }
  std::size_t more = 0;
  if (found.size() > most) {
    std::ranges::stable_sort(found, std::greater<>{}, [](const auto& one) { return one.first; });
    more = found.size() - most;
    found.resize(most);
    std::ranges::sort(found, {}, [](const auto& one) { return one.second; });
  }
  std::string text;
  for (const auto& [uses, outlet] : found) {
    text += (text.empty() ? "" : ", ") + one_line(outlet) + " " + grouped(uses);
  }
  if (more > 0) text += fmt::format(" and {} more", grouped(more));
  return text.empty() ? "." : text;
}

std::string style_screen(const std::vector<StyleRow>& rows) {
  Table table({{"choice", Align::left, 34}, {"form", Align::left, 24}, {"uses", Align::left}});
  std::string alike;
  for (const StyleRow& row : rows) {
    if (!row.differs) alike += (alike.empty() ? "" : "; ") + row.referent;
    for (std::size_t form = 0; row.differs && form < row.labels.size(); ++form) {
      table.add({form == 0 ? row.referent : "", row.labels[form], form_uses(row, form, kOutlets)});
    }
  }
  std::string text = "House style: choices of spelling that an editor makes once for all texts\n";
  text += table.empty() ? "  In none of these choices do two outlets differ.\n" : table.text(2);
  if (!alike.empty()) {
    text += wrapped("Used, and chosen alike or too rarely to tell: " + alike + ".", kWidth, 2);
  }
  return text + wrapped(
                    "They say nothing about a subject, so words of choices that differ get no "
                    "badge in terms and stand apart in compare.",
                    kWidth);
}

}  // namespace slantwise
