#include "LanguageData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t letterModel[] = {
#embed "Language/LetterModel.bin"
};

static const uint8_t commonWords[] = {
#embed "Language/CommonWords.txt"
};

WordDataFile languageLetterModel(void) {
  return (WordDataFile){letterModel, sizeof letterModel};
}

WordDataFile languageCommonWords(void) {
  return (WordDataFile){commonWords, sizeof commonWords};
}
