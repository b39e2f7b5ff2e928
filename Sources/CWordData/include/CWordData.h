#ifndef CWORDDATA_H
#define CWORDDATA_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of a data file that was compiled in. They live as long as the process.
typedef struct {
  const uint8_t *_Nonnull bytes;
  size_t count;
} WordDataFile;

#include "Romanisation.h"

#endif
