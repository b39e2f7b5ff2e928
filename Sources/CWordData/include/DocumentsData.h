#ifndef DOCUMENTS_DATA_H
#define DOCUMENTS_DATA_H

#include "CWordData.h"

/// English words in the order of their bytes, one a line: `Documents/whole-words.txt`.
WordDataFile documentsWholeWords(void);

#endif
