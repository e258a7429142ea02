// Makes what house style chooses the same for all outlets: marks, short forms, spellings.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace slantwise::lesson {

//   SameStyle().apply("“Mr. Brook” criticised — 5 per cent");  // "\"Brook\" criticized – 5
//   percent"
//
// Spellings are those of corpora/lexicons/house-style.en.yaml: one form of each set stands for all.
class SameStyle {
 public:
  SameStyle();
  std::string apply(std::string_view text) const;

 private:
  struct Parts;
  std::shared_ptr<const Parts> parts_;
};

}  // namespace slantwise::lesson
