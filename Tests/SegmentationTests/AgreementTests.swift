import Segmentation
import Testing

/// The segmenter against ICU's own iterators.
@Suite struct `The segmenter agrees with ICU` {
  static let strings = [
    "", "_", "_\u{301}", "a_\u{301}", "1_\u{301} a", "__\u{301}", "a_\u{301}b", "@", "a@b", "@@ 1@1",
    "a:b 1:1",
    "a\u{FE55}b", "a.", "a.\u{301}", "a.\u{301}b", "a.\u{301}1", "1,\u{AD}1", "1'a a'1 1'1 a''a", "a.b.c.d.",
    ".a.1.",
    "\u{301}", "\u{301}a", " \u{301}a", "\n\u{301}a", "a \u{200D}b", "a\u{200D}😀b", "©\u{200D}™",
    "a \u{FE0F}b",
    "א'ב ג\"ד ה' ו'", "a א.b", "x א.\n", "l'א", "a.א", "ไทยแลนด์ ภาษาไทย abc", "abcไทย1", "ไทย.\u{E31}",
    "漢字かな交じり文。Next 한국어 텍스트", "カタカナ_カ", "🇷🇺🇺🇸🇷 flags", "👍🏽 x 👩‍👩‍👧 y", "\u{FEFF}BOM",
    "ﬁne ﬂow.", "t\u{FE20}s\u{FE21}ar", "\u{2060}\u{A69E} a", "I \u{301}\u{A674}\u{434}", "a\u{202F}b",
    "1\u{2044}2",
    "Mr. smith", "Mr. 5 smith", "Mr. (5) Smith", "U.S.A", "u.s.a", "Я.В", "1.2", "a.) b", "a.) B", "a!) b",
    "a! b",
    "a.,B", "a!- b", "a... b... C", "a. \u{2014}B", "x.\u{301}\u{301}Y", "X.\u{301}Y", "X\u{301}.\u{AD}Y",
    "\n\u{301}.B",
    "a.\r\nb", "a.\rb", "a\u{85}b", "a.\u{85}", "a.  \n  b", "a\u{2028}B", "।अ। ब", "漢。字", "漢。 a", "a。) B",
    "a‼b ⁇ C",
    "a. \u{10FFFF}b", "a. 𐐀", "a. 𐐨", "𐐀.𐐀 x", "a.\u{E0020}B", "\u{1D165}a", "a\u{180E}b", "a\u{200B}b",
    "ℹ️ⓂM",
  ]

  @Test func `on strings that were thought of`() throws {
    var comparison = try Comparison()
    for string in Self.strings {
      try comparison.expectAgreement(on: Array(string.utf8))
      try comparison.expectAgreement(on: Array("One word. \(string) and others.".utf8))
      try comparison.expectAgreement(on: Array("x\(string)".utf8))
      try comparison.expectAgreement(on: Array("\(string)X".utf8))
    }
  }

  @Test(arguments: Alphabet.all)
  func `on random strings of`(alphabet: Alphabet) throws {
    var comparison = try Comparison()
    var random = RandomText(seed: 2917)
    for length in [3, 8, 24, 80] {
      for _ in 0..<1500 {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: random.scalars(of: alphabet, upTo: length))
        guard try comparison.expectAgreement(on: Array(String(text).utf8)) else { return }
      }
    }
  }

  @Test func `wherever a word ends, in lines of any length`() throws {
    var comparison = try Comparison()
    for length in 0...40 {
      for place in 0..<max(length, 1) {
        for other in ["", " ", ".", "'", "1", "_", "\u{301}", "é", "’", "漢"] {
          var text = Array(repeating: "n", count: length)
          if place < length { text[place] = other }
          try comparison.expectAgreement(on: Array(text.joined().utf8))
        }
      }
    }
  }

  @Test func `on each byte as the end of a run of letters`() throws {
    var comparison = try Comparison()
    for byte in UInt8(0)..<0x80 {
      for length in 0..<17 {
        let letters = Array(repeating: UInt8(ascii: "Z"), count: length)
        try comparison.expectAgreement(on: letters + [byte] + letters)
        try comparison.expectAgreement(on: letters + [0x20, byte] + Array("Ask who. It".utf8))
      }
    }
  }

  @Test func `on prose with notes, quotations and several scripts`() throws {
    let prose = """
      “The vozhd’ is everything,” wrote N. I. Ezhov's deputy (f. 17, op. 2, d. 577, l. 30). 'Steel gauntlets'! he added...
      In the years 1936-38—the so-called Ezhovshchina—c. 1.5 million were arrested; see J. Arch Getty, ed., p. 3.
      Освобождение — это «дело» рабочих. А. С. Пушкин, т. 2, № 5. Что?! Да. co\u{AD}operation t\u{361}sar′ s″ezd
      http://example.org/a_b?c=d@e.f  $3,000.50  50% … A.D. 1917; e.g. this, i.e. that. STALIN.THE leader. É.É é.é
      Κομμουνιστικό κόμμα; ναι. שלום עולם. מנכ"ל ไทย ភាសាខ្មែរ 東京都 한국 😀 ok. “So!” ‘No?’ (Yes.) [Ok.] end
      """
    var comparison = try Comparison()
    try comparison.expectAgreement(on: Array(prose.utf8))
    for line in prose.split(separator: "\n") {
      for start in line.indices {
        try comparison.expectAgreement(on: Array(line[start...].utf8))
      }
    }
  }
}
