// Hides who made a text: the names of the compared outlets and of agencies in every form that the
// texts use, authors, datelines, sign-offs, addresses.
//
//   const Masker masker(corpus, Masker::Names::hidden);
//   masker.text("HARBOR, April 3. /KELPRESS/. Talks began");  // "▇▇▇ Talks began"
//   masker.outlet("Harbor Post");                             // "Outlet B"
//
// A name counts in the form in which the input has it, without "The", "News", "Agency" and the
// like, as one word ("HarborPost"), by its initials, as the address has it, and as "the Post".
// Whole dates (with a year), addresses of the web and of people, and lines that the rules of
// corpora/rules/zones cut are hidden whoever's they are.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/corpus.h"
#include "core/text/messages.h"

namespace slantwise::lesson {

class Masker {
 public:
  enum class Names { shown, hidden };
  // Cheap to copy. REQUIRES: `messages` outlive it.
  Masker(const Corpus& corpus, Names names, const Messages& messages);

  bool hides() const { return names_ == Names::hidden; }
  // `text` of an article with "▇▇▇" for what would tell its outlet; unchanged when names are shown.
  std::string text(std::string_view text) const;
  // The same for the parts of one line that stand apart on the page: what the line as a whole
  // begins and ends with is hidden, and names in each part. As many as `parts`.
  std::vector<std::string> texts(std::span<const std::string> parts) const;
  // A sentence for "Guess the outlet": always masked, also with house style made equal (marks,
  // spellings), whatever `hides()` says.
  std::string guess(std::string_view sentence) const;
  // The outlet's name, or a letter that is the same in the whole lesson and follows no order that a
  // reader knows ("Outlet C"; drawn by the corpus's own hash).
  std::string outlet(std::string_view name) const;
  // A date, or "" when names are hidden.
  std::string date(std::string_view date) const;

 private:
  struct Parts;
  Names names_;
  const Messages& messages_;
  std::shared_ptr<const Parts> parts_;
};

}  // namespace slantwise::lesson
