// What a run record says of files, and how the program finds them again by it. Never an absolute
// path: a report is for sharing.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/corpus.h"

namespace slantwise {

// "./news//a.jsonl" -> "news/a.jsonl": a path below the current folder. Of one that leads elsewhere
// ("/data/a.jsonl", "../a.jsonl") the last part: "a.jsonl". "-" and "demo:harbor" as they are.
std::string recorded_path(const std::string& given);

// Each of them; of more than twenty, as a shell makes of *.txt, the first: "a.txt and 30 more".
std::vector<std::string> recorded_paths(const std::vector<std::string>& given);

// "decisions.csv sha256:..." of a file's path and bytes.
std::string recorded_file(const std::string& given, const std::string& bytes);

// The path in what recorded_file() made: "decisions.csv".
std::string path_of_record(const std::string& recorded);

// One hash of all files in their order: of the lines "sha256  path" that sha256sum would print.
std::string files_sha256(std::span<const InputFile> files);

// What a run that is made again records of the file `given`, so that the bytes are the same
// wherever the file is now: `usual`, with the path that `instead` has for it.
std::string recorded_instead(const std::string& usual, const std::string& given,
                             const std::map<std::string, std::string>& instead);

// Names as --outlets takes them: A,"B, Inc".
std::string joined_list(std::span<const std::string> names);

}  // namespace slantwise
