#ifndef CICU_H
#define CICU_H

#include <stdint.h>

// A wall around the system ICU: opaque handles, int32_t, uint16_t and bytes only, so that no ICU
// header is visible to Swift (Foundation carries an ICU of its own, and the two clash).
//
// A status of 0 or less is success, as in ICU; `cicu_status_name` names it. Every function that takes
// a status sets it. Text is UTF-16 and is borrowed: it must outlive its use by the handle.

/// ICU's name of a status code, such as "U_ILLEGAL_ARGUMENT_ERROR".
const char *cicu_status_name(int32_t status);

/// The version of the ICU at run time, such as "72.1", written into 20 bytes.
void cicu_version(char *buffer);

// MARK: Text

/// Converts well-formed UTF-8 to UTF-16. `units` has room for `byte_count` units, `byte_offsets` for one
/// more: `byte_offsets[i]` is the byte at which the code point of unit `i` starts (both halves of a
/// surrogate pair have that of their code point), and the last is `byte_count`. Returns the number of
/// units.
int32_t cicu_utf16_from_utf8(
    const uint8_t *bytes, int32_t byte_count, uint16_t *units, int32_t *byte_offsets);

/// Converts UTF-16 to UTF-8, an unpaired surrogate to U+FFFD. `bytes` has room for three bytes a unit.
/// Returns the number of bytes.
int32_t cicu_utf8_from_utf16(const uint16_t *units, int32_t unit_count, uint8_t *bytes);

// MARK: Boundaries

typedef struct cicu_break cicu_break;

enum {
  CICU_BREAK_CHARACTER = 0,
  CICU_BREAK_WORD = 1,
  CICU_BREAK_LINE = 2,
  CICU_BREAK_SENTENCE = 3,
};

cicu_break *cicu_break_open(int32_t kind, const char *locale, int32_t *status);
void cicu_break_close(cicu_break *handle);
void cicu_break_set_text(
    cicu_break *handle, const uint16_t *units, int32_t unit_count, int32_t *status);
/// The first boundary, which is 0.
int32_t cicu_break_first(cicu_break *handle);
/// The next boundary; -1 after the last.
int32_t cicu_break_next(cicu_break *handle);
/// The first boundary after `offset`; -1 if there is none.
int32_t cicu_break_following(cicu_break *handle, int32_t offset);
/// The last boundary before `offset`; -1 if there is none.
int32_t cicu_break_preceding(cicu_break *handle, int32_t offset);
int32_t cicu_break_is_boundary(cicu_break *handle, int32_t offset);
/// The rule status of the boundary found last.
int32_t cicu_break_rule_status(cicu_break *handle);

// MARK: Regular expressions

typedef struct cicu_regex cicu_regex;

enum {
  CICU_REGEX_CASE_INSENSITIVE = 2,
  CICU_REGEX_COMMENTS = 4,
  CICU_REGEX_MULTILINE = 8,
  CICU_REGEX_LITERAL = 16,
  CICU_REGEX_DOTALL = 32,
  CICU_REGEX_UNIX_LINES = 1,
  CICU_REGEX_UNICODE_WORDS = 256,
};

/// Compiles a pattern. On failure `error_line` (from 1) and `error_column` (from 0, UTF-16 units of that
/// line) say where, or are 0 and -1 where ICU does not know.
cicu_regex *cicu_regex_open(
    const uint16_t *pattern, int32_t length, int32_t flags, int32_t *error_line,
    int32_t *error_column, int32_t *status);
void cicu_regex_close(cicu_regex *handle);
/// Limits of a match: `steps` of the engine, each of 10,000 operations, and bytes of backtracking stack.
void cicu_regex_set_limits(cicu_regex *handle, int32_t steps, int32_t stack_bytes, int32_t *status);
void cicu_regex_set_text(
    cicu_regex *handle, const uint16_t *units, int32_t unit_count, int32_t *status);
