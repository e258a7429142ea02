#include "core/voice/cast.h"

#include <algorithm>

#include "core/voice/spelling.h"

namespace slantwise {
namespace {

constexpr std::uint32_t kTitleReach = 6;  // words: how far from a name its title may stand

Gender gender_of(std::string_view title) {
  if (title == "mr") return Gender::male;
  return title == "ms" || title == "mrs" ? Gender::female : Gender::unknown;
}

bool holds(const Person& person, std::string_view title) {
  return std::ranges::find(person.titles, title) != person.titles.end();
}

// Those whom the press calls diplomats.
bool is_diplomat(const Person& person) {
  return holds(person, "ambassador") || holds(person, "envoy") ||
         (holds(person, "foreign") && holds(person, "minister"));
}

}  // namespace

Cast::Cast(const Document& document, std::span<const VoiceWord> words)
    : names_(document, words), words_(words) {
  const auto size = static_cast<std::uint32_t>(words.size());
  for (std::uint32_t i = 0; i < size;) {
    const Zone zone = document.tokens.zone[i];
    const bool prose = zone == Zone::lead || zone == Zone::body;
    const bool may_begin = words[i].capital && prose;
    const Span chain = may_begin ? names_.chain_from(i, size) : Span{i, i};
    if (!chain.empty()) read(chain);
    i = std::max(i + 1, chain.end);
  }
}

void Cast::read(Span chain) {
  const Span name = names_.name_of(chain);
  std::optional<std::size_t> person = find(name);
  if (!person && names_.is_person(name)) {
    person = persons_.size();
    Person& one = persons_.emplace_back();
    one.name = names_.text(name);
    one.last = words_[name.end - 1].word;
    if (one.last.size() >= kLeastLetters) one.spelled = spelling(one.last);
  }
  if (!person) return;
  note_titles(persons_[*person], name);
  mentions_.push_back({name, *person});
}

void Cast::note_titles(Person& person, Span name) {
  if (name.begin > 0) {
    const Gender gender = gender_of(words_[name.begin - 1].word);
    if (gender != Gender::unknown) person.gender = gender;
  }
  // "Governor of Orrin province Jane Roe", "The union's chair, Jane Roe"
  std::uint32_t begin = name.begin;
  int commas = 0;
  while (begin > 0 && name.begin - begin < kTitleReach && !names_.starts_sentence(begin)) {
    const std::uint8_t bits = words_[begin].gap;
    if ((bits & ~(gap::kSpace | gap::kComma)) != 0 || words_[begin - 1].quote >= 0) break;
    if ((bits & gap::kComma) != 0 && (begin != name.begin || ++commas > 1)) break;
    if (names_.any_of(begin - 1, trait::kBe | trait::kAuxiliary | trait::kConjunction)) break;
    --begin;
  }
  add_titles(person, begin, name.begin);
  // "Jane Roe, the port's director"
  std::uint32_t end = name.end;
  const auto size = static_cast<std::uint32_t>(words_.size());
  if (end >= size || (words_[end].gap & gap::kComma) == 0) return;
  do {
    ++end;
  } while (end < size && end - name.end < kTitleReach && (words_[end].gap & ~gap::kSpace) == 0);
  add_titles(person, name.end, end);
}

// The title and what stands beside it; nothing if there is no title.
void Cast::add_titles(Person& person, std::uint32_t begin, std::uint32_t end) {
  const auto is_title = [&](std::uint32_t at) { return names_.any_of(at, trait::kTitle); };
  if (begin < end) person.beside.push_back({begin, end});
  bool found = false;
  for (std::uint32_t i = begin; i < end; ++i) found = found || is_title(i);
  for (std::uint32_t i = begin; i < end && found; ++i) {
    if (!names_.any_of(i, trait::kDeterminer | trait::kPreposition)) {
      person.titles.push_back(words_[i].word);
    }
  }
}

bool Cast::same_first_name(const Person& person, Span name) const {
  const std::string given = names_.text({name.begin, name.begin + 1});
  const std::string_view known = std::string_view(person.name).substr(0, person.name.find(' '));
  return letters_changed(known, given) <= 2;
}

std::optional<std::size_t> Cast::find(Span name) const {
  if (name.empty()) return std::nullopt;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < persons_.size(); ++i) {
    if (!same_word(persons_[i].last, words_[name.end - 1].word)) continue;
    if (name.size() > 1 && !same_first_name(persons_[i], name)) continue;
    if (found) return std::nullopt;  // two of that name
    found = i;
  }
  return found ? found : find_spelling(name);
}

std::optional<std::size_t> Cast::find_spelling(Span name) const {
  const std::string_view last = words_[name.end - 1].word;
  constexpr WordTraits kNoName = trait::kBody | trait::kTitle | trait::kPlural;
  if (last.size() < kLeastLetters || names_.any_of(name.end - 1, kNoName)) return std::nullopt;
  const bool full = name.size() > 1;
  const std::string spelled = spelling(last);
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < persons_.size(); ++i) {
    const Agreeing agreeing = full ? Agreeing::first_name : Agreeing::alone;
    if (!same_spelling(persons_[i].spelled, spelled, agreeing)) continue;
    if (full && !same_first_name(persons_[i], name)) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

std::optional<std::size_t> Cast::holder(Span phrase, std::uint32_t title) const {
  const std::string_view word = words_[title].word;
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < persons_.size(); ++i) {
    const bool fits = holds(persons_[i], word) || (word == "diplomat" && is_diplomat(persons_[i]));
    if (!fits) continue;
    bool all = true;
    for (std::uint32_t at = phrase.begin; at < title; ++at) {
      const bool plain = names_.any_of(at, trait::kDeterminer) || words_[at].word == "top";
      all = all && (plain || holds(persons_[i], words_[at].word));
    }
    if (all) return i;
    if (!first) first = i;
  }
  return first;
}

}  // namespace slantwise
