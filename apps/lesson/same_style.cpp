#include "apps/lesson/same_style.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "core/resources.h"
#include "models/house_style.h"
#include "models/lexicon.h"
#include "models/patterns.h"

namespace slantwise::lesson {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kMarks = {{
    {"“", "\""},
    {"”", "\""},
    {"„", "\""},
    {"«", "\""},
    {"»", "\""},
    {"‟", "\""},
    {"‘", "'"},
    {"’", "'"},
    {"‚", "'"},
    {"—", "–"},
    {"―", "–"},
    {"--", "–"},
    {"…", "..."},
    {"\u00A0", " "},
    {"\u202F", " "},
    {"\u2009", " "},
    {"''", "\""},
    {"\u00AD", ""},
}};

// How one spelling becomes the other.
struct Spelling {
  std::string from, to;
  bool rest = false;   // "organis*": what follows stays
  bool exact = false;  // with these capitals
};

std::string bare(std::string_view pattern) {
  if (pattern.starts_with(kCasePrefix)) pattern.remove_prefix(kCasePrefix.size());
  if (pattern.ends_with('*')) pattern.remove_suffix(1);
  return std::string(pattern);
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

// "organisa*" beside "organiz*": the letter after what they share. Empty where nothing is alike.
std::string by_letter(const std::string& from, const std::vector<std::string>& to) {
  std::string best;
  std::size_t shared = 2;
  for (const std::string& pattern : to) {
    const std::string other = bare(pattern);
    const std::size_t here = common_prefix(from, other);
    if (here <= shared || here >= from.size() || here >= other.size()) continue;
    shared = here;
    best = from;
    best[here] = other[here];
  }
  return best;
}

void add_set(const NamingSet& set, std::vector<Spelling>& out) {
  if (set.labels.size() != 2) return;
  const auto parted = [](const LexiconTerm& label) {
    return label.patterns.front().find_first_of(" -") != std::string::npos ||
           label.label.find('.') != std::string::npos;
  };
  // The form without dots and blanks, else the one with fewer patterns ("organiz*" for all).
  std::size_t target = parted(set.labels[0]) ? 1 : 0;
  if (set.labels[1].patterns.size() < set.labels[0].patterns.size()) target = 1;
  const std::vector<std::string>& to = set.labels[target].patterns;
  const std::vector<std::string>& from = set.labels[1 - target].patterns;
  for (std::size_t i = 0; i < from.size(); ++i) {
    Spelling one{bare(from[i]), "", from[i].ends_with('*'), from[i].starts_with(kCasePrefix)};
    if (from.size() == to.size()) {
      one.to = bare(to[i]);
    } else if (one.rest) {
      one.to = by_letter(one.from, to);
    } else if (to.size() == 1) {
      one.to = bare(to.front());
    } else {  // "Sept" beside "September"
      const auto longer = std::ranges::find_if(
          to, [&one](const std::string& pattern) { return bare(pattern).starts_with(one.from); });
      if (longer != to.end()) one.to = bare(*longer);
    }
    if (!one.to.empty() && one.to != one.from) out.push_back(std::move(one));
  }
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

std::string key(const Spelling& one) {
  std::string pattern = RE2::QuoteMeta(one.from);
  if (!one.exact) pattern = "(?i:" + pattern + ")";
  if (one.rest) pattern += R"([a-z]*)";
  // The dot of a short form goes with it: "Gov.", "U.S.".
  const bool shortened = one.from.find('.') != std::string::npos || one.to.size() > one.from.size();
  if (shortened && one.exact) pattern += R"(\.?)";
  return pattern;
}

std::string with_capital(std::string word, char like) {
  const bool upper = like >= 'A' && like <= 'Z', small = word[0] >= 'a' && word[0] <= 'z';
  if (upper && small) word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

bool is_letter(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

struct SameStyle::Parts {
  struct Entry {
    Spelling spelling;
    RE2 pattern;
    explicit Entry(Spelling one) : spelling(std::move(one)), pattern(key(spelling)) {}
  };
  std::vector<std::unique_ptr<Entry>> entries;
  RE2 honorific{R"(\b(?:Mr|Mrs|Ms|Dr|Messrs)\.? )"};
  RE2 dash{R"( ?(?:–| - ) ?)"}, percent{R"((\d) ?%)"}, blanks{R"( {2,})"};
};

SameStyle::SameStyle() {
  auto parts = std::make_shared<Parts>();
  const Lexicon lexicon = parse_lexicon(resources::get(kHouseStyleLexicon), kHouseStyleLexicon);
  std::vector<Spelling> spellings;
  for (const NamingSet& set : lexicon.sets) add_set(set, spellings);
  for (Spelling& one : spellings) {
    parts->entries.push_back(std::make_unique<Parts::Entry>(std::move(one)));
  }
  parts_ = std::move(parts);
}

std::string SameStyle::apply(std::string_view given) const {
  std::string text(given);
  for (const auto& [from, to] : kMarks) replace_all(text, from, to);
  RE2::Replace(&text, R"(^[\s•‣▪●◦⁃⦁*·-]+)", "");  // a house's bullets
  RE2::GlobalReplace(&text, parts_->dash, " – ");
  RE2::GlobalReplace(&text, parts_->percent, R"(\1 percent)");
  RE2::GlobalReplace(&text, parts_->honorific, "");
  for (const auto& entry : parts_->entries) {
    std::string out;
    re2::StringPiece rest(text), word;
    while (entry->pattern.Match(rest, 0, rest.size(), RE2::UNANCHORED, &word, 1)) {
      const auto at = static_cast<std::size_t>(word.data() - text.data());
      const std::size_t end = at + word.size();
      const auto done = static_cast<std::size_t>(rest.data() - text.data());
      const bool whole = (at == 0 || !is_letter(text, at - 1)) && !is_letter(text, end);
      out.append(text, done, at - done);
      if (whole) {
        const Spelling& spelling = entry->spelling;
        out += with_capital(spelling.to, text[at]);
        if (spelling.rest)
          out.append(text, at + spelling.from.size(), word.size() - spelling.from.size());
      } else {
        out.append(word.data(), word.size());
      }
      rest = re2::StringPiece(text).substr(end);
    }
    out.append(rest.data(), rest.size());
    text = std::move(out);
  }
  RE2::GlobalReplace(&text, parts_->blanks, " ");
  return text;
}

}  // namespace slantwise::lesson
