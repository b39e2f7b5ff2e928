import CICU

/// Unicode's full case folding, without the Turkic mappings (Unicode Standard, section 3.13).
public enum CaseFolding {
  /// Replaces `target` by the folded `source` (`u_strFoldCase`): `STRASSE` and `straße` become alike.
  ///
  /// The result of folding normalized text need not be normalized.
  public static func fold(_ source: UTF16Buffer, into target: inout UTF16Buffer) throws(ICUError) {
    try source.withUnits { units throws(ICUError) in
      try target.fill("u_strFoldCase", expected: units.count) { buffer, capacity, status in
        icu_strFoldCase(buffer, capacity, units.baseAddress, Int32(units.count), &status)
      }
    }
  }
}
