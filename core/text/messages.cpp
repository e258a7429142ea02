#include "core/text/messages.h"

#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <stdexcept>

#include "core/error.h"
#include "core/resources.h"
#include "core/text/message_patterns.h"

namespace slantwise {
namespace {

using icu::UnicodeString;

constexpr std::string_view kFolder = "core/messages/", kExtension = ".yaml";

// ICU allows no blanks and marks in a keyword.
UnicodeString key_of(std::string word) {
  std::ranges::replace_if(
      word, [](char c) { return c == ' ' || c == '-'; }, '_');
  return UnicodeString::fromUTF8(word);
}

// What is put in does not go through ICU: from here on, a character for private use stands for
// each.
constexpr UChar32 kStandIn = 0x100000;

struct Values {
  std::vector<std::string> texts;
  std::vector<int> indices;
  int index = 0;  // of the outermost message's value that is being put in

  UnicodeString stand_in(const std::string& text) {
    texts.push_back(text);
    indices.push_back(index);
    return {kStandIn + static_cast<UChar32>(texts.size() - 1)};
  }
};

void append(std::vector<Messages::Piece>& pieces, const std::string& words) {
  if (pieces.empty() || pieces.back().value != -1) pieces.push_back({});
  pieces.back().text += words;
}

std::vector<Messages::Piece> in_pieces(const UnicodeString& said, const Values& values) {
  std::vector<Messages::Piece> pieces;
  for (int32_t at = 0; at < said.length(); at = said.moveIndex32(at, 1)) {
    const UChar32 c = said.char32At(at);
    const auto number = static_cast<std::size_t>(c - kStandIn);
    if (c >= kStandIn && number < values.texts.size()) {
      pieces.push_back({values.texts[number], values.indices[number]});
      continue;
    }
    std::string words;
    append(pieces, UnicodeString(c).toUTF8String(words));
  }
  return pieces;
}

}  // namespace

struct Messages::Catalog {
  MessagePatterns patterns;
  icu::Locale locale;
  std::unique_ptr<Catalog> english;  // says what this language lacks; English has none
  mutable std::mutex guard;          // of `formats`
  mutable std::map<std::string, icu::MessageFormat> formats;

  const Catalog& holder(const std::string& id) const {
    if (patterns.by_id.contains(id)) return *this;
    if (!english) throw std::logic_error("there is no message '" + id + "'");
    return english->holder(id);
  }

  const icu::MessageFormat& format(const std::string& id, UErrorCode& status) const {
    const auto found = formats.find(id);
    if (found != formats.end()) return found->second;
    const auto pattern = UnicodeString::fromUTF8(patterns.by_id.at(id));
    return formats.try_emplace(id, pattern, locale, status).first->second;
  }

  struct Named {
    std::vector<UnicodeString> names;
    std::vector<icu::Formattable> values;
  };

  UnicodeString filled(const std::string& id, const Named& in) const {
    const Catalog& catalog = holder(id);
    const std::lock_guard lock(catalog.guard);
    UErrorCode status = U_ZERO_ERROR;
    UnicodeString out;
    catalog.format(id, status)
        .format(in.names.data(), in.values.data(), static_cast<int32_t>(in.names.size()), out,
                status);
    if (U_FAILURE(status) != 0) throw std::logic_error("message '" + id + "' lacks a value");
    return out;
  }

  UnicodeString joined(const std::vector<UnicodeString>& parts) const {
    UnicodeString all = parts.empty() ? UnicodeString() : parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const bool last = i + 1 == parts.size();
      const char* id = parts.size() == 2 ? "list.two" : last ? "list.end" : "list.more";
      all = filled(id, {{"a", "b"}, {all, parts[i]}});
    }
    return all;
  }

  icu::Formattable formattable(const MessageValue& value, Values& out) const {
    if (const auto* number = std::get_if<std::uint64_t>(&value)) {
      return {static_cast<int64_t>(*number)};
    }
    if (const auto* choice = std::get_if<Choice>(&value)) return {key_of(choice->word)};
    if (const auto* text = std::get_if<std::string>(&value)) return {out.stand_in(*text)};
    std::vector<UnicodeString> parts;
    if (const auto* texts = std::get_if<std::vector<std::string>>(&value)) {
      for (const std::string& text : *texts) parts.push_back(out.stand_in(text));
    } else {
      for (const Message& part : std::get<std::vector<Message>>(value)) {
        parts.push_back(words(part, out));
      }
    }
    return {joined(parts)};
  }

