#ifndef SLOVO_CYAML_H
#define SLOVO_CYAML_H

#include <yaml.h>

#endif
