import CICU

/// A script of Unicode, by ICU's number for it (`UScriptCode`); numbers of scripts never change.
public struct Script: Hashable, Sendable {
  /// ICU's number, 0 for characters that many scripts share.
  public let number: Int32

  /// The script of a number that ICU gave.
  public init(number: Int32) {
    self.number = number
  }

  /// The script of a code point (`uscript_getScript`); `.unknown` for what Unicode doesn't have.
  public init(of codePoint: UInt32) {
    var status = U_ZERO_ERROR
    let script = icu_getScript(UChar32(truncatingIfNeeded: codePoint), &status)
    number = status.rawValue > U_ZERO_ERROR.rawValue ? Self.unknown.number : script.rawValue
  }

  /// The script of a code of ISO 15924 (`u_getPropertyValueEnum`), or nil where ICU knows none.
  public init?(code: String) {
    let number = icu_scriptCode(code)
    guard number >= 0 else { return nil }
    self.number = number
  }

  /// The code of ISO 15924: four letters, such as `Latn` (`uscript_getShortName`).
  public var code: String {
    guard let name = icu_scriptShortName(UScriptCode(rawValue: number)) else { return "Zzzz" }
    return String(cString: name)
  }
}

extension Script {
  /// Digits, punctuation and symbols.
  public static let common = Script(number: USCRIPT_COMMON.rawValue)
  /// Combining marks that take the script of their letter.
  public static let inherited = Script(number: USCRIPT_INHERITED.rawValue)
  /// What Unicode doesn't have.
  public static let unknown = Script(number: USCRIPT_UNKNOWN.rawValue)
  /// Latin.
  public static let latin = Script(number: USCRIPT_LATIN.rawValue)
  /// Cyrillic.
  public static let cyrillic = Script(number: USCRIPT_CYRILLIC.rawValue)
}
