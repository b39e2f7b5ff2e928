import ICU

/// Latin and Cyrillic letters that look alike, and words that mix them.
///
/// Scans and careless typing leave Cyrillic letters in Latin words and the reverse. The list is fixed:
/// ICU's spoof checker compares whole strings by a skeleton over all scripts (`rn` is `m` there, `1` is
/// `l`), and doesn't say in which script a word was meant.
public enum Homoglyphs {
  private static let latin = Array("aceijkopsxyhABCEHIJKMOPSTXY".utf16)
  private static let cyrillic = Array("асеіјкорѕхуһАВСЕНІЈКМОРЅТХУ".utf16)

  /// Whether a word mixes letters of both scripts.
  ///
  /// - Complexity: O(*n*).
  public static func isMixed(_ word: Span<UInt8>) -> Bool {
    var hasLatin = false
    var hasCyrillic = false
    for index in word.indices {
      let byte = word[index]
      if (byte | 0x20) &- 0x61 < 26 { hasLatin = true }
      // Lead bytes of U+0400 to U+04FF
      if byte & 0xFC == 0xD0 { hasCyrillic = true }
    }
    return hasLatin && hasCyrillic
  }

  /// Writes a word that mixes both scripts in the one it was meant in: the one whose letters can't all
  /// be look-alikes of the other's, else the one of more letters, else Latin.
  ///
  /// A word with letters of both scripts that have no look-alike stays as it is.
  static func fold(_ units: inout UTF16Buffer) {
    var latinCount = 0
    var cyrillicCount = 0
    for position in 0..<units.count {
      if isLatin(units[position]) { latinCount += 1 }
      if isCyrillic(units[position]) { cyrillicCount += 1 }
    }
    guard latinCount > 0, cyrillicCount > 0 else { return }
    var latinLikeness = 0
    var cyrillicLikeness = 0
    for position in 0..<units.count {
      if latin.contains(units[position]) { latinLikeness += 1 }
      if cyrillic.contains(units[position]) { cyrillicLikeness += 1 }
    }
    let canBeLatin = cyrillicLikeness == cyrillicCount
    let canBeCyrillic = latinLikeness == latinCount
    if canBeLatin, !canBeCyrillic || latinCount >= cyrillicCount {
      replace(cyrillic, by: latin, in: &units)
    } else if canBeCyrillic {
      replace(latin, by: cyrillic, in: &units)
    }
  }

  private static func replace(_ letters: [UInt16], by others: [UInt16], in units: inout UTF16Buffer) {
    var folded = UTF16Buffer()
    for position in 0..<units.count {
      let unit = units[position]
      if let index = letters.firstIndex(of: unit) {
        folded.append(others[index])
      } else {
        folded.append(unit)
      }
    }
    units = folded
  }

  private static func isLatin(_ unit: UInt16) -> Bool {
    (unit | 0x20) &- 0x61 < 26 || (unit >= 0xC0 && unit < 0x250 && unit != 0xD7 && unit != 0xF7)
      || (unit >= 0x1E00 && unit < 0x1F00)
  }

  private static func isCyrillic(_ unit: UInt16) -> Bool {
    unit >= 0x0400 && unit < 0x0530 && !(unit >= 0x0482 && unit <= 0x0489)
  }
}
