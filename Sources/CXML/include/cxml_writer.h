#ifndef CXML_WRITER_H
#define CXML_WRITER_H

#endif
