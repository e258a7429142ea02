#include <ostream>

#include "apps/command.h"
#include "apps/pipeline.h"
#include "apps/quote_rows.h"
#include "apps/shared_quote_rows.h"

namespace slantwise::commands {

extern const Command quotes;

namespace {

struct Options {
  InputOptions input;
  OutputOptions output;
  QuoteFilter filter;
  bool shared = false;
};

using Strings = std::vector<std::string>;

// A,B as two names; the option may be given again.
auto list_into(Strings& list) {
  return [&list](const Strings& values) {
    for (const std::string& value : values) {
      for (std::string& name : split_list(value)) list.push_back(std::move(name));
    }
  };
}

po::typed_value<Strings>* names(Strings& list, const char* shown) {
  return po::value<Strings>()->value_name(shown)->composing()->notifier(list_into(list));
}

po::options_description describe(Options& options) {
  po::options_description description("Options");
  auto add = description.add_options();
  add("shared", po::bool_switch(&options.shared),
      "the same quotation in two outlets or more, and what each left out, put in, replaced or "
      "reported in its own words");
  add("speaker", names(options.filter.speakers, "A,B"),
      "only words of these; a last name will do, letter case does not matter");
  add("category", names(options.filter.categories, "A,B"),
      "only words of these kinds of speaker: government, military, opposition, company, ngo, "
      "expert, resident, victim, media, unnamed, unresolved");
  add("kind", names(options.filter.kinds, "A,B"),
      "only direct (between quotation marks), indirect (reported) or mixed");
  add("class", names(options.filter.classes, "A,B"),
      "only those with a verb that is neutral, doubting, heated, praising, factive, thought, "
      "document or gesture");
  add_input_options(description, options.input);
  add_output_options(description, options.output);
  return description;
}

std::string render(const Corpus& corpus, const std::vector<QuoteRow>& rows, Format format) {
  if (format == Format::text) return quote_table(corpus, rows);
  return written(quote_records(corpus, rows), format);
}

std::string render_shared(const Corpus& corpus, const std::vector<QuoteVariants>& quotes,
                          Format format) {
  if (format == Format::text) return shared_text(corpus, quotes);
  return written(shared_records(corpus, quotes), format);
}

void run_shared(const Corpus& corpus, const Options& options, Format wanted,
                const Streams& streams) {
  const auto quotes = find_shared(corpus, options.filter, in_parallel(options.input.threads));
  deliver(render_shared(corpus, quotes, wanted), options.output, streams);
  if (!options.input.quiet && quotes.empty()) {
    streams.err << "no quotation that fits stands in two outlets of these "
                << corpus.documents.size() << " articles\n";
  }
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (!parse(describe(options), arguments, "quotes", quotes.summary, streams, &options.input)) {
    return;
  }
  check(options.filter);
  const Format wanted = format(options.output);
  prepare(options.output);

  const Corpus corpus = load(options.input, streams);
  say_unmeasured(corpus, options.input, streams);
  if (options.shared) return run_shared(corpus, options, wanted, streams);
  const auto rows = find_quotes(corpus, options.filter);
  deliver(render(corpus, rows, wanted), options.output, streams);
  if (!options.input.quiet && rows.empty()) {
    streams.err << "nobody's words that fit were found in these " << corpus.documents.size()
                << " articles\n";
  }
}

}  // namespace

extern constinit const Command quotes{
    .name = "quotes",
    .summary = "whose words, word for word: speaker, verb, what is quoted or reported, and where",
    .run = run,
};

}  // namespace slantwise::commands
