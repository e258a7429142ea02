#include "core/lines.h"

#include <algorithm>

#include <fmt/format.h>

namespace slantwise {
namespace {
constexpr std::size_t kBlock = 64u << 10;
constexpr std::string_view kBom = "\xEF\xBB\xBF";
}  // namespace

std::size_t read_some(std::istream& in, std::span<char> block) {
  if (in.peek() == std::istream::traits_type::eof()) return 0;
  const auto size = in.readsome(block.data(), static_cast<std::streamsize>(block.size()));
  if (size > 0) return static_cast<std::size_t>(size);
  block[0] = static_cast<char>(in.get());  // a stream without a buffer
  return 1;
}

LineReader::LineReader(std::istream& in, std::size_t max_size)
    : in_(in),
      max_size_(std::max<std::size_t>(max_size, 1)),
      block_(std::make_unique_for_overwrite<char[]>(kBlock)) {}

bool LineReader::fill() {
  rest_ = {block_.get(), read_some(in_, {block_.get(), kBlock})};
  return !rest_.empty();
}

bool LineReader::next() {
  piece_.clear();
  begins_ = ends_;
  ends_ = false;
  while (!ends_ && piece_.size() < max_size_) {
    if (rest_.empty() && !fill()) break;
    const std::string_view room = rest_.substr(0, max_size_ - piece_.size());
    const std::size_t end = room.find('\n');
    ends_ = end != std::string_view::npos;
    const std::size_t size = ends_ ? end + 1 : room.size();
    piece_.append(room.substr(0, size));
    rest_.remove_prefix(size);
  }
  if (piece_.empty()) return false;
  if (begins_) ++number_;
  if (!ends_ && piece_.size() < max_size_) ends_ = true;  // the last line needs no line end
  return true;
}

std::string_view without_bom(std::string_view bytes, std::string_view path,
                             const ProblemSink& problem) {
  if (!bytes.starts_with(kBom)) return bytes;
  problem({Problem::Kind::noted, fmt::format("{}:1", path),
           "begins with a byte order mark, which was skipped"});
  return bytes.substr(kBom.size());
}

std::string overlong_sentence(std::size_t limit) {
  return fmt::format(
      "the record is longer than the limit of {} bytes and was skipped; --max-record raises the "
      "limit",
      limit);
}

}  // namespace slantwise
