#include <ostream>

#include "apps/command.h"
#include "apps/event_rows.h"
#include "apps/pipeline.h"

namespace slantwise::commands {

extern const Command events;

namespace {

struct Options {
  InputOptions input;
  OutputOptions output;
  bool agenda = false, coverage = false, gaps = false;
  std::string event;
  std::size_t top = 25;
};

po::options_description describe(Options& options) {
  po::options_description description("Options");
  auto add = description.add_options();
  add("event", po::value(&options.event)->value_name("ID"),
      "the articles of one event: its id, or the id of one of its articles");
  add("agenda", po::bool_switch(&options.agenda),
      "for a program: a row for every event and outlet, with how many articles");
  add("coverage", po::bool_switch(&options.coverage),
      "for a program: a row for every outlet, with how much of it others cover too");
  add("gaps", po::bool_switch(&options.gaps),
      "for a program: events that two other outlets tell, and which articles were searched");
  add("top", number(options.top, "top"), "on a screen: how many rows of each table; 0: all");
  add_input_options(description, options.input);
  add_output_options(description, options.output);
  return description;
}

void check(const Options& options) {
  const int asked = (options.agenda ? 1 : 0) + (options.coverage ? 1 : 0) + (options.gaps ? 1 : 0) +
                    (options.event.empty() ? 0 : 1);
  if (asked > 1) throw UsageError("--event, --agenda, --coverage and --gaps exclude each other");
}

Records records(const EventTables& tables, const Options& options) {
  if (!options.event.empty()) return article_records(tables, find_event(tables, options.event));
  if (options.agenda) return agenda_records(tables);
  if (options.coverage) return coverage_records(tables);
  if (options.gaps) return gap_records(tables);
  return event_records(tables);
}

std::string screen(const EventTables& tables, const Options& options) {
  if (options.event.empty()) return event_screen(tables, options.top);
  return article_screen(tables, find_event(tables, options.event));
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (!parse(describe(options), arguments, "events", events.summary, streams, &options.input)) {
    return;
  }
  check(options);
  Format wanted = format(options.output);
  const bool table = options.agenda || options.coverage || options.gaps;
  if (table && wanted == Format::text) wanted = Format::csv;
  prepare(options.output);

  const Corpus corpus = load(options.input, streams);
  const ForEach for_each = in_parallel(options.input.threads);
  const Families grouped = families(corpus.documents, for_each);
  const Events found = find_events(corpus, grouped, {}, for_each);
  const Agenda covered = agenda(corpus, grouped, found);
  const EventTables tables{corpus, grouped, found, covered};
  // A table of no rows says little to a person.
  if (options.gaps && covered.gaps.empty() && !options.input.quiet) {
    streams.err
        << "no gaps: wherever two outlets tell an event in two independent texts, every other "
           "outlet has an article about it\n";
  }
  deliver(
      wanted == Format::text ? screen(tables, options) : written(records(tables, options), wanted),
      options.output, streams);
}

}  // namespace

extern constinit const Command events{
    .name = "events",
    .summary = "same-event clusters; who covered what; what was not found in whose articles",
    .run = run,
};

}  // namespace slantwise::commands
