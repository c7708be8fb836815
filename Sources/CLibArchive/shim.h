// libarchive takes zip archives apart and puts them together: workbooks and text documents are such.
#include <archive.h>
#include <archive_entry.h>
