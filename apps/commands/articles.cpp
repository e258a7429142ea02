#include <ostream>

#include "apps/article_rows.h"
#include "apps/command.h"
#include "apps/pipeline.h"

namespace slantwise::commands {

extern const Command articles;

namespace {

struct Options {
  InputOptions input;
  OutputOptions output;
  bool full_text = false;
};

po::options_description describe(Options& options) {
  po::options_description description("Options");
  auto add = description.add_options();
  add("full-text", po::bool_switch(&options.full_text),
      "with the texts, in UTF-8: what is written can be read again, with --csv too");
  add_input_options(description, options.input);
  add_output_options(description, options.output);
  return description;
}

std::string render(const Corpus& corpus, FullText full_text, Format wanted) {
  if (wanted == Format::text) return article_table(corpus);
  if (wanted == Format::json) return articles_json(corpus, full_text);
  return written(article_records(corpus, full_text), wanted);
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (!parse(describe(options), arguments, "articles", articles.summary, streams, &options.input)) {
    return;
  }
  const Format wanted = format(options.output);
  prepare(options.output);
  if (options.full_text && wanted == Format::text) {
    throw UsageError("--full-text is for --json, --csv or -o FILE: texts do not fit in a table");
  }
  const Corpus corpus = load(options.input, streams);
  const FullText full_text = options.full_text ? FullText::yes : FullText::no;
  deliver(render(corpus, full_text, wanted), options.output, streams);
}

}  // namespace

extern constinit const Command articles{
    .name = "articles",
    .summary = "the articles as they were read: outlet, date, words, and what was skipped",
    .run = run,
};

}  // namespace slantwise::commands
