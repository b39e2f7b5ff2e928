/// How many letters of which kind a word has.
struct WordLetters {
  var latin = 0
  var cyrillic = 0
  /// Letters of every other script, and symbols.
  var other = 0
  var digits = 0

  init(_ word: Span<UInt8>) {
    var position = 0
    while position < word.count { count(word.nextScalar(&position)) }
  }

  private mutating func count(_ scalar: UInt32) {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: latin += 1
    case 0x30...0x39: digits += 1
    case 0..<0xC0, 0xD7, 0xF7: break
    case 0xC0..<0x2B0, 0x1E00..<0x1F00: latin += 1
    case 0x400..<0x530: cyrillic += 1
    // Modifier letters, combining marks and half marks, and general punctuation, where the primes are.
    case 0x2B0..<0x370, 0x2000..<0x2070, 0xFE20..<0xFE30: break
    default: other += 1
    }
  }
}
