#include "core/voice/speakers.h"

#include <algorithm>

namespace slantwise {
namespace {

constexpr std::size_t kSentences = 3;  // how far back a pronoun reaches

Gender gender_of(std::string_view word) {
  if (word == "he" || word == "him") return Gender::male;
  return word == "she" || word == "her" ? Gender::female : Gender::unknown;
}

}  // namespace

Speakers::Speakers(const Document& document, std::span<const VoiceWord> words,
                   const SourceTypes& types)
    : document_(document),
      words_(words),
      types_(types),
      names_(document, words),
      cast_(document, words) {}

// The first person named outside quotes and not after a preposition is the sentence's subject.
void Speakers::begin(Span unit) {
  units_.push_back(unit.begin);
  bool subject = false;
  const std::vector<Mention>& mentions = cast_.mentions();
  for (; next_mention_ < mentions.size(); ++next_mention_) {
    const Mention& mention = mentions[next_mention_];
    const std::uint32_t at = mention.tokens.begin;
    if (at >= unit.end) return;
    if (at < unit.begin || words_[at].quote >= 0) continue;
    const bool governed = at > unit.begin && names_.any_of(at - 1, trait::kPreposition);
    const bool active = !subject && !governed;
    subject = subject || active;
    traces_.push_back({at, mention.person, active});
  }
}

bool Speakers::knows(Span source) const {
  return !source.empty() && cast_.find({source.end - 1, source.end}).has_value();
}

std::size_t Speakers::units_since(std::uint32_t at) const {
  return static_cast<std::size_t>(units_.end() - std::ranges::upper_bound(units_, at));
}

// The latest who acted; else, the latest who is named.
const Speakers::Trace* Speakers::recent(Gender gender, std::uint32_t at) const {
  const Trace* named = nullptr;
  for (auto trace = traces_.rbegin(); trace != traces_.rend(); ++trace) {
    if (trace->at >= at) continue;
    if (units_since(trace->at) > kSentences) break;
    const Gender known = cast_[trace->person].gender;
    const bool fits = gender == Gender::unknown || known == Gender::unknown || known == gender;
    if (fits && trace->active) return &*trace;
    if (fits && named == nullptr) named = &*trace;
  }
  return named;
}

Speaker Speakers::person_at(std::size_t person, std::uint32_t at) {
  traces_.insert(std::ranges::upper_bound(traces_, at, {}, &Trace::at), {at, person, true});
  return {cast_[person].name, person};
}

Speaker Speakers::latest(std::uint32_t at) const {
  const Trace* trace = recent(Gender::unknown, at);
  if (trace == nullptr || !trace->active) return {};
  return {cast_[trace->person].name, trace->person};
}

Speaker Speakers::by_pronoun(Gender gender, std::uint32_t at) {
  const Trace* trace = recent(gender, at);
  if (trace == nullptr) return {};
  cast_[trace->person].gender = gender;
  return person_at(trace->person, at);
}

// "the minister", "Norland's top diplomat": no "a minister", "one agent".
Speaker Speakers::by_title(Span source) {
  for (std::uint32_t i = source.begin; i < source.end; ++i) {
    if (!names_.any_of(i, trait::kTitle)) continue;
    const std::string_view first = words_[source.begin].word;
    const bool definite = first == "the" || words_[source.begin].capital;
    if (!definite || names_.any_of(i, trait::kPlural)) return {};
    if (names_.any_of(source.begin, trait::kDeterminer) && first != "the") return {};
    if (const auto person = cast_.holder(source, i)) return person_at(*person, source.begin);
    return {};
  }
  return {};
}

// "Jane Roe, who": the name before the comma.
Speaker Speakers::by_relative(std::uint32_t at) {
  for (const Mention& mention : cast_.mentions()) {
    if (mention.tokens.end == at) return person_at(mention.person, at);
  }
  return {};
}

Speaker Speakers::named(Span name, std::uint32_t at) {
  if (const auto person = cast_.find(name)) return person_at(*person, at);
  const bool capital_only = name.size() == 1 && names_.starts_sentence(name.begin) &&
                            names_.any_of(name.begin, trait::kPlural);  // "Officials"
  if (capital_only) return {};
  return {names_.text(name), std::nullopt};
}

// "Jane Roe, calling it a shame" is about Roe alone.
Span Speakers::without_aside(Span source) const {
  for (std::uint32_t i = source.begin + 1; i < source.end; ++i) {
    if ((words_[i].gap & gap::kComma) == 0) continue;
    const bool aside = names_.any_of(i, trait::kRelative) || words_[i].word.ends_with("ing");
    if (aside) return {source.begin, i};
    // "Roe, a friend of Doe"
    const Span head{source.begin, i};
    if (const Span name = names_.name_in(head); !name.empty() && name.end == i) return head;
  }
  return source;
}

Speaker Speakers::resolve(Span source) {
  if (source.empty()) return {};
  source = without_aside(source);
  const Span name = names_.name_in(source);
  // "Foreign Minister", but not "Department of Justice"
  const bool of = name.size() > 2 && words_[name.end - 2].word == "of";
  const bool title = !name.empty() && !of && names_.any_of(name.end - 1, trait::kTitle);
  if (!name.empty() && !title) return named(name, source.begin);
  if (names_.any_of(source.begin, trait::kRelative)) return by_relative(source.begin);
  for (const std::uint32_t at : {source.begin, source.end - 1}) {
    const Gender gender = gender_of(words_[at].word);
    if (gender != Gender::unknown) return by_pronoun(gender, source.begin);
  }
  return by_title(source);
}

// What stands beside a person's name, wherever it is.
const SourceType& Speakers::type_beside(std::size_t person) {
  const std::vector<Span>& beside = cast_[person].beside;
  if (types_beside_.size() <= person) types_beside_.resize(person + 1);
  TypeBeside& known = types_beside_[person];
  for (; known.read < beside.size(); ++known.read) {
    const SourceType type = types_.type(words_, beside[known.read], SourceTypes::Source::named);
    if (type.beats(known.type)) known.type = type;
  }
  return known.type;
}

std::string_view Speakers::category(const Speaker& speaker, Span source) {
  const auto kind =
      speaker.name.empty() ? SourceTypes::Source::nameless : SourceTypes::Source::named;
  SourceType best = types_.type(words_, source, kind);
  if (speaker.person) {
    const SourceType& type = type_beside(*speaker.person);
    if (type.beats(best)) best = type;
  }
  return best.category;
}

}  // namespace slantwise
