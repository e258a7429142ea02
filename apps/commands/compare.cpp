#include <algorithm>
#include <filesystem>
#include <optional>

#include "apps/charts/export.h"
#include "apps/compare_again.h"
#include "apps/cut_rows.h"
#include "apps/decisions.h"
#include "apps/filter.h"
#include "apps/lexicons.h"
#include "apps/locale.h"
#include "apps/options.h"
#include "apps/output.h"
#include "apps/passage_lines.h"
#include "apps/pdf.h"
#include "apps/pipeline.h"
#include "apps/recorded.h"
#include "apps/records.h"
#include "apps/report.h"
#include "apps/run_record.h"
#include "apps/story_run.h"
#include "apps/summary.h"
#include "apps/terminal.h"
#include "models/comparison.h"

namespace slantwise::commands {
namespace {

constexpr const char* kDistances = "burrows-delta,cosine,jsd,leave-out-pi";

struct Options {
  InputOptions input;
  OutputOptions output;
  LexiconOptions lexicons;
  std::string report;
  std::string tables, charts, pdf, locale = "en";
  std::string event;
  bool details = false, passages_only = false, full_text = false;
  std::uint64_t seed = 1;
  std::string distances = kDistances;
};

po::options_description describe(Options& o) {
  po::options_description description("Compare");
  auto add = description.add_options();
  add("report", po::value(&o.report)->value_name("NAME"),
      "which report; default: by the extension of -o, else summary");
  add("details", po::bool_switch(&o.details), "on screen all of the summary, not one screen of it");
  add("tables", po::value(&o.tables)->value_name("DIR"), "also write terms.csv and cuts.csv there");
  add("charts", po::value(&o.charts)->value_name("DIR"),
      "also write every chart of the page there, each as an SVG file");
  add("pdf", po::value(&o.pdf)->value_name("FILE"),
      "also print the page there, by the Chromium that is installed (or that CHROMIUM names)");
  add("locale", po::value(&o.locale)->value_name("LANG")->default_value(o.locale),
      "language of the page: ar, en, or a FILE.yaml of your own translation");
  add("event", po::value(&o.event)->value_name("ID"),
      "one story instead, outlet beside outlet: its id, or that of one of its articles; on screen, "
      "--json, --csv or -o FILE.html");
  add("passages-only", po::bool_switch(&o.passages_only), "no full texts: the page to share");
  add("full-text", po::bool_switch(&o.full_text), "full texts above 50 articles too");
  add("distances", po::value(&o.distances)->value_name("NAME,...")->default_value(o.distances),
      "which of slantwise list distances to measure between the outlets, up to six; none: nothing");
  add("seed", number(o.seed, "seed"), "another number, other shuffles behind p, q and distances");
  add_input_options(description, o.input);
  add_output_options(description, o.output);
  add_lexicon_options(description, o.lexicons);
  return description;
}

const Report& choose(const Options& o) {
  if (o.output.csv && o.output.json) throw UsageError("--csv and --json exclude each other");
  if (!o.report.empty()) return reports::find(o.report);
  if (o.output.json) return reports::find("json");
  if (o.output.csv) return reports::find("csv");
  if (o.output.output.empty()) return reports::find(o.details ? "text" : "summary");
  if (const Report* report = reports::for_path(o.output.output)) return *report;
  throw UsageError(
      "-o " + o.output.output +
      ": no report has this extension; use .html, .pdf, .json, .csv, .txt or --report");
}

// In the order of their names; throws for one that is unknown.
std::vector<std::string> distances(const std::string& list) {
  if (list == "none") return {};
  std::vector<std::string> names = split_list(list);
  for (const std::string& name : names) distances::find(name);
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

CompareOptions compare_options(const Options& o) {
  if (o.passages_only && o.full_text) {
    throw UsageError("--passages-only and --full-text exclude each other");
  }
  CompareOptions out;
  out.seed = o.seed;
  out.distances = distances(o.distances);
  if (o.passages_only) out.full_text = CompareOptions::FullText::never;
  if (o.full_text) out.full_text = CompareOptions::FullText::always;
  return out;
}

void record(const Options& o, const LoadedLexicons& lexicons, const RecordedAs& recorded_as,
            RunRecord& run) {
  record_program(run);
  record_input(o.input, recorded_as, run);
  const auto note = [&](const char* key, const std::string& value) {
    if (!value.empty()) run.options.emplace_back(key, value);
  };
  note("distances", o.distances == kDistances ? "" : o.distances);
  note("full-text", o.full_text ? "yes" : "");
  for (const std::string& lexicon : o.lexicons.files) {
    note("lexicon", recorded_instead(recorded_path(lexicon), lexicon, recorded_as.files));
  }
  note("locale", recorded_instead(locale_record(o.locale), o.locale, recorded_as.files));
  note("passages-only", o.passages_only ? "yes" : "");
  note("seed", o.seed == 1 ? "" : std::to_string(o.seed));
  run.lexicons = lexicons.hashes;
  run.methods = {"methods 1.4", "methods 1.5", "methods 1.8", "methods 2.3",
                 "methods 2.5", "methods 4.3", "methods 4.4", "methods 5.3"};
}

// Before the work, so that a wrong name costs nothing.
void prepare_folder(const std::string& folder, const std::string& option, const std::string& file) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    throw InputError(folder, "this folder cannot be made: " + error.message() +
                                 "; choose another place with " + option);
  }
  check_writable(folder + "/" + file);
}

// An edition may lack some reports, so none is looked up to be compared with.
bool is(const Report& report, std::string_view name) { return report.name == name; }

void write_charts(const std::string& folder, const Comparison& comparison,
                  const Messages& messages) {
  for (const html::ChartFile& chart : html::chart_files(comparison, messages)) {
    write_file(folder + "/" + chart.name, chart.svg);
  }
}

void write_tables(const std::string& folder, const Comparison& comparison,
                  const Messages& messages) {
  write_file(folder + "/terms.csv", reports::find("csv").render(comparison, messages));
  write_file(folder + "/cuts.csv", to_csv(cut_decisions(comparison)));
}

// Where all passages go, should the page hold a sample; empty: nowhere.
std::string side_file(const Options& o, const Report& report) {
  const std::string& page = o.output.output;
  if (!is(report, "html") || page.empty() || is_special(page)) return {};
  return passages_path(page);
}

// One story has a report of its own.
void story(const Options& o, const Streams& streams) {
  if (!o.report.empty() || !o.tables.empty() || !o.charts.empty() || !o.pdf.empty()) {
    throw UsageError(
        "--event has no --report, --tables, --charts or --pdf; use --json, --csv or -o FILE");
  }
  format(o.output);
  const Messages messages = messages_of(o.locale);
  prepare(o.output);
  const Corpus corpus = load(o.input, streams);
  run_story(corpus, {o.event, messages}, o.output, o.input, streams);
}

// -o report.pdf says what --pdf report.pdf says.
void settle_pdf(Options& o) {
  if (!o.output.output.ends_with(".pdf") || !o.report.empty()) return;
  if (!o.pdf.empty()) throw UsageError("--pdf FILE and -o FILE.pdf are the same; use one");
  o.pdf = std::move(o.output.output);
  o.output.output.clear();
}

std::string on_screen(const Options& o, const Comparison& comparison, const Streams& streams) {
  return o.details ? reports::find("text").render(comparison, Messages::built_in("en"))
                   : summary(comparison, screen_width(streams));
}

// Before the work, so that what cannot be written costs nothing.
std::optional<Printer> check_places(const Options& o, const std::string& side) {
  if (!o.output.output.empty()) check_writable(o.output.output);
  if (!side.empty()) check_writable(side);
  if (!o.tables.empty()) prepare_folder(o.tables, "--tables", "terms.csv");
  if (!o.charts.empty()) prepare_folder(o.charts, "--charts", "voices-01.svg");
  if (o.pdf.empty()) return std::nullopt;
  check_writable(o.pdf);
  return find_printer(o.pdf);
}

// All passages beside a page that holds a sample.
void write_side(const std::string& side, const PassageLines& lines, Comparison& comparison) {
  if (side.empty() || comparison.passages.size() >= comparison.passages_found) return;
  write_file(side, lines.bytes());
  comparison.passages_file = std::filesystem::path(side).filename().string();
}

// What was asked for besides the report itself.
void write_others(const Options& o, const std::optional<Printer>& printer,
                  const Comparison& comparison, const Messages& messages) {
  if (!o.tables.empty()) write_tables(o.tables, comparison, messages);
  if (!o.charts.empty()) write_charts(o.charts, comparison, messages);
  if (printer) write_pdf(o.pdf, reports::find("html").render(comparison, messages), *printer);
}

void write_report(const Options& o, const Report& report, const Comparison& comparison,
                  const Streams& streams) {
  const Messages messages = messages_of(o.locale);
  const bool summary = is(report, "summary");
  if (!o.output.output.empty()) {
    write_file(o.output.output, report.render(comparison, messages));
    const bool screen = summary || is(report, "text");
    if (!screen && !o.input.quiet) streams.out << on_screen(o, comparison, streams);
  } else {
    streams.out << (summary ? on_screen(o, comparison, streams)
                            : report.render(comparison, messages));
  }
}

void run_as(const Arguments& arguments, const Streams& streams, const RecordedAs& recorded_as) {
  Options o;
  if (!parse(describe(o), arguments, "compare PATH...",
             "Shows how the outlets' coverage differs, with the passages.", streams, &o.input)) {
    return;
  }
  settle_pdf(o);
  if (!o.event.empty()) return story(o, streams);
  const Report& report = choose(o);
  CompareOptions options = compare_options(o);
  const Messages messages = messages_of(o.locale);
  const LoadedLexicons lexicons = load_lexicons(o.lexicons);
  const std::string side = side_file(o, report);
  const std::optional<Printer> printer = check_places(o, side);
  const Corpus corpus = load(o.input, streams);
  const Decisions decisions(o.input.decisions);
  options.decisions = decisions.all();
  if (leaves_out(o.input)) options.input = CompareOptions::Input::part;
  PassageLines lines(corpus);
  if (!side.empty()) {
    options.each_passage = [&](const Passage& one, const PassageOf& of) { lines.add(one, of); };
  }
  Comparison comparison = compare(corpus, lexicons.lexicons, options, in_parallel(o.input.threads));
  record(o, lexicons, recorded_as, comparison.run);
  if (comparison.passages.size() < comparison.passages_found) {
    comparison.passages_file = recorded_as.passages_file;
  }
  write_others(o, printer, comparison, messages);
  write_side(side, lines, comparison);
  write_report(o, report, comparison, streams);
}

void run(const Arguments& arguments, const Streams& streams) { run_as(arguments, streams, {}); }

}  // namespace

extern constinit const Command compare{
    .name = "compare",
    .summary = "the whole comparison: what these texts can tell, and the passages",
    .run = run,
};

}  // namespace slantwise::commands

namespace slantwise {

void compare_again(const Arguments& arguments, const Streams& streams,
                   const RecordedAs& recorded_as) {
  commands::run_as(arguments, streams, recorded_as);
}

}  // namespace slantwise
