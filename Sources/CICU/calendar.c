#include "cicu.h"

#include <stdio.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uloc.h>

static const double milliseconds_a_day = 86400000.0;

static UCalendar *icu(cicu_calendar *handle) { return (UCalendar *)handle; }

cicu_calendar *cicu_calendar_open(const char *type, int32_t *status) {
  static const UChar utc[] = {'U', 'T', 'C', 0};
  char locale[ULOC_FULLNAME_CAPACITY];
  int length = snprintf(locale, sizeof locale, "en@calendar=%s", type);
  if (length < 0 || length >= (int)sizeof locale) {
    *status = U_ILLEGAL_ARGUMENT_ERROR;
    return NULL;
  }
  UErrorCode error = U_ZERO_ERROR;
  UCalendar *handle = ucal_open(utc, 3, locale, UCAL_DEFAULT, &error);
  *status = error;
  if (U_FAILURE(error)) {
    ucal_close(handle);
    return NULL;
  }
  ucal_setAttribute(handle, UCAL_LENIENT, 0);
  // ISO 8601 knows no Julian dates: the Gregorian calendar reaches back without end.
  if (strcmp(type, "gregorian") == 0) ucal_setGregorianChange(handle, -1e17, &error);
  *status = error;
  return (cicu_calendar *)handle;
}

void cicu_calendar_close(cicu_calendar *handle) { ucal_close(icu(handle)); }

int32_t cicu_calendar_day_number(
    cicu_calendar *handle, int32_t year, int32_t month, int32_t day, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  ucal_clear(icu(handle));
  ucal_setDate(icu(handle), year, month - 1, day, &error);
  double milliseconds = ucal_getMillis(icu(handle), &error);
  *status = error;
  if (U_FAILURE(error)) return 0;
  double days = milliseconds / milliseconds_a_day;
  int32_t whole = (int32_t)days;
  return (double)whole > days ? whole - 1 : whole;
}

void cicu_calendar_date(
    cicu_calendar *handle, int32_t day_number, int32_t *year, int32_t *month, int32_t *day,
    int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  ucal_setMillis(icu(handle), day_number * milliseconds_a_day, &error);
  *year = ucal_get(icu(handle), UCAL_YEAR, &error);
  *month = ucal_get(icu(handle), UCAL_MONTH, &error) + 1;
  *day = ucal_get(icu(handle), UCAL_DATE, &error);
  *status = error;
}
