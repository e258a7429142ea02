#include "apps/html/page.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

#include "core/resources.h"
#include "core/text/unicode.h"

namespace slantwise::html {
namespace {

constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src {script_source}; style-src '{style_hash}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>{title}</title>
<style>)";

}  // namespace

std::string joined(const std::vector<std::string_view>& names) {
  std::string all;
  for (const std::string_view name : names) all += resources::get(name);
  return all;
}

std::string policy_hash(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
  std::array<unsigned char, 64> base64{};
  const int length = EVP_EncodeBlock(base64.data(), digest.data(), static_cast<int>(size));
  return "sha256-" + std::string(base64.begin(), base64.begin() + length);
}

std::string page(const PageParts& parts, const Markup& body) {
  const std::string style = joined(parts.styles);
  const std::string script = joined(parts.scripts);
  const std::string source = script.empty() ? "'none'" : "'" + policy_hash(script) + "'";
  const Messages& messages = body.messages();
  std::string bytes =
      fmt::format(kHead, fmt::arg("language", escaped(messages.language())),
                  fmt::arg("direction", messages.right_to_left() ? "rtl" : "ltr"),
                  fmt::arg("script_source", source), fmt::arg("style_hash", policy_hash(style)),
                  fmt::arg("title", escaped(parts.title)));
  bytes.append(style).append("</style>\n</head>\n<body>\n");
  std::size_t repairs = 0;
  bytes.append(is_utf8(body.view()) ? std::string(body.view()) : repair_utf8(body.view(), repairs));
  if (!script.empty()) bytes.append("\n<script>").append(script).append("</script>");
  bytes.append("\n</body>\n</html>\n");
  return bytes;
}

}  // namespace slantwise::html
