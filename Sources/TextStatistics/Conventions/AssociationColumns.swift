/// The numbers that cwb-ccc has for collocations and keywords alike.
enum AssociationColumns {
  static let cwbCCC: [ConventionColumn<ContingencyTable>] = [
    .measure(LogLikelihoodRatio.self), .measure(WalterLogRatio.self), .measure(SimpleLogLikelihood.self),
    .measure(ZScore.self),
    ConventionColumn(
      "t_discounted", "t-score", "(O11-E11)/sqrt(O11), 0.001 for a divisor of 0",
      { table in table.excess / (table.o11 == 0 ? 0.001 : Double(table.o11)).squareRoot() }),
    ConventionColumn(
      "mi_log10", "MI (log10)", "log10(O11/E11), 0.001 for a count of 0", gap: "nothing is expected",
      { table in
        guard table.e11 > 0 else { return nil }
        let observed = table.o11 == 0 ? 0.001 : Double(table.o11)
        let difference = table.o11 == 0 ? 0.001 - table.e11 : table.excess
        return Logarithm.ofRatio(observed, table.e11, difference: difference) / Logarithm.ten
      }),
    .measure(LocalMutualInformation.self), .measure(Dice.self), .measure(MinimumSensitivity.self),
  ]

  /// What cwb-ccc has besides, and why it isn't among these.
  static let cwbCCCCaution =
    "Its conservative Log Ratio has by default the bounds of a normal distribution, and its Liddell another formula in some "
    + "versions; both are left out. Slovo has the one with exact bounds and the other as published. Older versions take 0.5 for a "
    + "count of 0 in Log Ratio instead of adding it to all counts and sizes."
}
