// A browser starts no programs: what libarchive unpacks with one cannot be unpacked.
#include "archive_platform.h"
#include "archive_private.h"
#include "archive_read_private.h"

int __archive_read_program(struct archive_read_filter* self, const char* command) {
  archive_set_error(&self->archive->archive, ARCHIVE_ERRNO_MISC,
                    "a browser cannot unpack this kind (it would need \"%s\")", command);
  return ARCHIVE_FATAL;
}
