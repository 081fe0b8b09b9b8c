#include "cxml_events.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

typedef struct {
  const cxml_handlers *handlers;
  void *context;
  cxml_attribute *attributes;
  int capacity;
  int is_over;
  int has_fault;
} reading;

static int64_t offset_of(xmlParserCtxtPtr parser, const xmlChar *place) {
  xmlParserInputPtr input = parser->input;
  if (input == NULL || (input->buf != NULL && input->buf->encoder != NULL)) return -1;
  return (int64_t)input->consumed + (place - input->base);
}

static void fail(xmlParserCtxtPtr parser, const char *message, int64_t line, int32_t column) {
  reading *of = parser->_private;
  if (of->has_fault || of->is_over) return;
  of->has_fault = 1;
  char text[512];
  size_t length = 0;
  for (const char *c = message; *c != 0 && length + 1 < sizeof text; c++) {
    text[length++] = *c == '\n' || *c == '\r' ? ' ' : *c;
  }
  while (length > 0 && text[length - 1] == ' ') length--;
  text[length] = 0;
  int64_t offset = parser->input == NULL ? -1 : offset_of(parser, parser->input->cur);
  of->handlers->fault(of->context, offset, line > 0 ? line : 1, column > 0 ? column : 1, text);
  xmlStopParser(parser);
}

static void fail_here(xmlParserCtxtPtr parser, const char *message) {
  fail(
      parser, message, parser->input ? parser->input->line : 1,
      parser->input ? parser->input->col : 1);
}

static void hear_start(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int spaces,
    const xmlChar **declared, int count, int defaulted, const xmlChar **attributes) {
  (void)prefix, (void)spaces, (void)declared, (void)defaulted;
  xmlParserCtxtPtr parser = data;
  reading *of = parser->_private;
  if (of->is_over || of->has_fault) return;
  if (count > of->capacity) {
    cxml_attribute *larger = realloc(of->attributes, (size_t)count * sizeof *larger);
    if (larger == NULL) return fail_here(parser, "out of memory");
    of->attributes = larger;
    of->capacity = count;
  }
  for (int i = 0; i < count; i++) {
    const xmlChar **attribute = attributes + i * 5;
    of->attributes[i].name = (const char *)attribute[0];
    of->attributes[i].space = (const char *)attribute[2];
    of->attributes[i].value = attribute[3];
    of->attributes[i].length = (size_t)(attribute[4] - attribute[3]);
  }
  // The parser stands at the end of the tag.
  const xmlChar *tag = parser->input->cur;
  while (tag > parser->input->base && *tag != '<') tag--;
  int64_t line = parser->input->line;
  for (const xmlChar *c = tag; c < parser->input->cur; c++) line -= *c == '\n';
  if (!of->handlers->start(
          of->context, (const char *)space, (const char *)name, of->attributes, count,
          offset_of(parser, tag), line)) {
    of->is_over = 1;
    xmlStopParser(parser);
  }
}

static void hear_end(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
  (void)name, (void)prefix, (void)space;
  reading *of = ((xmlParserCtxtPtr)data)->_private;
  if (!of->is_over && !of->has_fault) of->handlers->end(of->context);
}

static void hear_text(void *data, const xmlChar *text, int length) {
  reading *of = ((xmlParserCtxtPtr)data)->_private;
  if (!of->is_over && !of->has_fault) of->handlers->text(of->context, text, (size_t)length);
}

static void refuse_entity(
    void *data, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
    xmlChar *content) {
  (void)type, (void)public_id, (void)system_id, (void)content;
  char message[256] = "the document declares the entity ";
  strncat(message, (const char *)name, 100);
  strcat(message, "; entities are not read");
  fail_here(data, message);
}

static void refuse_reference(void *data, const xmlChar *name) {
  char message[256] = "the entity ";
  strncat(message, (const char *)name, 100);
  strcat(message, " is not declared");
  fail_here(data, message);
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *error_pointer;
#else
typedef xmlErrorPtr error_pointer;
#endif

static void hear_fault(void *data, error_pointer error) {
  // An entity that a DTD may declare, which is not fetched, is a warning to libxml2.
  if (error->level < XML_ERR_ERROR && error->code != XML_WAR_UNDECLARED_ENTITY) return;
  fail(data, error->message == NULL ? "no XML" : error->message, error->line, error->int2);
}

int32_t cxml_events_read(
    const uint8_t *bytes, size_t length, const char *path, const cxml_handlers *handlers,
    void *context) {
  xmlInitParser();
  if (length > INT_MAX) {
    handlers->fault(context, 0, 1, 1, "the file is larger than 2 GiB");
    return 0;
  }
  if (length == 0) {
    handlers->fault(context, 0, 1, 1, "the file is empty");
    return 0;
  }
  xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt((const char *)bytes, (int)length);
  if (parser == NULL) {
    handlers->fault(context, 0, 1, 1, "out of memory");
    return 0;
  }
  reading of = {handlers, context, NULL, 0, 0, 0};
  parser->_private = &of;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_BIG_LINES);
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->startElementNs = hear_start;
  parser->sax->endElementNs = hear_end;
  parser->sax->characters = hear_text;
  parser->sax->ignorableWhitespace = hear_text;
  parser->sax->cdataBlock = hear_text;
  parser->sax->entityDecl = refuse_entity;
  parser->sax->reference = refuse_reference;
  parser->sax->serror = hear_fault;
  if (parser->input != NULL && parser->input->filename == NULL && path != NULL) {
    parser->input->filename = (const char *)xmlStrdup((const xmlChar *)path);
  }
  xmlParseDocument(parser);
  int is_whole = parser->wellFormed && !of.has_fault && !of.is_over;
  if (!parser->wellFormed && !of.has_fault && !of.is_over) fail_here(parser, "the file is no XML");
  // What the default handlers would have made of a DTD.
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  xmlFreeParserCtxt(parser);
  free(of.attributes);
  return is_whole;
}
