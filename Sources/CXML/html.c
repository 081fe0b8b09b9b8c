#include "cxml_html.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parserInternals.h>

typedef struct {
  const cxml_handlers *handlers;
  void *context;
  int is_over;
} reading;

// More attributes than any element has are not heard of.
enum { MOST_ATTRIBUTES = 64 };

static void hear_start(void *data, const xmlChar *name, const xmlChar **pairs) {
  htmlParserCtxtPtr parser = data;
  reading *of = parser->_private;
  if (of->is_over) return;
  cxml_attribute attributes[MOST_ATTRIBUTES];
  int32_t count = 0;
  for (int i = 0; pairs != NULL && pairs[i] != NULL && count < MOST_ATTRIBUTES; i += 2) {
    if (pairs[i + 1] == NULL) continue;
    attributes[count].space = NULL;
    attributes[count].name = (const char *)pairs[i];
    attributes[count].value = pairs[i + 1];
    attributes[count].length = strlen((const char *)pairs[i + 1]);
    count++;
  }
  int64_t line = parser->input == NULL ? 1 : parser->input->line;
  if (!of->handlers->start(of->context, NULL, (const char *)name, attributes, count, -1, line)) {
    of->is_over = 1;
    xmlStopParser(parser);
  }
}

static void hear_end(void *data, const xmlChar *name) {
  (void)name;
  reading *of = ((htmlParserCtxtPtr)data)->_private;
  if (!of->is_over) of->handlers->end(of->context);
}

static void hear_text(void *data, const xmlChar *text, int length) {
  reading *of = ((htmlParserCtxtPtr)data)->_private;
  if (!of->is_over) of->handlers->text(of->context, text, (size_t)length);
}

int32_t cxml_html_read(
    const uint8_t *bytes, size_t length, const char *encoding, const cxml_handlers *handlers,
    void *context) {
  xmlInitParser();
  if (length == 0 || length > INT_MAX) {
    handlers->fault(
        context, 0, 1, 1, length == 0 ? "the file is empty" : "the file is larger than 2 GiB");
    return 0;
  }
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt((const char *)bytes, (int)length);
  if (parser == NULL) {
    handlers->fault(context, 0, 1, 1, "out of memory");
    return 0;
  }
  reading of = {handlers, context, 0};
  parser->_private = &of;
  htmlCtxtUseOptions(
      parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER |
                  (encoding != NULL ? HTML_PARSE_IGNORE_ENC : 0));
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = 1;
  parser->sax->startElement = hear_start;
  parser->sax->endElement = hear_end;
  parser->sax->characters = hear_text;
  parser->sax->ignorableWhitespace = hear_text;
  parser->sax->cdataBlock = hear_text;
  if (encoding != NULL) {
    xmlCharEncodingHandlerPtr handler = xmlFindCharEncodingHandler(encoding);
    if (handler == NULL || xmlSwitchToEncoding(parser, handler) != 0) {
      handlers->fault(context, 0, 1, 1, "the encoding of the page is not known");
      htmlFreeParserCtxt(parser);
      return 0;
    }
  }
  htmlParseDocument(parser);
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  htmlFreeParserCtxt(parser);
  return !of.is_over;
}