  UnicodeString words(const Message& message, Values& out) const {
    Named named;
    for (const auto& [name, value] : message.values) {
      named.names.push_back(UnicodeString::fromUTF8(name));
      named.values.push_back(formattable(value, out));
    }
    return filled(message.id, named);
  }

  // Texts within texts belong to the value of the outermost message.
  std::vector<Piece> pieces(const Message& message) const {
    Named named;
    Values out;
    for (const auto& [name, value] : message.values) {
      named.names.push_back(UnicodeString::fromUTF8(name));
      named.values.push_back(formattable(value, out));
      ++out.index;
    }
    return in_pieces(filled(message.id, named), out);
  }
};

Messages::Messages(std::string_view yaml, std::string_view where)
    : catalog_(std::make_unique<Catalog>()) {
  catalog_->patterns = parse_patterns(yaml, where);
  UErrorCode status = U_ZERO_ERROR;
  const std::string tag = catalog_->patterns.language + "-u-nu-latn";
  catalog_->locale = icu::Locale::forLanguageTag(tag, status);
  if (U_FAILURE(status) != 0) {
    throw InputError(where,
                     "'" + catalog_->patterns.language + "' is no tag of a language: ar, fr");
  }
  if (catalog_->patterns.language == "en") return;
  catalog_->english = std::move(built_in("en").catalog_);
  check_against(catalog_->english->patterns, catalog_->patterns, where);
}

Messages::~Messages() = default;
Messages::Messages(Messages&&) noexcept = default;
Messages& Messages::operator=(Messages&&) noexcept = default;

std::vector<std::string> Messages::languages() {
  std::vector<std::string> out;
  for (const Resource& one : resources::all()) {
    if (!one.name.starts_with(kFolder)) continue;
    const std::string_view file = one.name.substr(kFolder.size());
    out.emplace_back(file.substr(0, file.size() - kExtension.size()));
  }
  return out;
}

Messages Messages::built_in(std::string_view language) {
  const auto known = languages();
  if (std::ranges::count(known, language) == 0) {
    throw std::out_of_range("there is no language '" + std::string(language) + "'");
  }
  const std::string path = std::string(kFolder) + std::string(language) + std::string(kExtension);
  return {resources::get(path), path};
}

const std::string& Messages::language() const { return catalog_->patterns.language; }
bool Messages::right_to_left() const { return catalog_->locale.isRightToLeft() != 0; }

std::vector<std::string> Messages::ids() const {
  std::vector<std::string> out;
  for (const auto& [id, pattern] : catalog_->patterns.by_id) out.push_back(id);
  return out;
}

std::vector<Messages::Piece> Messages::pieces(const Message& message) const {
  return catalog_->pieces(message);
}

namespace {

// The translator's tags are for the page.
std::string without_tags(std::string text) {
  for (const std::string_view tag :
       {"<b>", "</b>", "<code>", "</code>", "<em>", "</em>", "<small>", "</small>", "<br>"}) {
    for (std::size_t at = 0; (at = text.find(tag, at)) != std::string::npos;) {
      text.erase(at, tag.size());
    }
  }
  return text;
}

}  // namespace

std::string in_english(const Message& message) {
  static const Messages kEnglish = Messages::built_in("en");
  std::string out;
  for (Messages::Piece& piece : kEnglish.pieces(message)) {
    out += piece.value < 0 ? without_tags(std::move(piece.text)) : piece.text;
  }
  return out;
}

std::string in_english(std::span<const Message> sentences) {
  std::string text;
  for (const Message& one : sentences) text += (text.empty() ? "" : " ") + in_english(one);
  return text;
}

std::string Messages::text(const Message& message) const {
  std::string out;
  for (const Piece& piece : pieces(message)) out += piece.text;
  return out;
}

}  // namespace slantwise
