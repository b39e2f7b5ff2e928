/// The tests that deal with whole units, in the order of their columns.
public enum ResamplingMeasures {
  public static let all: [any Measure.Type] = [
    PermutationTest.self, MaximumPermutationTest.self, RankSumTest.self,
  ]
}
