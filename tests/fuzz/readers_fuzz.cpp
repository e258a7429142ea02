// Any bytes through every reader: articles, problems or an InputError; nothing else.
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

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  slantwise::ReadOptions options{.path = "fuzz.csv", .max_record = 4096};
  for (const slantwise::Reader* reader : slantwise::readers::all()) {
    for (const char* path : {"fuzz.csv", "fuzz.tsv", "fuzz.json"}) {
      options.path = path;
      options.defaults.outlet.clear();
      read_with(*reader, bytes, options);
      options.defaults.outlet = "Gazette";
      read_with(*reader, bytes, options);
    }
  }
  return 0;
}
