// ICU's word break iterator with nothing around it: the unit that Slovo's speed is measured in.
// ICU's names are macros that carry the library's version, so the walk is C.
#ifndef SLOVO_ICU_WALK_H
#define SLOVO_ICU_WALK_H

#include <stddef.h>
#include <stdint.h>

// A word break iterator for English that is pointed at one text after another.
typedef struct ICUWalker ICUWalker;

// NULL where ICU has no word rules; then *status is ICU's error code.
ICUWalker *icuwalk_open(int32_t *status);
void icuwalk_close(ICUWalker *walker);

// The UTF-8 bytes must stay where they are until the next call or the close. Returns ICU's status.
int32_t icuwalk_setText(ICUWalker *walker, const uint8_t *bytes, size_t length);

// The next token, a run whose rule status is at least 100 (letters, numbers, kana, ideographs), as
// byte offsets; 0 at the end of the text.
int32_t icuwalk_next(ICUWalker *walker, int32_t *start, int32_t *end);

// Maps the file and counts its tokens and bytes onto the sums. Returns ICU's status, or -1 with
// errno for the file.
int32_t icuwalk_countFile(ICUWalker *walker, const char *path, int64_t *tokens, int64_t *bytes);

// The version of the ICU that runs, as "72.1".
void icuwalk_version(char *text, size_t capacity);
// The name of a status, as "U_MISSING_RESOURCE_ERROR".
const char *icuwalk_statusName(int32_t status);

#endif
