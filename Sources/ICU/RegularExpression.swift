import CICU

/// Why a regular expression can't be used, or not on a text.
public enum RegularExpressionError: Error, Equatable, Sendable {
  /// The pattern breaks ICU's rules: ICU's name for how (`U_REGEX_MISMATCHED_PAREN`), and the Unicode scalar,
  /// from 0, at which ICU noticed.
  case syntax(status: String, scalar: Int)
  /// Matching a text took more steps than the limit allows (`U_REGEX_TIME_OUT`, `U_REGEX_STACK_OVERFLOW`).
  case tooCostly
  case icu(ICUError)
}

/// A regular expression of ICU (`uregex_open`), matched against whole words.
///
/// It owns its C handle and is used by one worker at a time; one expression serves any number of words.
public struct RegularExpression: ~Copyable {
  /// Steps that matching one word may take, in ICU's unit of ten thousand. A sensible pattern takes some
  /// hundred steps; nested repetitions take as many as the word has subsets of letters.
  private static let stepLimit: Int32 = 10

  private let handle: OpaquePointer
  private var text = UTF16Buffer()

  /// Compiles a pattern in ICU's syntax.
  ///
  /// - Throws: `.syntax` for a pattern that doesn't compile.
  public init(_ pattern: String, ignoresCase: Bool) throws(RegularExpressionError) {
    let units = Array(pattern.utf16)
    var status = U_ZERO_ERROR
    var place = UParseError()
    let flags = ignoresCase ? UInt32(UREGEX_CASE_INSENSITIVE.rawValue) : 0
    let opened = units.withUnsafeBufferPointer {
      icu_openRegex($0.baseAddress, Int32($0.count), flags, &place, &status)
    }
    guard status.rawValue <= U_ZERO_ERROR.rawValue, let opened else {
      let name = String(cString: icu_errorName(status))
      guard name.hasPrefix("U_REGEX_") else { throw .icu(ICUError(function: "uregex_open", status: name)) }
      // ICU counts the characters that it has read, the one at fault among them.
      let scalar = min(max(0, Int(place.offset) - 1), pattern.unicodeScalars.count)
      throw .syntax(status: name, scalar: scalar)
    }
    handle = opened
    icu_setRegexTimeLimit(handle, Self.stepLimit, &status)
  }

  deinit {
    icu_closeRegex(handle)
  }

  /// Whether the pattern matches all of a word in UTF-8 (`uregex_matches`); bytes that are not UTF-8 count as
  /// U+FFFD.
  ///
  /// - Throws: `.tooCostly` for a pattern that backtracks without end.
  public mutating func matches(_ word: UnsafeBufferPointer<UInt8>) throws(RegularExpressionError) -> Bool {
    do throws(ICUError) { try text.replace(withUTF8: word) } catch { throw .icu(error) }
    var status = U_ZERO_ERROR
    // ICU keeps the address until the next text is set, but reads it only inside this call.
    let isMatch = text.withUnits { units in
      icu_setRegexText(handle, units.baseAddress, Int32(units.count), &status)
      return icu_regexMatches(handle, &status) != 0
    }
    guard status.rawValue > U_ZERO_ERROR.rawValue else { return isMatch }
    if status == U_REGEX_TIME_OUT || status == U_REGEX_STACK_OVERFLOW { throw .tooCostly }
    throw .icu(ICUError(function: "uregex_matches", status: String(cString: icu_errorName(status))))
  }
}

// SAFETY: the handle is reached only through a value that can't be copied, and each use is `mutating`.
extension RegularExpression: @unchecked Sendable {}
