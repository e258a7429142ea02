// The language of the page, as --locale names it.
#pragma once

#include <string>

#include "core/text/messages.h"

namespace slantwise {

// "ar", or the path of a translator's file, which ends in .yaml. Throws UsageError for a language
// that there is not, InputError for a file that cannot be used.
Messages messages_of(const std::string& locale);

// For the run record: "ar", or "mine.yaml sha256:..."; empty for English, the default.
std::string locale_record(const std::string& locale);

}  // namespace slantwise
