#ifndef PLAIN_WORDS_H
#define PLAIN_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Sets of ASCII characters: bit *h* of number *l* tells whether the character 16 *h* + *l* is one of the set.
///
/// Letters make words, digits among them. Gaps join no words. Joiners are gaps where a gap follows them. Marks, after
/// which a sentence may end, are gaps or joiners.
typedef struct {
  uint8_t letters[16], gaps[16], joiners[16], marks[16];
} PlainSets;

/// What is found: words, by their first places and the places behind them, and marks in gaps.
typedef struct {
  uint32_t *_Nonnull starts, *_Nonnull ends, *_Nonnull marks;
  size_t count, markCount;
  /// Words, and marks, that there is room for, 64 or more.
  size_t capacity;
} PlainWords;

/// Finds the words between `from` and `end`, at most 4 GiB on, that are made of letters and followed by a gap, and the
/// marks between them.
///
/// Gives where something else begins: a word that doesn't end so, or a character of no set; where the bytes end;
/// or where it stopped since there was room for fewer than 64 words or marks more. No byte outside is read.
size_t findPlainWords(
    const uint8_t *_Nonnull bytes, size_t from, size_t end, const PlainSets *_Nonnull sets,
    PlainWords *_Nonnull words);

/// The same without the processor's vector instructions.
size_t findPlainWordsPortably(
    const uint8_t *_Nonnull bytes, size_t from, size_t end, const PlainSets *_Nonnull sets,
    PlainWords *_Nonnull words);

#endif
