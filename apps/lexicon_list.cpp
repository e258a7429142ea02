#include "apps/lexicon_list.h"

#include <algorithm>
#include <set>

#include "apps/lexicons.h"
#include "apps/suggest.h"
#include "apps/table.h"
#include "core/resources.h"
#include "core/voice/cues.h"

namespace slantwise {
namespace {

constexpr int kWidth = 100;
constexpr std::string_view kFolder = "corpora/lexicons/";

// The first sentence of the comment that a file begins with.
std::string first_sentence(std::string_view bytes) {
  std::string text;
  while (bytes.starts_with("#")) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    text += (text.empty() ? "" : " ") + one_line(bytes.substr(1, end - 1));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  text = text.substr(0, std::min(text.find(". "), text.size()));
  if (const std::size_t bracket = text.rfind(" ("); text.ends_with(')')) text.resize(bracket);
  while (text.ends_with('.') || text.ends_with(' ')) text.pop_back();
  return text.starts_with(' ') ? text.substr(1) : text;
}

// The value of a key that stands alone on a line: all that is read of the lists of voice rules.
std::string value_of(std::string_view bytes, std::string_view key) {
  const std::size_t at = bytes.find("\n" + std::string(key) + ": ");
  if (at == std::string_view::npos) return "";
  const std::size_t begin = at + key.size() + 3;
  return std::string(bytes.substr(begin, bytes.find('\n', begin) - begin));
}

LexiconSummary of_rules(const Resource& resource) {
  LexiconSummary out;
  out.name = std::string(resource.name.substr(kFolder.size()));
  out.name.resize(out.name.rfind('.'));
  out.language = value_of(resource.bytes, "language");
  out.version = value_of(resource.bytes, "version");
  out.license = value_of(resource.bytes, "license");
  out.kind = "rules";
  if (out.name.starts_with("reporting-verbs")) out.terms = CueList(resource.bytes).verbs();
  out.about = first_sentence(resource.bytes);
  return out;
}

LexiconSummary of_lexicon(const std::string& name, const Lexicon& lexicon) {
  std::set<std::string> categories;
  for (const LexiconTerm& term : lexicon.terms) categories.insert(term.category);
  return {name,
          lexicon.language,
          lexicon.version,
          lexicon.kind == Lexicon::Kind::screen ? "screen" : "terms",
          lexicon.terms.size(),
          categories.size(),
          lexicon.sets.size(),
          lexicon.license,
          first_sentence(resources::get(std::string(kFolder) + name + ".yaml"))};
}

std::string dot(std::size_t count) { return count == 0 ? "." : grouped(count); }

Lexicon parsed(const std::string& name) {
  const LexiconSource source = open_lexicon(name);
  return parse_lexicon(source.bytes, source.where, source.open);
}

const LexiconSummary& find(const std::vector<LexiconSummary>& all, const std::string& name) {
  std::vector<std::string> names;
  for (const LexiconSummary& one : all) {
    if (one.name == name || one.name == name + ".en") return one;
    names.push_back(one.name.ends_with(".en") ? one.name.substr(0, one.name.size() - 3) : one.name);
  }
  const std::string close = did_you_mean(name, names);
  throw UsageError("no lexicon \"" + name + "\" is built in" +
                   (close.empty() ? "; there are " + listed(names) : close));
}

// A row a term, or a label of a set.
void add_rows(const Lexicon& lexicon, const std::string& name, Records& out) {
  const auto add = [&](const std::string& set, const LexiconTerm& term) {
    out.rows.push_back({name, set, term.category, term.label, listed(term.patterns), term.note});
  };
  for (const LexiconTerm& term : lexicon.terms) add("", term);
  for (const NamingSet& set : lexicon.sets) {
    for (const LexiconTerm& label : set.labels) add(set.referent, label);
  }
}

std::string details(const Lexicon& lexicon, const LexiconSummary& one) {
  const std::string screen = one.kind == "screen" ? " A screen, not a measure." : "";
  std::string text = one.name + " " + one.version + " (" + one.language + ", " + one.license +
                     ")\n" + wrapped(one.about + "." + screen, kWidth, 2);
  text += wrapped("From: " + lexicon.provenance, kWidth, 2);
  if (!lexicon.limits.empty()) text += wrapped("Limits: " + lexicon.limits, kWidth, 2);
  Table terms({{"category", Align::left, 28}, {"term", Align::left, 30}, {"patterns"}});
  std::vector<LexiconTerm> ordered = lexicon.terms;
  std::ranges::stable_sort(ordered, {}, &LexiconTerm::category);
  std::string category;
  for (const LexiconTerm& term : ordered) {
    terms.add({term.category == category ? "" : term.category, term.label,
               shortened(listed(term.patterns), 60)});
    category = term.category;
  }
  text += terms.text(2);
  for (const NamingSet& set : lexicon.sets) {
    std::vector<std::string> labels;
    for (const LexiconTerm& label : set.labels) labels.push_back(label.label);
    const std::string head =
        set.anchors.empty() ? "topic balance: " + set.referent : "names for " + set.referent;
    text += wrapped(head + ": " + listed(labels), kWidth, 2);
  }
  return text + "  all patterns: --csv\n";
}

}  // namespace

std::vector<LexiconSummary> lexicon_summaries() {
  std::vector<LexiconSummary> found;
  std::set<std::string> taken;
  for (const auto& [name, path] : built_in_lexicons()) {
    found.push_back(of_lexicon(name, parsed(name)));
    taken.insert(path);
  }
  for (const Resource& resource : resources::all()) {
    const std::string path(resource.name);
    if (path.starts_with(kFolder) && path.ends_with(".yaml") && !taken.contains(path)) {
      found.push_back(of_rules(resource));
    }
  }
  std::ranges::sort(found, {}, &LexiconSummary::name);
  return found;
}

Records lexicon_records() {
  Records out{
      {"name", "language", "version", "kind", "terms", "categories", "sets", "license", "about"},
      {}};
  for (const LexiconSummary& one : lexicon_summaries()) {
    out.rows.push_back({one.name, one.language, one.version, one.kind,
                        static_cast<double>(one.terms), static_cast<double>(one.categories),
                        static_cast<double>(one.sets), one.license, one.about});
  }
  return out;
}

std::string lexicon_screen() {
  Table table({{"name"},
               {"language"},
               {"version"},
               {"kind"},
               {"terms", Align::right},
               {"categories", Align::right},
               {"sets", Align::right},
               {"license"},
               {"what it is", Align::left, 72}});
  for (const LexiconSummary& one : lexicon_summaries()) {
    table.add({one.name, one.language, one.version, one.kind, dot(one.terms), dot(one.categories),
               dot(one.sets), one.license, one.about});
  }
  return table.text(2) +
         "  screen: points at places to read, measures nothing; rules: used by the voice rules, "
         "not by --lexicon\n"
         "  what one holds: slantwise list lexicons NAME\n";
}

std::string lexicon_details(std::span<const std::string> names, Format how) {
  const std::vector<LexiconSummary> all = lexicon_summaries();
  Records rows{{"lexicon", "set", "category", "term", "patterns", "note"}, {}};
  std::string text;
  for (const std::string& name : names) {
    const LexiconSummary& one = find(all, name);
    text += text.empty() ? "" : "\n";
    if (one.kind == "rules") {
      text += one.name + " " + one.version + " (" + one.language + ", " + one.license + ")\n" +
              wrapped(one.about + ". Used by the rules that tell voices; see slantwise list rules.",
                      kWidth, 2);
      continue;
    }
    const Lexicon lexicon = parsed(one.name);
    text += details(lexicon, one);
    add_rows(lexicon, one.name, rows);
  }
  return how == Format::text ? text : written(rows, how);
}

}  // namespace slantwise
