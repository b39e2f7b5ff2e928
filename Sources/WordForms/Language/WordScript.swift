import ICU

/// The script of a word type: one of ISO 15924, or several in one word.
///
/// A word in two scripts is most often one whose letters look alike (*Cтaлин* with Latin C and a).
public struct WordScript: RawRepresentable, Hashable, Sendable {
  /// ICU's number for the script, or 255 for several; it fits a column of bytes.
  public let rawValue: UInt8

  /// The script of a raw value.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Letters of several scripts in one word.
  public static let mixed = WordScript(rawValue: 255)
  /// Digits, symbols and whatever else belongs to no script.
  public static let common = WordScript(Script.common)
  /// Latin.
  public static let latin = WordScript(Script.latin)
  /// Cyrillic.
  public static let cyrillic = WordScript(Script.cyrillic)

  private init(_ script: Script) {
    rawValue = UInt8(exactly: script.number) ?? Self.mixed.rawValue
  }

  /// The script of a word in UTF-8, by its letters alone; bytes that are not UTF-8 count for nothing.
  ///
  /// - Complexity: O(*n*). An ASCII word doesn't reach ICU.
  public init(of word: Span<UInt8>) {
    var found: Script?
    var position = 0
    while position < word.count {
      let scalar = word.nextScalar(&position)
      let script: Script
      switch scalar {
      case 0x41...0x5A, 0x61...0x7A: script = .latin
      case 0..<0x80, 0xFFFD: continue
      default: script = Script(of: scalar)
      }
      if script == .common || script == .inherited || script == .unknown { continue }
      if let found, found != script {
        self = .mixed
        return
      }
      found = script
    }
    self.init(found ?? .common)
  }

  /// The code that answers and files use: four letters of ISO 15924 (`Latn`, `Cyrl`; `Zyyy` for digits and
  /// symbols), or `mixed`.
  public var code: String {
    self == .mixed ? "mixed" : Script(number: Int32(rawValue)).code
  }

  /// The script of a code, or nil where ICU knows none.
  public init?(code: String) {
    if code == "mixed" {
      self = .mixed
    } else {
      guard let script = Script(code: code), script.number < Int32(Self.mixed.rawValue) else { return nil }
      self.init(script)
    }
  }
}
