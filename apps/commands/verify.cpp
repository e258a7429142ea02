#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>

#include "apps/command.h"
#include "apps/options.h"
#include "apps/pipeline.h"
#include "apps/records.h"
#include "apps/verify/findings.h"

namespace slantwise::commands {

extern const Command verify;

namespace {

struct Options {
  InputOptions input;  // of these, the paths: the report, then its sources
  OutputOptions output;
  bool rerun = false;
};

po::options_description describe(Options& options) {
  po::options_description description("Options");
  description.add_options()("rerun", po::bool_switch(&options.rerun),
                            "also make the report again by its run record and compare every byte");
  add_output_options(description, options.output);
  return description;
}

std::string contents(const std::string& path) {
  constexpr std::uintmax_t kMost = 1u << 30;
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  std::ifstream file(path, std::ios::binary);
  if (error || !file) {
    throw InputError(path,
                     "this report cannot be opened; the first argument is a page or JSON of "
                     "slantwise compare, its sources follow");
  }
  if (size > kMost) throw InputError(path, "this report is larger than 1 GiB, no page is");
  return {std::istreambuf_iterator<char>(file), {}};
}

// The articles are read as the record says, wherever they are.
InputSettings recorded_settings(const RunRecord& run) {
  InputOptions options;
  for (const auto& option : run.options) {
    const std::string& key = option.first;
    const std::string& value = option.second;
    if (key == "map") options.map.push_back(value);
    if (key == "encoding") options.encoding = value;
    const auto limit = [&](std::string_view name, std::size_t& field) {
      if (key == name) std::from_chars(value.data(), value.data() + value.size(), field);
    };
    limit("max-expansion", options.max_expansion);
    limit("max-files", options.max_files);
    limit("max-record", options.max_record);
  }
  return input_settings(options);
}

// All passages, where the page has a sample; beside it.
void add_side_file(const std::string& path, verify::ShownReport& report) {
  const std::filesystem::path name(report.side_file);
  if (name.empty() || name.has_parent_path()) return;  // it stands beside the page or nowhere
  std::ifstream file(std::filesystem::path(path).parent_path() / name, std::ios::binary);
  if (file) report.side = verify::read_side_file(file, report.side_file);
}

std::string rendered(const verify::Findings& found, Format wanted) {
  if (wanted == Format::text) return verify::findings_text(found);
  if (wanted == Format::json) return verify::findings_json(found);
  return written(verify::difference_records(found.verdict), wanted);
}

void check(const Options& options, const Streams& streams) {
  const std::string& path = options.input.paths.front();
  const Format wanted = format(options.output);
  prepare(options.output);
  const std::string bytes = contents(path);
  verify::ShownReport report = verify::read_report(bytes, path);
  add_side_file(path, report);
  const verify::Where where{path, {options.input.paths.begin() + 1, options.input.paths.end()}};
  const std::vector<std::string> paths = verify::find_sources(report.run.options, where);
  // Standard input is read twice if the report is made again.
  const bool piped = std::ranges::count(paths, "-") > 0;
  const std::string input =
      piped ? std::string{std::istreambuf_iterator<char>(streams.in), {}} : std::string();
  std::istringstream first(input), second(input);
  const bool page = report.kind == verify::ShownReport::Kind::page;
  verify::Sources sources(paths, recorded_settings(report.run), first,
                          page ? verify::on_the_page : verify::as_it_is);
  const verify::Verdict verdict = verify::compare_with_sources(report, sources);
  verify::Rerun rerun;
  if (options.rerun) {
    rerun = verify::run_again(report, bytes, where, paths, {second, streams.out, streams.err});
  }
  const verify::Findings found{path, report, verdict, rerun};
  deliver(rendered(found, wanted), options.output, streams);
  if (!verify::holds(found)) throw InputError(path, verify::complaint(found));
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (parse(describe(options), arguments, "verify REPORT [PATH...]", verify.summary, streams,
            &options.input)) {
    check(options, streams);
  }
}

}  // namespace

extern constinit const Command verify{
    .name = "verify",
    .summary = "re-reads the sources and proves every passage of a report byte for byte",
    .run = run,
};

}  // namespace slantwise::commands
