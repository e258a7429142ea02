#include "apps/charts/standalone.h"

#include "apps/charts/barcode.h"
#include "apps/html/look.h"

namespace slantwise::html {
namespace {

constexpr unsigned kMargin = 20, kTitle = 34, kLine = 26;

// The page's light colors, written out: programs that draw SVG know no CSS variables.
constexpr Literal kStyle =
    "<style>text{font-family:system-ui,'Liberation Sans',Arial,sans-serif;font-size:12px;"
    "fill:#1d1b18}.title{font-size:15px;font-weight:700}.soft{fill:#635d54}"
    ".bar text{font-size:13px;font-weight:700;text-anchor:middle}"
    ".bar rect,.strip .seg{stroke:#ffffff;stroke-width:.5}"
    ".v-own{fill:#e3a21a;stroke:#e3a21a}.v-quoted{fill:#0b67a8;stroke:#0b67a8}"
    ".v-reported{fill:#00795a;stroke:#00795a}.v-note{fill:#a63d7b;stroke:#a63d7b}"
    ".v-unclear{fill:#8b867e;stroke:#8b867e}"
    ".seg text{stroke:none}.seg.v-quoted text,.seg.v-reported text,.seg.v-note text{fill:#ffffff}"
    ".strip .tick,.strip .cap,.dot,.arrow{fill:#1d1b18;stroke:none}"
    ".even{stroke:#635d54;stroke-dasharray:2 3}.whisker{stroke:#1d1b18;stroke-width:2}"
    ".track{fill:#f4efe4}.open{fill:none;stroke-width:1.6}"
    ".time-row,.time-tick{stroke:#ddd6c8}.time-story{stroke:#635d54;stroke-dasharray:2 3}"
    ".time-name,.time-no{font-weight:700}.time-mark{stroke:#1d1b18;stroke-width:1.6;fill:#ffffff}"
    ".time-mark.shared,.time-shared{fill:#0b67a8}.time-mark.copy{fill:#e3a21a}"
    ".time-all{fill:#cfc8ba}"
    ".dot.open{fill:#ffffff;stroke:#1d1b18}.axis .tick{stroke:#635d54}"
    ".axis text{font-size:11px;fill:#635d54}</style>";

void legend(Markup& out, unsigned y, Legend kind) {
  unsigned x = kMargin;
  for (const Shown shown : kShown) {
    const Look& voice = look(shown);
    if (kind == Legend::shapes) {
      barcode_mark(out, shown, {x + 5.5, y + 5.5}, "");
    } else {
      out << "<rect class=\"" << voice.css << "\" x=\"" << x << "\" y=\"" << y
          << "\" width=\"11\" height=\"11\"/>";
    }
    out << "<text x=\"" << x + 16 << "\" y=\"" << y + 10 << "\">" << Label{voice.letter} << " "
        << Label{voice.name} << "</text>";
    x += 130;
  }
}

}  // namespace

std::string standalone(const Markup& drawing, const Frame& frame) {
  const unsigned width = frame.width + 2 * kMargin;
  const unsigned bottom = kMargin + kTitle + frame.height;
  const bool voices = frame.legend != Legend::none;
  const unsigned foot = bottom + (voices ? kLine : 0) + 18;
  const unsigned height = foot + (frame.foot.empty() ? 0 : kLine) - 18 + kMargin;
  Markup out(drawing.messages());
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
         "width=\""
      << width << "\" height=\"" << height << "\" viewBox=\"0 0 " << width << " " << height
      << "\" role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">"
      << Text{frame.title} << "</title>\n<desc id=\"desc\">" << Text{frame.description}
      << "</desc>\n"
      << kStyle
      << "\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n<text class=\"title\" "
      << "x=\"" << kMargin << "\" y=\"" << kMargin + 12 << "\">" << Text{frame.title}
      << "</text>\n<svg x=\"" << kMargin << "\" y=\"" << kMargin + kTitle << "\" width=\""
      << frame.width << "\" height=\"" << frame.height << "\">" << drawing << "</svg>\n";
  if (voices) legend(out, bottom + 12, frame.legend);
  if (!frame.foot.empty()) {
    out << "<text class=\"soft\" x=\"" << kMargin << "\" y=\"" << foot + 4 << "\">"
        << Text{frame.foot} << "</text>";
  }
  out << "\n</svg>\n";
  return std::string(out.view());
}

}  // namespace slantwise::html
