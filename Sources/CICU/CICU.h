// ICU's C names are macros that carry the library's version (u_foldCase_72), so Swift can't see
// them. Each wrapper has the plain name with "icu_" before it and adds nothing else, which lets one
// source build against any ICU from 70 on.
#ifndef SLOVO_CICU_H
#define SLOVO_CICU_H

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucol.h>
#include <unicode/ucsdet.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/ures.h>
#include <unicode/uregex.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

static inline const char *icu_errorName(UErrorCode code) { return u_errorName(code); }
static inline void icu_getVersion(uint8_t *version) { u_getVersion(version); }
static inline void icu_getUnicodeVersion(uint8_t *version) { u_getUnicodeVersion(version); }

// Characters
static inline int32_t icu_getIntPropertyValue(UChar32 c, UProperty which) { return u_getIntPropertyValue(c, which); }
static inline UBool icu_hasBinaryProperty(UChar32 c, UProperty which) { return u_hasBinaryProperty(c, which); }
static inline int32_t icu_charType(UChar32 c) { return u_charType(c); }
static inline UScriptCode icu_getScript(UChar32 c, UErrorCode *status) { return uscript_getScript(c, status); }
static inline const char *icu_scriptShortName(UScriptCode script) { return uscript_getShortName(script); }
static inline int32_t icu_scriptCode(const char *name) { return u_getPropertyValueEnum(UCHAR_SCRIPT, name); }
static inline UChar32 icu_foldCase(UChar32 c) { return u_foldCase(c, U_FOLD_CASE_DEFAULT); }

// UTF-8 and UTF-16
static inline int32_t icu_strFromUTF8(UChar *target, int32_t capacity, const char *source, int32_t length, UErrorCode *status) {
  int32_t written = 0;
  u_strFromUTF8(target, capacity, &written, source, length, status);
  return written;
}
static inline int32_t icu_strFromUTF8WithSub(UChar *target, int32_t capacity, const char *source, int32_t length, UChar32 substitute, UErrorCode *status) {
  int32_t written = 0;
  u_strFromUTF8WithSub(target, capacity, &written, source, length, substitute, NULL, status);
  return written;
}
static inline int32_t icu_strToUTF8(char *target, int32_t capacity, const UChar *source, int32_t length, UErrorCode *status) {
  int32_t written = 0;
  u_strToUTF8(target, capacity, &written, source, length, status);
  return written;
}
static inline int32_t icu_strFoldCase(UChar *target, int32_t capacity, const UChar *source, int32_t length, UErrorCode *status) {
  return u_strFoldCase(target, capacity, source, length, U_FOLD_CASE_DEFAULT, status);
}

// Normalization
static inline const UNormalizer2 *icu_getNFCInstance(UErrorCode *status) { return unorm2_getNFCInstance(status); }
static inline const UNormalizer2 *icu_getNFDInstance(UErrorCode *status) { return unorm2_getNFDInstance(status); }
static inline int32_t icu_normalize(const UNormalizer2 *normalizer, const UChar *source, int32_t length, UChar *target, int32_t capacity, UErrorCode *status) {
  return unorm2_normalize(normalizer, source, length, target, capacity, status);
}

// Break iteration
static inline UBreakIterator *icu_openBreakIterator(UBreakIteratorType type, const char *locale, UErrorCode *status) {
  return ubrk_open(type, locale, NULL, 0, status);
}
static inline void icu_closeBreakIterator(UBreakIterator *iterator) { ubrk_close(iterator); }
static inline void icu_setUText(UBreakIterator *iterator, UText *text, UErrorCode *status) { ubrk_setUText(iterator, text, status); }
static inline int32_t icu_firstBreak(UBreakIterator *iterator) { return ubrk_first(iterator); }
static inline int32_t icu_nextBreak(UBreakIterator *iterator) { return ubrk_next(iterator); }
static inline int32_t icu_ruleStatus(UBreakIterator *iterator) { return ubrk_getRuleStatus(iterator); }
static inline UText *icu_openUTF8(UText *text, const char *bytes, int64_t length, UErrorCode *status) { return utext_openUTF8(text, bytes, length, status); }
static inline void icu_closeUText(UText *text) { utext_close(text); }

// Data bundles
static inline UResourceBundle *icu_openBreakData(const char *locale, UErrorCode *status) {
  return ures_open(U_ICUDATA_NAME "-brkitr", locale, status);
}
static inline UResourceBundle *icu_bundleByKey(const UResourceBundle *bundle, const char *key, UErrorCode *status) { return ures_getByKey(bundle, key, NULL, status); }
static inline int32_t icu_bundleSize(const UResourceBundle *bundle) { return ures_getSize(bundle); }
static inline const UChar *icu_bundleString(const UResourceBundle *bundle, int32_t index, int32_t *length, UErrorCode *status) { return ures_getStringByIndex(bundle, index, length, status); }
static inline void icu_closeBundle(UResourceBundle *bundle) { ures_close(bundle); }

