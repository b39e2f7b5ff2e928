extension CollocationConvention {
  /// The R client of KorAP (M. Kupietz): windows in their nominal size, in logDice too.
  public static let korAP = CollocationConvention(
    name: "korap", program: "RKorAPClient",
    windows: WindowRules(
      overlap: nil, unit: nil, nodeTokens: nil, end: .chosen, total: .corpus),
    expected: "w*f_A*f_B/N, w the nominal size of a window",
    caution:
      "Its counts come from the server: how windows that overlap and tokens of hits count there is not known, so joint counts "
      + "may differ where hits stand near one another. Windows that text ends cut off count as whole.",
    needsSpan: true, minimum: nil,
    columns: [
      .logDice("14+log2(2*f_AB/(w*f_A+f_B))", \.nominalWindowTokens),
      .measure(MutualInformation.self, \.expectedInNominalWindows),
      .measure(SquaredMutualInformation.self, \.expectedInNominalWindows),
      .measure(CubicMutualInformation.self, \.expectedInNominalWindows),
      CollocationColumn.measure(LogLikelihoodRatio.self, of: \.nominalTable).unsigned,
    ], table: \.nominalTable)
}

extension CollocationCounts {
  /// The size of all windows if none were cut off.
  fileprivate var nominalWindowTokens: Int { span * hits }
  fileprivate var expectedInNominalWindows: Double { Double(span) * expectedOfPair }
  fileprivate var nominalTable: ContingencyTable? {
    ContingencyTable(o11: joint, r1: nominalWindowTokens, c1: collocate, n: corpus)
  }
}
