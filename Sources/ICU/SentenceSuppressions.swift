import CICU

/// The abbreviations behind which CLDR lets a sentence of a language read on: `exceptions/SentenceBreak` in
/// ICU's break data, which ICU's own `FilteredBreakIteratorBuilder` reads too.
public enum SentenceSuppressions {
  /// The abbreviations with their full stops: `Mr.`, `Ph.D.`; empty for a language without any.
  ///
  /// - Parameter locale: such as `en` or `ru`.
  public static func abbreviations(locale: String) throws(ICUError) -> [String] {
    guard let data = try bundle({ icu_openBreakData(locale, &$0) }) else { return [] }
    defer { icu_closeBundle(data) }
    guard let exceptions = try bundle({ icu_bundleByKey(data, "exceptions", &$0) }) else { return [] }
    defer { icu_closeBundle(exceptions) }
    guard let list = try bundle({ icu_bundleByKey(exceptions, "SentenceBreak", &$0) }) else { return [] }
    defer { icu_closeBundle(list) }
    var abbreviations: [String] = []
    for index in 0..<icu_bundleSize(list) {
      var length: Int32 = 0
      let units = try checked("ures_getStringByIndex") { icu_bundleString(list, index, &length, &$0) }
      guard let units else { continue }
      abbreviations.append(
        String(decoding: UnsafeBufferPointer(start: units, count: Int(length)), as: UTF16.self))
    }
    return abbreviations
  }

  /// Nil where ICU's data has nothing of that name.
  private static func bundle(
    _ open: (inout UErrorCode) -> OpaquePointer?
  ) throws(ICUError) -> OpaquePointer? {
    try checked("ures_open") { status in
      let opened = open(&status)
      guard status == U_MISSING_RESOURCE_ERROR else { return opened }
      status = U_ZERO_ERROR
      return nil
    }
  }
}
