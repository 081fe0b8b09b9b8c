#ifndef CXML_HTML_H
#define CXML_HTML_H

#include "cxml_events.h"

// HTML as pages have it, well-formed or not, as events of elements and text. Nothing is fetched.

/// Reads a page; returns whether it was read to its end. An element that a page leaves open ends where
/// HTML ends it. Places are lines alone: offsets are -1.
///
/// `encoding` is the name of the encoding, or null for that which the page states.
int32_t cxml_html_read(
    const uint8_t *bytes, size_t length, const char *encoding, const cxml_handlers *handlers,
    void *context);

#endif
