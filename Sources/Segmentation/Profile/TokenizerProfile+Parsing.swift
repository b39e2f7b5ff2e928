/// What is wrong with a profile file, and in which line (from 1).
public struct ProfileError: Error, Sendable, Equatable {
  public enum Cause: Sendable, Equatable {
    /// A line that isn't `name = value`.
    case malformed
    case unknownSwitch(String)
    case unknownValue(String, of: String)
    /// `base` behind another switch, or for the second time.
    case lateBase
    /// A switch for words that is on though tokens aren't words.
    case switchOfWords(String)
  }

  public var line: Int
  public var cause: Cause

  public init(line: Int, cause: Cause) {
    self.line = line
    self.cause = cause
  }
}

extension TokenizerProfile {
  /// A switch that is on or off, with its name in profile files.
  struct Switch: Sendable {
    var name: String
    var path: WritableKeyPath<TokenizerProfile, Bool> & Sendable
  }

  static let switches: [Switch] = [
    Switch(name: "raw-text", path: \.readsRawText),
    Switch(name: "joined-hyphens", path: \.joinsHyphens),
    Switch(name: "soft-signs", path: \.softSigns),
    Switch(name: "hard-signs", path: \.hardSigns),
    Switch(name: "quotation-marks", path: \.quotationMarks),
    Switch(name: "possessives", path: \.possessives),
    Switch(name: "elisions", path: \.elisions),
    Switch(name: "initials", path: \.initials),
    Switch(name: "suppressions", path: \.suppressions),
    Switch(name: "abbreviations", path: \.abbreviations),
  ]

  /// The names that a line of a profile file may begin with.
  public static var switchNames: [String] { ["base", "tokens"] + switches.map(\.name) }

  /// The values that a switch of a profile file may have.
  public static func values(ofSwitch name: String) -> [String] {
    switch name {
    case "base": builtIn.map(\.name)
    case "tokens": Unit.allCases.map(\.rawValue)
    default: ["on", "off"]
    }
  }

  /// Reads a profile file: a switch a line, as `name = value`; `#` begins a comment.
  ///
  /// ```
  /// base = default          # where to start from; the first line, `default` when left out
  /// joined-hyphens = on
  /// abbreviations = off
  /// tokens = words          # words, everything or lines
  /// ```
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - name: the profile's name, usually the file's stem.
  public init(parsing text: Span<UInt8>, name: String) throws(ProfileError) {
    var profile = TokenizerProfile.standard
    var isFirst = true
    var line = 0
    var lastSwitch = 0
    for content in Self.lines(of: text) {
      line += 1
      guard !content.isEmpty else { continue }
      let parts = content.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw ProfileError(line: line, cause: .malformed) }
      let key = String(decoding: Self.trimmed(parts[0]), as: UTF8.self)
      let value = String(decoding: Self.trimmed(parts[1]), as: UTF8.self)
      if key == "base" {
        guard isFirst else { throw ProfileError(line: line, cause: .lateBase) }
        guard let base = TokenizerProfile.named(value) else {
          throw ProfileError(line: line, cause: .unknownValue(value, of: key))
        }
        profile = base
      } else {
        try profile.set(key, to: value, line: line)
      }
      isFirst = false
      lastSwitch = line
    }
    if let useless = profile.uselessSwitch {
      throw ProfileError(line: lastSwitch, cause: .switchOfWords(useless.name))
    }
    profile.name = name
    self = profile
  }

  /// A switch that is on though it is about words and the tokens aren't words.
  private var uselessSwitch: Switch? {
    guard unit != .words else { return nil }
    return Self.switches.first { item in
      guard self[keyPath: item.path], item.path != \.readsRawText else { return false }
      return unit == .lines || item.path != \.joinsHyphens
    }
  }

  private mutating func set(_ key: String, to value: String, line: Int) throws(ProfileError) {
    if key == "tokens" {
      guard let unit = Unit(rawValue: value) else {
        throw ProfileError(line: line, cause: .unknownValue(value, of: key))
      }
      self.unit = unit
      return
    }
    guard let found = Self.switches.first(where: { $0.name == key }) else {
      throw ProfileError(line: line, cause: .unknownSwitch(key))
    }
    switch value {
    case "on": self[keyPath: found.path] = true
    case "off": self[keyPath: found.path] = false
    default: throw ProfileError(line: line, cause: .unknownValue(value, of: key))
    }
  }

  /// The profile as a file of its own, every switch stated: equal profiles have equal descriptions.
  public var description: String {
    var text = "tokens = \(unit.rawValue)\n"
    for item in Self.switches { text += "\(item.name) = \(self[keyPath: item.path] ? "on" : "off")\n" }
    return text
  }

  /// The lines without comments and outer blanks.
  private static func lines(of text: Span<UInt8>) -> [[UInt8]] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for position in 0..<text.count { bytes.append(text[position]) }
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      trimmed(line.prefix { $0 != UInt8(ascii: "#") })
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    let start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return Array(bytes[start..<max(start, end)])
  }
}
