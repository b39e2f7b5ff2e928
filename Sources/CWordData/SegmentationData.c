#include "SegmentationData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t softFinals[] = {
#embed "Segmentation/soft-finals.txt"
};

static const uint8_t softWords[] = {
#embed "Segmentation/soft-words.txt"
};

static const uint8_t hardPrefixes[] = {
#embed "Segmentation/hard-prefixes.txt"
};

static const uint8_t englishClippings[] = {
#embed "Segmentation/english-clippings.txt"
};

static const uint8_t abbreviations[] = {
#embed "Segmentation/abbreviations.txt"
};

static const uint8_t sentenceOpeners[] = {
#embed "Segmentation/sentence-openers.txt"
};

WordDataFile segmentationSoftFinals(void) {
  return (WordDataFile){softFinals, sizeof softFinals};
}

WordDataFile segmentationSoftWords(void) {
  return (WordDataFile){softWords, sizeof softWords};
}

WordDataFile segmentationHardPrefixes(void) {
  return (WordDataFile){hardPrefixes, sizeof hardPrefixes};
}

WordDataFile segmentationEnglishClippings(void) {
  return (WordDataFile){englishClippings, sizeof englishClippings};
}

WordDataFile segmentationAbbreviations(void) {
  return (WordDataFile){abbreviations, sizeof abbreviations};
}

WordDataFile segmentationSentenceOpeners(void) {
  return (WordDataFile){sentenceOpeners, sizeof sentenceOpeners};
}
