#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>

#include <fmt/format.h>

#include "apps/command.h"
#include "apps/decisions.h"
#include "apps/filter.h"
#include "apps/json_parts.h"
#include "apps/lesson/lesson.h"
#include "apps/lexicons.h"
#include "apps/locale.h"
#include "apps/options.h"
#include "apps/output.h"
#include "apps/pipeline.h"
#include "apps/recorded.h"
#include "apps/run_record.h"

namespace slantwise::commands {
namespace {

using json::Json;
using Exercises = std::vector<const lesson::Exercise*>;
using Outcomes = std::vector<lesson::Outcome>;

struct Options {
  InputOptions input;
  LexiconOptions lexicons;
  std::string output = "lesson", article, locale = "en";
  std::vector<std::string> exercises;
  std::uint64_t seed = 1;
  bool blind = false, json = false;
};

po::options_description describe(Options& o) {
  po::options_description description("Lesson");
  auto add = description.add_options();
  add("output,o", po::value(&o.output)->value_name("FOLDER")->default_value(o.output),
      "where the pages go, index.html first; FILE.html with one --exercise: that page, the key and "
      "the class page beside it");
  add("exercise", po::value(&o.exercises)->value_name("NAME"),
      "of slantwise list exercises; may be repeated; default: all that these texts allow");
  add("blind", po::bool_switch(&o.blind),
      "students' pages do not say who made a text or when: outlets have letters");
  add("seed", number(o.seed, "seed"), "another number, other draws; the same, the same lesson");
  add("article", po::value(&o.article)->value_name("ID"),
      "the text to work on in exercises of one text; default: the one that shows most");
  add("locale", po::value(&o.locale)->value_name("LANG")->default_value(o.locale),
      "language of the pages: ar, en, or a FILE.yaml of your own translation");
  add("json", po::bool_switch(&o.json), "say on standard output what was made, as JSON");
  add_input_options(description, o.input);
  add_lexicon_options(description, o.lexicons);
  return description;
}

Exercises wanted(const Options& o) {
  Exercises result;
  for (const std::string& name : o.exercises) {
    const lesson::Exercise* one = &exercises::find(name);
    if (std::ranges::find(result, one) == result.end()) result.push_back(one);
  }
  if (!o.exercises.empty()) return result;
  result.assign(exercises::all().begin(), exercises::all().end());
  return result;
}

bool is_page(const std::string& path) { return path.ends_with(".html") || path.ends_with(".htm"); }

void check_output(const Options& o, const Exercises& exercises) {
  if (is_page(o.output) && exercises.size() != 1) {
    throw UsageError("-o " + o.output +
                     " is one exercise: name it with --exercise (slantwise list exercises), or "
                     "name a folder");
  }
}

void record(const Options& o, const LoadedLexicons& lexicons, RunRecord& run) {
  record_program(run);
  record_input(o.input, {}, run);
  const auto note = [&run](const char* key, const std::string& value) {
    if (!value.empty()) run.options.emplace_back(key, value);
  };
  note("article", o.article);
  note("blind", o.blind ? "yes" : "");
  for (const std::string& name : o.exercises) note("exercise", name);
  for (const std::string& lexicon : o.lexicons.files) note("lexicon", recorded_path(lexicon));
  note("locale", locale_record(o.locale));
  note("seed", std::to_string(o.seed));
  run.lexicons = lexicons.hashes;
  run.methods = {"methods 2.5", "methods 8.4"};
}

// As `compare` compares them, so that a key's numbers are its numbers.
Comparison compared(const Options& o, const Corpus& corpus, const LoadedLexicons& lexicons) {
  const Decisions decisions(o.input.decisions);
  CompareOptions options;
  options.seed = o.seed;
  options.decisions = decisions.all();
  if (leaves_out(o.input)) options.input = CompareOptions::Input::part;
  Comparison comparison = compare(corpus, lexicons.lexicons, options, in_parallel(o.input.threads));
  record(o, lexicons, comparison.run);
  return comparison;
}

std::string stem(const std::string& page) { return page.substr(0, page.rfind('.')); }

// Where the pages go, with their bytes; none if the one exercise that was asked for cannot be made.
std::vector<NewFile> files(const Options& o, const lesson::Material& material,
                           const Outcomes& outcomes) {
  std::vector<NewFile> result;
  if (!is_page(o.output)) {
    for (lesson::LessonFile& file : lesson::lesson_files(material, outcomes)) {
      result.push_back({o.output + "/" + file.name, std::move(file.bytes)});
    }
    return result;
  }
  const lesson::Outcome& only = outcomes.front();
  if (const auto* reason = std::get_if<lesson::NotMade>(&only.result)) {
    throw UsageError("\"" + std::string(only.exercise->name) +
                     "\" cannot be made of these texts: " + in_english(reason->why));
  }
  for (lesson::LessonFile& file : lesson::exercise_files(material, only, stem(o.output))) {
    result.push_back({std::move(file.name), std::move(file.bytes)});
  }
  // The first is the page that was named, whatever its extension.
  result.front().path = o.output;
  return result;
}

// The folder of a lesson; gone again if it is new and nothing was written.
class Folder {
 public:
  explicit Folder(const std::string& path) : path_(path) {
    std::error_code error;
    is_new_ = std::filesystem::create_directories(path, error);
    if (error) {
      throw InputError(path, "this folder cannot be made: " + error.message() +
                                 "; choose another place with -o");
    }
    check_writable(path + "/index.html");
  }
  ~Folder() {
    std::error_code error;
    if (is_new_) std::filesystem::remove(path_, error);  // only what is empty
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

 private:
  std::string path_;
  bool is_new_ = false;
};

// Before the work, so that what cannot be written costs nothing.
std::optional<Folder> prepare(const Options& o) {
  if (!is_page(o.output)) return std::optional<Folder>(std::in_place, o.output);
  check_writable(o.output);
  return std::nullopt;
}

// Exercises whose pages an earlier lesson has left in this folder, and this one has not.
std::vector<std::string> left_over(const Options& o, const std::vector<NewFile>& written) {
  std::vector<std::string> left;
  if (is_page(o.output)) return left;
  for (const lesson::Exercise* exercise : exercises::all()) {
    const std::string page = o.output + "/" + std::string(exercise->name) + ".html";
    if (std::ranges::find(written, page, &NewFile::path) != written.end()) continue;
    if (std::filesystem::exists(page)) left.emplace_back(exercise->name);
  }
  return left;
}

Json outcome_json(const lesson::Outcome& outcome) {
  Json out = {{"exercise", outcome.exercise->name}, {"number", outcome.exercise->number}};
  if (const lesson::Made* made = outcome.made()) {
    out["minutes"] = outcome.exercise->minutes;
    out["items"] = made->items.size();
  } else {
    out["why"] = in_english(std::get<lesson::NotMade>(outcome.result).why);
  }
  return out;
}

Json to_json(const Options& o, const Outcomes& outcomes, const std::vector<NewFile>& files,
             const std::vector<std::string>& left) {
  Json out = {{"tier", ""}, {"seed", o.seed}, {"blind", o.blind}};
  out["made"] = Json::array();
  out["not_made"] = Json::array();
  for (const lesson::Outcome& one : outcomes) {
    out[one.made() != nullptr ? "made" : "not_made"].push_back(outcome_json(one));
  }
  out["files"] = Json::array();
  for (const NewFile& file : files) out["files"].push_back(file.path);
  out["left"] = left;
  return out;
}

void say(const Options& o, const Outcomes& outcomes, const std::vector<NewFile>& files,
         const std::vector<std::string>& left, const Streams& streams) {
  if (o.input.quiet) return;
  for (const lesson::Outcome& one : outcomes) {
    if (const lesson::Made* made = one.made()) {
      streams.err << "  " << one.exercise->name << ": " << made->items.size() << " items\n";
    } else {
      streams.err << "  " << one.exercise->name << ": not made. "
                  << in_english(std::get<lesson::NotMade>(one.result).why) << "\n";
    }
  }
  if (!left.empty()) {
    streams.err << fmt::format(
        "  still there from an earlier lesson: {}; remove their pages, or choose a new folder\n",
        fmt::join(left, ", "));
  }
  streams.err << "Open " << files.front().path << "\n";
}

void run(const Arguments& arguments, const Streams& streams) {
  Options o;
  if (!parse(describe(o), arguments, "lesson PATH...",
             "Makes exercises for a class: pages for students, keys, and pages that read answers.",
             streams, &o.input)) {
    return;
  }
  const Exercises exercises = wanted(o);
  check_output(o, exercises);
  const Messages messages = messages_of(o.locale);
  const LoadedLexicons lexicons = load_lexicons(o.lexicons);
  const std::optional<Folder> folder = prepare(o);
  const Corpus corpus = load(o.input, streams);
  const Comparison comparison = compared(o, corpus, lexicons);
  const lesson::Masker masker(
      corpus, o.blind ? lesson::Masker::Names::hidden : lesson::Masker::Names::shown, messages);
  const lesson::Material material{
      corpus, comparison, messages,
      masker, o.seed,     o.article.empty() ? std::nullopt : std::optional(o.article)};
  const Outcomes outcomes = lesson::make(material, exercises);
  const std::vector<NewFile> all = files(o, material, outcomes);
  write_files(all);
  const std::vector<std::string> left = left_over(o, all);
  if (o.json) {
    Json out = to_json(o, outcomes, all, left);
    out["tier"] = name(comparison.tier);
    streams.out << out.dump(2) << '\n';
  }
  say(o, outcomes, all, left, streams);
}

}  // namespace

extern constinit const Command lesson{
    .name = "lesson",
    .summary = "exercises for a class, with keys, as pages that need no network",
    .run = run,
};

}  // namespace slantwise::commands
