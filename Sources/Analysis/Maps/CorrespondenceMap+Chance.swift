import TextStatistics

extension CorrespondenceMap {
  /// What chance makes of the axes, by ``AxisPermutation``.
  public struct Chance: Sendable, Equatable {
    /// For each axis its mean inertia by chance.
    public let means: [Double]
    /// For each axis the probability of one as strong.
    public let probabilities: [Double]
    /// Units dealt out.
    public let units: Int
  }

  /// Deals out the units of the groups that made the axes.
  ///
  /// - Returns: nil without axes, and where no group has two units.
  /// - Throws: `.tooManyUnits`, `.index`.
  /// - Complexity: as of as many maps as there are rounds, on several threads.
  public func chance(
    in matrix: TermMatrix, by unit: ResamplingSettings.Unit, seed: UInt64, _ resources: AnswerResources
  ) throws(AnalysisError) -> Chance? {
    let active = groups.filter { $0.mass != nil }.map(\.index)
    guard !analysis.inertias.isEmpty,
      let units = try matrix.units(of: unit, memory: resources.memory),
      let test = AxisPermutation(units, groups: active, inertias: analysis.inertias, seed: seed)
    else { return nil }
    // Sums of numbers depend on the order in which they are added, so each round is a part of its own.
    let parts = WorkerThreads.mapParts(of: AxisPermutation.rounds, threads: resources.threads) { rounds in
      rounds.map { test.outcome(of: $0..<$0 + 1) }
    }.joined()
    var outcome = test.outcome(of: 0..<0)
    for part in parts { outcome.add(part) }
    let results = test.results(outcome)
    return Chance(
      means: results.map(\.mean), probabilities: results.map(\.probability),
      units: active.reduce(0) { $0 + units.groups[$1].count })
  }
}
