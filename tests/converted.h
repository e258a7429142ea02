// Bytes in another encoding, by ICU.
#pragma once

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <string>
#include <string_view>

namespace slantwise::test {

inline std::string converted(std::string_view bytes, const char* from, const char* to) {
  std::string result(bytes.size() * 4 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = ucnv_convert(to, from, result.data(), static_cast<int32_t>(result.size()),
                                    bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status));
  result.resize(static_cast<std::size_t>(size));
  return result;
}

}  // namespace slantwise::test
