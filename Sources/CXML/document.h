#ifndef CXML_DOCUMENT_H
#define CXML_DOCUMENT_H

// What the files of this wall share. Not seen from outside.

#include <libxml/tree.h>

struct cxml_document {
  xmlDocPtr tree;
};

/// The node after one in document order; null after the last.
xmlNodePtr cxml_next_node(xmlNodePtr node);

#endif
