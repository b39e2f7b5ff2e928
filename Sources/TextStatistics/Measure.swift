/// A number that Slovo knows by name: what it is called, how it is worked out, and how it is to be read.
///
/// Each measure is a type in a file of its own. What is said here of a measure is all that is said of it anywhere:
/// columns, help, lines under tables and the list of measures in the documentation are made of it.
public protocol Measure: Sendable {
  /// The name of its column, in lower case with `_`.
  static var name: String { get }
  /// Further names by which it may be asked for.
  static var aliases: [String] { get }
  /// The heading of its column in a table for eyes.
  static var heading: String { get }
  /// The formula on one line, in ASCII, with the letters that its group uses.
  static var formula: String { get }
  /// Which values it takes, and what its ends and its middle stand for; a clause without a full stop.
  static var range: String { get }
  /// Where it was published, and whose convention is followed; ends in a full stop.
  static var source: String { get }
  /// When not to use it: one or two sentences.
  static var caution: String { get }
  /// Decimals that a table for eyes shows.
  static var decimals: Int { get }
  /// Where it has no value, as a clause; nil where it always has one.
  static var gap: String? { get }
  /// What a value says, for a reader who knows no statistics: a clause without a capital and a full stop, such as
  /// "8 times as frequent here as elsewhere".
  static func reading(of value: Double) -> String
}

extension Measure {
  public static var aliases: [String] { [] }
  public static var decimals: Int { 2 }
  public static var gap: String? { nil }

  /// Whether a name is one of its names, whatever the case, `-`, `_` and blanks being the same.
  public static func isCalled(_ name: String) -> Bool {
    let wanted = plain(name)
    return plain(self.name) == wanted || aliases.contains { plain($0) == wanted }
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
  }
}
