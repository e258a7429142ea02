#include "apps/input/unpack.h"

#include <array>
#include <cerrno>
#include <memory>
#include <utility>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>
#include <zlib.h>

#include "core/fields.h"

namespace slantwise {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kFreeBytes = 1u << 20;
constexpr std::size_t kOutput = 128u << 10;
constexpr std::size_t kMaxZip = 512u << 20;  // its entries stand in memory

std::string bomb_sentence(const UnpackLimits& limits) {
  return fmt::format(
      "expands to more than {} times its size, as archives made to fill a disk do; the rest was "
      "not read; --max-expansion raises the limit",
      limits.max_expansion);
}

bool is_bomb(std::size_t out, std::size_t in, const UnpackLimits& limits) {
  return out > kFreeBytes && out / limits.max_expansion > in;
}

InputError damaged(const std::string& shown, std::string_view why) {
  return {shown,
          fmt::format("the compressed file is damaged or cut off ({}); what could be unpacked was "
                      "read, the rest is missing",
                      why)};
}

// zlib itself: libarchive throws away up to 64 KiB before the place where a .gz is cut off.
class Gunzip {
 public:
  Gunzip(Blocks packed, std::string shown) : packed_(std::move(packed)), shown_(std::move(shown)) {
    stream_ = std::make_unique<z_stream>();
    if (inflateInit2(stream_.get(), 15 + 16) != Z_OK) throw std::bad_alloc();
    output_.resize(kOutput);
  }
  ~Gunzip() { inflateEnd(stream_.get()); }
  Gunzip(const Gunzip&) = delete;
  Gunzip& operator=(const Gunzip&) = delete;

  std::string_view next() {
    if (!why_.empty()) throw damaged(shown_, why_);
    stream_->next_out = reinterpret_cast<Bytef*>(output_.data());
    stream_->avail_out = static_cast<uInt>(output_.size());
    while (stream_->avail_out == output_.size() && more()) step();
    const std::size_t size = output_.size() - stream_->avail_out;
    if (size == 0 && !why_.empty()) throw damaged(shown_, why_);
    return std::string_view(output_).substr(0, size);
  }

 private:
  bool more() {
    if (!why_.empty()) return false;
    if (stream_->avail_in > 0) return true;
    const std::string_view block = packed_();
    stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(block.data()));
    stream_->avail_in = static_cast<uInt>(block.size());
    if (block.empty() && !at_end_) why_ = "it ends in the middle";
    return !block.empty();
  }

  void step() {
    if (at_end_ && !next_member()) return;
    const int code = inflate(stream_.get(), Z_NO_FLUSH);
    if (code == Z_STREAM_END) {
      at_end_ = true;
    } else if (code != Z_OK && code != Z_BUF_ERROR) {
      why_ = stream_->msg ? stream_->msg : "its bytes make no sense";
    }
  }

  // A .gz may hold several members; padding after the last is no error.
  bool next_member() {
    if (*stream_->next_in != 0x1f) {
      stream_->avail_in = 0;
      return false;
    }
    inflateReset(stream_.get());
    at_end_ = false;
    return true;
  }

  Blocks packed_;
  std::string shown_;
  std::unique_ptr<z_stream> stream_;  // zlib keeps a pointer to it
  std::string output_;
  std::string why_;
  bool at_end_ = false;
};

struct ArchiveFree {
  void operator()(archive* a) const { archive_read_free(a); }
};
using Archive = std::unique_ptr<archive, ArchiveFree>;

std::string archive_error(archive* a) {
  const char* text = archive_error_string(a);
  return text ? text : "unknown error";
}

// .zst, .xz, .bz2: one compressed stream without an archive around it.
class Decompress {
 public:
  Decompress(Blocks packed, std::string shown)
      : packed_(std::move(packed)), shown_(std::move(shown)), archive_(archive_read_new()) {
    archive_read_support_filter_zstd(archive_.get());
    archive_read_support_filter_xz(archive_.get());
    archive_read_support_filter_bzip2(archive_.get());
    archive_read_support_format_raw(archive_.get());
    output_.resize(kOutput);
  }

  std::string_view next() {
    if (!opened_) open();
    const la_ssize_t size = archive_read_data(archive_.get(), output_.data(), output_.size());
    if (size < 0) throw damaged(shown_, archive_error(archive_.get()));
    return std::string_view(output_).substr(0, static_cast<std::size_t>(size));
  }

 private:
  void open() {
    opened_ = true;
    archive_entry* entry = nullptr;
    if (archive_read_open(archive_.get(), this, nullptr, give, nullptr) != ARCHIVE_OK ||
        archive_read_next_header(archive_.get(), &entry) != ARCHIVE_OK) {
      throw damaged(shown_, archive_error(archive_.get()));
    }
  }