/// Lets go of the borrowed text.
void cicu_regex_forget_text(cicu_regex *handle);
/// Finds the first match at or after `offset`.
int32_t cicu_regex_find(cicu_regex *handle, int32_t offset, int32_t *status);
/// Finds the match after the one found last.
int32_t cicu_regex_find_next(cicu_regex *handle, int32_t *status);
int32_t cicu_regex_group_count(cicu_regex *handle, int32_t *status);
/// The number of a named group; `name` is ASCII.
int32_t cicu_regex_group_number(
    cicu_regex *handle, const char *name, int32_t length, int32_t *status);
/// Start and end of a group of the match found last; -1 where the group took no part.
int32_t cicu_regex_start(cicu_regex *handle, int32_t group, int32_t *status);
int32_t cicu_regex_end(cicu_regex *handle, int32_t group, int32_t *status);

// MARK: Normalization

enum { CICU_NFC = 0, CICU_NFD = 1, CICU_NFKC = 2, CICU_NFKD = 3 };

/// The number of leading units that are certainly normalized.
int32_t cicu_normalize_span(
    int32_t form, const uint16_t *units, int32_t unit_count, int32_t *status);
int32_t cicu_is_normalized(
    int32_t form, const uint16_t *units, int32_t unit_count, int32_t *status);
/// Normalizes into `target`; returns the length that the whole result needs, which may exceed
/// `capacity` (with U_BUFFER_OVERFLOW_ERROR as the status).
int32_t cicu_normalize(
    int32_t form, const uint16_t *units, int32_t unit_count, uint16_t *target, int32_t capacity,
    int32_t *status);
/// Whether no code point before this one interacts with it or with what follows it.
int32_t cicu_has_boundary_before(int32_t form, int32_t code_point, int32_t *status);

/// Whether a code point may combine with what stands before it: -1 no such code point in the form,
/// 0 perhaps, 1 never (the Quick_Check property).
int32_t cicu_quick_check(int32_t form, int32_t code_point);

// MARK: Characters

/// The ISO 15924 code of a character's script, such as "Arab"; "Zzzz" where it has none.
const char *cicu_script(int32_t code_point);
/// Whether a character is used in a script, by its script extensions; `script` is an ISO 15924 code.
int32_t cicu_has_script(int32_t code_point, const char *script);

// MARK: Transliteration

typedef struct cicu_transliterator cicu_transliterator;

/// Compiles transliteration rules. On failure `error_line` (from 1) and `error_column` (from 0) say
/// where, or are 0 and -1 where ICU does not know.
cicu_transliterator *cicu_transliterator_open(
    const uint16_t *rules, int32_t length, int32_t *error_line, int32_t *error_column,
    int32_t *status);
void cicu_transliterator_close(cicu_transliterator *handle);
/// Rewrites `length` units where they stand; returns the new length, which may exceed `capacity` (with
/// U_BUFFER_OVERFLOW_ERROR as the status and the units spoilt).
int32_t cicu_transliterate(
    cicu_transliterator *handle, uint16_t *units, int32_t length, int32_t capacity,
    int32_t *status);

// MARK: Calendars

typedef struct cicu_calendar cicu_calendar;

/// Opens a calendar in UTC that refuses impossible dates; `type` is a BCP 47 calendar such as "persian".
cicu_calendar *cicu_calendar_open(const char *type, int32_t *status);
void cicu_calendar_close(cicu_calendar *handle);
/// The day number of a date (1970-01-01 is 0); `month` counts from 1. An impossible date fails with
/// U_ILLEGAL_ARGUMENT_ERROR.
int32_t cicu_calendar_day_number(
    cicu_calendar *handle, int32_t year, int32_t month, int32_t day, int32_t *status);
/// The date of a day number.
void cicu_calendar_date(
    cicu_calendar *handle, int32_t day_number, int32_t *year, int32_t *month, int32_t *day,
    int32_t *status);

#endif
