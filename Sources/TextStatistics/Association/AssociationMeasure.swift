/// A number for how strongly a word is drawn to some place: to the neighbourhood of another, or to one of two
/// corpora.
///
/// Each measure is a type in a file of its own. The new one gets a line in ``AssociationMeasures/all``.
public protocol AssociationMeasure: Sendable {
  /// The name of its column.
  static var name: String { get }
  /// Further names by which it may be asked for.
  static var aliases: [String] { get }
  /// The heading of its column in a table for eyes.
  static var heading: String { get }
  /// The formula on one line.
  static var formula: String { get }
  /// Decimals that a table for eyes shows.
  static var decimals: Int { get }
  /// Whether one value takes much longer than a formula, so that it is better worked out for few words.
  static var isExact: Bool { get }
  /// Where the measure has no value, as a clause; nil where every table has one.
  static var gap: String? { get }
  /// The measure of a table: finite, or nil where it has no value. O(1), unless `isExact`.
  static func value(of table: ContingencyTable) -> Double?
}

/// A measure that is a test: it comes with the probability of a result as far from chance.
public protocol SignificanceTest: AssociationMeasure {
  /// The two-sided probability of a table at least as far from what is expected, from 0 to 1; below about
  /// 10⁻³⁰⁰ it is 0.
  ///
  /// - Parameter value: the measure of the table.
  static func probability(of table: ContingencyTable, value: Double) -> Double
}

extension SignificanceTest {
  /// The two-sided probability of a table at least as far from what is expected, nil where the test can't be
  /// made.
  public static func probability(of table: ContingencyTable) -> Double? {
    value(of: table).map { probability(of: table, value: $0) }
  }
}

extension AssociationMeasure {
  public static var aliases: [String] { [] }
  public static var decimals: Int { 2 }
  public static var isExact: Bool { false }
  public static var gap: String? { nil }
}

/// All measures of association, by name.
public enum AssociationMeasures {
  /// In the order in which help lists them.
  public static let all: [any AssociationMeasure.Type] = [
    LogLikelihoodRatio.self, ChiSquaredTest.self, YatesChiSquaredTest.self, FisherExactTest.self,
    MutualInformation.self, CubicMutualInformation.self, TScore.self, ZScore.self, Dice.self, LogDice.self,
    LogRatio.self, PercentDifference.self, OddsRatio.self, ForwardDeltaP.self, BackwardDeltaP.self,
  ]

  /// The measure of a name or alias, whatever its case, `-` and `_` being the same.
  public static func named(_ name: String) -> (any AssociationMeasure.Type)? {
    let wanted = plain(name)
    return all.first { plain($0.name) == wanted || $0.aliases.contains { plain($0) == wanted } }
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" }
  }
}
