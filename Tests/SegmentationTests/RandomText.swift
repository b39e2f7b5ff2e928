import TestSupport

/// Random texts out of alphabets that are rich in what the break rules tell apart; the same seed gives the
/// same texts.
struct RandomText {
  private var numbers: SeededGenerator

  init(seed: UInt64) {
    numbers = SeededGenerator(seed: seed)
  }

  private mutating func next() -> UInt64 { numbers.next() }

  mutating func below(_ bound: Int) -> Int { numbers.below(bound) }

  /// Up to `length` bytes of any value.
  mutating func bytes(upTo length: Int) -> [UInt8] {
    (0..<below(length + 1)).map { _ in
      // Lead bytes and continuation bytes more often than chance.
      let byte = UInt8(truncatingIfNeeded: next())
      return below(3) == 0 ? byte | 0xC0 : below(3) == 0 ? byte & 0xBF | 0x80 : byte
    }
  }

  /// Up to `length` characters of `alphabet`.
  mutating func scalars(of alphabet: Alphabet, upTo length: Int) -> [Unicode.Scalar] {
    (0..<below(length + 1)).map { _ in scalar(of: alphabet) }
  }

  private mutating func scalar(of alphabet: Alphabet) -> Unicode.Scalar {
    if let range = alphabet.ranges.isEmpty || below(4) > 0
      ? nil : alphabet.ranges[below(alphabet.ranges.count)]
    {
      let value = range.lowerBound + UInt32(below(range.count))
      return Unicode.Scalar(value) ?? "?"
    }
    return alphabet.scalars[below(alphabet.scalars.count)]
  }
}

/// Characters to draw from: some by name, and one in four from whole ranges where there are any.
struct Alphabet: CustomStringConvertible {
  let description: String
  let scalars: [Unicode.Scalar]
  let ranges: [ClosedRange<UInt32>]

  private init(_ description: String, _ scalars: String, _ ranges: [ClosedRange<UInt32>] = []) {
    self.description = description
    self.scalars = Array(scalars.unicodeScalars)
    self.ranges = ranges
  }

  static let all = [
    Alphabet("ASCII", "aZbB zy19 0.. ,,''\"::;;!?--__@@()[]{}#$%&*+/<=>\\^`|~\n\r\t ", [0x00...0x7F]),
    Alphabet(
      "Latin with marks and typographic quotes",
      "aBe zn 12.,'_-:@\u{2018}\u{2019}\u{201C}\u{201D}\u{2013}\u{2014}\u{2026}\u{2032}\u{2033}\u{301}\u{308}"
        + "\u{361}\u{FE20}\u{FE21}\u{2B9}\u{2BA}\u{2BC}\u{AD}éŽʺſ\u{A0}\u{B7}\u{85}\u{2028}\u{2029}\u{202F}«»½ª¹",
      [0x80...0x36F, 0x1E00...0x20FF]),
    Alphabet(
      "Cyrillic", "Ежов вождьЪъіѣ. . ,!?«»—-\u{2019}'\u{301}\u{306}\u{483}№12 I. V. \u{2060}\u{FEFF}",
      [0x400...0x52F, 0x2DE0...0x2DFF, 0xA640...0xA69F]),
    Alphabet(
      "covered blocks", "aA1. ,'_\u{308}? ",
      [0x00...0xDFF, 0x1C80...0x2BFF, 0xA640...0xA7FF, 0xFB00...0xFB7F, 0xFE00...0xFEFF]),
    Alphabet(
      "all scripts",
      "aB1 . ?,'\"_-:@  \u{E01}\u{E2B}\u{E31}\u{E48}\u{E9A}\u{EB2}\u{1000}\u{1001}\u{102B}\u{1780}\u{17B6}\u{5D0}\u{5D1}\u{5F3}\u{5F4}"
        + "漢字東京ひらカタｶーアの한국\u{1100}\u{1161}😀👍🏽\u{1F1F7}\u{1F1FA}\u{200D}\u{200C}\u{FE0F}\u{20E3}©™\u{200B}\u{FEFF}"
        + "\u{3000}。、\u{FF1A}\u{FE55}\u{FE13}\u{16FF0}\u{E0020}\u{85}\u{2028}\n\r",
      [0x00...0x10FFFF, 0x00...0xFFFF, 0xE00...0xEFF, 0x1000...0x109F, 0x3000...0x30FF, 0xFE00...0xFFFF]),
    Alphabet(
      "ends of sentences",
      "aaBB11  ..!?,;:()\"'\u{201D}\u{2019}»-\u{2013}\u{2026}\u{301}\u{AD}\u{85}\u{2028}\u{2029}\n\r\u{964}。！א漢*…"
    ),
    Alphabet("marks of low lines", "a1__.'\u{301}\u{200D}\u{2060}\u{203F}\u{202F} "),
  ]
}
