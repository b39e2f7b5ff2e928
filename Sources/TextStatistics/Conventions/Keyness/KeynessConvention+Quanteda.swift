#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension KeynessConvention {
  /// `textstat_keyness` of quanteda.textstats (K. Benoit and others), with its default correction.
  public static let quanteda = KeynessConvention(
    name: "quanteda", program: "quanteda.textstats", absentWords: .kept, minimum: nil,
    caution:
      "Its default corrects for continuity only where an expected count is below 5 and |O11*O22-O12*O21| is N/2 or more, also "
      + "in G2, for which its manual names Williams' correction. It adds 1e-9 inside logarithms, which moves its G2 by up to 3e-4. Of its exact test the p is here, not the conditional odds ratio.",
    columns: [
      ConventionColumn(
        "chi2", "chi2",
        "sum((O-E)^2/E), with Yates' correction where an expected count is below 5, negative below E11",
        gap: ChiSquaredTest.gap,
        { $0.quantedaChiSquared }),
      probability("chi2_p", "p of chi2", of: "chi2") { $0.quantedaChiSquared },
      ConventionColumn(
        "G2", "G2",
        "2*sum(O*ln(O/E)), each O moved 0.5 towards E where an expected count is below 5, negative below E11",
        gap: LogLikelihoodRatio.gap, { $0.quantedaLogLikelihood }),
      probability("G2_p", "p of G2", of: "G2") { $0.quantedaLogLikelihood },
      ConventionColumn(
        "exact_p", "p (exact)", "Fisher's exact test, two-sided", decimals: 4,
        gap: FisherExactTest.gap, { FisherExactTest.probability(of: $0) }),
      ConventionColumn(
        "pmi", "pmi", "ln(O11/E11)", gap: MutualInformation.gap,
        { MutualInformation.value(of: $0).map { $0 * Logarithm.two } }),
    ])

  private static func probability(
    _ name: String, _ heading: String, of measure: String,
    _ value: @escaping @Sendable (ContingencyTable) -> Double?
  ) -> ConventionColumn<ContingencyTable> {
    ConventionColumn(
      name, heading, "two-sided, from \(measure) as chi-squared with one degree of freedom", decimals: 4,
      gap: ChiSquaredTest.gap, { value($0).map { ChiSquaredDistribution.upperTail(abs($0)) } })
  }
}

extension ContingencyTable {
  /// Whether an expected count is below 5 and the cells lie ½ or more from theirs.
  fileprivate var needsQuantedaCorrection: Bool {
    abs(excess) >= 0.5 && min(e11, e12, e21, e22) < 5
  }

  fileprivate var quantedaChiSquared: Double? {
    needsQuantedaCorrection ? YatesChiSquaredTest.value(of: self) : ChiSquaredTest.value(of: self)
  }

  /// The log-likelihood ratio of cells that are moved towards their expected counts, which leaves the margins as they are.
  fileprivate var quantedaLogLikelihood: Double? {
    guard needsQuantedaCorrection, hasMargins else { return LogLikelihoodRatio.value(of: self) }
    let shift = excess > 0 ? -0.5 : 0.5
    let cells = [
      (Double(o11) + shift, e11, excess + shift), (Double(o12) - shift, e12, -excess - shift),
      (Double(o21) - shift, e21, -excess - shift), (Double(o22) + shift, e22, excess + shift),
    ]
    let sum = 2 * cells.reduce(0) { $0 + Deviance.of($1.0, mean: $1.1, difference: $1.2) }
    return excess < 0 ? -sum : sum
  }
}
