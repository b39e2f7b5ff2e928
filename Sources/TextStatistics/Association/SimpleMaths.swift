/// Simple maths: the ratio of two rates, with a constant added to both.
public struct SimpleMaths: ParameterisedMeasure {
  public static let name = "simple_maths"
  public static let aliases = ["simplemaths"]
  public static let heading = "simple maths"
  public static let formula = "(1000000*O11/R1+n)/(1000000*O21/R2+n)"
  public static let range =
    "above 0, 1 is equally frequent; a great n brings frequent words to the top of a list, a small one rare words"
  public static let source =
    "A. Kilgarriff, Simple maths for keywords, Corpus Linguistics conference, Liverpool (2009); the keyness of the Sketch Engine."
  public static let caution =
    "It is no test, and its values mean something only beside the n that was chosen. Rare words move towards 1."
  public static let gap: String? = "one side is empty"

  /// What is added to both rates per million words.
  public let constant: Double

  /// Makes the measure of a constant; nil where this isn't finite, or below a millionth: a ratio of a word that one side
  /// lacks would grow beyond all numbers.
  public init?(constant: Double = 1) {
    guard constant >= 1e-6, constant.isFinite else { return nil }
    self.constant = constant
  }

  public var parameters: String { "n \(constant)" }

  public func value(of table: ContingencyTable) -> Double? {
    guard table.r1 > 0, table.r2 > 0 else { return nil }
    let here = 1_000_000 * (Double(table.o11) / Double(table.r1))
    let elsewhere = 1_000_000 * (Double(table.o21) / Double(table.r2))
    return (here + constant) / (elsewhere + constant)
  }

  public static func reading(of value: Double) -> String {
    Readings.ratio(value) + ", once the constant is added to both rates"
  }
}
