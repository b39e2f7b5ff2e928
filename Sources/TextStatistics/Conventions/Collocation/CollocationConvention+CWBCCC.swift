extension CollocationConvention {
  /// cwb-ccc (Ph. Heinrich): each position once, without the tokens of hits; decimal logarithms.
  public static let cwbCCC = CollocationConvention(
    name: "cwb-ccc", program: "cwb-ccc",
    windows: WindowRules(
      overlap: .once, unit: .tokens, nodeTokens: .removed, end: .chosen, total: .withoutNodes),
    expected: "R1*C1/N, all without the tokens of hits",
    caution: AssociationColumns.cwbCCCCaution, minimum: 2,
    columns: AssociationColumns.cwbCCC.map { $0.of(\.tableWithoutNodes) },
    table: \.tableWithoutNodes)
}

extension ConventionColumn<ContingencyTable> {
  /// The same number of counts that make a table.
  func of(_ table: @escaping @Sendable (CollocationCounts) -> ContingencyTable?) -> CollocationColumn {
    let value = value
    return CollocationColumn(
      name, heading, formula, decimals: decimals,
      gap: gap.map { "\($0), or \(CollocationConvention.noTable)" } ?? CollocationConvention.noTable,
      { table($0).flatMap { value($0) } })
  }
}
