import CWordData

/// How plausible a letter is in a Russian word behind two others.
///
/// The making of the table is told in `Sources/CWordData/Romanisation/README.md`.
struct LetterTrigrams {
  /// The number of letters: the edge of a word, а to я, and ё.
  static let letterCount = 34

  private let file = russianTrigrams()

  /// The number of a lower-case letter; the edge's (0) for what is no Russian letter.
  @inline(__always)
  static func number(of unit: UInt16) -> Int {
    switch unit {
    case 0x0430...0x044F: Int(unit) - 0x042F
    case 0x0451: 33
    default: 0
    }
  }

  /// Minus sixteen times the natural logarithm of the letter's probability, 0 to 255.
  @inline(__always)
  func cost(of letter: Int, behind before: (Int, Int)) -> Int {
    precondition(max(letter, before.0, before.1) < Self.letterCount)
    // Safe: the three numbers are below 34, and the file has 34 * 34 * 34 bytes.
    return Int(file.bytes[(before.0 * Self.letterCount + before.1) * Self.letterCount + letter])
  }
}
