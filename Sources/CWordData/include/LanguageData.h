#ifndef LANGUAGE_DATA_H
#define LANGUAGE_DATA_H

#include "CWordData.h"

/// The weights of runs of letters that tell languages apart: `Language/LetterModel.bin`.
WordDataFile languageLetterModel(void);

/// Frequent words and the languages they belong to: `Language/CommonWords.txt`.
WordDataFile languageCommonWords(void);

#endif
