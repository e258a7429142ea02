#include "apps/charts/voice_strip.h"

#include "apps/html/format.h"
#include "apps/html/look.h"

namespace slantwise::html {
namespace {

constexpr unsigned kTop = 9, kBase = 41;  // ticks above kTop, the strip between

unsigned height(Shown shown) {
  switch (shown) {
    case Shown::own:
      return 12;
    case Shown::reported:
      return 22;
    case Shown::unclear:
      return 17;
    default:
      return kBase - kTop;
  }
}

struct Stretch {
  Shown shown = Shown::own;
  std::size_t begin = 0, size = 0;
};

// Neighboring pieces of one voice are one rectangle.
struct Strip {
  std::vector<Stretch> stretches;
  std::vector<std::size_t> terms;
  std::size_t size = 0;

  void add(const Piece& piece) {
    const Shown voice = shown(piece.voice, piece.confidence);
    if (!piece.term.empty()) terms.push_back(size);
    if (stretches.empty() || stretches.back().shown != voice) stretches.push_back({voice, size, 0});
    stretches.back().size += piece.text.size();
    size += piece.text.size();
  }
};

Strip strip_of(const ReaderText& text) {
  Strip strip;
  for (const ReaderParagraph& paragraph : text.paragraphs) {
    for (const Piece& piece : paragraph.pieces) {
      if (!piece.cut && !piece.text.empty()) strip.add(piece);
    }
  }
  return strip;
}

std::string share(std::size_t part, std::size_t whole) {
  return coordinate(100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

void draw(Markup& out, const Stretch& stretch, std::size_t whole) {
  const unsigned tall = height(stretch.shown);
  out << "<rect class=\"seg " << look(stretch.shown).css << "\" x=\""
      << Text{share(stretch.begin, whole)} << "%\" width=\"" << Text{share(stretch.size, whole)}
      << "%\" y=\"" << kBase - tall << "\" height=\"" << tall << "\"/>";
  if (stretch.shown != Shown::note) return;
  out << "<rect class=\"cap\" x=\"" << Text{share(stretch.begin, whole)} << "%\" width=\""
      << Text{share(stretch.size, whole)} << "%\" y=\"" << kTop << "\" height=\"3\"/>";
}

}  // namespace

Markup voice_strip(const Messages& messages, const ReaderText& text, std::string_view label) {
  const Strip strip = strip_of(text);
  Markup out(messages);
  out << "<svg class=\"strip\" width=\"100%\" height=\"42\" role=\"img\" aria-label=\""
      << Text{label} << "\">";
  for (const Stretch& stretch : strip.stretches) draw(out, stretch, strip.size);
  for (const std::size_t term : strip.terms) {
    out << "<rect class=\"tick\" x=\"" << Text{share(term, strip.size)}
        << "%\" width=\"2\" y=\"0\" height=\"7\"/>";
  }
  out << "</svg>";
  return out;
}

}  // namespace slantwise::html
