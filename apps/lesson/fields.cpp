#include <algorithm>

#include "apps/lesson/pages.h"

namespace slantwise::lesson {
namespace {

using html::Literal;
using html::Markup;
using html::Say;
using html::Text;

constexpr unsigned kLines = 3;  // on paper

Literal control_name(Control control) {
  switch (control) {
    case Control::color:
      return "color";
    case Control::choice:
      return "choice";
    case Control::several:
      return "several";
    case Control::scale:
      return "scale";
    default:
      return "text";
  }
}

void card(Markup& out, const Item& item) {
  if (item.prompt.empty()) return;
  out << "<div class=\"card\" id=\"about-" << Text{item.id} << "\">" << item.prompt << "</div>";
}

void question(Markup& out, const Numbered& one) {
  out << "<span class=\"nr\">" << Text{one.number} << "</span> " << one.item.question;
}

void described_by(Markup& out, const Item& item) {
  if (!item.prompt.empty()) out << " aria-describedby=\"about-" << Text{item.id} << "\"";
}

void writing(Markup& out, const Numbered& one) {
  const Item& item = one.item;
  card(out, item);
  out << "<label class=\"question\" for=\"field-" << Text{item.id} << "\">";
  question(out, one);
  out << "</label><textarea id=\"field-" << Text{item.id}
      << "\" rows=\"2\" maxlength=\"1000\" placeholder=\" \" dir=\"auto\" autocomplete=\"off\"";
  described_by(out, item);
  out << "></textarea><div class=\"lines\" aria-hidden=\"true\">";
  for (unsigned i = 0; i < kLines; ++i) out << "<hr>";
  out << "</div>";
}

void choosing(Markup& out, const Numbered& one) {
  const Item& item = one.item;
  const Literal type = item.control == Control::several ? Literal("checkbox") : Literal("radio");
  card(out, item);
  out << "<fieldset";
  described_by(out, item);
  out << "><legend class=\"question\">";
  question(out, one);
  out << "</legend>";
  if (item.control == Control::several) {
    out << "<p class=\"note\">" << Say{"lesson.several"} << "</p>";
  }
  out << "<div class=\"offers\">";
  for (const Offer& offer : offers(item)) {
    out << "<label class=\"offer\"><input type=\"" << type << "\" name=\"item-" << Text{item.id}
        << "\" value=\"" << Text{offer.value} << "\"><span>";
    label(out, offer);
    out << "</span></label>";
  }
  out << "</div></fieldset>";
}

}  // namespace

std::string number_of(const Made& made, const Item& item) {
  if (std::ranges::all_of(item.id, [](char c) { return c >= '0' && c <= '9'; })) return item.id;
  return std::to_string(&item - made.items.data() + 1);
}

void field(Markup& out, const Numbered& one) {
  const Item& item = one.item;
  if (item.control == Control::color) return;
  out << "<div class=\"item\" data-item=\"" << Text{item.id} << "\" data-control=\""
      << control_name(item.control) << "\">";
  item.control == Control::text ? writing(out, one) : choosing(out, one);
  out << "</div>";
}

}  // namespace slantwise::lesson
