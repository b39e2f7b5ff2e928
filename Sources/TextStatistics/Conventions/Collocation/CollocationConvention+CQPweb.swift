extension CollocationConvention {
  /// CQPweb (A. Hardie): windows in their real size, where a token in two windows counts twice.
  public static let cqpweb = CollocationConvention(
    name: "cqpweb", program: "CQPweb",
    windows: WindowRules(
      overlap: .forEachHit, unit: .tokens, nodeTokens: .counted, end: .corpus, total: .corpus),
    expected: "R1*f_B/N",
    caution:
      "CQPweb shows Log Ratio only for words whose log-likelihood passes 0.05 with Sidak's correction for the types in the "
      + "windows; here it stands for all. How it works out Dice is not known, so that is left out.",
    minimum: 5,
    columns: [
      .measure(LogLikelihoodRatio.self, of: \.windowTable), .measure(LogRatio.self, of: \.windowTable),
      .measure(MutualInformation.self, \.expectedInWindows),
      .measure(CubicMutualInformation.self, \.expectedInWindows), .measure(TScore.self, \.expectedInWindows),
      .measure(YatesZScore.self, \.expectedInWindows),
    ], table: \.windowTable)
}
