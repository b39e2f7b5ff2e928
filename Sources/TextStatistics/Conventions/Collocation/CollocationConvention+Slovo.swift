extension CollocationConvention {
  /// Slovo's own: each position counts once, and the tokens of hits are taken out of everything.
  public static let slovo = slovo([LogLikelihoodRatio.self, LogRatio.self, MutualInformation.self])

  /// Slovo's own with measures of choice.
  public static func slovo(_ measures: [any AssociationMeasure.Type]) -> CollocationConvention {
    CollocationConvention(
      name: "slovo", program: "Slovo",
      windows: WindowRules(
        overlap: .once, unit: .tokens, nodeTokens: .removed, end: .paragraph, total: .withoutNodes),
      expected: "R1*C1/N, all without the tokens of hits", caution: nil, minimum: 1,
      columns: measures.map { .measure($0, of: \.tableWithoutNodes) }, table: \.tableWithoutNodes)
  }
}
