#include "models/window.h"

#include <algorithm>

namespace slantwise {

Span around(const Document& document, Span hit, const Window& window) {
  const Tokens& tokens = document.tokens;
  const Span limit = window.within == Window::Within::sentence
                         ? document.sentences[tokens.sentence[hit.begin]].tokens
                         : document.paragraphs[tokens.paragraph[hit.begin]].tokens;
  return {hit.begin - std::min(window.left, hit.begin - limit.begin),
          hit.end + std::min(window.right, std::max(limit.end, hit.end) - hit.end)};
}

}  // namespace slantwise
