#include "cxml_relaxng.h"

#include <limits.h>
#include <pthread.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>

#include "document.h"

struct cxml_schema {
  xmlRelaxNGPtr compiled;
};

// Who takes the reports of the call in progress.
typedef struct {
  cxml_report report;
  void *context;
  int32_t kind;
  const char *path;
  int count;
} listener;

// Whether the thread is compiling a schema, which may include files. libxml2's loader of external
// entities is one for the process.
static _Thread_local int includes_allowed = 0;

static xmlParserInputPtr load(const char *url, const char *id, xmlParserCtxtPtr context) {
  (void)id;
  if (!includes_allowed || url == NULL) return NULL;
  const char *path = strncmp(url, "file://", 7) == 0 ? url + 7 : url;
  if (strstr(path, "://") != NULL) return NULL;
  return xmlNewInputFromFile(context, path);
}

static void prepare(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(load);
}

static void prepare_once(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, prepare);
}

xmlNodePtr cxml_next_node(xmlNodePtr node) {
  if (node->type == XML_ELEMENT_NODE && node->children != NULL) return node->children;
  while (node != NULL && node->next == NULL) node = node->parent;
  return node == NULL ? NULL : node->next;
}

// The number of elements that start before an element. The parser numbers lines by where a start tag
// ends, so that this is the surer place.
static int64_t place_among_elements(xmlNodePtr element) {
  int64_t count = 0;
  xmlNodePtr node = xmlDocGetRootElement(element->doc);
  while (node != NULL && node != element) {
    if (node->type == XML_ELEMENT_NODE) count++;
    node = cxml_next_node(node);
  }
  return node == NULL ? -1 : count;
}

// A document in which everything is wrong says so often enough.
#define REPORT_LIMIT 1000

static void pass_on(listener *to, const xmlError *error) {
  if (to->count >= REPORT_LIMIT) return;
  char message[1024];
  size_t length = 0;
  for (const char *c = error->message; c != NULL && *c != 0 && length + 1 < sizeof message; c++) {
    message[length++] = *c == '\n' || *c == '\r' ? ' ' : *c;
  }
  while (length > 0 && message[length - 1] == ' ') length--;
  message[length] = 0;
  int64_t line = error->line;
  int64_t element = -1;
  xmlChar *path = NULL;
  if (error->node != NULL) {
    path = xmlGetNodePath(error->node);
    xmlNodePtr node = error->node;
    if (node->type != XML_ELEMENT_NODE) node = node->parent;
    if (node != NULL && node->type == XML_ELEMENT_NODE) {
      line = xmlGetLineNo(node);
      element = place_among_elements(node);
    }
  }
  int is_other = error->file != NULL && to->path != NULL && strcmp(error->file, to->path) != 0;
  to->count++;
  to->report(
      to->context, to->kind, line > 0 ? line : 1,
      to->kind == CXML_NOT_WELL_FORMED || error->domain == XML_FROM_PARSER ? error->int2 : 0,
      (const char *)path, element, is_other ? error->file : NULL, message);
  xmlFree(path);
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *error_pointer;
#else
typedef xmlErrorPtr error_pointer;
#endif

static void hear(void *data, error_pointer error) {
  if (error->level >= XML_ERR_ERROR) pass_on(data, error);
}

// A parser hands its reports the parser itself. That an xml:id is no name, or stands twice, makes no
// document ill-formed: cxml_document_check_ids tells.
static void hear_parser(void *data, error_pointer error) {
  if (error->code == XML_DTD_XMLID_VALUE || error->code == XML_DTD_ID_REDEFINED) return;
  hear(((xmlParserCtxtPtr)data)->_private, error);
}

// libxml2 would report on standard error what has no structured form.
static void ignore(void *data, const char *message, ...) {
  (void)data;
  (void)message;
}

// Entities are refused where they are declared: none can be expanded, and none can hide text from the
// schema.
static void refuse_entity(
    void *data, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
    xmlChar *content) {
  (void)type, (void)public_id, (void)system_id, (void)content;
  xmlParserCtxtPtr parser = data;
  listener *to = parser->_private;
  char message[256] = "the document declares the entity ";
  strncat(message, (const char *)name, 100);
  strcat(message, "; entities are not read");
  to->count++;
  to->report(
      to->context, CXML_NOT_WELL_FORMED, parser->input ? parser->input->line : 1,
      parser->input ? parser->input->col : 1, NULL, -1, NULL, message);
  xmlStopParser(parser);
}

static xmlDocPtr read_tree(const uint8_t *bytes, size_t length, const char *path, listener *to) {
  if (length > INT_MAX) {
    to->count++;
    to->report(to->context, to->kind, 1, 1, NULL, -1, NULL, "the file is larger than 2 GiB");
    return NULL;
  }
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) return NULL;
  parser->_private = to;
  parser->sax->serror = hear_parser;
  parser->sax->entityDecl = refuse_entity;
  xmlDocPtr tree = xmlCtxtReadMemory(
      parser, (const char *)bytes, (int)length, path, NULL, XML_PARSE_NONET | XML_PARSE_BIG_LINES);
  int is_well_formed = parser->wellFormed && tree != NULL && to->count == 0;
  xmlFreeParserCtxt(parser);
  if (is_well_formed) return tree;
  xmlFreeDoc(tree);
  if (to->count == 0) to->report(to->context, to->kind, 1, 1, NULL, -1, NULL, "the file is no XML");
  return NULL;
}

