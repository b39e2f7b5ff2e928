extension CollocationConvention {
  /// polmineR (A. Blätte): log-likelihood of windows, mutual information of pairs.
  public static let polmineR = CollocationConvention(
    name: "polmineR", program: "polmineR",
    windows: WindowRules(
      overlap: .forEachHit, unit: .tokens, nodeTokens: .counted, end: .chosen, total: .corpus),
    expected: "R1*C1/N without the tokens of hits for log-likelihood, f_A*f_B/N for MI",
    caution:
      "Its two numbers expect different things, so they can't be compared. Whether it gives its log-likelihood a sign is "
      + "not known; here it has none.",
    minimum: nil,
    columns: [
      CollocationColumn.measure(LogLikelihoodRatio.self, of: \.polmineRTable).unsigned,
      .measure(MutualInformation.self, \.expectedOfPair),
    ], table: \.polmineRTable)
}

extension CollocationCounts {
  /// Windows and all outside them that is no hit; the windows themselves keep the tokens of hits.
  fileprivate var polmineRTable: ContingencyTable? {
    ContingencyTable(o11: joint, r1: windowTokens, c1: collocate, n: corpus - nodeTokens)
  }
}
