// Option groups that commands share. Boost.Program_options stays in apps/options.* and
// apps/commands/.
#pragma once

#include <boost/program_options.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "apps/command.h"

namespace slantwise {

// What to read and which articles of it to keep.
struct InputOptions {
  std::vector<std::string> paths;
  std::vector<std::string> map;      // "outlet=publisher"
  std::vector<std::string> where;    // "section=world"
  std::vector<std::string> outlets;  // from --outlets A,B
  std::string since, until, language;
  unsigned threads = 0;  // 0: all processors
  bool strict = false, quiet = false;
  std::size_t max_record = 32u << 20;
  std::size_t max_expansion = 1000;
  std::size_t max_files = 1'000'000;
};

// How to print.
struct OutputOptions {
  std::string output;  // -o FILE; empty: stdout
  bool json = false, csv = false;
};

namespace po = boost::program_options;

void add_input_options(po::options_description& description, InputOptions& options);
void add_output_options(po::options_description& description, OutputOptions& options);

// Parses `arguments` with PATH... as positional "path". Prints help to streams.out and returns
// false when --help was all there was to do. Throws UsageError ("did you mean --outlets?").
bool parse(const po::options_description& description, const Arguments& arguments,
           std::string_view command, std::string_view summary, const Streams& streams,
           InputOptions* input);

}  // namespace slantwise