cxml_document *cxml_document_read(
    const uint8_t *bytes, size_t length, const char *path, cxml_report report, void *context) {
  prepare_once();
  listener to = {report, context, CXML_NOT_WELL_FORMED, path, 0};
  xmlDocPtr tree = read_tree(bytes, length, path, &to);
  if (tree == NULL) return NULL;
  cxml_document *document = xmlMalloc(sizeof *document);
  if (document == NULL) {
    xmlFreeDoc(tree);
    return NULL;
  }
  document->tree = tree;
  return document;
}

void cxml_document_close(cxml_document *document) {
  if (document == NULL) return;
  xmlFreeDoc(document->tree);
  xmlFree(document);
}

const char *cxml_document_root_name(const cxml_document *document) {
  xmlNodePtr root = xmlDocGetRootElement(document->tree);
  return root == NULL ? NULL : (const char *)root->name;
}

const char *cxml_document_root_namespace(const cxml_document *document) {
  xmlNodePtr root = xmlDocGetRootElement(document->tree);
  return root == NULL || root->ns == NULL ? NULL : (const char *)root->ns->href;
}

cxml_schema *cxml_schema_read(
    const uint8_t *bytes, size_t length, const char *path, cxml_report report, void *context) {
  prepare_once();
  listener to = {report, context, CXML_BAD_SCHEMA, path, 0};
  xmlDocPtr tree = read_tree(bytes, length, path, &to);
  if (tree == NULL) return NULL;
  xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewDocParserCtxt(tree);
  xmlRelaxNGPtr compiled = NULL;
  if (parser != NULL) {
    xmlRelaxNGSetParserStructuredErrors(parser, hear, &to);
    xmlSetStructuredErrorFunc(&to, hear);
    includes_allowed = 1;
    compiled = xmlRelaxNGParse(parser);
    includes_allowed = 0;
    xmlSetStructuredErrorFunc(NULL, NULL);
    xmlRelaxNGFreeParserCtxt(parser);
  }
  xmlFreeDoc(tree);
  cxml_schema *schema = compiled == NULL ? NULL : xmlMalloc(sizeof *schema);
  if (schema == NULL) {
    xmlRelaxNGFree(compiled);
    if (to.count == 0) report(context, CXML_BAD_SCHEMA, 1, 1, NULL, -1, NULL, "the file is no RELAX NG");
    return NULL;
  }
  schema->compiled = compiled;
  return schema;
}

void cxml_schema_close(cxml_schema *schema) {
  if (schema == NULL) return;
  xmlRelaxNGFree(schema->compiled);
  xmlFree(schema);
}

int32_t cxml_schema_validate(
    cxml_schema *schema, cxml_document *document, cxml_report report, void *context) {
  listener to = {report, context, CXML_NOT_VALID, NULL, 0};
  xmlRelaxNGValidCtxtPtr validator = xmlRelaxNGNewValidCtxt(schema->compiled);
  if (validator == NULL) return 0;
  xmlRelaxNGSetValidErrors(validator, ignore, ignore, NULL);
  xmlRelaxNGSetValidStructuredErrors(validator, hear, &to);
  int result = xmlRelaxNGValidateDoc(validator, document->tree);
  xmlRelaxNGFreeValidCtxt(validator);
  if (result != 0 && to.count == 0) {
    report(context, CXML_NOT_VALID, 1, 0, NULL, -1, NULL, "the document is not what the schema asks for");
  }
  return result == 0;
}
