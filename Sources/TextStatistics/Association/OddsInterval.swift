#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The interval of an odds ratio.
enum OddsInterval {
  /// e to the power of ln OR ± z √Σ 1 / O; nil where a cell is 0 or `level` isn't between 0 and 1.
  ///
  /// - Parameter constant: what is added to each cell.
  static func of(_ table: ContingencyTable, adding constant: Double, level: Double) -> ConfidenceInterval? {
    let cells = [table.o11, table.o12, table.o21, table.o22].map { Double($0) + constant }
    guard cells.allSatisfy({ $0 > 0 }), let z = NormalDistribution.deviations(level) else { return nil }
    let centre = log(cells[0] / cells[1] * (cells[3] / cells[2]))
    let half = z * cells.reduce(0) { $0 + 1 / $1 }.squareRoot()
    return ConfidenceInterval(low: exp(centre - half), high: exp(centre + half))
  }

  /// What an odds ratio says.
  static func reading(_ value: Double) -> String {
    if value == 0 { return "the word's odds here are none beside those elsewhere" }
    if value == 1 { return "the word's odds are the same here and elsewhere" }
    return value > 1
      ? "the word's odds are \(Readings.number(value)) times as great here as elsewhere"
      : "the word's odds are \(Readings.number(1 / value)) times as great elsewhere as here"
  }
}
