extension CollocationConvention {
  /// Sketch Engine, NoSketch Engine and KonText (the server Manatee): expectations know nothing of the window's size.
  public static let sketchEngine = CollocationConvention(
    name: "sketchengine", program: "Sketch Engine",
    windows: WindowRules(
      overlap: .forEachHit, unit: .windows, nodeTokens: .counted, end: .corpus, total: .corpus),
    expected: "f_A*f_B/N, not scaled by the window",
    caution:
      "Expected counts don't grow with the window, so in wide windows MI and T are greater than elsewhere. A collocate "
      + "counts once a window, however often it stands there.",
    minimum: nil,
    columns: [
      .logDice("14+log2(2*f_AB/(f_A+f_B))", \.hits),
      .measure(MutualInformation.self, \.expectedOfPair),
      .measure(CubicMutualInformation.self, \.expectedOfPair),
      .measure(FrequencyWeightedMutualInformation.self, \.expectedOfPair),
      .measure(TScore.self, \.expectedOfPair),
      CollocationColumn.measure(LogLikelihoodRatio.self, of: \.hitTable).unsigned,
      .measure(MinimumSensitivity.self, of: \.hitTable),
      CollocationColumn(
        "dice_percent", "Dice (%)", "100*2*f_AB/(f_A+f_B)", gap: Dice.gap,
        { counts in
          let sum = Double(counts.hits) + Double(counts.collocate)
          return sum > 0 ? 200 * Double(counts.joint) / sum : nil
        }),
    ], table: \.hitTable)
}
