// Any bytes through every reader: articles, problems or an InputError; nothing else.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "core/reader.h"
#include "core/text/unicode.h"

namespace {

using slantwise::Article;
using slantwise::Problem;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const Article& article) {
  require(!article.outlet.empty() && !article.text.empty());
  require(!article.id.empty() && !article.where.empty());
  require(article.date.empty() || article.date.size() == 10);
  // Everything but the text may go to a screen or a report as it is.
  for (const std::string* field : {&article.outlet, &article.title, &article.id, &article.url}) {
    require(slantwise::is_utf8(*field));
  }
}

void read_with(const slantwise::Reader& reader, const std::string& bytes,
               const slantwise::ReadOptions& options) {
  std::istringstream in(bytes);
  try {
    reader.read(
        in, options, [](Article&& article) { check(article); },
        [](Problem&& problem) { require(!problem.where.empty() && !problem.what.empty()); });
  } catch (const slantwise::InputError& error) {
    require(std::string(error.what()).starts_with(options.path));
  }
}

}  // namespace

// The bytes themselves choose one way of reading: all of them at once are twenty times as slow.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  std::size_t choice = size;
  for (const char c : bytes) choice += static_cast<unsigned char>(c);
  const auto take = [&choice](std::size_t count) {
    const std::size_t taken = choice % count;
    choice /= count;
    return taken;
  };
  const auto readers = slantwise::readers::all();
  constexpr std::array kPaths = {"fuzz.csv", "fuzz.tsv", "fuzz.json"};
  constexpr std::array kEncodings = {"", "", "", "UTF-8", "UTF-16LE", "windows-1251"};
  const slantwise::Reader& reader = *readers[take(readers.size())];
  slantwise::ReadOptions options{.path = kPaths[take(kPaths.size())], .max_record = 4096};
  if (take(2) == 0) options.defaults.outlet = "Gazette";
  options.encoding = kEncodings[take(kEncodings.size())];
  if (take(4) == 0) options.max_record = 100;
  read_with(reader, bytes, options);
  return 0;
}
