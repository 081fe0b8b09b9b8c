#ifndef CXML_H
#define CXML_H

// A wall around the system libxml2: opaque handles and plain C types only.

/// The version of libxml2 that this was compiled against, such as "2.9.14".
const char *cxml_version(void);

#endif
