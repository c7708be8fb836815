// libarchive takes zip archives apart: workbooks are such.
#include <archive.h>
#include <archive_entry.h>
