import Testing

@testable import TextStatistics

@Suite struct `Bootstrap support of clusters` {
  /// Groups of paragraphs of 100 words each; `rows` are words by units.
  private func units(_ unitsOfGroups: [Int], _ rows: [[Int32]]) throws -> UnitCounts {
    var (starts, units, counts) = ([0], [UInt32](), [Int32]())
    for row in rows {
      for (unit, count) in row.enumerated() where count > 0 {
        units.append(UInt32(unit))
        counts.append(count)
      }
      starts.append(counts.count)
    }
    return try #require(
      UnitCounts(
        sizes: [Int](repeating: 100, count: unitsOfGroups.reduce(0, +)), unitsOfGroups: unitsOfGroups,
        starts: starts, units: units, counts: counts))
  }

  private func tree(
    _ units: UnitCounts, _ rows: [[Int32]], _ measure: any SimilarityMeasure.Type = BurrowsDelta.self
  ) throws -> Dendrogram {
    let counts = units.groups.flatMap { group in rows.map { row in group.reduce(0) { $0 + Int(row[$1]) } } }
    let profiles = try #require(
      WordProfiles(counts: counts, words: rows.count, sizes: units.groups.map { 100 * $0.count }))
    return try #require(Dendrogram(of: DistanceMatrix(of: profiles, by: measure), by: .average))
  }

  @Test func `is whole where units of a group are all alike`() throws {
    let rows: [[Int32]] = [[9, 9, 9, 8, 8, 8, 1, 1, 1, 2, 2, 2], [1, 1, 1, 2, 2, 2, 7, 7, 7, 6, 6, 6]]
    let units = try units([3, 3, 3, 3], rows)
    let tree = try tree(units, rows)
    let bootstrap = try #require(
      ClusterBootstrap(of: tree, units, by: BurrowsDelta.self, .average, seed: 1))
    let outcome = bootstrap.outcome(of: 0..<50)
    #expect(outcome == ClusterBootstrap.Outcome(trees: 50, agreements: [50, 50, 50]))
    #expect(outcome.support(ofMerge: 0) == 1)
  }

  /// Three groups of two paragraphs, one word. The third group lies with the second (10, 12) where its draw is at 11,
  /// and with the first where it is nearer to that; cases were counted by going through all 64 draws.
  @Test func `comes near to what going through all draws gives`() throws {
    let rows: [[Int32]] = [[4, 6, 10, 12, 6, 12]]
    let units = try units([2, 2, 2], rows)
    let tree = try tree(units, rows, JensenShannonDistance.self)
    // The mean of the third group is 9, nearer to 11 than to 5.
    #expect(tree.merges[0].left == 1 && tree.merges[0].right == 2)
    var agreeing = 0
    for draw in 0..<64 {
      let picked = (0..<3).map { group in
        (0..<2).reduce(0) { sum, time in
          sum + Int(rows[0][2 * group + (draw >> (2 * group + time)) & 1])
        }
      }
      let profiles = try #require(WordProfiles(counts: picked, words: 1, sizes: [200, 200, 200]))
      let matrix = DistanceMatrix(of: profiles, by: JensenShannonDistance.self)
      let distances = [matrix[0, 1], matrix[0, 2], matrix[1, 2]].compactMap { $0 }
      try #require(distances.count == 3)
      if distances[2] < min(distances[0], distances[1]) { agreeing += 1 }
    }
    #expect((10..<54).contains(agreeing))
    let bootstrap = try #require(
      ClusterBootstrap(of: tree, units, by: JensenShannonDistance.self, .average, seed: 1))
    let outcome = bootstrap.outcome(of: 0..<4000)
    let support = try #require(outcome.support(ofMerge: 0))
    // Four standard errors of 4,000 draws are 0.032 at most.
    #expect(abs(support - Double(agreeing) / 64) < 0.032)
    #expect(outcome.agreements[1] == 4000)
  }

  @Test func `is the same in parts, and other for another seed`() throws {
    let rows: [[Int32]] = [[4, 6, 10, 12, 6, 12], [1, 5, 2, 2, 3, 1]]
    let units = try units([2, 2, 2], rows)
    let tree = try tree(units, rows)
    func bootstrap(_ seed: UInt64) throws -> ClusterBootstrap {
      try #require(ClusterBootstrap(of: tree, units, by: BurrowsDelta.self, .average, seed: seed))
    }
    let whole = try bootstrap(7).outcome(of: 0..<300)
    var parts = try bootstrap(7).outcome(of: 0..<101)
    parts.add(try bootstrap(7).outcome(of: 101..<300))
    #expect(whole == parts)
    #expect(try (8..<12).contains { try bootstrap($0).outcome(of: 0..<300) != whole })
  }

  @Test func `is nothing where no group can be drawn anew, and leaves out draws that can't be compared`()
    throws
  {
    let rows: [[Int32]] = [[9, 8, 1]]
    let single = try units([1, 1, 1], rows)
    let tree = try tree(single, rows)
    #expect(ClusterBootstrap(of: tree, single, by: BurrowsDelta.self, .ward, seed: 1) == nil)
    let empty = try units([2, 1, 0], rows)
    #expect(ClusterBootstrap(of: tree, empty, by: BurrowsDelta.self, .ward, seed: 1) == nil)
    // One draw in four of the first group lacks the only word, and then has no angle.
    let lacking: [[Int32]] = [[9, 0, 8, 1]]
    let units = try units([2, 1, 1], lacking)
    let other = try self.tree(units, lacking, CosineDistance.self)
    let outcome = try #require(
      ClusterBootstrap(of: other, units, by: CosineDistance.self, .average, seed: 1)
    ).outcome(of: 0..<400)
    #expect((250..<350).contains(outcome.trees))
    #expect(ClusterBootstrap.Outcome(trees: 0, agreements: [0]).support(ofMerge: 0) == nil)
  }
}

