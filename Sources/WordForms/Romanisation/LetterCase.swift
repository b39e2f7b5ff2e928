/// Upper and lower case of single UTF-16 code units of the Latin and Cyrillic blocks.
///
/// Only pairs of single units count: ß and İ stay as they are.
enum LetterCase {
  static func lowercased(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x41...0x5A: return unit + 0x20
    case ..<0xC0: return unit
    case 0x0410...0x042F: return unit + 0x20
    case 0x0430...0x044F: return unit
    case 0x0300..<0x0370: return unit
    default: return single(unit) { $0.lowercaseMapping }
    }
  }

  static func uppercased(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0x61...0x7A: return unit - 0x20
    case ..<0xC0: return unit
    case 0x0430...0x044F: return unit - 0x20
    case 0x0300..<0x0370: return unit
    default: return single(unit) { $0.uppercaseMapping }
    }
  }

  private static func single(
    _ unit: UInt16, _ mapping: (Unicode.Scalar.Properties) -> String
  ) -> UInt16 {
    guard let scalar = Unicode.Scalar(UInt32(unit)) else { return unit }
    let mapped = mapping(scalar.properties).utf16
    guard mapped.count == 1, let first = mapped.first else { return unit }
    return first
  }
}
