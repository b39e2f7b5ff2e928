/// How a program counts windows and what it makes of the counts, so that its numbers can be had again.
public struct CollocationConvention: Sendable {
  /// The name that it is asked for by.
  public let name: String
  /// The program whose numbers these are.
  public let program: String
  /// How windows are counted.
  public let windows: WindowRules
  /// The expected joint count, in letters: f_A hits, f_B collocate, w tokens of a window, R1 tokens of all windows, N tokens.
  public let expected: String
  /// What doesn't agree, or isn't known: one or several sentences; nil where nothing is left to say.
  public let caution: String?
  /// Whether its numbers need the nominal width of a window, which a whole sentence hasn't got.
  public var needsSpan = false
  /// How often a collocate stands in the windows at least by default; nil where that isn't known.
  public let minimum: Int?
  /// The numbers of each collocate; rows go by the first.
  public let columns: [ConventionColumn<CollocationCounts>]
  /// The table of four that these columns are worked out of, for audits; nil where counts make none.
  public let table: @Sendable (CollocationCounts) -> ContingencyTable?

  /// Why a column that needs a table has no value where the counts make none.
  public static let noTable =
    "a word that stands in overlapping windows counts more often than it occurs, which makes no table"

  /// All conventions, Slovo's own first.
  public static let all: [CollocationConvention] = [
    .slovo, .cqpweb, .sketchEngine, .cwbCCC, .polmineR, .conc, .korAP,
  ]

  /// The convention of a name, whatever its case, `-`, `_` and blanks being the same; nil where there is none.
  public static func named(_ name: String) -> CollocationConvention? {
    let plain = { (name: String) in name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " } }
    return all.first { plain($0.name) == plain(name) }
  }
}

/// How columns are made of counts.
typealias CollocationColumn = ConventionColumn<CollocationCounts>

extension ConventionColumn<CollocationCounts> {
  /// A measure of the joint count and an expected one, which has a value also where counts make no table.
  ///
  /// - Parameter expected: the formula, and the number.
  static func measure(
    _ measure: any ExpectationMeasure.Type, _ expected: @escaping @Sendable (CollocationCounts) -> Double
  ) -> ConventionColumn {
    ConventionColumn(
      measure.name, measure.heading, measure.formula, decimals: measure.decimals, gap: measure.gap,
      { measure.value(observed: Double($0.joint), expected: expected($0)) })
  }

  /// A measure of a table of four.
  static func measure(
    _ measure: any AssociationMeasure.Type,
    of table: @escaping @Sendable (CollocationCounts) -> ContingencyTable?,
    gap: String = CollocationConvention.noTable
  ) -> ConventionColumn {
    return ConventionColumn(
      measure.name, measure.heading, measure.formula, decimals: measure.decimals,
      gap: measure.gap.map { "\($0), or \(gap)" } ?? gap, { table($0).flatMap { measure.value(of: $0) } })
  }

  /// logDice of the joint count and what stands for the node's frequency.
  static func logDice(
    _ formula: String, _ node: @escaping @Sendable (CollocationCounts) -> Int
  ) -> ConventionColumn {
    ConventionColumn(
      LogDice.name, LogDice.heading, formula, gap: LogDice.gap,
      { LogDice.value(joint: Double($0.joint), first: Double(node($0)), second: Double($0.collocate)) })
  }
}

extension CollocationCounts {
  /// f_A · f_B / N: what is expected of two words side by side, whatever the window.
  var expectedOfPair: Double { Double(hits) * Double(collocate) / Double(corpus) }
  /// R1 · f_B / N: what is expected in so many tokens of windows.
  var expectedInWindows: Double { Double(windowTokens) * Double(collocate) / Double(corpus) }

  /// The table of windows and the rest of the corpus.
  var windowTable: ContingencyTable? {
    ContingencyTable(o11: joint, r1: windowTokens, c1: collocate, n: corpus)
  }

  /// The same without the tokens of hits: `windowTokens` and `joint` don't count these.
  var tableWithoutNodes: ContingencyTable? {
    ContingencyTable(
      o11: joint, r1: windowTokens, c1: collocate - collocateInNodes, n: corpus - nodeTokens)
  }

  /// The table of hits that have the collocate beside them.
  var hitTable: ContingencyTable? {
    ContingencyTable(o11: joint, r1: hits, c1: collocate, n: corpus)
  }
}
