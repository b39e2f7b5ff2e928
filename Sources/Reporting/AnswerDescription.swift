/// Everything about an answer but its rows: what was asked, of which corpus, under which settings.
///
/// It travels with each answer. Formats for programs carry all of it; a table shows the title and the
/// footer.
public struct AnswerDescription: Sendable, Equatable {
  /// The version of Slovo.
  public var version: String
  /// The command that was run, for example `kwic`.
  public var command: String
  /// The settings that the answer depends on, in a fixed order.
  public var settings: [NamedValue]
  /// What identifies the corpus, its digest included.
  public var corpus: [NamedValue]
  /// How many rows the whole answer has, or nil where that isn't known.
  public var total: Int?
  /// How many rows follow.
  public var shown: Int
  /// What a reader of the numbers should know.
  public var warnings: [String]
  /// Why cells of a column have no value.
  public var notes: [ColumnNote]
  /// The columns, in order.
  public var columns: [ColumnDescription]
  /// A line above a table, or nil.
  public var title: String?
  /// The lines under a table: which conventions hold, and how much was left out.
  public var footer: [String]
  /// What the figures say to a reader without statistics: paragraphs below everything else of a table.
  public var explanation: [String]

  /// Describes an answer.
  public init(
    version: String, command: String, settings: [NamedValue] = [], corpus: [NamedValue] = [],
    total: Int? = nil, shown: Int, warnings: [String] = [], notes: [ColumnNote] = [],
    columns: [ColumnDescription], title: String? = nil, footer: [String] = [],
    explanation: [String] = []
  ) {
    self.version = version
    self.command = command
    self.settings = settings
    self.corpus = corpus
    self.total = total
    self.shown = shown
    self.warnings = warnings
    self.notes = notes
    self.columns = columns
    self.title = title
    self.footer = footer
    self.explanation = explanation
  }
}

/// The reason why cells of a column have no value.
public struct ColumnNote: Sendable, Equatable {
  /// The column's name.
  public let column: String
  /// The reason, as a clause.
  public let reason: String

  /// Joins a column and a reason.
  public init(column: String, reason: String) {
    self.column = column
    self.reason = reason
  }
}

/// A name with a value: a setting, or a property of a corpus.
public struct NamedValue: Sendable, Equatable {
  /// The name.
  public let name: String
  /// The value.
  public let value: SettingValue

  /// Joins a name and a value.
  public init(_ name: String, _ value: SettingValue) {
    self.name = name
    self.value = value
  }
}

/// The value of a setting.
public enum SettingValue: Sendable, Equatable {
  case text(String)
  case integer(Int)
  /// A number; one that isn't finite has no value in JSON.
  case real(Double)
  case flag(Bool)
  case list([SettingValue])
  /// Names with values of their own.
  case group([NamedValue])
  /// The setting was not given.
  case none
}

extension SettingValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByFloatLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  public init(floatLiteral value: Double) { self = .real(value) }
  public init(nilLiteral: ()) { self = .none }
  public init(arrayLiteral elements: SettingValue...) { self = .list(elements) }
}
