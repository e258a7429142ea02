#include "apps/screen.h"

namespace slantwise {

std::string_view shown(Voice voice) {
  switch (voice) {
    case Voice::narration:
      return "own words";
    case Voice::paraphrase:
      return "reported";
    case Voice::quote:
      return "quoted";
    case Voice::insert:
      return "editor's note";
  }
  return "";
}

std::string_view shown(Scope scope) {
  return scope == Scope::all ? "all voices" : shown(static_cast<Voice>(scope));
}

char letter(Voice voice, Confidence confidence) {
  if (confidence == Confidence::low) return '?';
  return "ORQE"[static_cast<std::size_t>(voice)];
}

std::string_view letter_key() {
  return "O own words   R reported   Q quoted   E editor's note   ? unclear";
}

std::string_view shown_date(std::string_view date) { return date.empty() ? "no date" : date; }

}  // namespace slantwise
