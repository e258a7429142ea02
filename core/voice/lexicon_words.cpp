#include "core/voice/lexicon_words.h"

#include <algorithm>
#include <string>

#include "core/voice/word_map.h"

namespace slantwise {
namespace {

struct Group {
  WordTraits traits;
  std::string_view words;  // separated by one space
};

constexpr Group kGroups[] = {
    {trait::kSubject, "i he she it they we you who"},
    {trait::kSubject | trait::kPlural, "they we you"},
    {trait::kMale, "he"},
    {trait::kFemale, "she"},
    {trait::kObjectPronoun, "him her them us me himself herself itself themselves"},
    {trait::kDeterminer,
     "the a an this these those his her their our its my your some any many several few all both "
     "each every no another other such what whose one two three four five most"},
    {trait::kQuantifier, "some any many several few all both most others each one two three four"},
    {trait::kDocument,
     "poll polls survey surveys study studies report reports analysis data research records "
     "document documents investigation review figures statistics results census findings memo "
     "emails letter transcript footage video photos"},
    {trait::kBe, "is are was were be been being am isn't aren't wasn't weren't"},
    {trait::kAuxiliary,
     "has have had having will would could can should may might must do does did don't doesn't "
     "didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't not never cannot"},
    {trait::kPreposition,
     "in on at by for from with of about during over under against into through before after "
     "between among without within via upon toward towards amid outside inside near behind than "
     "following"},
    {trait::kTime,
     "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight "
     "last earlier later this recently january february march april may june july august september "
     "october november december late early on ago"},
    {trait::kAdverb,
     "also still again even just already then now first ever often once later earlier recently "
     "repeatedly always sometimes too yet soon further instead only thus has both long"},
    {trait::kThat, "that"},
    {trait::kConjunction, "and but or nor yet so"},
    {trait::kSubordinator,
     "when after while as because although though if since before unless until where whereas once "
     "despite amid"},
    {trait::kRelative, "who which whose where whom"},
    {trait::kAbbreviation,
     "mr mrs ms dr sen sens rep reps gov govs gen st jr sr lt col sgt capt prof rev hon no vs jan "
     "feb mar apr jun jul aug sep sept oct nov dec inc corp co ltd u.s u.k u.n d.c e.g i.e a.m p.m "
     "ph.d calif fla ariz wis mich pa va md mass conn ind ill"},
    {trait::kPlural, "people women men police children"},
    {trait::kTo, "to"},
    {trait::kParticle, "al el de del di da van von der bin ibn la"},
    {trait::kOpener,
     "monday tuesday wednesday thursday friday saturday sunday there here now then even not "
     "instead "
     "like unlike how why when where meanwhile however indeed only just today asked according "
     "earlier later last to do more nearly early having being also still nothing something "
     "everything shortly"},
    {trait::kTitle,
     "president minister secretary senator governor chairman chairwoman chief spokesman "
     "spokeswoman "
     "spokesperson general colonel ambassador envoy mayor premier chancellor king prince queen "
     "pope "
     "director leader professor judge justice commissioner representative congressman "
     "congresswoman "
     "mr mrs ms dr sen rep gov gen lt col prof official diplomat candidate nominee analyst expert "
     "strategist adviser advisor aide lawyer attorney officer deputy manager head host author "
     "editor reporter columnist staff counterpart chair student teacher farmer nurse doctor driver "
     "engineer fisherman captain sergeant major commander admiral inspector detective sheriff "
     "superintendent coordinator founder owner baker pastor bishop reverend father sister rector "
     "dean fm vice"},
    {trait::kBody,
     "ministry department agency authority union party front council congress parliament senate "
     "house court committee commission organization association federation university college "
     "school institute hospital clinic bank company group corporation railway line airport port "
     "harbor bridge sea ocean river lake bay gulf strait island islands mountain mountains valley "
     "street road avenue square park station church mosque army navy force forces police guard "
     "news times post gazette courier today journal tribune herald press network center centre "
     "foundation movement alliance coalition league nations states republic kingdom province city "
     "county district region town village north south east west act bill agreement process talks "
     "war peace day week year series cup games olympics office service services bureau board"},
};

template <typename Take>
void for_each_word(const Group& group, const Take& take) {
  std::string_view rest = group.words;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    take(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

WordMap<WordTraits> build() {
  WordMap<WordTraits> table;
  for (const Group& group : kGroups) {
    for_each_word(group, [&](std::string_view word) { table[std::string(word)] |= group.traits; });
  }
  return table;
}

}  // namespace

WordTraits traits_of_ending(std::string_view word) {
  WordTraits traits = 0;
  if (word.size() > 4 && word.ends_with("ly")) traits |= trait::kAdverb;
  if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) traits |= trait::kPlural;
  return traits;
}

WordTraits word_traits(std::string_view word) {
  static const WordMap<WordTraits> kTable = build();
  const auto found = kTable.find(word);
  if (found == kTable.end()) return traits_of_ending(word);
  return found->second | (traits_of_ending(word) & trait::kPlural);
}

std::vector<std::string_view> listed_words() {
  std::vector<std::string_view> all;
  for (const Group& group : kGroups) {
    for_each_word(group, [&](std::string_view word) { all.push_back(word); });
  }
  return all;
}

}  // namespace slantwise
