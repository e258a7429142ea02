#include "apps/lesson/pieces.h"

namespace slantwise::lesson {

using html::Shown;
using html::Text;

std::string_view letter(Shown shown) {
  switch (shown) {
    case Shown::own:
      return "O";
    case Shown::quoted:
      return "Q";
    case Shown::reported:
      return "R";
    case Shown::note:
      return "E";
    default:
      return "";
  }
}

// Nothing about a piece but its number: the page holds no answer.
void piece(html::Markup& out, std::string_view item, std::string_view text) {
  out << "<span class=\"piece\" data-item=\"" << Text{item}
      << "\" role=\"button\" tabindex=\"0\"><sup>" << Text{item} << "</sup>" << Text{text}
      << "</span>";
}

void colored_piece(html::Markup& out, std::string_view item, std::string_view text, Shown shown) {
  const html::Look& look = html::look(shown);
  out << "<span class=\"piece " << look.css << "\" id=\"piece-" << Text{item} << "\"><sup>"
      << Text{item} << "</sup>" << Text{text} << "<b>" << html::Say{look.letter} << "</b></span>";
}

}  // namespace slantwise::lesson
