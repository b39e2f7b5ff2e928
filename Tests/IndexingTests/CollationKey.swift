import ICU

/// Collation keys, one collator for each.
enum CollationKey {
  static func bytes(of text: String, locale: String, ignoringCase: Bool) throws -> [UInt8] {
    var collator = try Collator(locale: locale, ignoringCase: ignoringCase)
    var key: [UInt8] = []
    try Array(text.utf8).withUnsafeBufferPointer { bytes throws(ICUError) in
      try collator.sortKey(for: bytes, into: &key)
    }
    return key
  }
}
