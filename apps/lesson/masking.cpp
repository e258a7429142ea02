#include "apps/lesson/masking.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "apps/lesson/mask_names.h"
#include "apps/lesson/same_style.h"
#include "apps/sha256.h"
#include "core/clean/matcher.h"

namespace slantwise::lesson {
namespace {

constexpr std::string_view kMask = "▇▇▇";
constexpr std::string_view kAddress =
    R"((?i:https?://\S+|\bwww\.\S+|[\w.+-]+@[\w-]+\.[\w.-]*\w|@\w{3,}|)"
    R"(\b[a-z0-9][a-z0-9.-]*\.(?:com|org|net|info|news|example|int|gov|edu|ru|co\.[a-z]{2})\b)"
    R"((?:/\S*\w)?))";
constexpr std::string_view kMonth =
    R"((?:January|February|March|April|May|June|July|August|September|October|November|December|)"
    R"((?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?))";

// A whole date, of any text: with it an article is found again.
std::string date_expression() {
  const std::string month(kMonth);
  return R"(\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|)" + month +
         R"( \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b|\b\d{1,2}(?:st|nd|rd|th)? )" + month +
         R"(,? \d{4}\b)";
}

// Letters and digits, and bytes of other scripts; not the marks of U+2000 to U+206F.
bool is_word_byte(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x80) return (c >= '0' && c <= '9') || (c | 0x20) >= 'a' ? std::isalnum(c) != 0 : false;
  const bool mark =
      (c == 0xE2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) <= 0x81) ||
      c == 0xC2;
  return !mark;
}

// Whether a letter stands directly before `at`.
bool after_word(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return is_word_byte(text, begin);
}

// Names of scripts without capitals stand behind particles and before endings.
bool is_whole(std::string_view text, std::size_t begin, std::size_t end) {
  if (static_cast<unsigned char>(text[begin]) >= 0x80) return true;
  return !after_word(text, begin) && (end >= text.size() || !is_word_byte(text, end));
}

// "the Post" before "Office" names somebody else.
bool is_other_name(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view found = text.substr(begin, end - begin);
  if (!found.starts_with("the ") && !found.starts_with("The ")) return false;
  return end + 1 < text.size() && text[end] == ' ' && text[end + 1] >= 'A' && text[end + 1] <= 'Z';
}

// "▇▇▇ News" still tells: the word behind a name that says what kind of outlet it is goes with it.
std::size_t past_kind(std::string_view text, std::size_t end) {
  for (const std::string_view kind : {" News", " Online", " Times", " Post", " Radio", " TV"}) {
    if (!text.substr(end).starts_with(kind)) continue;
    const std::size_t behind = end + kind.size();
    if (behind == text.size() || !is_word_byte(text, behind)) return behind;
  }
  return end;
}

std::string corpus_hash(const Corpus& corpus) {
  std::string all;
  for (const InputFile& file : corpus.inputs) all += file.sha256;
  for (const Document& document : corpus.documents) all += document.article.id + '\n';
  return sha256(all);
}

// "A", ..., "Z", "27", ...
std::string letter(std::size_t at) {
  return at < 26 ? std::string(1, static_cast<char>('A' + at)) : std::to_string(at + 1);
}

std::map<std::string, std::string, std::less<>> letters(const Corpus& corpus) {
  const std::string hash = corpus_hash(corpus);
  std::map<std::string, std::string> drawn;  // by hash
  for (const Document& document : corpus.documents) {
    drawn[sha256(hash + document.article.outlet)] = document.article.outlet;
  }
  std::map<std::string, std::string, std::less<>> result;
  for (const auto& [_, outlet] : drawn) {
    const std::size_t at = result.size();
    result[outlet] = letter(at);
  }
  return result;
}

}  // namespace

struct Masker::Parts {
  Matcher matcher{built_in_rules()};
  std::string pattern;
  RE2::Options options;
  std::unique_ptr<RE2> names;
  SameStyle style;
  std::map<std::string, std::string, std::less<>> letters;

