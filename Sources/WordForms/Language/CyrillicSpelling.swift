/// Whether a Cyrillic word can be Russian, by its letters alone.
enum CyrillicSpelling {
  /// Whether every Cyrillic letter of the word is one that Russian uses, before or after the reform of 1918.
  ///
  /// і is Russian only where the old rules put it: before a vowel or й, in *міръ*, or in a word that another
  /// old letter (ѣ, ѳ, ѵ) or a final ъ shows to be old; elsewhere it is Ukrainian or Belarusian. A word that
  /// is spelled alike in Bulgarian, Serbian or Ukrainian counts as Russian.
  static func isRussian(_ word: Span<UInt8>) -> Bool {
    var isOld = false
    var hasForeignI = false
    var previous: UInt32 = 0
    var beforePrevious: UInt32 = 0
    var position = 0
    while position < word.count {
      let scalar = lowercased(word.nextScalar(&position))
      guard (0x400..<0x530).contains(scalar) else { continue }
      switch scalar {
      case 0x430...0x44F, 0x451, 0x456: break
      case 0x463, 0x473, 0x475: isOld = true
      default: return false
      }
      if previous == 0x456, !isVowel(scalar), !(beforePrevious == 0x43C && scalar == 0x440) {
        hasForeignI = true
      }
      (beforePrevious, previous) = (previous, scalar)
    }
    if previous == 0x44A { isOld = true }
    if previous == 0x456 { hasForeignI = true }
    return isOld || !hasForeignI
  }

  private static func lowercased(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x460...0x481 where scalar % 2 == 0: scalar + 1
    default: scalar
    }
  }

  /// Whether the old spelling writes і before a letter: а е и о у ы э ю я й ѣ ё і.
  private static func isVowel(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x430, 0x435, 0x438, 0x439, 0x43E, 0x443, 0x44B, 0x44D, 0x44E, 0x44F, 0x451, 0x456, 0x463: true
    default: false
    }
  }
}
