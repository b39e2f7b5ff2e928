extension CollocationConvention {
  /// Conc (G. Ford): log-likelihood of two cells of windows, mutual information and logDice of pairs.
  public static let conc = CollocationConvention(
    name: "conc", program: "Conc",
    windows: WindowRules(
      overlap: .forEachHit, unit: .tokens, nodeTokens: .counted, end: .document, total: .withoutPunctuation),
    expected: "R1*f_B/N for log-likelihood, the outside without the tokens of hits; f_A*f_B/N for the others",
    caution:
      "Its numbers expect different things, so they can't be compared. Whether its log-likelihood has a sign is not known; "
      + "here it has none.",
    minimum: 5,
    columns: [
      .logDice("14+log2(2*f_AB/(f_A+f_B))", \.hits), .measure(MutualInformation.self, \.expectedOfPair),
      CollocationColumn.measure(
        TwoCellLogLikelihood.self, of: \.concTable,
        gap: noTable + ", or windows overlap so much that nothing is left outside them"
      ).unsigned,
    ], table: \.concTable)
}

extension CollocationCounts {
  /// Windows and the rest, from whose size the tokens of hits are subtracted.
  fileprivate var concTable: ContingencyTable? {
    let outside = corpus - windowTokens - nodeTokens
    return ContingencyTable(
      o11: joint, o12: windowTokens - joint, o21: collocate - joint, o22: outside - (collocate - joint))
  }
}
