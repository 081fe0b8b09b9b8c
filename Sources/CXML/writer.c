#include "cxml_writer.h"

#include <libxml/xmlwriter.h>
#include <stdlib.h>
#include <string.h>

struct cxml_writer {
  xmlBufferPtr buffer;
  xmlTextWriterPtr writer;
  // libxml2 wants texts that end in NUL: each is copied here first.
  char *scratch;
  size_t capacity;
};

void cxml_writer_close(cxml_writer *writer) {
  if (writer == NULL) return;
  if (writer->writer != NULL) xmlFreeTextWriter(writer->writer);
  if (writer->buffer != NULL) xmlBufferFree(writer->buffer);
  free(writer->scratch);
  free(writer);
}

cxml_writer *cxml_writer_open(void) {
  cxml_writer *writer = calloc(1, sizeof *writer);
  if (writer == NULL) return NULL;
  writer->buffer = xmlBufferCreate();
  if (writer->buffer != NULL) writer->writer = xmlNewTextWriterMemory(writer->buffer, 0);
  if (writer->writer == NULL ||
      xmlTextWriterStartDocument(writer->writer, NULL, "UTF-8", NULL) < 0) {
    cxml_writer_close(writer);
    return NULL;
  }
  return writer;
}

static const xmlChar *terminated(cxml_writer *writer, const uint8_t *text, size_t length) {
  if (length + 1 > writer->capacity) {
    size_t capacity = (length + 1) * 2;
    char *scratch = realloc(writer->scratch, capacity);
    if (scratch == NULL) return NULL;
    writer->scratch = scratch;
    writer->capacity = capacity;
  }
  if (length > 0) memcpy(writer->scratch, text, length);
  writer->scratch[length] = 0;
  return (const xmlChar *)writer->scratch;
}

int32_t cxml_writer_start(cxml_writer *writer, const char *name) {
  return xmlTextWriterStartElement(writer->writer, (const xmlChar *)name) >= 0;
}

int32_t cxml_writer_attribute(
    cxml_writer *writer, const char *name, const uint8_t *value, size_t length) {
  const xmlChar *text = terminated(writer, value, length);
  return text != NULL &&
         xmlTextWriterWriteAttribute(writer->writer, (const xmlChar *)name, text) >= 0;
}

int32_t cxml_writer_text(cxml_writer *writer, const uint8_t *text, size_t length) {
  const xmlChar *content = terminated(writer, text, length);
  return content != NULL && xmlTextWriterWriteString(writer->writer, content) >= 0;
}

int32_t cxml_writer_space(cxml_writer *writer, const char *space) {
  return xmlTextWriterWriteRaw(writer->writer, (const xmlChar *)space) >= 0;
}

int32_t cxml_writer_instruction(cxml_writer *writer, const char *target, const char *content) {
  return xmlTextWriterWritePI(
             writer->writer, (const xmlChar *)target, (const xmlChar *)content) >= 0;
}

int32_t cxml_writer_end(cxml_writer *writer) {
  return xmlTextWriterEndElement(writer->writer) >= 0;
}

int32_t cxml_writer_finish(cxml_writer *writer) {
  return xmlTextWriterEndDocument(writer->writer) >= 0;
}

const uint8_t *cxml_writer_bytes(cxml_writer *writer, size_t *length) {
  xmlTextWriterFlush(writer->writer);
  *length = (size_t)xmlBufferLength(writer->buffer);
  return xmlBufferContent(writer->buffer);
}

void cxml_writer_clear(cxml_writer *writer) { xmlBufferEmpty(writer->buffer); }
