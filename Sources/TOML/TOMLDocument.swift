/// A value of TOML, as far as anybody here asks for it.
public indirect enum TOMLNode: Sendable, Equatable {
  case text(String)
  case list([TOMLNode])
  case table([TOMLEntry])
  /// A number, a date, a truth value.
  case other
}

/// A name with its value.
public struct TOMLEntry: Sendable, Equatable {
  public let name: String
  public let value: TOMLNode
}

/// Why a text is no TOML; places count from 1.
public struct TOMLSyntaxError: Error, Sendable, Equatable {
  public let line: Int
  public let column: Int
  /// The parser's words.
  public let message: String
}

/// A text in TOML, parsed.
public struct TOMLDocument: Sendable, Equatable {
  /// The names at the top, by their bytes.
  public let entries: [TOMLEntry]

  /// Parses a text without NUL characters, at which the parser would stop.
  public init(_ text: String) throws(TOMLSyntaxError) {
    entries = try TOMLHandle(text).entries
  }
}
