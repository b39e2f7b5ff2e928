#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The ratio of two rates and its interval on the scale of logarithms, which several measures are other scales of.
enum RateRatio {
  /// ln of the ratio of the rates here and elsewhere, a count of 0 taken for ½; nil where a side is empty or the word
  /// is on neither.
  static func logarithm(_ table: ContingencyTable) -> Double? {
    guard table.r1 > 0, table.r2 > 0, table.c1 > 0 else { return nil }
    let (here, elsewhere) = (share(table.o11, table.r1), share(table.o21, table.r2))
    guard table.o11 > 0, table.o21 > 0 else { return log(here / elsewhere) }
    let difference = table.excess * (Double(table.n) / Double(table.r1) / Double(table.r2))
    return Logarithm.ofRatio(here, elsewhere, difference: difference)
  }

  /// Katz's interval of that logarithm: ± z √(O12 / (R1 O11) + O22 / (R2 O21)), a cell of 0 taken for ½.
  static func interval(_ table: ContingencyTable, level: Double) -> ConfidenceInterval? {
    guard let centre = logarithm(table), let z = NormalDistribution.deviations(level) else { return nil }
    let variance =
      cell(table.o12) / (Double(table.r1) * cell(table.o11))
      + cell(table.o22) / (Double(table.r2) * cell(table.o21))
    let half = z * variance.squareRoot()
    return ConfidenceInterval(low: centre - half, high: centre + half)
  }

  /// The interval of the ratio itself; it reaches down to 0 where the word isn't here.
  static func ratioInterval(_ table: ContingencyTable, level: Double) -> ConfidenceInterval? {
    interval(table, level: level).map {
      ConfidenceInterval(low: table.o11 == 0 ? 0 : exp($0.low), high: exp($0.high))
    }
  }

  private static func share(_ count: Int, _ total: Int) -> Double { cell(count) / Double(total) }
  private static func cell(_ count: Int) -> Double { count == 0 ? 0.5 : Double(count) }

  /// What is said of the interval wherever it is used.
  static let source =
    "Normal on the scale of logarithms, standard error sqrt(O12/(R1*O11)+O22/(R2*O21)), 0.5 for a cell of 0: D. Katz and others, Biometrics 34 (1978), 469-474; as in CQPweb."
}
