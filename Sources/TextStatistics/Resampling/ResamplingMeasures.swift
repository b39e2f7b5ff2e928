/// The tests that know bursts, in the order of their columns.
public enum ResamplingMeasures {
  public static let all: [any Measure.Type] = [
    PermutationTest.self, MaximumPermutationTest.self, RankSumTest.self, InterArrivalTest.self,
  ]
}
