/// Which signs count as one in a form, and which don't count at all.
enum SignFolding {
  /// The sign that stands for a character in a form: U+0027 for every apostrophe, single quotation
  /// mark and prime, U+0022 for the double ones, and anything else for itself.
  ///
  /// Romanisations write the soft sign with any of the former and the hard sign with any of the latter.
  static func unified(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x02B9, 0x02BB, 0x02BC, 0x2018, 0x2019, 0x201B, 0x2032: 0x27
    case 0x22, 0x02BA, 0x201C, 0x201D, 0x2033: 0x22
    default: scalar
    }
  }

  /// Whether a form leaves a character out: the soft hyphen and characters without width.
  static func isIgnored(_ unit: UInt16) -> Bool {
    switch unit {
    case 0xAD, 0x180E, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }
}
