#include "apps/verify/sources.h"

#include <algorithm>
#include <array>
#include <utility>

#include "apps/html/markup.h"
#include "core/text/unicode.h"
#include "models/passage.h"

namespace slantwise::verify {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};

std::string_view field_of(const Article& article, Field field) {
  return field == Field::title ? article.title : article.text;
}

// As models/passage.cpp shows a match: the source's own bytes unless they are no UTF-8.
bool shows_bytes(const Article& article, const SourceSpan& at, std::string_view bytes) {
  const bool coded = at.field == Field::text && !article.encoding.empty();
  return !coded && is_utf8(bytes) && bytes.find('\0') == std::string_view::npos;
}

}  // namespace

std::string as_it_is(std::string_view text) { return std::string(text); }

std::string on_the_page(std::string_view text) {
  std::size_t repairs = 0;
  const std::string escaped = html::escaped(is_utf8(text) ? text : repair_utf8(text, repairs));
  std::string out;
  for (std::size_t at = 0; at < escaped.size(); ++at) {
    char shown = escaped[at];
    for (const auto& [entity, character] : kEntities) {
      if (shown != '&' || !std::string_view(escaped).substr(at).starts_with(entity)) continue;
      shown = character;
      at += entity.size() - 1;
      break;
    }
    out += shown;
  }
  return out;
}

Sources::Sources(const std::vector<std::string>& paths, const InputSettings& settings,
                 std::istream& standard_input, AsShown as_shown)
    : as_shown_(as_shown) {
  std::size_t duplicates = 0;
  read_articles(
      paths, settings, standard_input,
      [&](Article&& article) { articles_.push_back(std::move(article)); }, [](Problem&&) {}, files_,
      duplicates);
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    by_id_.try_emplace(as_shown_(articles_[i].id), i);
    by_outlet_[as_shown_(articles_[i].outlet)].push_back(&articles_[i]);
  }
}

const Article* Sources::find(const std::string& id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &articles_[found->second];
}

const CleanText& Sources::clean(const Article& article) {
  const auto [found, fresh] = cleaned_.try_emplace(&article);
  if (fresh) found->second = slantwise::clean(article);
  return found->second;
}

const std::string& Sources::text(const Article& article) {
  const auto [found, fresh] = texts_.try_emplace(&article);
  if (fresh) found->second = as_shown_(clean(article).text);
  return found->second;
}

std::string Sources::says(const Article& article, const SourceSpan& at) {
  const std::string_view field = field_of(article, at.field);
  if (at.span.begin >= at.span.end || at.span.end > field.size()) return "";
  const std::string_view bytes = slice(field, at.span);
  if (shows_bytes(article, at, bytes)) return as_shown_(bytes);
  const CleanText& text = clean(article);
  const Span span = cleaned(article, at);
  return as_shown_(slice(text.text, span));
}

// The map goes through the title, then through the text, and in each of them only forward.
Span Sources::cleaned(const Article& article, const SourceSpan& at) {
  const CleanText& text = clean(article);
  const auto size = static_cast<std::uint32_t>(text.text.size());
  const auto before = [&](std::uint32_t byte, std::uint32_t limit) {
    const SourceSpan one = text.source.source({byte, byte + 1});
    if (one.field != at.field) return one.field == Field::title;
    return one.span.begin < limit;
  };
  const auto first = [&](std::uint32_t limit) {
    std::uint32_t low = 0, high = size;
    while (low < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      before(middle, limit) ? low = middle + 1 : high = middle;
    }
    return low;
  };
  const Span span{first(at.span.begin), first(at.span.end)};
  if (span.begin >= span.end) return {};
  return text.source.source(span) == at ? span : Span{};
}

Span Sources::least_beside(const Article& article, Span at) {
  const std::string& text = clean(article).text;
  const auto [found, fresh] = words_.try_emplace(&article);
  if (fresh) found->second = splitter_.split(text);
  const std::vector<Span>& words = found->second;
  const auto line = [&](Span gap) { return slice(text, gap).find('\n') != std::string_view::npos; };
  Span least = at;
  auto word = std::ranges::lower_bound(words, at.begin, {}, &Span::begin);
  for (std::uint32_t n = 0; n < kContext.left && word != words.begin(); ++n) {
    --word;
    if (line({word->begin, least.begin})) break;
    least.begin = word->begin;
  }
  word = std::ranges::lower_bound(words, at.end, {}, &Span::begin);
  for (std::uint32_t n = 0; n < kContext.right && word != words.end(); ++n, ++word) {
    if (line({least.end, word->end})) break;
    least.end = word->end;
  }
  return least;
}

const std::vector<const Article*>& Sources::of_outlet(const std::string& outlet) const {
  static const std::vector<const Article*> kNone;
  const auto found = by_outlet_.find(outlet);
  return found == by_outlet_.end() ? kNone : found->second;
}

}  // namespace slantwise::verify
