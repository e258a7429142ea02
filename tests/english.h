// The English catalog, for tests of what is rendered.
#pragma once

#include "core/text/messages.h"

namespace slantwise::test {

inline const Messages& english() {
  static const Messages kEnglish = Messages::built_in("en");
  return kEnglish;
}

}  // namespace slantwise::test
