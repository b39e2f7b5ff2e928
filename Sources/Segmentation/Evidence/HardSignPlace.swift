import CWordData

/// Whether a hard sign can stand between two halves of a word.
struct HardSignPlace: Sendable {
  static let shared = HardSignPlace()

  private var prefixes: Set<UInt64> = []
  private var longest = 0

  private init() {
    for line in segmentationHardPrefixes().lines {
      let letters = PlainLetters(line[0].utf8)
      prefixes.insert(letters.key)
      longest = max(longest, letters.count)
    }
  }

  /// Whether `left`, the part before the sign, is or ends in a prefix that takes hard signs.
  func endsInPrefix(_ left: PlainLetters) -> Bool {
    guard left.isLatin, left.count > 0 else { return false }
    if left.count <= longest, prefixes.contains(left.key) { return true }
    // A prefix of one letter stands at the start of a word only.
    for length in stride(from: min(longest, left.count - 1), to: 1, by: -1)
    where prefixes.contains(left.suffixKey(length)) {
      return true
    }
    return false
  }

  static func endsInConsonant(_ left: PlainLetters) -> Bool {
    guard left.isLatin, left.count > 0 else { return false }
    switch left.letter(0) {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"), UInt8(ascii: "j"):
      return false
    default: return true
    }
  }

  /// Whether a romanised е, ё, ю or я begins at `place`.
  static func isIotatedVowel(_ text: ScannedText, at place: Int) -> Bool {
    let (first, next) = text.codePoint(at: place)
    switch first {
    // e with diacritics, and â, û, ô as ISO 9 and others write я, ю, ё.
    case 0x45, 0x65, 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B, 0xC2, 0xE2, 0xDB, 0xFB, 0xD4, 0xF4: return true
    case 0x49, 0x69, 0x59, 0x79, 0x4A, 0x6A: break
    default: return false
    }
    guard next < text.end else { return false }
    switch text.codePoint(at: next).value {
    case 0x41, 0x61, 0x45, 0x65, 0x4F, 0x6F, 0x55, 0x75, 0xC8...0xCB, 0xE8...0xEB, 0xD6, 0xF6: return true
    // i͡a, and its halves U+FE20 and U+FE21.
    case 0x0361, 0xFE20: return true
    default: return false
    }
  }
}
