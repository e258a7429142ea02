// OpenSSL's names for the SHA-256 of libmd.
#pragma once

#include <cstddef>

#include <sha2.h>

inline unsigned char* SHA256(const unsigned char* bytes, std::size_t size, unsigned char* digest) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, bytes, size);
  SHA256Final(digest, &context);
  return digest;
}
