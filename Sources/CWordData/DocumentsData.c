#include "DocumentsData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t wholeWords[] = {
#embed "Documents/whole-words.txt"
};

WordDataFile documentsWholeWords(void) {
  return (WordDataFile){wholeWords, sizeof wholeWords};
}
