#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A number for how strongly a word is drawn to some place: to the neighbourhood of another, or to one of two
/// corpora.
///
/// The new one gets a line in ``AssociationMeasures/all``.
public protocol AssociationMeasure: Measure {
  /// Whether one value takes much longer than a formula, so that it is better worked out for few words.
  static var isExact: Bool { get }
  /// Whether its values tell words that are more frequent here from those that are less so.
  static var tellsDirection: Bool { get }
  /// Whether the word and the place may change places: a table has the same value when its rows become its columns.
  static var isSymmetric: Bool { get }
  /// The measure of a table: finite, or nil where it has no value. O(1), unless `isExact`.
  static func value(of table: ContingencyTable) -> Double?
}

extension AssociationMeasure {
  public static var isExact: Bool { false }
  public static var tellsDirection: Bool { true }
  public static var isSymmetric: Bool { true }
}

/// A measure that needs no more than a count and what is expected of it.
///
/// Programs differ in what they expect; such a measure takes any expectation.
public protocol ExpectationMeasure: AssociationMeasure {
  /// The measure of a count: finite, or nil where it has no value. O(1).
  ///
  /// - Parameters:
  ///   - observed: 0 or more.
  ///   - expected: 0 or more.
  ///   - difference: observed − expected, which the caller may know better than a subtraction tells.
  static func value(observed: Double, expected: Double, difference: Double) -> Double?
}

extension ExpectationMeasure {
  /// The measure of a count: finite, or nil where it has no value. O(1).
  public static func value(observed: Double, expected: Double) -> Double? {
    value(observed: observed, expected: expected, difference: observed - expected)
  }

  public static func value(of table: ContingencyTable) -> Double? {
    value(observed: Double(table.o11), expected: table.e11, difference: table.excess)
  }
}

/// A measure that is a test: it comes with the probability of a result as far from chance.
public protocol SignificanceTest: AssociationMeasure {
  /// The two-sided probability of a table at least as far from what is expected, from 0 to 1; below about
  /// 10⁻³⁰⁰ it is 0.
  ///
  /// - Parameter value: the measure of the table.
  static func probability(of table: ContingencyTable, value: Double) -> Double
  /// Whether the probability may be believed: an approximation may need expected counts of some size.
  static func isTrusted(for table: ContingencyTable) -> Bool
  /// When it isn't, as a clause; nil where it always is.
  static var distrust: String? { get }
}

extension SignificanceTest {
  public static func isTrusted(for table: ContingencyTable) -> Bool { true }
  public static var distrust: String? { nil }

  /// The two-sided probability of a table at least as far from what is expected, nil where the test can't be
  /// made.
  public static func probability(of table: ContingencyTable) -> Double? {
    value(of: table).map { probability(of: table, value: $0) }
  }
}

/// A test whose size follows the χ² distribution with one degree of freedom where there is no difference.
public protocol ChiSquaredSignificanceTest: SignificanceTest {}

extension ChiSquaredSignificanceTest {
  public static func probability(of table: ContingencyTable, value: Double) -> Double {
    ChiSquaredDistribution.upperTail(abs(value))
  }

  public static func reading(of value: Double) -> String {
    Readings.test(value, log10(ChiSquaredDistribution.upperTail(abs(value))))
  }
}

/// The χ² of cells, which follows its distribution only where no expected count is small.
protocol PearsonTest: ChiSquaredSignificanceTest {}

extension PearsonTest {
  public static func isTrusted(for table: ContingencyTable) -> Bool {
    min(table.e11, table.e12, table.e21, table.e22) >= 5
  }

  public static var distrust: String? {
    "an expected count is below 5, where \(heading) can't be trusted"
  }
}

/// A test whose value is −log₁₀ of a probability, which it keeps ranking by where that would be rounded to 0.
public protocol LogarithmicTest: SignificanceTest {
  /// What chance would have to do, as in "chance alone would bring the word here so often".
  static var event: String { get }
}

extension LogarithmicTest {
  public static func reading(of value: Double) -> String {
    "chance alone \(event) \(Readings.tries(-value)), if words fell independently"
  }

  /// The probability that a value is the logarithm of; below about 10⁻³⁰⁰ it is 0.
  public static func tail(of value: Double) -> Double { pow(10, -value) }
}