  static la_ssize_t give(archive* a, void* self, const void** bytes) {
    try {
      const std::string_view block = static_cast<Decompress*>(self)->packed_();
      *bytes = block.data();
      return static_cast<la_ssize_t>(block.size());
    } catch (const InputError& error) {  // must not cross libarchive
      archive_set_error(a, EIO, "%s", error.what());
      return -1;
    }
  }

  Blocks packed_;
  std::string shown_;
  Archive archive_;
  std::string output_;
  bool opened_ = false;
};

// Counts what goes in and what comes out.
struct Meter {
  std::size_t in = 0;
  std::size_t out = 0;
};

std::string entry_bytes(archive* a, Meter& meter, const std::string& shown,
                        const UnpackLimits& limits) {
  std::string bytes;
  std::array<char, 64u << 10> block;
  while (true) {
    const la_ssize_t size = archive_read_data(a, block.data(), block.size());
    if (size < 0) throw InputError(shown, "the zip archive is damaged: " + archive_error(a));
    if (size == 0) return bytes;
    bytes.append(block.data(), static_cast<std::size_t>(size));
    meter.out += static_cast<std::size_t>(size);
    if (is_bomb(meter.out, meter.in, limits)) throw InputError(shown, bomb_sentence(limits));
    if (meter.out > kMaxZip) {
      throw InputError(shown, "the zip archive holds more than 512 MiB; unpack it first");
    }
  }
}

}  // namespace

Packing packing_of(std::string_view first_bytes) {
  if (first_bytes.starts_with("\x1f\x8b"sv)) return Packing::gzip;
  if (first_bytes.starts_with("\x28\xb5\x2f\xfd"sv)) return Packing::zstd;
  if (first_bytes.starts_with("\xfd\x37\x7a\x58\x5a\x00"sv)) return Packing::xz;
  if (first_bytes.starts_with("PK\x03\x04"sv) || first_bytes.starts_with("PK\x05\x06"sv)) {
    return Packing::zip;
  }
  const bool bzip2 =
      first_bytes.starts_with("BZh"sv) && first_bytes.substr(4).starts_with("1AY&SY");
  return bzip2 ? Packing::bzip2 : Packing::none;
}

std::string without_packing(std::string_view path) {
  const std::string known = lower(path);
  for (const std::string_view extension : {".gz", ".zst", ".xz", ".bz2"}) {
    if (known.ends_with(extension)) {
      return std::string(path.substr(0, path.size() - extension.size()));
    }
  }
  return std::string(path);
}

Blocks unpacked(Blocks packed, std::string shown, const UnpackLimits& limits) {
  const std::string first(packed());
  const Packing packing = packing_of(first);
  auto meter = std::make_shared<Meter>();
  Blocks all = [packed, first, meter, begun = false]() mutable {
    const std::string_view block = std::exchange(begun, true) ? packed() : std::string_view(first);
    meter->in += block.size();
    return block;
  };
  if (packing == Packing::none || packing == Packing::zip) return all;
  Blocks open;
  if (packing == Packing::gzip) {
    open = [gunzip = std::make_shared<Gunzip>(std::move(all), shown)] { return gunzip->next(); };
  } else {
    open = [file = std::make_shared<Decompress>(std::move(all), shown)] { return file->next(); };
  }
  return [open, meter, shown, limits] {
    const std::string_view block = open();
    meter->out += block.size();
    if (is_bomb(meter->out, meter->in, limits)) throw InputError(shown, bomb_sentence(limits));
    return block;
  };
}

std::map<std::string, std::string> unzipped(std::string_view zip, const std::string& shown,
                                            const UnpackLimits& limits) {
  const Archive a(archive_read_new());
  archive_read_support_format_zip(a.get());
  if (archive_read_open_memory(a.get(), zip.data(), zip.size()) != ARCHIVE_OK) {
    throw InputError(shown, "not a readable zip archive: " + archive_error(a.get()));
  }
  std::map<std::string, std::string> entries;
  Meter meter{.in = zip.size()};
  archive_entry* entry = nullptr;
  int code = ARCHIVE_OK;
  while ((code = archive_read_next_header(a.get(), &entry)) == ARCHIVE_OK || code == ARCHIVE_WARN) {
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    if (name == nullptr || archive_entry_filetype(entry) != AE_IFREG) continue;
    const std::string path = name;
    entries[path] = entry_bytes(a.get(), meter, shown, limits);
  }
  if (code == ARCHIVE_EOF) return entries;
  throw InputError(shown, "the zip archive is damaged: " + archive_error(a.get()));
}

}  // namespace slantwise
