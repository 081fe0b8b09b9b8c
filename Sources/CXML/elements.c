#include "cxml_relaxng.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/hash.h>
#include <libxml/tree.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

#include "document.h"

// The value of an attribute; to be freed where `is_copy` is set.
static const xmlChar *value_of(xmlNodePtr element, xmlAttrPtr attribute, int *is_copy) {
  *is_copy = 0;
  xmlNodePtr child = attribute->children;
  if (child == NULL) return (const xmlChar *)"";
  if (child->next == NULL && child->type == XML_TEXT_NODE && child->content != NULL) {
    return child->content;
  }
  *is_copy = 1;
  return xmlNodeListGetString(element->doc, child, 1);
}

// The elements that are open, by their places; nesting is bounded by the parser.
typedef struct {
  int64_t *places;
  size_t count, capacity;
} stack;

static int push(stack *open, int64_t place) {
  if (open->count == open->capacity) {
    size_t capacity = open->capacity == 0 ? 64 : open->capacity * 2;
    int64_t *larger = realloc(open->places, capacity * sizeof *larger);
    if (larger == NULL) return 0;
    open->places = larger;
    open->capacity = capacity;
  }
  open->places[open->count++] = place;
  return 1;
}

static void tell(
    xmlNodePtr element, int64_t parent, cxml_element take, void *context, cxml_attribute **room,
    int32_t *capacity) {
  int32_t count = 0;
  for (xmlAttrPtr a = element->properties; a != NULL; a = a->next) count++;
  if (count > *capacity) {
    cxml_attribute *larger = realloc(*room, (size_t)count * sizeof *larger);
    if (larger == NULL) return;
    *room = larger;
    *capacity = count;
  }
  // One bit an attribute would do; copies are rare, and found again by their nodes.
  count = 0;
  for (xmlAttrPtr a = element->properties; a != NULL; a = a->next, count++) {
    int is_copy;
    const xmlChar *value = value_of(element, a, &is_copy);
    (*room)[count].space = a->ns == NULL ? NULL : (const char *)a->ns->href;
    (*room)[count].name = (const char *)a->name;
    (*room)[count].value = value;
    (*room)[count].length = value == NULL ? 0 : strlen((const char *)value);
  }
  xmlNodePtr child = element->children;
  const char *text =
      child != NULL && child->type == XML_TEXT_NODE ? (const char *)child->content : NULL;
  take(
      context, parent, element->ns == NULL ? NULL : (const char *)element->ns->href,
      (const char *)element->name, text, *room, count);
  count = 0;
  for (xmlAttrPtr a = element->properties; a != NULL; a = a->next, count++) {
    xmlNodePtr first = a->children;
    int is_copy = first != NULL && (const xmlChar *)(*room)[count].value != first->content;
    if (is_copy) xmlFree((void *)(*room)[count].value);
  }
}

void cxml_document_walk(const cxml_document *document, cxml_element element, void *context) {
  stack open = {NULL, 0, 0};
  cxml_attribute *room = NULL;
  int32_t capacity = 0;
  int64_t place = 0;
  xmlNodePtr node = xmlDocGetRootElement(document->tree);
  while (node != NULL) {
    if (node->type == XML_ELEMENT_NODE) {
      tell(node, open.count == 0 ? -1 : open.places[open.count - 1], element, context, &room,
           &capacity);
      if (node->children != NULL) {
        if (!push(&open, place)) break;
        place++;
        node = node->children;
        continue;
      }
      place++;
    }
    while (node != NULL && node->next == NULL) {
      node = node->parent;
      if (open.count > 0) open.count--;
    }
    if (node != NULL) node = node->next;
  }
  free(open.places);
  free(room);
}

// A copy of a text without the white space around it, which is not part of an ID; null without memory.
static xmlChar *trimmed(const xmlChar *text) {
  if (text == NULL) return NULL;
  while (*text == ' ' || *text == '\t' || *text == '\n' || *text == '\r') text++;
  int length = xmlStrlen(text);
  while (length > 0 && strchr(" \t\n\r", text[length - 1]) != NULL) length--;
  return xmlStrndup(text, length);
}

