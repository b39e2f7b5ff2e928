/// The letters of a Latin word as the Library of Congress would print them in ASCII: lower case, diacritics
/// and signs left out, *š* as *sh*, *ja* and *ya* as *ia*.
///
/// Only the last letters are kept, and how many letters there were.
struct PlainLetters {
  /// How many letters are kept: as many as fit into a key.
  static let capacity = 12
  /// How many bytes of a word are read at most, from its end.
  private static let reach = 96

  /// The last letters, five bits each, the very last one in the lowest bits; 1 is *a*.
  private(set) var key: UInt64 = 0
  private(set) var count = 0
  private(set) var hasVowel = false
  /// Whether all characters were Latin letters and signs.
  private(set) var isLatin = true

  /// Reads the word from `start` to `end`.
  init(_ text: ScannedText, _ start: Int, _ end: Int) {
    var place = start
    if end - start > Self.reach {
      place = end - Self.reach
      while place < end, text.byte(at: place) & 0xC0 == 0x80 { place += 1 }
    }
    while place < end {
      let (value, next) = text.codePoint(at: place)
      append(value)
      place = next
    }
  }

  /// Reads an entry of a data file, made of ASCII letters.
  init(_ letters: some Sequence<UInt8>) {
    for letter in letters { append(UInt32(letter)) }
  }

  /// The letter at `place` from the end, 0 for none.
  func letter(_ place: Int) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: key >> UInt64(5 * place)) & 31
    return value == 0 ? 0 : value + 0x60
  }

  func isVowel(_ place: Int) -> Bool {
    switch letter(place) {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// The vowels among the letters that are kept, *i* and the vowel behind it taken together.
  var syllables: Int {
    (0..<min(count, Self.capacity)).count { place in
      isVowel(place) && !(place > 0 && letter(place) == UInt8(ascii: "i") && isVowel(place - 1))
    }
  }

  /// The key of the last `length` letters.
  func suffixKey(_ length: Int) -> UInt64 {
    key & (1 << UInt64(5 * length) - 1)
  }

  private mutating func push(_ letter: UInt8) {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      hasVowel = true
      // y and j before a vowel are i.
      let last = self.letter(0)
      if letter != UInt8(ascii: "i"), last == UInt8(ascii: "y") || last == UInt8(ascii: "j") {
        key = key & ~31 | UInt64(UInt8(ascii: "i") & 31)
      }
    default: break
    }
    // Older spellings write ч as tch.
    if letter == UInt8(ascii: "h"), self.letter(0) == UInt8(ascii: "c"), self.letter(1) == UInt8(ascii: "t") {
      key = (key >> 10) << 5 | UInt64(UInt8(ascii: "c") & 31)
      count -= 1
    }
    key = (key << 5 | UInt64(letter & 31)) & (1 << 60 - 1)
    count += 1
  }

  private mutating func append(_ codePoint: UInt32) {
    switch codePoint {
    case 0x61...0x7A: push(UInt8(codePoint))
    case 0x41...0x5A: push(UInt8(codePoint | 0x20))
    case 0x27, 0x60, 0xB4, 0x22, 0xAD, 0x02B9...0x02BC, 0x2018, 0x2019, 0x201B, 0x201C, 0x201D, 0x2032,
      0x2033:
      break
    case 0x030C:
      switch letter(0) {
      case UInt8(ascii: "s"), UInt8(ascii: "c"), UInt8(ascii: "z"): push(UInt8(ascii: "h"))
      default: break
      }
    case 0x0300...0x036F, 0xFE20...0xFE2F: break
    case 0x00C0...0x024F: appendAccented(codePoint)
    default: isLatin = false
    }
  }

  private mutating func appendAccented(_ codePoint: UInt32) {
    switch codePoint {
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: push(UInt8(ascii: "a"))
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: push(UInt8(ascii: "e"))
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x12B: push(UInt8(ascii: "i"))
    // й: a vowel sign can't follow it.
    case 0x12C, 0x12D: push(UInt8(ascii: "j"))
    case 0xD2...0xD6, 0xF2...0xF6, 0x14C...0x151: push(UInt8(ascii: "o"))
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: push(UInt8(ascii: "u"))
    case 0xDD, 0xFD, 0xFF, 0x176...0x178: push(UInt8(ascii: "y"))
    case 0x160, 0x161, 0x15C, 0x15D: pushPair("s")
    case 0x17D, 0x17E: pushPair("z")
    case 0x10C, 0x10D: pushPair("c")
    default: isLatin = false
    }
  }

  private mutating func pushPair(_ first: Unicode.Scalar) {
    push(UInt8(truncatingIfNeeded: first.value))
    push(UInt8(ascii: "h"))
  }
}
