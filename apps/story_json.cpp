#include "apps/story_json.h"

#include "apps/json_parts.h"
#include "core/text/messages.h"

namespace slantwise {
namespace {

using json::Json;
using json::maybe;

class Parts {
 public:
  explicit Parts(const Comparison& comparison) : comparison_(comparison) {}

  Json id(std::uint32_t article) const { return comparison_.articles.at(article).id; }

  static Json bytes(const SourceSpan& place) {
    if (place.span.empty()) return nullptr;
    return {{"field", place.field == Field::title ? "title" : "text"},
            {"begin", place.span.begin},
            {"end", place.span.end}};
  }

  static Json sentences(const std::vector<Message>& in) {
    return json::list(in, [](const Message& one) { return in_english(one); });
  }

  static Json edit(const CopyEdit& in) {
    return {{"kind", name(in.kind)},
            {"what", name(in.what)},
            {"voice", maybe(in.voice)},
            {"was", in.was},
            {"now", in.now},
            {"source_bytes", bytes(in.source)},
            {"copy_bytes", bytes(in.copy)}};
  }

  Json copy(const ComparedCopy& in) const {
    return {{"source", id(in.source)},
            {"copy", id(in.copy)},
            {"direction_known", in.known},
            {"why", sentences(in.why)},
            {"but", sentences(in.but)},
            {"c_nq", in.shared},
            {"source_words", in.source_words},
            {"copy_words", in.copy_words},
            {"same_words", in.same_words},
            {"edits_found", in.edits_found},
            {"edits", json::list(in.edits, edit)}};
  }

  static Json count(StoryCount in) { return {{"uses", in.uses}, {"stories", in.stories}}; }

  static Json substitution(const ComparedSubstitution& in) {
    return {{"outlet", in.outlet},
            {"what", name(in.what)},
            {"was", maybe(in.was)},
            {"now", maybe(in.now)},
            {"replaced", count(in.replaced)},
            {"reverse", count(in.reverse)},
            {"kept", count(in.kept)},
            {"p", in.p},
            {"q", in.q},
            {"places", in.places}};
  }

  Json fact(const StoryFact& in) const {
    const auto sentence = [this](const StorySentence& one) -> Json {
      return {{"article", id(one.article)}, {"bytes_in", bytes(one.source)}, {"text", one.text}};
    };
    return {{"outlets", in.outlets},
            {"families", in.families},
            {"words", in.words},
            {"sentences_found", in.found},
            {"sentences", json::list(in.sentences, sentence)}};
  }

  static Json missing(const StoryMissing& in) {
    const auto cell = [](const StoryCell& one) -> Json {
      return {{"with", one.with}, {"articles", one.articles}, {"not_found", one.missing}};
    };
    return {{"kind", in.kind},
            {"item", in.item},
            {"families", in.families},
            {"cells", json::list(in.cells, cell)}};
  }

  Json version(const StoryQuote& in) const {
    const auto cut = [](const StoryQuote::Cut& one) -> Json {
      return {{"longest", one.longest}, {"here", one.here}};
    };
    return {{"article", id(in.article)}, {"how", in.how},
            {"is_longest", in.longest},  {"speaker_unclear", in.unclear_speaker},
            {"speaker", in.speaker},     {"verb", in.verb},
            {"text", in.text},           {"cuts", json::list(in.cuts, cut)}};
  }

  Json story(const StorySides& in) const {
    const auto opening = [this](const StoryOpeningText& one) -> Json {
      return {{"article", id(one.article)}, {"headline", one.headline}, {"lead", one.lead}};
    };
    const auto quote = [this](const std::vector<StoryQuote>& versions) {
      return json::list(versions, [this](const StoryQuote& one) { return version(one); });
    };
    const auto told = [this](const StoryFact& one) { return fact(one); };
    return {{"event", comparison_.events.at(in.event).id},
            {"outlets", in.outlets},
            {"articles", in.articles},
            {"families", in.families},
            {"left_out", in.left_out},
            {"openings_found", in.openings_found},
            {"openings", json::list(in.openings, opening)},
            {"shared_found", in.shared_found},
            {"shared", json::list(in.shared, told)},
            {"not_found_items", in.missing_found},
            {"not_found", json::list(in.missing, missing)},
            {"quotations_found", in.quotes_found},
            {"quotations", json::list(in.quotes, quote)}};
  }

 private:
  const Comparison& comparison_;
};

}  // namespace

nlohmann::ordered_json copies_json(const Comparison& comparison) {
  const Parts parts(comparison);
  return {{"found", comparison.copies.found},
          {"pairs", json::list(comparison.copies.copies,
                               [&](const ComparedCopy& one) { return parts.copy(one); })}};
}

nlohmann::ordered_json substitutions_json(const Comparison& comparison) {
  return {{"found", comparison.copies.substitutions_found},
          {"rows", json::list(comparison.copies.substitutions, Parts::substitution)}};
}

nlohmann::ordered_json stories_json(const Comparison& comparison) {
  const Parts parts(comparison);
  return {{"found", comparison.stories.found},
          {"events", json::list(comparison.stories.stories,
                                [&](const StorySides& one) { return parts.story(one); })}};
}

}  // namespace slantwise