void cxml_document_check_ids(cxml_document *document, cxml_report report, void *context) {
  xmlHashTablePtr seen = xmlHashCreate(64);
  if (seen == NULL) return;
  int64_t place = -1;
  for (xmlNodePtr node = xmlDocGetRootElement(document->tree); node != NULL;
       node = cxml_next_node(node)) {
    if (node->type != XML_ELEMENT_NODE) continue;
    place++;
    xmlAttrPtr id = node->properties;
    while (id != NULL && !(id->ns != NULL && xmlStrEqual(id->name, (const xmlChar *)"id") &&
                           xmlStrEqual(id->ns->href, XML_XML_NAMESPACE))) {
      id = id->next;
    }
    if (id == NULL) continue;
    int is_copy;
    const xmlChar *text = value_of(node, id, &is_copy);
    xmlChar *value = trimmed(text);
    if (is_copy) xmlFree((void *)text);
    if (value == NULL) continue;
    int is_name = xmlValidateNCName(value, 0) == 0;
    // Places are kept from 1, as null is no payload.
    intptr_t first = is_name ? (intptr_t)xmlHashLookup(seen, value) : 0;
    if (is_name && first == 0) {
      xmlHashAddEntry(seen, value, (void *)(intptr_t)(place + 1));
    } else {
      report(
          context, is_name ? CXML_REPEATED_ID : CXML_BAD_ID,
          is_name ? first - 1 : xmlGetLineNo(node), 0, NULL, place, NULL, (const char *)value);
      char own[48];
      snprintf(own, sizeof own, "_muwazi-%lld", (long long)place);
      xmlSetNsProp(node, id->ns, (const xmlChar *)"id", (const xmlChar *)own);
    }
    xmlFree(value);
  }
  xmlHashFree(seen, NULL);
}

int32_t cxml_datatype_accepts(const char *type, const char *const *facets, const char *value) {
  static const struct {
    const char *name;
    xmlSchemaTypeType type;
  } known[] = {
      {"pattern", XML_SCHEMA_FACET_PATTERN},
      {"length", XML_SCHEMA_FACET_LENGTH},
      {"minLength", XML_SCHEMA_FACET_MINLENGTH},
      {"maxLength", XML_SCHEMA_FACET_MAXLENGTH},
      {"minInclusive", XML_SCHEMA_FACET_MININCLUSIVE},
      {"maxInclusive", XML_SCHEMA_FACET_MAXINCLUSIVE},
      {"minExclusive", XML_SCHEMA_FACET_MINEXCLUSIVE},
      {"maxExclusive", XML_SCHEMA_FACET_MAXEXCLUSIVE},
      {"totalDigits", XML_SCHEMA_FACET_TOTALDIGITS},
      {"fractionDigits", XML_SCHEMA_FACET_FRACTIONDIGITS},
  };
  xmlSchemaInitTypes();
  xmlSchemaTypePtr of = xmlSchemaGetPredefinedType(
      (const xmlChar *)type, (const xmlChar *)"http://www.w3.org/2001/XMLSchema");
  if (of == NULL) return -1;
  xmlSchemaValPtr read = NULL;
  int result = xmlSchemaValPredefTypeNode(of, (const xmlChar *)value, &read, NULL);
  if (result != 0 || facets == NULL) {
    if (read != NULL) xmlSchemaFreeValue(read);
    return result == 0 ? 1 : result > 0 ? 0 : -1;
  }
  int32_t outcome = 1;
  for (; facets[0] != NULL && outcome == 1; facets += 2) {
    xmlSchemaFacetPtr facet = xmlSchemaNewFacet();
    if (facet == NULL) {
      outcome = -1;
      break;
    }
    size_t place = 0;
    while (place < sizeof known / sizeof *known && strcmp(known[place].name, facets[0]) != 0) place++;
    if (place == sizeof known / sizeof *known) {
      outcome = -1;
    } else {
      facet->type = known[place].type;
      facet->value = (const xmlChar *)facets[1];
      if (xmlSchemaCheckFacet(facet, of, NULL, (const xmlChar *)facets[0]) != 0) {
        outcome = -1;
      } else if (xmlSchemaValidateFacet(of, facet, (const xmlChar *)value, read) != 0) {
        outcome = 0;
      }
    }
    xmlSchemaFreeFacet(facet);
  }
  if (read != NULL) xmlSchemaFreeValue(read);
  return outcome;
}
