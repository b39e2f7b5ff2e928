import Testing

@testable import TextStatistics

@Suite struct `Trees of groups` {
  private func tree(_ count: Int, _ values: [Double], _ linkage: Linkage) throws -> Dendrogram {
    let distances = try #require(DistanceMatrix(count: count, values: values))
    return try #require(Dendrogram(of: distances, by: linkage))
  }

  private func clusters(_ tree: Dendrogram) -> [[Int]] {
    let leaves = tree.leaves
    return tree.ranges.map { leaves[$0].sorted() }
  }

  // R. A. Johnson and D. W. Wichern, Applied Multivariate Statistical Analysis, examples of single and complete linkage.
  private static let textbook: [Double] = [9, 3, 6, 11, 7, 5, 10, 9, 2, 8]

  @Test func `are those of a textbook`() throws {
    let single = try tree(5, Self.textbook, .single)
    #expect(single.merges.map(\.height) == [2, 3, 5, 6])
    #expect(clusters(single) == [[2, 4], [0, 2, 4], [1, 3], [0, 1, 2, 3, 4]])
    let complete = try tree(5, Self.textbook, .complete)
    #expect(complete.merges.map(\.height) == [2, 5, 9, 11])
    #expect(clusters(complete) == [[2, 4], [1, 3], [0, 1, 3], [0, 1, 2, 3, 4]])
  }

  /// The 5S ribosomal RNA of five bacteria, a common example of UPGMA, which has half these heights on each branch.
  @Test func `are those of a well-known example of UPGMA`() throws {
    let average = try tree(5, [17, 21, 31, 23, 30, 34, 21, 28, 39, 43], .average)
    #expect(average.merges.map(\.height) == [17, 22, 28, 33])
    #expect(clusters(average) == [[0, 1], [0, 1, 4], [2, 3], [0, 1, 2, 3, 4]])
  }

  private static let nine = [
    2.364, 1.318, 1.443, 1.578, 2.521, 5.059, 2.347, 2.885, 3.246, 2.565, 2.434, 3.009, 2.695, 2.731, 2.841,
    2.379, 2.778, 3.353, 5.941, 3.665, 3.649, 2.531, 3.964, 5.26, 2.228, 4.328, 1.433, 4.179, 0.977, 3.283,
    4.034, 1.736, 3.754, 3.802, 3.836, 4.26,
  ]

