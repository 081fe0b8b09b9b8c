#ifndef CXML_RELAXNG_H
#define CXML_RELAXNG_H

#endif
