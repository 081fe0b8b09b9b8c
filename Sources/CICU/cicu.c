#include "cicu.h"

#include <unicode/uscript.h>
#include <unicode/utypes.h>
#include <unicode/uversion.h>

const char *cicu_status_name(int32_t status) { return u_errorName((UErrorCode)status); }

void cicu_version(char *buffer) {
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, buffer);
}

const char *cicu_script(int32_t code_point) {
  UErrorCode error = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(code_point, &error);
  const char *name = U_SUCCESS(error) ? uscript_getShortName(script) : NULL;
  return name ? name : "Zzzz";
}

int32_t cicu_has_script(int32_t code_point, const char *script) {
  UErrorCode error = U_ZERO_ERROR;
  UScriptCode codes[2];
  int32_t count = uscript_getCode(script, codes, 2, &error);
  return U_SUCCESS(error) && count == 1 && uscript_hasScript(code_point, codes[0]);
}