  explicit Parts(const Corpus& corpus)
      : pattern(std::string(kAddress) + "|" + date_expression() + "|" +
                name_expression(corpus, matcher.book())),
        letters(lesson::letters(corpus)) {
    options.set_longest_match(true);
    options.set_max_mem(64 << 20);
    options.set_log_errors(false);
    names = std::make_unique<RE2>(pattern, options);
  }

  std::string without_names(std::string_view text) const {
    std::string out;
    std::size_t done = 0;
    re2::StringPiece word;
    for (std::size_t from = 0; from < text.size();) {
      if (!names->Match(re2::StringPiece(text.data(), text.size()), from, text.size(),
                        RE2::UNANCHORED, &word, 1)) {
        break;
      }
      const auto begin = static_cast<std::size_t>(word.data() - text.data());
      const std::size_t end = begin + word.size();
      if (!is_whole(text, begin, end) || is_other_name(text, begin, end)) {
        from = begin + 1;
        continue;
      }
      out.append(text, done, begin - done).append(kMask);
      done = from = past_kind(text, end);
    }
    return out.append(text, done, text.npos);
  }

  std::string line(std::string_view line) const {
    if (line.find_first_not_of(" \t\r") == line.npos) return std::string(line);
    if (!matcher.whole(line).empty()) return std::string(kMask);
    std::string_view rest = line;
    std::string before, behind;
    if (const auto start = matcher.start(rest); start && !start->span.empty()) {
      rest.remove_prefix(start->span.end);
      before = std::string(kMask) + (rest.starts_with(' ') ? "" : " ");
    }
    if (const auto end = matcher.end(rest); end && end->span.begin > 0) {
      rest = rest.substr(0, end->span.begin);
      behind = std::string(rest.ends_with(' ') ? "" : " ") + std::string(kMask);
    }
    return before + without_names(rest) + behind;
  }

  std::vector<std::string> parts(std::span<const std::string> parts) const {
    std::string line;
    for (const std::string& part : parts) line += part;
    const auto start = matcher.start(line);
    const auto end = matcher.end(line);
    const bool all = !matcher.whole(line).empty();
    const std::size_t first = all ? line.size() : start ? start->span.end : 0;
    const std::size_t last = end && end->span.begin > first ? end->span.begin : line.size();
    std::vector<std::string> out;
    std::size_t at = 0;
    for (const std::string& part : parts) {
      const std::size_t begin = std::clamp(first, at, at + part.size()) - at;
      const std::size_t behind = std::max(begin, std::clamp(last, at, at + part.size()) - at);
      out.push_back(without_names(std::string_view(part).substr(begin, behind - begin)));
      if (begin > 0 && at == 0) out.back().insert(0, std::string(kMask) + " ");
      if (behind < part.size() && at + behind == last) out.back() += " " + std::string(kMask);
      at += part.size();
    }
    return out;
  }

  std::string hidden(std::string_view text) const {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      out += line(text.substr(at, end - at));
      if (end < text.size()) out += '\n';
      at = end + 1;
    }
    static const RE2 kRow(std::string(kMask) + "(?:[ ,]+" + std::string(kMask) + ")+");
    RE2::GlobalReplace(&out, kRow, std::string(kMask));
    return out;
  }
};

Masker::Masker(const Corpus& corpus, Names names, const Messages& messages)
    : names_(names), messages_(messages), parts_(std::make_shared<const Parts>(corpus)) {}

std::string Masker::text(std::string_view text) const {
  return hides() ? parts_->hidden(text) : std::string(text);
}

std::vector<std::string> Masker::texts(std::span<const std::string> parts) const {
  return hides() ? parts_->parts(parts) : std::vector(parts.begin(), parts.end());
}

std::string Masker::guess(std::string_view sentence) const {
  return parts_->style.apply(parts_->hidden(sentence));
}

std::string Masker::outlet(std::string_view name) const {
  if (!hides()) return std::string(name);
  const auto found = parts_->letters.find(name);
  if (found == parts_->letters.end()) return std::string(kMask);
  return messages_.text({"lesson.outlet", {{"letter", found->second}}});
}

std::string Masker::date(std::string_view date) const {
  return hides() ? std::string() : std::string(date);
}

}  // namespace slantwise::lesson
