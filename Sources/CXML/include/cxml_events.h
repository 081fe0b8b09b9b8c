#ifndef CXML_EVENTS_H
#define CXML_EVENTS_H

#include <stddef.h>
#include <stdint.h>

// XML read as a stream of events, in memory that does not grow with the document. Nothing is fetched,
// no entity but the five of XML is expanded, a document that declares or uses another is refused.

/// An attribute; its value does not end in NUL and lives until the callback returns.
typedef struct {
  /// The namespace or null.
  const char *space;
  const char *name;
  const uint8_t *value;
  size_t length;
} cxml_attribute;

/// Who takes the events. `start` gives the byte of the file at which the tag begins, or -1 where the
/// file is not in UTF-8, and its line from 1; it returns 0 to end the reading. `fault` is called at
/// most once, with the byte or -1, line and column (bytes) from 1.
typedef struct {
  int32_t (*start)(
      void *context, const char *space, const char *name, const cxml_attribute *attributes,
      int32_t count, int64_t offset, int64_t line);
  void (*end)(void *context);
  void (*text)(void *context, const uint8_t *text, size_t length);
  void (*fault)(
      void *context, int64_t offset, int64_t line, int32_t column, const char *message);
} cxml_handlers;

/// Reads a document; returns whether it was read to its end.
int32_t cxml_events_read(
    const uint8_t *bytes, size_t length, const char *path, const cxml_handlers *handlers,
    void *context);

#endif
