#ifndef SLOVO_CEXPAT_H
#define SLOVO_CEXPAT_H

/* The library is built with document types and entities; its header shows what bounds them only to those
   who say so. */
#ifndef XML_DTD
#define XML_DTD 1
#endif
#ifndef XML_GE
#define XML_GE 1
#endif

#include <expat.h>

#endif
