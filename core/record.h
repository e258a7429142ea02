// What every reader of records does once it has the fields of one: is it usable, what is its id,
// which day is it from.
#pragma once

#include <string>

#include "core/fields.h"
#include "core/reader.h"

namespace slantwise {

// Where a record stands: "news.jsonl:17" for messages and "news.jsonl:17" as the id of last resort.
struct RecordPlace {
  std::string where;
  std::string id;
};

// Hands the record to `article`, or says to `problem` why it is not usable. A date that is no date
// is noted and left empty. `record` is empty afterwards.
void emit_record(RecordFields& record, const FieldNames& names, const RecordPlace& place,
                 const ReadOptions& options, const ArticleSink& article,
                 const ProblemSink& problem);

// Replaces article.date by YYYY-MM-DD, or by "" with a noted Problem at `where`.
void settle_date(Article& article, const std::string& where, const ProblemSink& problem);

// Bytes of a record, or of one field of it.
struct RecordBytes {
  std::string_view bytes;
  std::string_view field{};  // its name, for messages; empty: the whole record
};

// The bytes as well-formed UTF-8, in `storage` if they had to be repaired; that is a Problem that
// says how often and from which byte on.
std::string_view repaired(const RecordBytes& given, std::string& storage, const std::string& where,
                          const ProblemSink& problem);

}  // namespace slantwise
