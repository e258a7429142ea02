// The whole file is one article; what else is known of it stands in a manifest or a folder's name.
#include <array>

#include "core/clean/encoding.h"
#include "core/lines.h"
#include "core/reader.h"
#include "core/record.h"

namespace slantwise::readers {
namespace {

constexpr std::string_view kExtensions[] = {".txt", ".text"};

void read(std::istream& in, const ReadOptions& options, const ArticleSink& article,
          const ProblemSink& problem) {
  std::string text;
  std::array<char, 64u << 10> block;
  while (text.size() <= options.max_record) {
    const std::size_t size = read_some(in, block);
    if (size == 0) break;
    text.append(block.data(), size);
  }
  if (in.bad()) return;  // half an article is none
  const auto skip = [&](std::string what) {
    problem({Problem::Kind::skipped, options.path, std::move(what)});
  };
  if (text.size() > options.max_record) return skip(overlong_sentence(options.max_record));
  if (trimmed(text).empty()) return skip("the file is empty: there is no text in it");
  if (trimmed(options.defaults.outlet).empty()) {
    return skip(
        "no outlet is known for this text: name it in a table articles.csv beside it "
        "(file,outlet,date), or put it into a folder named after its outlet and give the folder "
        "above");
  }
  Article result = options.defaults;
  result.id = options.path;
  result.where = options.path;
  result.encoding = options.encoding.empty() ? recognize_encoding(text) : options.encoding;
  if (result.encoding == kUtf8) result.encoding.clear();
  if (!result.encoding.empty()) Decoder(result.encoding);  // refuses what nobody can decode later
  if (options.encoding.empty() && !result.encoding.empty()) {
    problem({Problem::Kind::noted, options.path, recognized_sentence(result.encoding)});
  }
  result.text = std::move(text);
  settle_date(result, options.path, problem);
  article(std::move(result));
}

}  // namespace

extern constinit const Reader text{
    .name = "text",
    .summary = "plain text, one article a file; outlet and date from articles.csv or the folder",
    .extensions = kExtensions,
    .read = read,
};

}  // namespace slantwise::readers
