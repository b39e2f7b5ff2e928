@testable import Documents

/// The bytes of a text in an encoding, by tables of the tests' own.
func encode(_ text: String, as encoding: TextEncoding, mark: Bool = false) -> [UInt8] {
  switch encoding {
  case .utf8: return (mark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  case .utf16LittleEndian, .utf16BigEndian:
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return encoding == .utf16BigEndian ? bytes.reversed() : bytes
    }
  default:
    let koi = Array("юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ".unicodeScalars)
    return text.unicodeScalars.map { scalar in
      let value = scalar.value
      if value < 0x80 { return UInt8(value) }
      if encoding == .koi8r {
        if scalar == "ё" { return 0xA3 }
        return UInt8(0xC0 + (koi.firstIndex(of: scalar) ?? 0))
      }
      if encoding == .windows1251 { return scalar == "ё" ? 0xB8 : UInt8(value - 0x410 + 0xC0) }
      return scalar == "’" ? 0x92 : UInt8(value)
    }
  }
}
