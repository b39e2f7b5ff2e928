/// A way to write Russian: its own letters, or one of the systems that write it in Latin ones.
///
/// The raw value is the name that commands take. Each system's table is a file of
/// `Sources/CWordData/Romanisation/`, where its README names the sources.
public enum RomanisationSystem: String, CaseIterable, Sendable {
  /// Russian letters, those before 1918 included.
  case cyrillic
  /// ALA-LC with ties and diacritics: *Ėkonomika*, *i͡ubileĭ*.
  case alaLC = "ala-lc"
  /// ALA-LC as most books print it: *ekonomika*, *iubilei*.
  case alaLCPlain = "ala-lc-plain"
  /// BGN/PCGN with the middle dots that keep letters apart: *Irkut·sk*.
  case bgnPCGN = "bgn-pcgn"
  /// BGN/PCGN without middle dots: *Irkutsk*, *Yelizovo*.
  case bgnPCGNPlain = "bgn-pcgn-plain"
  /// ISO 9:1995 and GOST 7.79-2000 A, a letter for a letter: *ûbilej*.
  case iso9 = "iso-9"
  /// GOST 7.79-2000 B, ASCII alone: *yubilej*, *e`konomika*.
  case gost779B = "gost-7.79-b"
  /// ISO/R 9:1968: *jubilej*, *ėkonomika*.
  case isoR9 = "iso-r-9"
  /// ISO 9:1954.
  case iso91954 = "iso-9-1954"
  /// ISO/R 9:1968, the variant for English-speaking countries.
  case isoR9National = "iso-r-9-national"
  /// The scholarly system of Slavic studies: *xozjajstvo*.
  case scholarly
  /// The United Nations' of 1987.
  case ungegn
  /// ICAO Doc 9303, machine-readable passports: *Razieezdnoi*.
  case icao
  /// British Standard 2979:1958 with diacritics.
  case bs2979 = "bs-2979"
  /// British Standard 2979:1958 without diacritics.
  case bs2979Plain = "bs-2979-plain"
  /// Newspapers and trade books: *Trotsky*, *Yeltsin*.
  case press
  /// English Wikipedia's.
  case wikipedia
  /// GOST 16876-71, table 2.
  case gost16876 = "gost-16876-2"
  /// GOST R 52290-2004, road signs.
  case gost52290 = "gost-52290"
  /// GOST R 52535.1-2006, passports.
  case gost52535 = "gost-52535"
  /// GOST R 7.0.34-2014.
  case gost7034 = "gost-7.0.34"
  /// The Moscow metro's.
  case mosmetro
  /// Russian passports from 1997.
  case mvd310 = "mvd-310"
  /// Russian passports from 1997, French.
  case mvd310French = "mvd-310-french"
  /// Russian passports from 2000.
  case mvd782 = "mvd-782"
  /// International telegrams.
  case telegram
  /// Yandex Maps.
  case yandexMaps = "yandex-maps"
  /// Yandex Money.
  case yandexMoney = "yandex-money"
  /// German: *Jeschow*, *Chruschtschow*.
  case german
  /// French: *Iejov*, *Khrouchtchev*.
  case french
  /// Ukrainian as in passports since 2010: *Hrushevskyi*.
  case ukrainian
  /// Ukrainian by ALA-LC, as printed without ties.
  case ukrainianALALC = "ukrainian-ala-lc"
}
