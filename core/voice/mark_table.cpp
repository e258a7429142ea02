#include "core/voice/mark_table.h"

#include <algorithm>
#include <array>

namespace slantwise {
namespace {

using Marks = std::vector<Mark>;
using Uses = std::array<int, kMarkFamilies>;

std::size_t index(MarkFamily family) { return static_cast<std::size_t>(family); }

MarkSide opposite(MarkSide side) {
  return side == MarkSide::open ? MarkSide::close : MarkSide::open;
}

template <typename Fits>
const Mark* first_that(const Marks& all, Fits fits) {
  const auto found = std::ranges::find_if(all, fits);
  return found == all.end() ? nullptr : &*found;
}

bool is_reversed(const Marks& all, MarkFamily family) {
  const Mark* first = first_that(all, [&](const Mark& mark) { return mark.family == family; });
  return first != nullptr && first->side == MarkSide::close;
}

bool opens_curly(const Marks& all) {
  return first_that(all, [](const Mark& mark) {
           return mark.family == MarkFamily::curly && mark.side == MarkSide::open;
         }) != nullptr;
}

struct Habits {
  bool reversed;   // » «
  bool angles;     // › ‹
  bool low;        // „ “
  bool two_sided;  // ” ... ”
};

// „Ich ‚gehe‘ jetzt“: a mark like an opening one closes ‚.
void settle_low_singles(std::span<Mark> marks) {
  bool open = false;
  for (Mark& mark : marks) {
    if (mark.family == MarkFamily::low_single) {
      open = true;
    } else if (open && mark.family == MarkFamily::single && mark.curled &&
               mark.side == MarkSide::open) {
      mark.family = MarkFamily::low_single;
      mark.side = MarkSide::close;
      open = false;
    }
  }
}

void settle(std::span<Mark> marks, const Habits& habits) {
  MarkSide expected = MarkSide::open;
  for (Mark& mark : marks) {
    if (mark.family == MarkFamily::guillemet && habits.reversed) mark.side = opposite(mark.side);
    if (mark.family == MarkFamily::angle && habits.angles) mark.side = opposite(mark.side);
    if (mark.family == MarkFamily::curly && habits.two_sided) mark.side = MarkSide::either;
    if (mark.family == MarkFamily::curly && habits.low) {
      mark.family = MarkFamily::low;
      if (expected == MarkSide::close) mark.side = MarkSide::close;
    }
    if (mark.family == MarkFamily::low) expected = opposite(mark.side);
  }
}

Uses count_uses(const Marks& all) {
  Uses uses{};
  for (const Mark& mark : all) ++uses[index(mark.family)];
  return uses;
}

template <typename Visit>
void for_paragraphs(MarkTable& table, const Visit& visit) {
  for (std::size_t p = 0; p + 1 < table.begins.size(); ++p) {
    visit(std::span(table.marks).subspan(table.begins[p], table.begins[p + 1] - table.begins[p]));
  }
}

template <typename Fits>
void erase_if(MarkTable& table, const Fits& fits) {
  std::uint32_t kept = 0;
  for (std::size_t p = 0; p + 1 < table.begins.size(); ++p) {
    const std::uint32_t begin = table.begins[p];
    table.begins[p] = kept;
    for (std::uint32_t i = begin; i < table.begins[p + 1]; ++i) {
      if (!fits(table.marks[i])) table.marks[kept++] = table.marks[i];
    }
  }
  table.begins.back() = kept;
  table.marks.erase(table.marks.begin() + kept, table.marks.end());
}

}  // namespace

bool is_cut(const Paragraph& paragraph) {
  return paragraph.zone == Zone::caption || paragraph.zone == Zone::boilerplate;
}

std::size_t next_uncut(std::span<const Paragraph> paragraphs, std::size_t paragraph) {
  std::size_t next = paragraph + 1;
  while (next < paragraphs.size() && is_cut(paragraphs[next])) ++next;
  return next;
}

MarkTable read_marks(std::string_view text, std::span<const Paragraph> paragraphs) {
  MarkTable table;
  for (const Paragraph& paragraph : paragraphs) {
    table.begins.push_back(static_cast<std::uint32_t>(table.marks.size()));
    find_marks(text, paragraph.span, table.marks);
  }
  table.begins.push_back(static_cast<std::uint32_t>(table.marks.size()));
  for_paragraphs(table, settle_low_singles);
  Uses uses = count_uses(table.marks);
  const bool low = uses[index(MarkFamily::low)] > 0;
  if (low) uses[index(MarkFamily::low)] += uses[index(MarkFamily::curly)];
  const Habits habits{is_reversed(table.marks, MarkFamily::guillemet),
                      is_reversed(table.marks, MarkFamily::angle), low,
                      !low && !opens_curly(table.marks)};
  const auto alone = [&](const Mark& mark) {
    return mark.family != MarkFamily::single && uses[index(mark.family)] == 1;
  };
  for_paragraphs(table, [&](std::span<Mark> marks) { settle(marks, habits); });
  erase_if(table, alone);
  table.doubles = first_that(table.marks, [](const Mark& mark) {
                    return mark.family != MarkFamily::single;
                  }) != nullptr;
  return table;
}

}  // namespace slantwise
