// LZMA's decoder (7-Zip's) as a module of its own, for machine.js: the engine is a fifth smaller
// than as gzip, which is all that browsers bring. unpack(from, size, to, room) reads what
// `xz --format=lzma` wrote and returns 0 if it gave exactly `room` bytes.
#include <LzmaDec.h>

enum { kHead = 13, kOfProperties = 5 };

static Byte probabilities[1 << 16];
static void* give(ISzAllocPtr self, size_t size) {
  (void)self;
  return size <= sizeof probabilities ? probabilities : 0;
}
static void take(ISzAllocPtr self, void* address) {
  (void)self;
  (void)address;
}

__attribute__((export_name("unpack"))) int unpack(const Byte* from, SizeT size, Byte* to,
                                                  SizeT room) {
  static const ISzAlloc kStore = {give, take};
  if (size < kHead) return SZ_ERROR_INPUT_EOF;
  SizeT packed = size - kHead, made = room;
  ELzmaStatus status;
  const SRes result = LzmaDecode(to, &made, from + kHead, &packed, from, kOfProperties,
                                 LZMA_FINISH_ANY, &status, &kStore);
  return result != SZ_OK ? result : made != room;
}
