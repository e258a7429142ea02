// libarchive for the browser edition: it reads zip archives from memory, nothing else.
#define __LIBARCHIVE_CONFIG_H_INCLUDED 1
#include "contrib/android/config/linux_host.h"
#undef HAVE_LIBLZMA
#undef HAVE_LINUX_FIEMAP_H
#undef HAVE_LINUX_FS_H
#undef HAVE_LINUX_MAGIC_H
#undef HAVE_LINUX_TYPES_H
#undef HAVE_SYS_XATTR_H
#undef HAVE_GETXATTR
#undef HAVE_LISTXATTR
#undef HAVE_FGETXATTR
#undef HAVE_FLISTXATTR
#undef HAVE_LGETXATTR
#undef HAVE_LLISTXATTR
#undef STRERROR_R_CHAR_P
#undef HAVE_SYS_CDEFS_H