  /// scipy 1.17: scipy.cluster.hierarchy.linkage(D, method)[:, 2] and cophenet(linkage, D)[0].
  @Test(
    arguments: [
      (
        .ward,
        [
          0.977, 1.318, 1.7492704193463058, 2.1406117505672686, 2.695, 3.5734823818417425, 4.409405288698239,
          5.972432939951875,
        ], 0.6752607617459426
      ),
      (
        .average,
        [0.977, 1.318, 1.5845, 1.911, 2.695, 2.773888888888889, 3.3385, 3.710166666666666],
        0.7066467438431066
      ),
      (.complete, [0.977, 1.318, 1.736, 2.379, 2.695, 3.836, 3.964, 5.941], 0.68689714318159),
      (.single, [0.977, 1.318, 1.433, 1.443, 1.578, 2.364, 2.695, 2.841], 0.6847351484827006),
    ] as [(Linkage, [Double], Double)])
  func `agree with scipy`(linkage: Linkage, heights: [Double], correlation: Double) throws {
    let tree = try tree(9, Self.nine, linkage)
    for (merge, height) in zip(tree.merges, heights) { #expect(abs(merge.height - height) < 1e-12) }
    let distances = try #require(DistanceMatrix(count: 9, values: Self.nine))
    let found = try #require(CopheneticCorrelation.value(of: tree, distances))
    #expect(abs(found - correlation) < 1e-12)
  }

  /// Points of a plane, at random.
  private func points(_ count: Int, seed: UInt64) -> [(Double, Double)] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (Double(generator.next(below: 10_000)), Double(generator.next(below: 10_000)))
    }
  }

  /// What a linkage means, from the groups of two clusters themselves.
  private func height(_ left: [Int], _ right: [Int], _ points: [(Double, Double)], _ linkage: Linkage)
    -> Double
  {
    func growth(_ members: [Int]) -> Double {
      let count = Double(members.count)
      let mean = members.reduce((0.0, 0.0)) { ($0.0 + points[$1].0 / count, $0.1 + points[$1].1 / count) }
      return members.reduce(0) {
        let (x, y) = (points[$1].0 - mean.0, points[$1].1 - mean.1)
        return $0 + x * x + y * y
      }
    }
    let distances = left.flatMap { one in
      right.map { other in
        let (x, y) = (points[one].0 - points[other].0, points[one].1 - points[other].1)
        return (x * x + y * y).squareRoot()
      }
    }
    return switch linkage {
    case .ward: (2 * (growth(left + right) - growth(left) - growth(right))).squareRoot()
    case .average: distances.reduce(0, +) / Double(distances.count)
    case .complete: distances.max() ?? 0
    case .single: distances.min() ?? 0
    }
  }

  @Test(arguments: Linkage.allCases, [UInt64](1...6))
  func `are those that the meaning of a linkage gives`(linkage: Linkage, seed: UInt64) throws {
    let points = points(17, seed: seed)
    var values: [Double] = []
    for left in 0..<17 {
      for right in left + 1..<17 { values.append(height([left], [right], points, .single)) }
    }
    let tree = try tree(17, values, linkage)
    var left = (0..<17).map { [$0] }
    var expected: [(members: [Int], height: Double)] = []
    while left.count > 1 {
      var best: (Int, Int, Double) = (0, 0, .infinity)
      for one in left.indices {
        for other in left.indices.dropFirst(one + 1) {
          let height = height(left[one], left[other], points, linkage)
          if height < best.2 { best = (one, other, height) }
        }
      }
      left[best.0] += left[best.1]
      expected.append((left[best.0].sorted(), best.2))
      left.remove(at: best.1)
    }
    #expect(clusters(tree) == expected.map(\.members))
    for (merge, wanted) in zip(tree.merges, expected) {
      #expect(abs(merge.height - wanted.height) < 1e-9 * wanted.height)
      #expect(merge.size == wanted.members.count)
    }
  }

  @Test(arguments: Linkage.allCases)
  func `join groups in their order where all are equally near`(linkage: Linkage) throws {
    let tree = try tree(4, [1, 1, 1, 1, 1, 1], linkage)
    #expect(clusters(tree)[0] == [0, 1])
    #expect(tree.leaves == [0, 1, 2, 3])
    let distances = try #require(DistanceMatrix(count: 4, values: [1, 1, 1, 1, 1, 1]))
    #expect(CopheneticCorrelation.value(of: tree, distances) == nil)
  }

  @Test func `have groups beside one another in the order in which they come`() throws {
    let tree = try tree(5, Self.textbook, .single)
    #expect(tree.leaves == [0, 2, 4, 1, 3])
    #expect(tree.copheneticDistances[2, 4] == 2 && tree.copheneticDistances[3, 4] == 6)
  }

  @Test func `of one group or none have no cluster, and lacking distances make no tree`() throws {
    for count in [0, 1] {
      let tree = try tree(count, [], .ward)
      #expect(tree.merges.isEmpty && tree.leaves == Array(0..<count))
    }
    let lacking = try #require(DistanceMatrix(count: 3, values: [1, nil, 2]))
    #expect(Dendrogram(of: lacking, by: .average) == nil)
    let two = try #require(DistanceMatrix(count: 2, values: [0.5]))
    let tree = try #require(Dendrogram(of: two, by: .ward))
    #expect(tree.merges == [Dendrogram.Merge(left: 0, right: 1, height: 0.5, size: 2)])
    #expect(CopheneticCorrelation.value(of: tree, two) == nil)
  }
}
