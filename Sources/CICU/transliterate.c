#include "cicu.h"

#include <unicode/utrans.h>

static UTransliterator *icu(cicu_transliterator *handle) { return (UTransliterator *)handle; }

cicu_transliterator *cicu_transliterator_open(
    const uint16_t *rules, int32_t length, int32_t *error_line, int32_t *error_column,
    int32_t *status) {
  static const UChar name[] = {'M', 'u', 'w', 'a', 'z', 'i'};
  UErrorCode error = U_ZERO_ERROR;
  UParseError where = {0, -1, {0}, {0}};
  UTransliterator *handle = utrans_openU(
      name, 6, UTRANS_FORWARD, (const UChar *)rules, length, &where, &error);
  *status = error;
  *error_line = where.line;
  *error_column = where.offset;
  if (U_SUCCESS(error)) return (cicu_transliterator *)handle;
  utrans_close(handle);
  return NULL;
}

void cicu_transliterator_close(cicu_transliterator *handle) { utrans_close(icu(handle)); }

int32_t cicu_transliterate(
    cicu_transliterator *handle, uint16_t *units, int32_t length, int32_t capacity,
    int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t limit = length;
  utrans_transUChars(icu(handle), (UChar *)units, &length, capacity, 0, &limit, &error);
  *status = error;
  return length;
}
