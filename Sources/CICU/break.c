#include "cicu.h"

#include <unicode/ubrk.h>

static UBreakIterator *icu(cicu_break *handle) { return (UBreakIterator *)handle; }

cicu_break *cicu_break_open(int32_t kind, const char *locale, int32_t *status) {
  static const UBreakIteratorType types[] = {UBRK_CHARACTER, UBRK_WORD, UBRK_LINE, UBRK_SENTENCE};
  if (kind < 0 || kind > CICU_BREAK_SENTENCE) {
    *status = U_ILLEGAL_ARGUMENT_ERROR;
    return NULL;
  }
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *handle = ubrk_open(types[kind], locale, NULL, 0, &error);
  *status = error;
  if (U_SUCCESS(error)) return (cicu_break *)handle;
  ubrk_close(handle);
  return NULL;
}

void cicu_break_close(cicu_break *handle) { ubrk_close(icu(handle)); }

void cicu_break_set_text(
    cicu_break *handle, const uint16_t *units, int32_t unit_count, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  ubrk_setText(icu(handle), (const UChar *)units, unit_count, &error);
  *status = error;
}

int32_t cicu_break_first(cicu_break *handle) { return ubrk_first(icu(handle)); }
int32_t cicu_break_next(cicu_break *handle) { return ubrk_next(icu(handle)); }

int32_t cicu_break_following(cicu_break *handle, int32_t offset) {
  return ubrk_following(icu(handle), offset);
}

int32_t cicu_break_preceding(cicu_break *handle, int32_t offset) {
  return ubrk_preceding(icu(handle), offset);
}

int32_t cicu_break_is_boundary(cicu_break *handle, int32_t offset) {
  return ubrk_isBoundary(icu(handle), offset);
}

int32_t cicu_break_rule_status(cicu_break *handle) { return ubrk_getRuleStatus(icu(handle)); }
