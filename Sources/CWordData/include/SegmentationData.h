#ifndef SEGMENTATION_DATA_H
#define SEGMENTATION_DATA_H

#include "CWordData.h"

/// Endings of romanised Russian and the odds of a soft sign: `Segmentation/soft-finals.txt`.
WordDataFile segmentationSoftFinals(void);

/// Words of romanised Russian in a soft sign that their endings don't show: `Segmentation/soft-words.txt`.
WordDataFile segmentationSoftWords(void);

/// Prefixes before a hard sign: `Segmentation/hard-prefixes.txt`.
WordDataFile segmentationHardPrefixes(void);

/// English words with letters left out: `Segmentation/english-clippings.txt`.
WordDataFile segmentationEnglishClippings(void);

/// Abbreviations of references and archives: `Segmentation/abbreviations.txt`.
WordDataFile segmentationAbbreviations(void);

/// Frequent first words of sentences: `Segmentation/sentence-openers.txt`.
WordDataFile segmentationSentenceOpeners(void);

#endif
