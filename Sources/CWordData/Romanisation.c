#include "Romanisation.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t ala_lc[] = {
#embed "Romanisation/ala-lc.txt"
};
static const uint8_t ala_lc_plain[] = {
#embed "Romanisation/ala-lc-plain.txt"
};
static const uint8_t bgn_pcgn[] = {
#embed "Romanisation/bgn-pcgn.txt"
};
static const uint8_t bgn_pcgn_plain[] = {
#embed "Romanisation/bgn-pcgn-plain.txt"
};
static const uint8_t bs_2979[] = {
#embed "Romanisation/bs-2979.txt"
};
static const uint8_t bs_2979_plain[] = {
#embed "Romanisation/bs-2979-plain.txt"
};
static const uint8_t customary[] = {
#embed "Romanisation/customary.txt"
};
static const uint8_t french[] = {
#embed "Romanisation/french.txt"
};
static const uint8_t german[] = {
#embed "Romanisation/german.txt"
};
static const uint8_t gost_16876_2[] = {
#embed "Romanisation/gost-16876-2.txt"
};
static const uint8_t gost_52290[] = {
#embed "Romanisation/gost-52290.txt"
};
static const uint8_t gost_52535[] = {
#embed "Romanisation/gost-52535.txt"
};
static const uint8_t gost_7_0_34[] = {
#embed "Romanisation/gost-7.0.34.txt"
};
static const uint8_t gost_7_79_b[] = {
#embed "Romanisation/gost-7.79-b.txt"
};
static const uint8_t icao[] = {
#embed "Romanisation/icao.txt"
};
static const uint8_t iso_9[] = {
#embed "Romanisation/iso-9.txt"
};
static const uint8_t iso_9_1954[] = {
#embed "Romanisation/iso-9-1954.txt"
};
static const uint8_t iso_r_9[] = {
#embed "Romanisation/iso-r-9.txt"
};
static const uint8_t iso_r_9_national[] = {
#embed "Romanisation/iso-r-9-national.txt"
};
static const uint8_t key[] = {
#embed "Romanisation/key.txt"
};
static const uint8_t key_reading[] = {
#embed "Romanisation/key-reading.txt"
};
static const uint8_t mosmetro[] = {
#embed "Romanisation/mosmetro.txt"
};
static const uint8_t mvd_310[] = {
#embed "Romanisation/mvd-310.txt"
};
static const uint8_t mvd_310_french[] = {
#embed "Romanisation/mvd-310-french.txt"
};
static const uint8_t mvd_782[] = {
#embed "Romanisation/mvd-782.txt"
};
static const uint8_t press[] = {
#embed "Romanisation/press.txt"
};
static const uint8_t russian_trigrams[] = {
#embed "Romanisation/russian-trigrams.bin"
};
static const uint8_t scholarly[] = {
#embed "Romanisation/scholarly.txt"
};
static const uint8_t telegram[] = {
#embed "Romanisation/telegram.txt"
};
static const uint8_t ukrainian[] = {
#embed "Romanisation/ukrainian.txt"
};
static const uint8_t ukrainian_ala_lc[] = {
#embed "Romanisation/ukrainian-ala-lc.txt"
};
static const uint8_t ungegn[] = {
#embed "Romanisation/ungegn.txt"
};
static const uint8_t wikipedia[] = {
#embed "Romanisation/wikipedia.txt"
};
static const uint8_t yandex_maps[] = {
#embed "Romanisation/yandex-maps.txt"
};
static const uint8_t yandex_money[] = {
#embed "Romanisation/yandex-money.txt"
};

static const struct {
  const char *name;
  WordDataFile file;
} tables[] = {
  {"ala-lc", {ala_lc, sizeof ala_lc}},
  {"ala-lc-plain", {ala_lc_plain, sizeof ala_lc_plain}},
  {"bgn-pcgn", {bgn_pcgn, sizeof bgn_pcgn}},
  {"bgn-pcgn-plain", {bgn_pcgn_plain, sizeof bgn_pcgn_plain}},
  {"bs-2979", {bs_2979, sizeof bs_2979}},
  {"bs-2979-plain", {bs_2979_plain, sizeof bs_2979_plain}},
  {"customary", {customary, sizeof customary}},
  {"french", {french, sizeof french}},
  {"german", {german, sizeof german}},
  {"gost-16876-2", {gost_16876_2, sizeof gost_16876_2}},
  {"gost-52290", {gost_52290, sizeof gost_52290}},
  {"gost-52535", {gost_52535, sizeof gost_52535}},
  {"gost-7.0.34", {gost_7_0_34, sizeof gost_7_0_34}},
  {"gost-7.79-b", {gost_7_79_b, sizeof gost_7_79_b}},
  {"icao", {icao, sizeof icao}},
  {"iso-9", {iso_9, sizeof iso_9}},
  {"iso-9-1954", {iso_9_1954, sizeof iso_9_1954}},
  {"iso-r-9", {iso_r_9, sizeof iso_r_9}},
  {"iso-r-9-national", {iso_r_9_national, sizeof iso_r_9_national}},
  {"key", {key, sizeof key}},
  {"key-reading", {key_reading, sizeof key_reading}},
  {"mosmetro", {mosmetro, sizeof mosmetro}},
  {"mvd-310", {mvd_310, sizeof mvd_310}},
  {"mvd-310-french", {mvd_310_french, sizeof mvd_310_french}},
  {"mvd-782", {mvd_782, sizeof mvd_782}},
  {"press", {press, sizeof press}},
  {"scholarly", {scholarly, sizeof scholarly}},
  {"telegram", {telegram, sizeof telegram}},
  {"ukrainian", {ukrainian, sizeof ukrainian}},
  {"ukrainian-ala-lc", {ukrainian_ala_lc, sizeof ukrainian_ala_lc}},
  {"ungegn", {ungegn, sizeof ungegn}},
  {"wikipedia", {wikipedia, sizeof wikipedia}},
  {"yandex-maps", {yandex_maps, sizeof yandex_maps}},
  {"yandex-money", {yandex_money, sizeof yandex_money}},
};

WordDataFile romanisationTable(const char *name) {
  for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
    if (strcmp(tables[i].name, name) == 0) return tables[i].file;
  }
  return (WordDataFile){(const uint8_t *)"", 0};
}

WordDataFile russianTrigrams(void) { return (WordDataFile){russian_trigrams, sizeof russian_trigrams}; }
