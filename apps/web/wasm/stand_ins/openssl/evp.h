// OpenSSL's names for the SHA-256 of libmd, as far as they are used.
#pragma once

#include <cstring>

#include <openssl/sha.h>

constexpr int EVP_MAX_MD_SIZE = 64;
using EVP_MD_CTX = SHA2_CTX;
struct EVP_MD {};

inline EVP_MD_CTX* EVP_MD_CTX_new() { return new EVP_MD_CTX; }
inline void EVP_MD_CTX_free(EVP_MD_CTX* context) { delete context; }
inline const EVP_MD* EVP_sha256() { return nullptr; }
inline int EVP_DigestInit_ex(EVP_MD_CTX* context, const EVP_MD* /*md*/, void* /*engine*/) {
  SHA256Init(context);
  return 1;
}
inline int EVP_DigestUpdate(EVP_MD_CTX* context, const void* bytes, std::size_t size) {
  SHA256Update(context, static_cast<const unsigned char*>(bytes), size);
  return 1;
}
inline int EVP_DigestFinal_ex(EVP_MD_CTX* context, unsigned char* digest, unsigned* size) {
  SHA256Final(digest, context);
  *size = SHA256_DIGEST_LENGTH;
  return 1;
}
inline int EVP_Digest(const void* bytes, std::size_t count, unsigned char* digest, unsigned* size,
                      const EVP_MD* /*md*/, void* /*engine*/) {
  SHA256(static_cast<const unsigned char*>(bytes), count, digest);
  *size = SHA256_DIGEST_LENGTH;
  return 1;
}
// Base64, with a zero behind it.
inline int EVP_EncodeBlock(unsigned char* out, const unsigned char* in, int size) {
  constexpr const char* kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  unsigned char* at = out;
  for (int i = 0; i < size; i += 3) {
    const unsigned b = i + 1 < size ? in[i + 1] : 0, c = i + 2 < size ? in[i + 2] : 0;
    const unsigned bits = static_cast<unsigned>(in[i]) << 16 | b << 8 | c;
    *at++ = static_cast<unsigned char>(kDigits[bits >> 18]);
    *at++ = static_cast<unsigned char>(kDigits[bits >> 12 & 63]);
    *at++ = static_cast<unsigned char>(i + 1 < size ? kDigits[bits >> 6 & 63] : '=');
    *at++ = static_cast<unsigned char>(i + 2 < size ? kDigits[bits & 63] : '=');
  }
  *at = 0;
  return static_cast<int>(at - out);
}