// Conversion and detection
static inline UConverter *icu_openConverter(const char *name, UErrorCode *status) { return ucnv_open(name, status); }
static inline void icu_closeConverter(UConverter *converter) { ucnv_close(converter); }
static inline void icu_stopOnIllegalInput(UConverter *converter, UErrorCode *status) {
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, status);
}
static inline void icu_toUnicode(UConverter *converter, UChar **target, const UChar *targetLimit, const char **source, const char *sourceLimit, int32_t *offsets, UBool flush, UErrorCode *status) {
  ucnv_toUnicode(converter, target, targetLimit, source, sourceLimit, offsets, flush, status);
}
static inline void icu_resetConverter(UConverter *converter) { ucnv_reset(converter); }
static inline void icu_getInvalidChars(const UConverter *converter, char *bytes, int8_t *length, UErrorCode *status) { ucnv_getInvalidChars(converter, bytes, length, status); }
static inline const char *icu_standardName(const char *name, const char *standard, UErrorCode *status) { return ucnv_getStandardName(name, standard, status); }
static inline UCharsetDetector *icu_openDetector(UErrorCode *status) { return ucsdet_open(status); }
static inline void icu_closeDetector(UCharsetDetector *detector) { ucsdet_close(detector); }
static inline void icu_setDetectorText(UCharsetDetector *detector, const char *text, int32_t length, UErrorCode *status) { ucsdet_setText(detector, text, length, status); }
static inline const UCharsetMatch **icu_detectAll(UCharsetDetector *detector, int32_t *found, UErrorCode *status) { return ucsdet_detectAll(detector, found, status); }
static inline const char *icu_matchName(const UCharsetMatch *match, UErrorCode *status) { return ucsdet_getName(match, status); }
static inline int32_t icu_matchConfidence(const UCharsetMatch *match, UErrorCode *status) { return ucsdet_getConfidence(match, status); }

// Collation
static inline UCollator *icu_openCollator(const char *locale, UErrorCode *status) { return ucol_open(locale, status); }
static inline void icu_closeCollator(UCollator *collator) { ucol_close(collator); }
static inline void icu_setCollatorAttribute(UCollator *collator, UColAttribute attribute, UColAttributeValue value, UErrorCode *status) { ucol_setAttribute(collator, attribute, value, status); }
static inline int32_t icu_sortKey(const UCollator *collator, const UChar *source, int32_t length, uint8_t *target, int32_t capacity) { return ucol_getSortKey(collator, source, length, target, capacity); }
static inline void icu_collatorVersion(const UCollator *collator, uint8_t *version) { ucol_getVersion(collator, version); }
static inline UEnumeration *icu_collationTypes(const char *locale, UErrorCode *status) { return ucol_getKeywordValuesForLocale("collation", locale, 0, status); }
static inline const char *icu_nextName(UEnumeration *names, UErrorCode *status) { return uenum_next(names, NULL, status); }
static inline void icu_closeNames(UEnumeration *names) { uenum_close(names); }

// Locales
static inline int32_t icu_localeOfTag(const char *tag, char *locale, int32_t capacity, int32_t *parsed, UErrorCode *status) { return uloc_forLanguageTag(tag, locale, capacity, parsed, status); }
static inline const char *icu_threeLetterLanguage(const char *locale) { return uloc_getISO3Language(locale); }
static inline int32_t icu_localeKeyword(const char *locale, const char *keyword, char *value, int32_t capacity, UErrorCode *status) { return uloc_getKeywordValue(locale, keyword, value, capacity, status); }

// Regular expressions
static inline URegularExpression *icu_openRegex(const UChar *pattern, int32_t length, uint32_t flags, UParseError *error, UErrorCode *status) { return uregex_open(pattern, length, flags, error, status); }
static inline void icu_closeRegex(URegularExpression *expression) { uregex_close(expression); }
static inline void icu_setRegexTimeLimit(URegularExpression *expression, int32_t limit, UErrorCode *status) { uregex_setTimeLimit(expression, limit, status); }
static inline void icu_setRegexText(URegularExpression *expression, const UChar *text, int32_t length, UErrorCode *status) { uregex_setText(expression, text, length, status); }
static inline UBool icu_regexMatches(URegularExpression *expression, UErrorCode *status) { return uregex_matches(expression, 0, status); }

#endif
