#ifndef CXML_RELAXNG_H
#define CXML_RELAXNG_H

#include <stddef.h>
#include <stdint.h>

#include "cxml_events.h"

// Well-formedness and RELAX NG. Nothing is fetched from a network, no entity is expanded, and a
// document that declares one is refused; nesting is bounded by libxml2 (256 elements).

/// What a report is about.
enum {
  /// The text is no XML, or more than is read here.
  CXML_NOT_WELL_FORMED = 1,
  /// The document is XML and not what the schema asks for.
  CXML_NOT_VALID = 2,
  /// The schema is none.
  CXML_BAD_SCHEMA = 3,
  /// An `xml:id` is no name; the message is its value.
  CXML_BAD_ID = 4,
  /// An `xml:id` has stood before; the message is its value, the line the place of the first element that
  /// has it among all elements, counted from 0.
  CXML_REPEATED_ID = 5,
};

/// Takes a report. `line` and `column` count from 1; the column is in bytes and 0 where it is unknown.
/// `path` is an XPath or null, `element` the place of its element among all elements of the document,
/// counted from 0, or -1, `file` the file of the report where it is another than the one given.
/// The strings live until the function returns.
typedef void (*cxml_report)(
    void *context, int32_t kind, int64_t line, int32_t column, const char *path, int64_t element,
    const char *file, const char *message);

typedef struct cxml_document cxml_document;
typedef struct cxml_schema cxml_schema;

/// Reads a document; null where it is not well-formed, with at least one report.
cxml_document *cxml_document_read(
    const uint8_t *bytes, size_t length, const char *path, cxml_report report, void *context);
void cxml_document_close(cxml_document *document);

/// Name and namespace of the root element, null where it has none. They live as long as the document.
const char *cxml_document_root_name(const cxml_document *document);
const char *cxml_document_root_namespace(const cxml_document *document);

/// Takes an element: the place of the one around it among all elements, counted from 0, or -1; its
/// namespace or null; its name; the text before its first child or null. All live until it returns.
typedef void (*cxml_element)(
    void *context, int64_t parent, const char *space, const char *name, const char *text,
    const cxml_attribute *attributes, int32_t count);

/// Tells of every element of a document in order.
void cxml_document_walk(const cxml_document *document, cxml_element element, void *context);

/// Holds every `xml:id` against what W3C xml:id 1.0 asks. One that fails gets a name of its own, so that a
/// schema speaks of what else is wrong.
void cxml_document_check_ids(cxml_document *document, cxml_report report, void *context);

/// Whether a text is a value of a datatype of XML Schema: 1 or 0, or -1 where the type or a facet is not
/// known. Facets are names and values in turns, ended by null.
int32_t cxml_datatype_accepts(const char *type, const char *const *facets, const char *value);

/// Compiles a RELAX NG schema in XML syntax; null where it is none, with at least one report. Files it
/// includes are read from the disk only, by paths relative to `path`.
cxml_schema *cxml_schema_read(
    const uint8_t *bytes, size_t length, const char *path, cxml_report report, void *context);
void cxml_schema_close(cxml_schema *schema);

/// Validates a document; returns whether it is valid.
int32_t cxml_schema_validate(
    cxml_schema *schema, cxml_document *document, cxml_report report, void *context);

#endif