/// What support says where there is nothing to find: groups of units that are all drawn from one text.
@Suite struct `Bootstrap support of clusters where there are none` {
  /// Eight groups of fifteen paragraphs of 100 words, of a text of thirty words whose rates fall as 1 by rank.
  private func units(_ generator: inout SeededGenerator) throws -> UnitCounts {
    let (groups, paragraphs, words) = (8, 15, 30)
    let weights = (1...words).map { 1_000_000 / $0 }
    let sum = weights.reduce(0, +)
    var rows = [[Int32]](repeating: [Int32](repeating: 0, count: groups * paragraphs), count: words)
    for unit in 0..<groups * paragraphs {
      for _ in 0..<100 {
        var place = generator.next(below: sum)
        let word = weights.firstIndex {
          place -= $0
          return place < 0
        }
        rows[try #require(word)][unit] += 1
      }
    }
    var (starts, units, counts) = ([0], [UInt32](), [Int32]())
    for row in rows {
      for (unit, count) in row.enumerated() where count > 0 {
        units.append(UInt32(unit))
        counts.append(count)
      }
      starts.append(counts.count)
    }
    return try #require(
      UnitCounts(
        sizes: [Int](repeating: 100, count: groups * paragraphs),
        unitsOfGroups: [Int](repeating: paragraphs, count: groups), starts: starts, units: units,
        counts: counts))
  }

  @Test func `seldom comes near to 1`() throws {
    var generator = SeededGenerator(seed: 1789)
    var supports: [Double] = []
    for round in 0..<60 {
      let units = try units(&generator)
      var counts = [Int](repeating: 0, count: units.words * 8)
      for word in 0..<units.words {
        for place in units.starts[word]..<units.starts[word + 1] {
          counts[Int(units.units[place]) / 15 * units.words + word] += Int(units.counts[place])
        }
      }
      let profiles = try #require(
        WordProfiles(counts: counts, words: units.words, sizes: [Int](repeating: 1500, count: 8)))
      let tree = try #require(
        Dendrogram(of: DistanceMatrix(of: profiles, by: BurrowsDelta.self), by: .average))
      let bootstrap = try #require(
        ClusterBootstrap(of: tree, units, by: BurrowsDelta.self, .average, seed: UInt64(round)))
      let outcome = bootstrap.outcome(of: 0..<60)
      supports += tree.merges.indices.dropLast().compactMap { outcome.support(ofMerge: $0) }
    }
    let sorted = supports.sorted()
    #expect(supports.count == 360)
    // Half of them lie below 0.13, 95 % below 0.35; the greatest is 0.6.
    #expect(sorted[sorted.count / 2] < 0.2 && sorted[sorted.count * 95 / 100] < 0.45)
    #expect(sorted.allSatisfy { $0 < 0.8 })
  }
}
