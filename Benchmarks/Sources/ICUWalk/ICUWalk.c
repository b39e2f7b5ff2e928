#include "ICUWalk.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>
#include <unistd.h>

struct ICUWalker {
  UBreakIterator *iterator;
  UText *text;
  int32_t position;
};

ICUWalker *icuwalk_open(int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "en", NULL, 0, &code);
  *status = code;
  if (U_FAILURE(code)) return NULL;
  ICUWalker *walker = calloc(1, sizeof *walker);
  if (!walker) {
    ubrk_close(iterator);
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  walker->iterator = iterator;
  return walker;
}

void icuwalk_close(ICUWalker *walker) {
  if (!walker) return;
  ubrk_close(walker->iterator);
  utext_close(walker->text);
  free(walker);
}

int32_t icuwalk_setText(ICUWalker *walker, const uint8_t *bytes, size_t length) {
  UErrorCode code = U_ZERO_ERROR;
  walker->text = utext_openUTF8(walker->text, (const char *)bytes, (int64_t)length, &code);
  ubrk_setUText(walker->iterator, walker->text, &code);
  if (U_SUCCESS(code)) walker->position = ubrk_first(walker->iterator);
  return U_FAILURE(code) ? code : 0;
}

int32_t icuwalk_next(ICUWalker *walker, int32_t *start, int32_t *end) {
  for (;;) {
    int32_t next = ubrk_next(walker->iterator);
    if (next == UBRK_DONE) return 0;
    *start = walker->position;
    walker->position = next;
    if (ubrk_getRuleStatus(walker->iterator) >= UBRK_WORD_NONE_LIMIT) {
      *end = next;
      return 1;
    }
  }
}

int32_t icuwalk_countFile(ICUWalker *walker, const char *path, int64_t *tokens, int64_t *bytes) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return -1;
  struct stat information;
  if (fstat(file, &information) != 0) {
    close(file);
    return -1;
  }
  size_t length = (size_t)information.st_size;
  if (length == 0) {
    close(file);
    return 0;
  }
  void *map = mmap(NULL, length, PROT_READ, MAP_PRIVATE, file, 0);
  close(file);
  if (map == MAP_FAILED) return -1;
  int32_t status = icuwalk_setText(walker, map, length);
  if (status == 0) {
    int64_t count = 0;
    while (ubrk_next(walker->iterator) != UBRK_DONE) {
      count += ubrk_getRuleStatus(walker->iterator) >= UBRK_WORD_NONE_LIMIT;
    }
    *tokens += count;
    *bytes += (int64_t)length;
  }
  // ICU must not be left with a text that is no longer mapped.
  icuwalk_setText(walker, (const uint8_t *)"", 0);
  munmap(map, length);
  return status;
}

void icuwalk_version(char *text, size_t capacity) {
  UVersionInfo version;
  u_getVersion(version);
  snprintf(text, capacity, "%d.%d", version[0], version[1]);
}

const char *icuwalk_statusName(int32_t status) { return u_errorName((UErrorCode)status); }
