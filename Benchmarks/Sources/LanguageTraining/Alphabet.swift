/// The symbols that the model sees: letters without case, their marks, and the signs.
///
/// A letter with a mark is two symbols, so that composed and decomposed text look alike. The table goes into
/// the model's file, so that who reads the model needs no second copy of it.
struct Alphabet {
  /// Stands before the first symbol of a word and behind the last.
  static let boundary: UInt8 = 1
  /// One above the greatest symbol; a symbol fits six bits.
  static let limit: UInt8 = 64

  /// The symbols of a code point below 0x10000; the second is 0 where there is one.
  private(set) var symbols: [UInt16: (first: UInt8, second: UInt8)] = [:]

  init() {
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      symbols[UInt16(letter)] = (letter - UInt8(ascii: "a") + 2, 0)
      symbols[UInt16(letter & 0xDF)] = (letter - UInt8(ascii: "a") + 2, 0)
    }
    for sign in "'`´ʹʻʼ‘’‛′".unicodeScalars { add(sign, 28) }
    for sign in "\"ʺ“”″".unicodeScalars { add(sign, 29) }
    for (index, row) in Self.marks.enumerated() {
      let symbol = UInt8(30 + index)
      for mark in row.combining { symbols[mark] = (symbol, 0) }
      let scalars = Array(row.letters.unicodeScalars)
      for position in stride(from: 0, to: scalars.count - 1, by: 2) {
        let base = symbols[UInt16(scalars[position + 1].value)]?.first ?? 0
        add(scalars[position], base, symbol)
      }
    }
    for (index, letters) in ["ßẞ", "æÆ", "œŒ", "łŁøØđĐðÐþÞıħĦŋŊə"].enumerated() {
      for letter in letters.unicodeScalars { add(letter, UInt8(50 + index)) }
    }
    for (letter, twin) in Self.twins {
      for scalar in letter.unicodeScalars { add(scalar, symbols[UInt16(twin.value)]?.first ?? 0) }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ first: UInt8, _ second: UInt8 = 0) {
    symbols[UInt16(truncatingIfNeeded: scalar.value)] = (first, second)
  }

  /// Marks, each with its combining characters and, in pairs, the letters that carry it and their bases.
  private static let marks: [(combining: [UInt16], letters: String)] = [
    ([0x30C], "čcČcšsŠsžzŽzěeĚeřrŘrňnŇnďdĎdťtŤtǐiǍaǎaľlĽl"),
    ([0x301], "áaÁaéeÉeíiÍióoÓoúuÚuýyÝyćcĆcńnŃnśsŚsźzŹzŕrŔrǵgǴgḱkḰk"),
    ([0x300], "àaÀaèeÈeìiÌiòoÒoùuÙuỳyỲy"),
    ([0x302], "âaÂaêeÊeîiÎiôoÔoûuÛuŝsŜsĉcĈcĝgĜgĥhĤhĵjĴj"),
    ([0x308], "äaÄaëeËeïiÏiöoÖoüuÜuÿyŸy"),
    ([0x306], "ăaĂaĕeĔeĭiĬiŏoŎoŭuŬuğgĞg"),
    ([0x307], "ėeĖeżzŻzċcĊcġgĠgḟfḞfẏyẎyİi"),
    ([0x304], "āaĀaēeĒeīiĪiōoŌoūuŪuȳyȲy"),
    ([0x327, 0x326], "çcÇcşsŞsţtŢtșsȘsțtȚtģgĢgķkĶkļlĻlņnŅn"),
    ([0x303], "ãaÃañnÑnõoÕo"),
    ([0x328], "ąaĄaęeĘeįiĮiųuŲu"),
    ([0x30A, 0x30B], "åaÅaůuŮuőoŐoűuŰu"),
  ]

  /// Cyrillic letters that look like Latin ones: they stand in Latin words by mistake.
  private static let twins: [(String, Unicode.Scalar)] = [
    ("аА", "a"), ("еЕ", "e"), ("оО", "o"), ("сС", "c"), ("рР", "p"), ("хХ", "x"), ("уУ", "y"), ("іІ", "i"),
    ("ѕЅ", "s"), ("јЈ", "j"), ("В", "b"), ("Н", "h"), ("К", "k"), ("М", "m"), ("Т", "t"),
  ]
}
