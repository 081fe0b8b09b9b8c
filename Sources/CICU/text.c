#include "cicu.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

int32_t cicu_utf16_from_utf8(
    const uint8_t *bytes, int32_t byte_count, uint16_t *units, int32_t *byte_offsets) {
  int32_t unit = 0;
  int32_t byte = 0;
  while (byte < byte_count) {
    uint8_t lead = bytes[byte];
    byte_offsets[unit] = byte;
    // Arabic script is two bytes a letter: that branch is worth having apart.
    if (lead < 0x80) {
      units[unit++] = lead;
      byte += 1;
    } else if (lead < 0xE0) {
      units[unit++] = (uint16_t)((lead & 0x1F) << 6 | (bytes[byte + 1] & 0x3F));
      byte += 2;
    } else {
      int32_t start = byte;
      UChar32 code_point;
      U8_NEXT_UNSAFE(bytes, byte, code_point);
      if (code_point < 0x10000) {
        units[unit++] = (uint16_t)code_point;
      } else {
        units[unit++] = U16_LEAD(code_point);
        byte_offsets[unit] = start;
        units[unit++] = U16_TRAIL(code_point);
      }
    }
  }
  byte_offsets[unit] = byte_count;
  return unit;
}

int32_t cicu_utf8_from_utf16(const uint16_t *units, int32_t unit_count, uint8_t *bytes) {
  int32_t unit = 0;
  int32_t byte = 0;
  while (unit < unit_count) {
    UChar32 code_point;
    U16_NEXT(units, unit, unit_count, code_point);
    if (U_IS_SURROGATE(code_point)) code_point = 0xFFFD;
    U8_APPEND_UNSAFE(bytes, byte, code_point);
  }
  return byte;
}
