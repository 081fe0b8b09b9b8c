#ifndef CXML_H
#define CXML_H

// A wall around the system libxml2: opaque handles and plain C types only.

#include "cxml_events.h"
#include "cxml_html.h"
#include "cxml_relaxng.h"
#include "cxml_writer.h"

/// The version of libxml2 that this was compiled against, such as "2.9.14".
const char *cxml_version(void);

#endif
