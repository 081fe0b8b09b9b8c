#ifndef CXML_WRITER_H
#define CXML_WRITER_H

#include <stddef.h>
#include <stdint.h>

// XML 1.0 in UTF-8, written into memory: libxml2's text writer. Every text is escaped by libxml2.
// Functions return whether they succeeded; they fail only where memory does, or where the caller
// closes what is not open. Names are NUL-terminated; texts come with their length and hold no NUL.

typedef struct cxml_writer cxml_writer;

/// Begins a document with its XML declaration; null where memory fails.
cxml_writer *cxml_writer_open(void);
void cxml_writer_close(cxml_writer *writer);

int32_t cxml_writer_start(cxml_writer *writer, const char *name);
/// Adds an attribute to the element that was just started.
int32_t cxml_writer_attribute(
    cxml_writer *writer, const char *name, const uint8_t *value, size_t length);
int32_t cxml_writer_text(cxml_writer *writer, const uint8_t *text, size_t length);
/// Writes white space as it is, where text would be escaped.
int32_t cxml_writer_space(cxml_writer *writer, const char *space);
int32_t cxml_writer_instruction(cxml_writer *writer, const char *target, const char *content);
int32_t cxml_writer_end(cxml_writer *writer);
/// Ends every open element and the document.
int32_t cxml_writer_finish(cxml_writer *writer);

/// What has been written since the last ``cxml_writer_clear``; lives until the next call.
const uint8_t *cxml_writer_bytes(cxml_writer *writer, size_t *length);
void cxml_writer_clear(cxml_writer *writer);

#endif
