#include "apps/input/session.h"

#include <fmt/format.h>

#include "core/clean/encoding.h"
#include "core/clean/scripts.h"
#include "core/fields.h"
#include "core/text/dictionaries.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

// A header row that knows a column for the text makes a table.
bool looks_like_table(std::string_view first, const ReadOptions& options) {
  const FieldNames names(options.map);
  std::string_view line = first.substr(0, first.find('\n'));
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  while (!line.empty()) {
    const std::size_t end = line.find_first_of(",;\t");
    std::string_view cell = trimmed(line.substr(0, end));
    if (cell.size() > 2 && cell.front() == '"') cell = cell.substr(1, cell.size() - 2);
    if (names.knows(cell, "text") && (end != line.npos || line != first)) return true;
    line.remove_prefix(end == line.npos ? line.size() : end + 1);
  }
  return false;
}

// The first bytes as far as they are characters.
std::string decoded_sample(std::string_view first, const ReadOptions& options) {
  const std::string encoding =
      options.encoding.empty() ? recognize_encoding(first) : options.encoding;
  return encoding == kUtf8 ? std::string(first) : decode(first, encoding).text;
}

const Reader& sniffed_reader(std::string_view sample, const ReadOptions& options) {
  const std::string first = decoded_sample(sample, options);
  std::string_view bytes = first;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes = trimmed(bytes);
  if (bytes.starts_with('{') || bytes.starts_with('[')) return readers::find("jsonl");
  return readers::find(looks_like_table(first, options) ? "csv" : "text");
}

}  // namespace

OpenFile::OpenFile(Source source, const std::string& shown, const UnpackLimits& limits)
    : source_(std::move(source)) {
  try {
    blocks_ = unpacked([this] { return source_.next(); }, shown, limits);
    first_ = blocks_();
  } catch (const InputError& error) {
    // Whoever reads on is told, with the file's books in order.
    blocks_ = [error]() -> std::string_view { throw InputError(error); };
  }
}

std::string_view OpenFile::next() {
  if (begun_ || first_.empty()) return blocks_();
  begun_ = true;
  return first_;
}

Session::Session(const InputSettings& settings, const InputSinks& sinks)
    : settings_(settings), sinks_(sinks), missing_dictionaries_(missing_dictionaries()) {}

ReadOptions Session::options(const FilePlace& place, const Article& defaults) const {
  return {.path = place.path,
          .map = settings_.map,
          .defaults = defaults,
          .max_record = settings_.max_record,
          .encoding = settings_.encoding};
}

void Session::report(Problem&& problem) {
  if (settings_.strict) throw InputError(problem.where, problem.what);
  ++problems_;
  if (!first_) first_ = problem;
  sinks_.problem(std::move(problem));
}

void Session::count_file(const FilePlace& place) {
  if (++files_ <= settings_.max_files) return;
  throw InputError(place.shown(), fmt::format("more than {} files; --max-files raises the limit",
                                              settings_.max_files));
}

void Session::note_same_id(const Article& article, const std::string& id, std::string_view what) {
  report({Problem::Kind::noted, article.where,
          fmt::format("the id \"{}\" was read before with {}", id, what)});
}

void Session::take(Article&& article) {
  if (std::optional<Problem> problem = script_problem(article, missing_dictionaries_)) {
    const bool skipped = problem->kind == Problem::Kind::skipped;
    report(std::move(*problem));
    if (skipped) return;
  }
  const std::string id = article.id;
  const Ids::Verdict verdict = ids_.admit(article);
  if (verdict == Ids::Verdict::duplicate) {
    ++sinks_.duplicates;
    return note_same_id(article, id, "the same content; it counts once");
  }
  if (verdict == Ids::Verdict::renamed) {
    note_same_id(article, id, fmt::format("other content; this one is kept as \"{}\"", article.id));
  }
  ++articles_;
  sinks_.article(std::move(article));
}

void Session::stream(OpenFile& file, const FilePlace& place,
                     const std::function<void(std::istream&, const ProblemSink&)>& body) {
  const std::size_t articles = articles_, problems = problems_;
  BlockBuffer buffer([&file] { return file.next(); });
  std::istream in(&buffer);
  const ProblemSink problem = [&](Problem&& found) {
    found.where = place.prefix + found.where;
    report(std::move(found));
  };
  try {
    body(in, problem);
  } catch (const InputError& error) {
    if (settings_.strict) throw;
    const std::string_view text = error.what();
    const std::size_t end = text.find(": ", std::min(place.path.size(), text.size()));
    skip(place.prefix + std::string(text.substr(0, end)),
         std::string(end == text.npos ? text : text.substr(end + 2)));
  } catch (const NoDecoder& error) {
    skip(place.shown(), error.what());
  }
  if (!buffer.error().empty()) skip(place.shown(), sentence_of(buffer.error(), place.shown()));
  if (place.record == FilePlace::Record::no) return;
  InputFile input = file.finish();
  input.path = place.path;
  input.articles = articles_ - articles;
  input.problems = problems_ - problems;
  sinks_.inputs.push_back(std::move(input));
}

void Session::read(OpenFile& file, const FilePlace& place, const Reader* reader,
                   const Article& defaults) {
  count_file(place);
  const ReadOptions how = options(place, defaults);
  const ArticleSink article = [&](Article&& found) {
    found.where = place.prefix + found.where;
    take(std::move(found));
  };
  stream(file, place, [&](std::istream& in, const ProblemSink& problem) {
    const Reader& it = reader == nullptr ? sniffed_reader(file.first(), how) : *reader;
    it.read(in, how, article, problem);
  });
}

void Session::read(Source source, const FilePlace& place, const Reader* reader,
                   const Article& defaults) {
  OpenFile file(std::move(source), place.shown(), limits());
  read(file, place, reader, defaults);
}

void Session::finish(std::string_view shown) const {
  if (articles_ > 0) return;
  if (!first_) {
    throw InputError(shown,
                     "holds no article; slantwise reads JSON lines, CSV tables and texts "
                     "(see `slantwise list readers`)");
  }
  const std::string more =
      problems_ > 1 ? fmt::format(" (no article could be used; {} problems in all)", problems_)
                    : " (no article could be used)";
  throw InputError(first_->where, first_->what + more);
}

}  // namespace slantwise
