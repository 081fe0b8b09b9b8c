#include "cicu.h"

#include <unicode/uregex.h>

static URegularExpression *icu(cicu_regex *handle) { return (URegularExpression *)handle; }

cicu_regex *cicu_regex_open(
    const uint16_t *pattern, int32_t length, int32_t flags, int32_t *error_line,
    int32_t *error_column, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UParseError where = {0, -1, {0}, {0}};
  URegularExpression *handle =
      uregex_open((const UChar *)pattern, length, (uint32_t)flags, &where, &error);
  *status = error;
  *error_line = where.line;
  *error_column = where.offset;
  if (U_SUCCESS(error)) return (cicu_regex *)handle;
  uregex_close(handle);
  return NULL;
}

void cicu_regex_close(cicu_regex *handle) { uregex_close(icu(handle)); }

void cicu_regex_set_limits(cicu_regex *handle, int32_t steps, int32_t stack_bytes, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  uregex_setTimeLimit(icu(handle), steps, &error);
  uregex_setStackLimit(icu(handle), stack_bytes, &error);
  *status = error;
}

void cicu_regex_set_text(
    cicu_regex *handle, const uint16_t *units, int32_t unit_count, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  uregex_setText(icu(handle), (const UChar *)units, unit_count, &error);
  *status = error;
}

void cicu_regex_forget_text(cicu_regex *handle) {
  static const UChar empty[] = {0};
  UErrorCode error = U_ZERO_ERROR;
  uregex_setText(icu(handle), empty, 0, &error);
}

int32_t cicu_regex_find(cicu_regex *handle, int32_t offset, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t found = uregex_find(icu(handle), offset, &error);
  *status = error;
  return found;
}

int32_t cicu_regex_find_next(cicu_regex *handle, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t found = uregex_findNext(icu(handle), &error);
  *status = error;
  return found;
}

int32_t cicu_regex_group_count(cicu_regex *handle, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t count = uregex_groupCount(icu(handle), &error);
  *status = error;
  return count;
}

int32_t cicu_regex_group_number(
    cicu_regex *handle, const char *name, int32_t length, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t number = uregex_groupNumberFromCName(icu(handle), name, length, &error);
  *status = error;
  return number;
}

int32_t cicu_regex_start(cicu_regex *handle, int32_t group, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t offset = uregex_start(icu(handle), group, &error);
  *status = error;
  return offset;
}

int32_t cicu_regex_end(cicu_regex *handle, int32_t group, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t offset = uregex_end(icu(handle), group, &error);
  *status = error;
  return offset;
}
