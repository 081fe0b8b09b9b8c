#ifndef CICU_H
#define CICU_H

#include <stdint.h>

// A wall around the system ICU: opaque handles, int32_t and uint16_t only.
// A status of 0 or less is success, as in ICU; `cicu_status_name` names it.

/// ICU's name of a status code, such as "U_ILLEGAL_ARGUMENT_ERROR".
const char *cicu_status_name(int32_t status);

#endif
