#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "apps/command.h"
#include "apps/lesson/exercise.h"
#include "apps/lexicon_list.h"
#include "apps/options.h"
#include "apps/records.h"
#include "apps/report.h"
#include "apps/rule_legend.h"
#include "apps/suggest.h"
#include "apps/table.h"
#include "core/reader.h"
#include "core/text/messages.h"
#include "models/dispersion.h"
#include "models/distance.h"
#include "models/lexicon_reader.h"
#include "models/statistic.h"
#include "models/vectorizer.h"

namespace slantwise::commands {

extern const Command list;

namespace {

constexpr int kWidth = 100;

// One thing that there is: its name and what to know of it, a paragraph each.
struct Entry {
  std::string name;
  std::vector<std::string> about;
};

std::vector<Entry> list_commands() {
  std::vector<Entry> entries;
  for (const Command* command : all()) {
    entries.push_back({std::string(command->name), {std::string(command->summary)}});
  }
  return entries;
}

std::vector<Entry> list_exercises() {
  std::vector<Entry> entries;
  for (const lesson::Exercise* one : exercises::all()) {
    const auto says = [one](std::string_view part) {
      return in_english(Message{lesson::message_id(*one, part)});
    };
    entries.push_back({std::string(one->name), {says("title") + " " + says("goal")}});
    entries.back().about.push_back("From tier " + std::string(name(one->needs)) + " up, " +
                                   std::to_string(one->minutes) + " minutes" + ", age " +
                                   says("age") + ".");
  }
  return entries;
}

std::vector<Entry> list_lexicons() {
  std::vector<Entry> entries;
  for (const LexiconSummary& one : lexicon_summaries()) {
    entries.push_back({one.name, {one.about}});
  }
  return entries;
}

std::vector<Entry> list_lexicon_readers() {
  std::vector<Entry> entries;
  for (const LexiconReader* reader : lexicon_readers::all()) {
    std::vector<std::string> extensions(reader->extensions.begin(), reader->extensions.end());
    std::string summary(reader->summary);
    if (!extensions.empty()) summary += " (" + listed(extensions) + ")";
    entries.push_back({std::string(reader->name), {summary}});
  }
  return entries;
}

std::vector<Entry> list_readers() {
  std::vector<Entry> entries;
  for (const Reader* reader : readers::all()) {
    std::vector<std::string> extensions(reader->extensions.begin(), reader->extensions.end());
    std::string summary(reader->summary);
    if (!extensions.empty()) summary += " (" + listed(extensions) + ")";
    entries.push_back({std::string(reader->name), {summary}});
  }
  return entries;
}

std::vector<Entry> list_reports() {
  std::vector<Entry> entries;
  for (const Report* report : reports::all()) {
    std::string summary(report->summary);
    if (!report->extension.empty()) summary += " (" + std::string(report->extension) + ")";
    entries.push_back({std::string(report->name), {summary}});
  }
  return entries;
}

std::vector<Entry> list_rules() {
  std::vector<Entry> entries;
  for (const RuleSentence& rule : voice_rules()) {
    entries.push_back({rule.rule, {rule.sentence}});
  }
  for (const RuleSentence& rule : cut_rules()) {
    entries.push_back({rule.rule, {"Cut: " + rule.sentence}});
  }
  return entries;
}

// What every table of numbers says of an entry.
Entry entry_of(std::string_view name, std::string_view summary, std::string_view formula,
               std::string_view source) {
  return {std::string(name), {std::string(summary), std::string(formula), std::string(source)}};
}

void add_parameters(std::span<const Parameter> parameters, Entry& entry) {
  for (const Parameter& parameter : parameters) {
    entry.about.push_back(
        fmt::format("{}={}: {}", parameter.name, exact(parameter.value), parameter.summary));
  }
}

std::vector<Entry> list_statistics() {
  std::vector<Entry> entries;
  for (const Statistic* one : statistics::all()) {
    entries.push_back(entry_of(one->name, one->summary, one->formula, one->source));
    add_parameters(one->parameters, entries.back());
    if (!one->compat.empty()) {
      entries.back().about.push_back("A column of --compat " + std::string(one->compat) + ".");
    }
  }
  return entries;
}

std::vector<Entry> list_dispersions() {
  std::vector<Entry> entries;
  for (const Dispersion* one : dispersions::all()) {
    entries.push_back(entry_of(one->name, one->summary, one->formula, one->source));
  }
  return entries;
}

std::vector<Entry> list_distances() {
  std::vector<Entry> entries;
  for (const Distance* one : distances::all()) {
    entries.push_back(entry_of(one->name, one->summary, one->formula, one->source));
    add_parameters(one->parameters, entries.back());
    entries.back().about.push_back("Shown from tier " + std::string(name(one->from)) + " up.");
  }
  return entries;
}

std::vector<Entry> list_weights() {
  std::vector<Entry> entries;
  for (const Weight weight : weights()) entries.push_back({std::string(name(weight)), {}});
  return entries;
}

struct Listing {
  std::string_view name, title;
  std::vector<Entry> (*entries)();
};
constexpr Listing kListings[] = {
    {"commands", "Commands", list_commands},
    {"dispersions", "Dispersions: how evenly a word is spread over texts", list_dispersions},
    {"distances", "Distances between outlets, as excess over random splits", list_distances},
    {"exercises", "Exercises: what lesson can make", list_exercises},
    {"lexicon-readers", "Lexicon readers: formats that --lexicon takes", list_lexicon_readers},
    {"lexicons", "Lexicons that are built in", list_lexicons},
    {"readers", "Readers: what can be read", list_readers},
    {"reports", "Reports: what compare can write", list_reports},
    {"rules", "Rules: what gives words their voice, and what is cut", list_rules},
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

bool is_listing(std::string_view name) {
  return std::ranges::find(kListings, name, &Listing::name) != std::end(kListings);
}

std::string text(const std::vector<const Listing*>& wanted) {
  std::string text;
  for (const Listing* listing : wanted) {
    text += (text.empty() ? "" : "\n") + std::string(listing->title) + '\n';
    if (listing->entries == list_lexicons) {
      text += lexicon_screen();
      continue;
    }
    for (const Entry& entry : listing->entries()) {
      text += "  " + entry.name + '\n';
      for (const std::string& paragraph : entry.about) text += wrapped(paragraph, kWidth, 6);
    }
  }
  return text;
}

Records records(const std::vector<const Listing*>& wanted) {
  if (wanted.size() == 1 && wanted.front()->entries == list_lexicons) return lexicon_records();
  Records records{{"list", "name", "about"}, {}};
  for (const Listing* listing : wanted) {
    for (const Entry& entry : listing->entries()) {
      std::string about;
      for (const std::string& line : entry.about) about += (about.empty() ? "" : "\n") + line;
      records.rows.push_back({std::string(listing->name), entry.name, about});
    }
  }
  return records;
}

void run(const Arguments& arguments, const Streams& streams) {
  OutputOptions output;
  Arguments names, rest;
  bool value = false;  // the argument of -o comes next
  for (const std::string& word : arguments) {
    (word.starts_with('-') || value ? rest : names).push_back(word);
    value = word == "-o" || word == "--output";
  }
  po::options_description description("Options");
  add_output_options(description, output);
  if (!parse(description, rest, "list [WHAT...] | list lexicons NAME...", list.summary, streams,
             nullptr))
    return;
  const Format how = format(output);
  if (names.size() > 1 && names.front() == "lexicons" && !is_listing(names[1])) {
    prepare(output);
    return deliver(lexicon_details({names.begin() + 1, names.end()}, how), output, streams);
  }
  std::vector<const Listing*> wanted;
  for (const std::string& name : names) wanted.push_back(&find_listing(name));
  if (names.empty()) {
    for (const Listing& listing : kListings) wanted.push_back(&listing);
  }
  prepare(output);
  deliver(how == Format::text ? text(wanted) : written(records(wanted), how), output, streams);
}

}  // namespace

extern constinit const Command list{
    .name = "list",
    .summary =
        "what there is: commands, dispersions, distances, exercises, lexicon-readers, lexicons, "
        "readers, reports, rules, statistics, weights",
    .run = run,
};

}  // namespace slantwise::commands
