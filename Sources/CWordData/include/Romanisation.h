#ifndef CWORDDATA_ROMANISATION_H
#define CWORDDATA_ROMANISATION_H

#include "CWordData.h"

/// The table of romanisation with a name (its file's name without ".txt"), or no bytes if there is none.
WordDataFile romanisationTable(const char *_Nonnull name);

/// How likely a Russian letter is behind two others: 34 * 34 * 34 bytes, each minus sixteen times the
/// natural logarithm, the letters being the edge of a word, а to я, and ё.
WordDataFile russianTrigrams(void);

#endif
