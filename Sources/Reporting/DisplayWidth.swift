/// How many columns of a terminal characters take.
///
/// Terminals disagree about rare characters; these rules are what most of them do: 0 for combining and
/// invisible characters, 2 for East Asian wide ones and emoji (after UAX #11), 1 for the rest.
public enum DisplayWidth {
  /// The width of one character: 0, 1 or 2.
  public static func of(_ scalar: UInt32) -> Int {
    if scalar < 0x300 { return scalar == 0xAD ? 0 : 1 }
    if isWide(scalar) { return 2 }
    if (0x0370...0x0482).contains(scalar) || (0x048A...0x0590).contains(scalar) { return 1 }
    if WordMarks.contains(scalar) { return 0 }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return (0x1160...0x11FF).contains(scalar) ? 0 : 1
    }
  }

  /// The width of a text, in O(*n*).
  public static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1.value) }
  }

  /// The width of UTF-8 bytes, in O(*n*); each U+FFFD that stands for broken bytes counts 1.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var width = 0
    var place = 0
    while place < bytes.count {
      if bytes[place] < 0x80 {
        width += 1
        place += 1
      } else {
        let step = UTF8Sequence.step(in: bytes, at: place)
        width += step.scalar.map { of($0) } ?? 1
        place += step.length
      }
    }
    return width
  }

  private static func isWide(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x1100 else { return false }
    switch scalar {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF: return true
    case 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19: return true
    case 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x1F300...0x1F64F: return true
    case 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD: return true
    default: return false
    }
  }
}
