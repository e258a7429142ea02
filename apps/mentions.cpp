#include "apps/mentions.h"

#include <algorithm>

#include "models/patterns.h"

namespace slantwise {
namespace {

using Kind = Decision::Kind;

bool touches(const Decision& decision, const SourceSpan& hit) {
  return decision.field == hit.field && decision.span.begin < hit.span.end &&
         hit.span.begin < decision.span.end;
}

std::string_view field_name(Field field) { return field == Field::title ? "title" : "text"; }

std::string signed_remark(const Decision& decision, const std::string& text) {
  return decision.who.empty() ? text : decision.who + ": " + text;
}

// Begin and end are empty for what concerns a whole article.
Cell byte(const Decision& decision, std::uint32_t at) {
  return decision.span.empty() ? Cell{} : Cell{static_cast<double>(at)};
}

}  // namespace

Mentions::Mentions(std::span<const Decision> decisions) {
  for (const Decision& one : decisions) {
    if (one.kind == Kind::mention || one.kind == Kind::note) of_[one.article].push_back(&one);
  }
}

const Decision* Mentions::mention(const std::string& article, const SourceSpan& hit) const {
  const auto found = of_.find(article);
  if (found == of_.end()) return nullptr;
  const auto& all = found->second;
  const auto last = std::find_if(all.rbegin(), all.rend(), [&](const Decision* one) {
    return one->kind == Kind::mention && one->field == hit.field && one->span == hit.span;
  });
  return last == all.rend() ? nullptr : *last;
}

bool Mentions::dropped(const std::string& article, const SourceSpan& hit) const {
  const Decision* one = mention(article, hit);
  return one != nullptr && one->now == "drop";
}

bool Mentions::decided(const std::string& article, const SourceSpan& hit) const {
  return mention(article, hit) != nullptr;
}

std::string Mentions::remarks(const std::string& article, const SourceSpan& hit) const {
  const auto found = of_.find(article);
  if (found == of_.end()) return "";
  std::string text;
  const auto add = [&](const Decision& decision, const std::string& remark) {
    if (!remark.empty()) text += (text.empty() ? "" : "; ") + signed_remark(decision, remark);
  };
  if (const Decision* one = mention(article, hit)) add(*one, one->why);
  for (const Decision* one : found->second) {
    if (one->kind != Kind::note || !touches(*one, hit)) continue;
    add(*one, one->now.empty() ? one->why : one->now);
  }
  return text;
}

Hits without_dropped(const Corpus& corpus, Hits hits, const Mentions& mentions) {
  for (std::size_t at = 0; at < hits.size(); ++at) {
    const Document& document = corpus.documents[at];
    std::erase_if(hits[at], [&](Span tokens) {
      const Span bytes = hit_span(document, {0, tokens});
      return mentions.dropped(document.article.id, document.source.source(bytes));
    });
  }
  return hits;
}

Records decision_records(const Corpus& corpus, std::span<const Decision> decided,
                         const std::vector<Passage>& passages) {
  Records records{{"kind", "article", "field", "begin", "end", "was", "now", "who", "why"}, {}};
  for (const Decision& one : decided) {
    const bool whole = one.span.empty();
    records.rows.push_back(
        {std::string(name(one.kind)), one.article, whole ? "" : std::string(field_name(one.field)),
         byte(one, one.span.begin), byte(one, one.span.end), one.was, one.now, one.who, one.why});
  }
  const Mentions mentions(decided);
  for (const Passage& passage : passages) {
    const std::string& article = corpus.documents[passage.article].article.id;
    if (mentions.decided(article, passage.source)) continue;
    records.rows.push_back({std::string("mention"), article,
                            std::string(field_name(passage.source.field)),
                            static_cast<double>(passage.source.span.begin),
                            static_cast<double>(passage.source.span.end), passage.match,
                            std::string("keep"), std::string(), std::string()});
  }
  return records;
}

}  // namespace slantwise
