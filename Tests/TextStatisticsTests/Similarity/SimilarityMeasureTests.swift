import Testing

@testable import TextStatistics

@Suite struct `Measures of similarity` {
  /// Five groups of six words.
  private static let counts = [
    40, 20, 10, 5, 0, 3, 35, 25, 12, 1, 2, 3, 60, 10, 30, 2, 0, 6, 10, 12, 3, 0, 8, 1, 50, 22, 9, 6, 0, 5,
  ]
  private static let sizes = [200, 180, 300, 100, 250]

  private func profiles() throws -> WordProfiles {
    try #require(WordProfiles(counts: Self.counts, words: 6, sizes: Self.sizes))
  }

  /// Pairs (0, 1), (0, 2) … (3, 4). numpy 2 and scipy 1.17: P = counts / sizes; Z = (P - mean) / std(ddof=1);
  /// abs(Zi - Zj).mean(), sum((arange(6, 0, -1) + 1) / 6 * abs(Zi - Zj)), scipy.spatial.distance.cosine and jensenshannon
  /// (base 2) with the share of all other words as a seventh one.
  @Test(
    arguments: [
      (
        "burrows_delta",
        [
          0.68400954321573, 1.040850288687811, 1.52545342093125, 0.348253237832158, 0.860771440749006,
          1.330091175519189, 0.869343520587913, 2.033731883943822, 0.858620259811912, 1.67863407749759,
        ]
      ),
      (
        "eder_delta",
        [
          3.034280590169578, 4.612840561555806, 6.734872988380265, 1.174239121302761, 4.260860686079197,
          5.89934995510216, 3.824582445933271, 9.217426247235117, 4.26871748503434, 6.962798575663497,
        ]
      ),
      (
        "wurzburg",
        [
          1.204534594784008, 1.240396094500579, 1.479067564612312, 0.359554091049176, 1.144431649066019,
          1.043256908560014, 1.320216892608713, 1.597154012623814, 1.007258560004024, 1.644579541079752,
        ]
      ),
      (
        "cosine",
        [
          0.017411025182349, 0.069503220045477, 0.183033409350562, 0.003022082610956, 0.105620569403325,
          0.117745864493608, 0.030492498556752, 0.328234635255727, 0.072599730453223, 0.201628508000973,
        ]
      ),
      (
        "jensen_shannon",
        [
          0.119052727094336, 0.152658994581051, 0.261358432667331, 0.038840025167426, 0.186631689333712,
          0.209518889069425, 0.137693742861132, 0.300037187551435, 0.155834677741402, 0.260153348363915,
        ]
      ),
    ] as [(String, [Double])])
  func `agree with numpy and scipy`(name: String, expected: [Double]) throws {
    let measure = try #require(SimilarityMeasures.named(name))
    let matrix = DistanceMatrix(of: try profiles(), by: measure)
    var next = expected.makeIterator()
    for left in 0..<5 {
      for right in left + 1..<5 {
        let (value, wanted) = (try #require(matrix[left, right]), next.next() ?? .nan)
        #expect(abs(value - wanted) < 1e-13)
        #expect(matrix[right, left] == value)
      }
    }
  }

  @Test func `follow from one another`() throws {
    let profiles = try profiles()
    func value(_ measure: any SimilarityMeasure.Type) throws -> Double {
      try #require(DistanceMatrix(of: profiles, by: measure)[1, 3])
    }
    #expect(try value(CosineSimilarity.self) == 1 - value(CosineDistance.self))
    #expect(
      try abs(value(JensenShannonDistance.self) - value(JensenShannonDivergence.self).squareRoot()) < 1e-15)
    let parts = DeltaContribution.all(of: profiles, 1, 3)
    #expect(try abs(parts.reduce(0) { $0 + $1.part } - value(BurrowsDelta.self)) < 1e-14)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.part >= $1.part })
  }

