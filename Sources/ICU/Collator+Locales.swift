import CICU

extension Collator {
  /// ICU's name of a locale that it has words for, from a language tag (`ru`, `ru-RU`, `de-u-co-phonebk`); `nil`
  /// for a language that it doesn't know, and for a way of sorting that the language doesn't have.
  ///
  /// ICU itself takes any text for a locale, and sorts by the root order where it knows nothing of it.
  public static func locale(named tag: String) throws(ICUError) -> String? {
    guard !tag.isEmpty, tag.utf8.count <= 64 else { return nil }
    let tag = String(
      decoding: tag.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    var parsed: Int32 = 0
    let locale = text { icu_localeOfTag(tag, $0, $1, &parsed, &$2) }
    guard let locale, parsed == tag.utf8.count else { return nil }
    guard locale == "root" || isLanguage(locale) else { return nil }
    let way = text { icu_localeKeyword(locale, "collation", $0, $1, &$2) }
    if let way, !way.isEmpty, try !ways(of: locale).contains(way) { return nil }
    return locale
  }

  /// Whether ICU has a code of three letters for a locale's language (`uloc_getISO3Language`), as for all that it
  /// knows.
  private static func isLanguage(_ locale: String) -> Bool {
    guard let code = icu_threeLetterLanguage(locale) else { return false }
    return code.pointee != 0
  }

  /// The ways of sorting that a locale has (`ucol_getKeywordValuesForLocale`).
  private static func ways(of locale: String) throws(ICUError) -> [String] {
    let opened = try checked("ucol_getKeywordValuesForLocale") { icu_collationTypes(locale, &$0) }
    guard let opened else { return [] }
    defer { icu_closeNames(opened) }
    var ways: [String] = []
    while let name = try checked("uenum_next", { icu_nextName(opened, &$0) }) {
      ways.append(String(cString: name))
    }
    return ways
  }

  /// What a call writes to a buffer, `nil` where it fails or has more than fits.
  private static func text(
    _ call: (UnsafeMutablePointer<CChar>?, Int32, inout UErrorCode) -> Int32
  ) -> String? {
    let capacity: Int32 = 160
    var buffer = [CChar](repeating: 0, count: Int(capacity))
    return buffer.withUnsafeMutableBufferPointer { buffer in
      var status = U_ZERO_ERROR
      let length = call(buffer.baseAddress, capacity - 1, &status)
      guard status.rawValue <= U_ZERO_ERROR.rawValue, length >= 0, length < capacity,
        let base = buffer.baseAddress
      else { return nil }
      return String(cString: base)
    }
  }
}
