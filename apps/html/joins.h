// Whether a passage's contexts stand directly beside its match: they are stored without the blanks
// between, and marks may have had none.
//
//   joins_left("the (");   // true: "the (rebels"
//   joins_right(", said"); // true: "rebels, said"
#pragma once

#include <string_view>

namespace slantwise::html {

bool joins_left(std::string_view left);
bool joins_right(std::string_view right);

}  // namespace slantwise::html
