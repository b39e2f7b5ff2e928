#pragma once

/// Calls `body`. Whoever counts instructions counts those between this function's entry and its return, and
/// knows it by its name in the program's table of symbols.
void slovo_measured_part(void (*body)(void *context), void *context);
