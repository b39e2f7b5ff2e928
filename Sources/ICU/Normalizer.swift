import CICU

/// One of Unicode's canonical normalization forms (UAX #15; `UNormalizer2`).
///
/// ICU owns the tables behind it for as long as the process lives, so a normalizer may be copied
/// and shared freely.
public struct Normalizer: @unchecked Sendable {
  // Immutable once ICU has loaded it, and documented as safe to use from any thread.
  private let handle: OpaquePointer

  /// A normalization form.
  public enum Form: Sendable {
    /// Canonical decomposition, then composition (`unorm2_getNFCInstance`).
    case composed
    /// Canonical decomposition (`unorm2_getNFDInstance`).
    case decomposed
  }

  /// Loads the tables of a form; throws if ICU's data lacks them.
  public init(_ form: Form) throws(ICUError) {
    let found: OpaquePointer?
    switch form {
    case .composed: found = try checked("unorm2_getNFCInstance") { icu_getNFCInstance(&$0) }
    case .decomposed: found = try checked("unorm2_getNFDInstance") { icu_getNFDInstance(&$0) }
    }
    guard let found else {
      throw ICUError(function: "unorm2_getInstance", status: "U_MISSING_RESOURCE_ERROR")
    }
    handle = found
  }

  /// Replaces `target` by the normalized `source` (`unorm2_normalize`), in linear time.
  public func normalize(_ source: UTF16Buffer, into target: inout UTF16Buffer) throws(ICUError) {
    try source.withUnits { units throws(ICUError) in
      try target.fill("unorm2_normalize", expected: units.count * 2) { buffer, capacity, status in
        icu_normalize(handle, units.baseAddress, Int32(units.count), buffer, capacity, &status)
      }
    }
  }
}
