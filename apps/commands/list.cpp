#include <ostream>

#include "apps/command.h"
#include "apps/options.h"
#include "apps/report.h"
#include "apps/suggest.h"
#include "apps/table.h"
#include "core/reader.h"
#include "core/resources.h"
#include "core/voice/cues.h"
#include "models/lexicon.h"
#include "models/statistic.h"
#include "models/vectorizer.h"

namespace slantwise::commands {

extern const Command list;

namespace {

constexpr int kWidth = 100;

std::string entry(std::string_view name, std::string_view summary) {
  std::string text = "  " + std::string(name) + "\n";
  return text + wrapped(summary, kWidth, 6);
}

std::string list_commands() {
  std::string text;
  for (const Command* command : all()) text += entry(command->name, command->summary);
  return text;
}

std::string list_lexicons() {
  std::string text;
  for (const Resource& resource : resources::all()) {
    if (!resource.name.starts_with("corpora/lexicons/")) continue;
    if (resource.name.starts_with("corpora/lexicons/reporting-verbs")) {
      const std::string verbs = std::to_string(CueList(resource.bytes).verbs());
      text += entry("reporting-verbs", verbs + " verbs that introduce somebody's words, by class.");
      continue;
    }
    const Lexicon lexicon = parse_lexicon(resource.bytes, resource.name);
    text += entry(lexicon.name + " " + lexicon.version,
                  lexicon.language + ", " + lexicon.license + ". " + lexicon.provenance);
    if (!lexicon.limits.empty()) text += wrapped("Limits: " + lexicon.limits, kWidth, 6);
    for (const LexiconTerm& term : lexicon.terms) {
      text += wrapped(term.label + " (" + term.category + "): " + listed(term.patterns), kWidth, 6);
    }
    for (const NamingSet& set : lexicon.sets) {
      std::vector<std::string> labels;
      for (const LexiconTerm& label : set.labels) labels.push_back(label.label);
      text += wrapped("names for " + set.referent + ": " + listed(labels), kWidth, 6);
    }
  }
  return text;
}

std::string list_readers() {
  std::string text;
  for (const Reader* reader : readers::all()) {
    std::vector<std::string> extensions(reader->extensions.begin(), reader->extensions.end());
    std::string summary(reader->summary);
    if (!extensions.empty()) summary += " (" + listed(extensions) + ")";
    text += entry(reader->name, summary);
  }
  return text;
}

std::string list_reports() {
  std::string text;
  for (const Report* report : reports::all()) {
    std::string summary(report->summary);
    if (!report->extension.empty()) summary += " (" + std::string(report->extension) + ")";
    text += entry(report->name, summary);
  }
  return text;
}

std::string list_statistics() {
  std::string text;
  for (const Statistic* statistic : statistics::all()) {
    text += entry(statistic->name, statistic->summary);
    if (!statistic->formula.empty()) text += wrapped(statistic->formula, kWidth, 6);
    if (!statistic->source.empty()) text += wrapped(statistic->source, kWidth, 6);
  }
  return text;
}

std::string list_weights() {
  std::string text;
  for (const Weight weight : weights()) text += "  " + std::string(name(weight)) + "\n";
  return text;
}

struct Listing {
  std::string_view name, title;
  std::string (*text)();
};
constexpr Listing kListings[] = {
    {"commands", "Commands", list_commands},
    {"lexicons", "Lexicons that are built in", list_lexicons},
    {"readers", "Readers: what can be read", list_readers},
    {"reports", "Reports: what compare can write", list_reports},
    {"statistics", "Statistics: compatibility columns", list_statistics},
    {"weights", "Weights of the document-feature matrix", list_weights},
};

const Listing& find_listing(const std::string& name) {
  std::vector<std::string> names;
  for (const Listing& listing : kListings) {
    if (listing.name == name) return listing;
    names.emplace_back(listing.name);
  }
  const std::string suggestion = did_you_mean(name, names);
  throw UsageError("there is no list \"" + name + "\"" +
                   (suggestion.empty() ? "; the lists are " + listed(names) : suggestion));
}

void print(const Listing& listing, const Streams& streams) {
  streams.out << listing.title << '\n' << listing.text();
}

void run(const Arguments& arguments, const Streams& streams) {
  Arguments names, rest;
  for (const std::string& word : arguments) (word.starts_with('-') ? rest : names).push_back(word);
  if (!parse(po::options_description("Options"), rest, "list [WHAT...]", list.summary, streams,
             nullptr)) {
    return;
  }
  std::vector<const Listing*> wanted;
  for (const std::string& name : names) wanted.push_back(&find_listing(name));
  if (names.empty()) {
    for (const Listing& listing : kListings) wanted.push_back(&listing);
  }
  for (const Listing* listing : wanted) {
    if (listing != wanted.front()) streams.out << '\n';
    print(*listing, streams);
  }
}

}  // namespace

extern constinit const Command list{
    .name = "list",
    .summary = "what there is: commands, lexicons, readers, reports, statistics, weights",
    .run = run,
};

}  // namespace slantwise::commands
