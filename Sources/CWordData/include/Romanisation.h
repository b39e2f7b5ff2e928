#ifndef CWORDDATA_ROMANISATION_H
#define CWORDDATA_ROMANISATION_H

#include "CWordData.h"

/// The table of romanisation with a name (its file's name without ".txt"), or no bytes if there is none.
WordDataFile romanisationTable(const char *_Nonnull name);

#endif