  @Test func `are 0 for groups whose rates are the same, however large they are`() throws {
    let profiles = try #require(
      WordProfiles(counts: [3, 1, 6, 2, 1, 5], words: 2, sizes: [30, 60, 30]))
    for measure in SimilarityMeasures.all {
      let value = DistanceMatrix(of: profiles, by: measure)[0, 1]
      #expect(value == (measure.isDistance ? 0 : 1), "\(measure.name)")
    }
  }

  @Test func `reach the ends of their scales`() throws {
    let apart = try #require(WordProfiles(counts: [4, 0, 0, 4], words: 2, sizes: [4, 4]))
    #expect(DistanceMatrix(of: apart, by: CosineDistance.self)[0, 1] == 1)
    #expect(DistanceMatrix(of: apart, by: JensenShannonDivergence.self)[0, 1] == 1)
    // Two groups lie on either side of their mean, at z of 1 and -1 over the square root of 2.
    let delta = try #require(DistanceMatrix(of: apart, by: BurrowsDelta.self)[0, 1])
    #expect(abs(delta - 2.squareRoot()) < 1e-15)
    #expect(DistanceMatrix(of: apart, by: CosineDelta.self)[0, 1].map { abs($0 - 2) < 1e-15 } == true)
  }

  @Test func `leave out words whose rate is the same everywhere`() throws {
    // 0.1 three times has a mean that isn't 0.1.
    let profiles = try #require(
      WordProfiles(counts: [1, 2, 10, 25, 7, 50], words: 2, sizes: [10, 100, 70]))
    #expect(StandardScores(profiles).words == [1])
    #expect(DeltaContribution.all(of: profiles, 0, 1).map(\.word) == [1])
  }

  @Test func `have no value where there is nothing to compare`() throws {
    let same = try #require(WordProfiles(counts: [2, 2, 4, 4], words: 2, sizes: [10, 20]))
    #expect(DistanceMatrix(of: same, by: BurrowsDelta.self)[0, 1] == nil)
    #expect(DistanceMatrix(of: same, by: EderDelta.self)[0, 1] == nil)
    #expect(DistanceMatrix(of: same, by: CosineDelta.self)[0, 1] == nil)
    let absent = try #require(WordProfiles(counts: [0, 0, 4, 4], words: 2, sizes: [10, 20]))
    #expect(DistanceMatrix(of: absent, by: CosineDistance.self)[0, 1] == nil)
    #expect(DistanceMatrix(of: absent, by: JensenShannonDistance.self)[0, 1] != nil)
    for groups in [0, 1] {
      let few = try #require(
        WordProfiles(
          counts: [Int](repeating: 1, count: groups), words: 1, sizes: [Int](repeating: 9, count: groups)))
      #expect(SimilarityMeasures.all.allSatisfy { DistanceMatrix(of: few, by: $0)[0, 0] == nil })
    }
  }

  @Test func `stay on their scales where punctuation marks are counted too`() throws {
    // Sixteen words and marks among ten words.
    let profiles = try #require(WordProfiles(counts: [10, 6, 4, 12], words: 2, sizes: [10, 10]))
    // Shares of 16: scipy.spatial.distance.jensenshannon([10, 6, 0], [4, 12, 0], base=2).
    let value = try #require(DistanceMatrix(of: profiles, by: JensenShannonDistance.self)[0, 1])
    #expect(abs(value - 0.3253357413449198) < 1e-14)
  }

  @Test func `take no counts that can't be`() {
    #expect(WordProfiles(counts: [1, 2, 3], words: 2, sizes: [9, 9]) == nil)
    #expect(WordProfiles(counts: [1, -1], words: 1, sizes: [9, 9]) == nil)
    #expect(WordProfiles(counts: [0, 0], words: 1, sizes: [9, 0]) == nil)
    #expect(WordProfiles(counts: [], words: .max, sizes: [1, 1]) == nil)
    #expect(WordProfiles(counts: [.max, .max], words: 2, sizes: [.max]) != nil)
    #expect(DistanceMatrix(count: 3, values: [1, 2]) == nil)
    #expect(DistanceMatrix(count: 2, values: [.infinity]) == nil)
    #expect(DistanceMatrix(count: -1, values: []) == nil)
    #expect(DistanceMatrix(count: .max, values: []) == nil)
  }

  @Test func `are read aloud as they are`() {
    #expect(
      BurrowsDelta.reading(of: 0.875)
        == "the rates of a word counted differ by 0.875 standard deviations of all groups' rates, on the mean of these words"
    )
    #expect(CosineDistance.reading(of: 0.5).contains("60 degrees apart"))
    #expect(CosineSimilarity.reading(of: 0.5) == CosineDistance.reading(of: 0.5))
    #expect(CosineDelta.reading(of: 1.5).contains("the one tends to prefer what the other avoids"))
    #expect(CosineDelta.reading(of: 1.5).contains("120 degrees"))
    #expect(JensenShannonDistance.reading(of: 0.5).contains("tells 0.25 bits on average of the 1 bit"))
  }
}
