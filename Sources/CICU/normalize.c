#include "cicu.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

// The instances are ICU's own, immutable and shared by all threads; they are never closed.
static const UNormalizer2 *instance(int32_t form, UErrorCode *error) {
  switch (form) {
    case CICU_NFC: return unorm2_getNFCInstance(error);
    case CICU_NFD: return unorm2_getNFDInstance(error);
    case CICU_NFKC: return unorm2_getNFKCInstance(error);
    case CICU_NFKD: return unorm2_getNFKDInstance(error);
    default: *error = U_ILLEGAL_ARGUMENT_ERROR; return NULL;
  }
}

int32_t cicu_normalize_span(
    int32_t form, const uint16_t *units, int32_t unit_count, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = instance(form, &error);
  int32_t end = unorm2_spanQuickCheckYes(normalizer, (const UChar *)units, unit_count, &error);
  *status = error;
  return end;
}

int32_t cicu_is_normalized(
    int32_t form, const uint16_t *units, int32_t unit_count, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = instance(form, &error);
  int32_t answer = unorm2_isNormalized(normalizer, (const UChar *)units, unit_count, &error);
  *status = error;
  return answer;
}

int32_t cicu_normalize(
    int32_t form, const uint16_t *units, int32_t unit_count, uint16_t *target, int32_t capacity,
    int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = instance(form, &error);
  int32_t length = unorm2_normalize(
      normalizer, (const UChar *)units, unit_count, (UChar *)target, capacity, &error);
  *status = error;
  return length;
}

int32_t cicu_has_boundary_before(int32_t form, int32_t code_point, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = instance(form, &error);
  int32_t answer = U_SUCCESS(error) && unorm2_hasBoundaryBefore(normalizer, code_point);
  *status = error;
  return answer;
}

int32_t cicu_quick_check(int32_t form, int32_t code_point) {
  static const UProperty properties[] = {
      UCHAR_NFC_QUICK_CHECK, UCHAR_NFD_QUICK_CHECK, UCHAR_NFKC_QUICK_CHECK, UCHAR_NFKD_QUICK_CHECK};
  switch (u_getIntPropertyValue(code_point, properties[form])) {
    case UNORM_NO: return -1;
    case UNORM_MAYBE: return 0;
    default: return 1;
  }
}
