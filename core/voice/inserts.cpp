#include "core/voice/inserts.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include <yaml-cpp/yaml.h>

namespace slantwise {
namespace {

constexpr std::size_t kEnding = 3;       // letters: "[t]he", "say[ing]"
constexpr std::size_t kMaxInsert = 400;  // bytes: a longer bracket is no note

std::vector<std::string> strings(const YAML::Node& node) {
  std::vector<std::string> result;
  for (const YAML::Node& item : node) result.push_back(item.as<std::string>());
  std::ranges::stable_sort(result, std::ranges::greater{}, &std::string::size);
  return result;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_ascii_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_letter(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || (c & 0x80) != 0; }

// True if `phrase` stands in `text` (both lower case) as whole words.
bool contains(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    const bool starts = at == 0 || !is_letter(text[at - 1]);
    if (starts && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

bool contains_any(std::string_view text, const std::vector<std::string>& phrases) {
  return std::ranges::any_of(phrases, [&](const auto& phrase) { return contains(text, phrase); });
}

std::string lowered(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), lower);
  return result;
}

bool drop_dash(std::string_view& text) {
  while (text.ends_with(' ') || text.ends_with("\xC2\xA0")) {
    text.remove_suffix(text.ends_with(' ') ? 1 : 2);
  }
  return text.ends_with('-') || text.ends_with("\xE2\x80\x93") || text.ends_with("\xE2\x80\x94");
}

// The name that signs a bracket: what follows its last dash.
std::string_view sign_off(std::string_view content, const InsertRules& rules) {
  while (content.ends_with(' ')) content.remove_suffix(1);
  for (const std::string& name : rules.sign_offs) {
    std::string_view rest = content;
    if (!rest.ends_with(name)) continue;
    rest.remove_suffix(name.size());
    if (drop_dash(rest)) return content.substr(content.size() - name.size());
  }
  return {};
}

// Finds opening brackets from left to right.
class Brackets {
 public:
  explicit Brackets(std::string_view text)
      : text_(text), square_(text.find('[')), round_(text.find('(')) {}

  // Where the first one at `at` or behind it stands; npos if none. REQUIRES: `at` never falls.
  std::size_t next(std::size_t at) {
    if (square_ < at) square_ = text_.find('[', at);
    if (round_ < at) round_ = text_.find('(', at);
    return std::min(square_, round_);
  }

 private:
  std::string_view text_;
  std::size_t square_, round_;
};

struct Finder {
  const Document& document;
  std::span<const Quote> quotes;
  const InsertRules& rules;
  std::vector<Insert> inserts;
  Brackets brackets;
  std::size_t quote = 0;

  bool in_quote(std::uint32_t at) {
    while (quote < quotes.size() && quotes[quote].outer.end <= at) ++quote;
    return quote < quotes.size() && quotes[quote].outer.contains(at);
  }

  // A bracket that changes a word, as in "[t]he" or "question[s]".
  bool inside_word(Span span, Span paragraph) const {
    const std::string& text = document.text;
    return (span.begin > paragraph.begin && is_ascii_letter(text[span.begin - 1])) ||
           (span.end < paragraph.end && is_ascii_letter(text[span.end]));
  }

  void add_letters(Span span) {
    Insert insert;
    insert.span = span;
    insert.inside = Voice::quote;
    insert.signed_by = document.origin.agency;
    insert.rule = kLetterRule;
    inserts.push_back(std::move(insert));
  }

  void consider(Span span, Span paragraph) {
    const std::string_view content = slice(document.text, {span.begin + 1, span.end - 1});
    if (!std::ranges::any_of(content, is_letter) || content == "\xE2\x80\xA6") return;
    const bool square = document.text[span.begin] == '[';
    const bool quoted = in_quote(span.begin);
    if (inside_word(span, paragraph)) {
      if (quoted && square && content.size() <= kEnding) add_letters(span);
      return;
    }
    const std::string_view signer = sign_off(content, rules);
    const std::string small = lowered(content);
    const bool legal = contains_any(small, rules.legal_formulas);
    const bool note = contains_any(small, rules.editorial);
    if (!(quoted && (square || !signer.empty())) && !legal && !note) return;
    Insert insert;
    insert.span = span;
    insert.inside = quoted ? Voice::quote : Voice::narration;
    insert.sign_off = !signer.empty();
    insert.signed_by = signer.empty() ? document.origin.agency : std::string(signer);
    insert.legal_formula = legal;
    insert.rule = insert.sign_off ? "insert.sign-off"
                  : legal         ? "insert.legal-formula"
                  : note          ? "insert.editorial"
                                  : "insert.gloss";
    inserts.push_back(std::move(insert));
  }

  void paragraph(Span span) {
    const std::string_view text = document.text;
    for (std::size_t at = brackets.next(span.begin); at < span.end; at = brackets.next(at + 1)) {
      const char close = text[at] == '[' ? ']' : ')';
      const std::size_t limit = std::min<std::size_t>(span.end, at + kMaxInsert);
      const std::size_t end = text.substr(0, limit).find(close, at);
      if (end == std::string_view::npos) continue;
      const std::size_t before = inserts.size();
      consider({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end + 1)}, span);
      if (inserts.size() > before) at = end;
    }
  }
};

}  // namespace

InsertRules parse_insert_rules(std::string_view yaml) try {
  const YAML::Node root = YAML::Load(std::string(yaml));
  return {strings(root["sign_offs"]), strings(root["legal_formulas"]), strings(root["editorial"]),
          strings(root["titles_of_works"])};
} catch (const YAML::Exception& error) {
  throw std::logic_error(std::string("insert rules: ") + error.what());
}

std::vector<Insert> find_inserts(const Document& document, std::span<const Quote> quotes,
                                 const InsertRules& rules) {
  std::vector<Quote> outer;
  std::ranges::copy_if(quotes, std::back_inserter(outer),
                       [](const Quote& item) { return !item.nested; });
  Finder finder{document, outer, rules, {}, Brackets(document.text)};
  for (const Paragraph& paragraph : document.paragraphs) finder.paragraph(paragraph.span);
  return std::move(finder.inserts);
}

}  // namespace slantwise
