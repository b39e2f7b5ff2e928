import ICU

/// Which combining marks a form drops.
///
/// On Latin and Greek letters every mark goes; letters with a stroke (ł, ø) have no mark and stay.
/// On Cyrillic letters a mark usually makes another letter (й, ї, ў, ѓ), so only two go: the
/// diaeresis of ё, and the stress that dictionaries and textbooks print over vowels.
enum AccentFolding {
  /// Whether a form drops a combining mark behind a base letter (decomposed and case folded).
  static func drops(_ mark: UInt32, after base: UInt32) -> Bool {
    if base < 0x80 {
      return (0x61...0x7A).contains(base)
    }
    if (0x0400...0x052F).contains(base) {
      switch mark {
      case 0x0300, 0x0301: return isCyrillicVowel(base)
      case 0x0308: return base == 0x0435
      default: return false
      }
    }
    return CharacterProperties(base).isLatinOrGreek
  }

  private static func isCyrillicVowel(_ base: UInt32) -> Bool {
    switch base {
    // а, е, и, о, у, ы, э, ю, я, є, і, ѣ, ѵ
    case 0x0430, 0x0435, 0x0438, 0x043E, 0x0443, 0x044B, 0x044D, 0x044E, 0x044F: true
    case 0x0454, 0x0456, 0x0463, 0x0475: true
    default: false
    }
  }
}
