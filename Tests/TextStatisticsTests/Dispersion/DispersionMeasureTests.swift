import Testing

@testable import TextStatistics

@Suite struct `Measures of dispersion by parts` {
  /// Examples that were printed in equal parts. Carroll, "An alternative to Juilland's usage coefficient" (1970), 13–14;
  /// Rosengren, "The quantitative concept of language" (1971), 115–117; Engwall, *Fréquence et distribution du
  /// vocabulaire* (1974), 122; Gries, "Dispersions and adjusted frequencies in corpora" (2008), 406–416; Lijffijt and
  /// Gries, "Correction" (2012), 148.
  @Test(arguments: [
    ("d2", [2, 1, 1, 1, 0], 0.8277, 4), ("d", [0, 4, 3, 2, 1], 0.6464, 4), ("u", [0, 4, 3, 2, 1], 6.46, 2),
    ("um", [2, 1, 1, 1, 0], 4.31, 2), ("um", [4, 2, 1, 1, 0], 6.424, 3), ("um", [1, 2, 3, 4, 5], 14.108, 3),
    ("u", [2, 2, 2, 2, 2], 10, 0), ("u", [4, 2, 1, 1, 0], 4.609, 3), ("kf", [2, 2, 2, 2, 1], 8.86, 2),
    ("kf", [4, 2, 1, 1, 0], 5.863, 3), ("kf", [1, 2, 3, 4, 5], 14.053, 3), ("fm", [4, 2, 1, 1, 0], 6.4, 1),
    ("fm", [1, 2, 3, 4, 5], 15, 0), ("ur", [2, 1, 1, 1, 0], 4.5, 1), ("d3", [1, 2, 3, 4, 5], 0.944, 3),
    ("s", [1, 2, 3, 4, 5], 0.937, 3), ("dc", [1, 2, 3, 4, 5], 0.937, 3), ("dp", [3, 3, 3], 0, 0),
    ("dp_norm", [2, 1, 0], 0.5, 1),
  ])
  func `agree with examples in print`(measure: String, counts: [Int], published: Double, decimals: Int) throws
  {
    let word = try WordDispersion(counts: counts, inEqualPartsOf: 1000)
    let value = try #require(DispersionMeasures.named(measure)?.value(of: word))
    let half = (0..<decimals).reduce(0.5) { size, _ in size / 10 }
    #expect(abs(value - published) <= half * 1.0001, "\(measure) of \(counts): \(value)")
  }

  /// Gries's small corpus, the word `a` (2008, 2010, 2020), and the example of the README of the R package tlda
  /// 0.1.0.9000, both as tlda prints them; it turns DP and D_KL so that 1 is even.
  @Test(
    arguments: [
      (
        [9, 10, 10, 10, 11], [1, 2, 3, 4, 5], 1.0, 0.78515045345, 0.937921303298, 0.949816342304, 0.82,
        0.697450034459, 0.879529344638, 1e-11
      ),
      (
        [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930], [2, 0, 1, 1, 3, 0, 3, 0, 0, 0], 0.5,
        0.6038797, 0.6521444, 0.4763652, 0.5009295, 0.308164, 0.4665078, 1.3e-7
      ),
    ] as [([Int], [Int], Double, Double, Double, Double, Double, Double, Double, Double)])
  func `agree with tlda`(
    sizes: [Int], counts: [Int], range: Double, d: Double, d2: Double, s: Double, dp: Double, da: Double,
    dkl: Double, tolerance: Double
  ) throws {
    let word = try WordDispersion(counts: counts, in: CorpusParts(sizes: sizes))
    #expect(PartRangeShare.value(of: word) == range)
    #expect(agree(JuillandD.value(of: word), d, tolerance: tolerance))
    #expect(agree(CarrollD2.value(of: word), d2, tolerance: tolerance))
    #expect(agree(RosengrenS.value(of: word), s, tolerance: tolerance))
    #expect(agree(DeviationOfProportions.value(of: word).map { 1 - $0 }, dp, tolerance: tolerance))
    #expect(agree(BurchDA.value(of: word), da, tolerance: tolerance))
    #expect(agree(KullbackLeiblerRatio2024.value(of: word).map { 1 - $0 }, dkl, tolerance: tolerance))
  }

  @Test func `keep thirteen digits of references at fifty`() throws {
    for (name, sizes, counts, values) in DispersionReference.parts {
      let word = try WordDispersion(counts: counts, in: CorpusParts(sizes: sizes))
      #expect(values.count == DispersionMeasures.all.count)
      for measure in DispersionMeasures.all {
        let (value, expected) = (measure.value(of: word), try #require(values[measure.name]))
        // What is left of 1 − x where x is close to 1 can't be known better than x.
        #expect(
          agree(value, expected, tolerance: 1e-13) || isNear(value, expected, 4e-16),
          "\(measure.name), \(name): \(value ?? .nan)")
      }
    }
  }

  @Test func `are the same whatever the order of the parts and the unit of their sizes`() throws {
    let (sizes, counts) = ([40, 1000, 300, 77, 512], [3, 10, 0, 5, 9])
    let word = try WordDispersion(counts: counts, in: CorpusParts(sizes: sizes))
    let turned = try WordDispersion(counts: counts.reversed(), in: CorpusParts(sizes: sizes.reversed()))
    let larger = try WordDispersion(counts: counts, in: CorpusParts(sizes: sizes.map { $0 * 1000 }))
    for measure in DispersionMeasures.all {
      let computed = measure.value(of: word)
      let value = try #require(computed)
      #expect(agree(measure.value(of: turned), value, tolerance: 1e-14), "\(measure.name)")
      #expect(agree(measure.value(of: larger), value, tolerance: 1e-13), "\(measure.name)")
    }
  }

  @Test func `leave out parts without words and know how many`() throws {
    let parts = try CorpusParts(sizes: [0, 100, 0, 200, 50])
    #expect([parts.count, parts.emptyCount, parts.words] == [3, 2, 350])
    let word = try WordDispersion(counts: [0, 4, 0, 1, 2], in: parts)
    let plain = try WordDispersion(counts: [4, 1, 2], in: CorpusParts(sizes: [100, 200, 50]))
    for measure in DispersionMeasures.all {
      let values = (measure.value(of: word), measure.value(of: plain))
      #expect(values.0 == values.1)
    }
  }

  @Test func `have no value where there is nothing to compare`() throws {
    let words = [
      try WordDispersion(counts: [0, 0, 0], in: CorpusParts(sizes: [5, 6, 7])),
      try WordDispersion(counts: [3], in: CorpusParts(sizes: [10])),
      try WordDispersion(counts: [0, 3], in: CorpusParts(sizes: [0, 10])),
      try WordDispersion(counts: [10], in: CorpusParts(sizes: [10])),
    ]
    let counted = ["range", "range_share", "rosengren_kf", "engwall_fm", "kromer_ur"]
    for measure in DispersionMeasures.all {
      let name = measure.name
      for word in words {
        let value = measure.value(of: word)
        let expected = counted.contains(name) || name == "maximum_share" && word.frequency > 0
        #expect((value != nil) == expected, "\(name)")
        #expect(value?.isFinite ?? true)
        let gap = measure.gap
        #expect(value != nil || gap != nil)
      }
    }
    #expect(RosengrenKF.value(of: words[0]) == 0)
    #expect(EngwallFM.value(of: words[1]) == 3)
  }

  @Test func `have a finite value for all small counts, within their range`() throws {
    let unit = [
      "range_share", "maximum_share", "dp_2008", "dp_2012", "dp_2020", "juilland_d", "carroll_d2",
      "rosengren_s", "d_a", "kld_ratio_2024", "kld_exp_2021", "kld_exp2_2024",
    ]
    let parts = try CorpusParts(sizes: [3, 5, 4])
    for first in 0...3 {
      for second in 0...5 {
        for third in 0...4 where first + second + third > 0 {
          let word = try WordDispersion(counts: [first, second, third], in: parts)
          for measure in DispersionMeasures.all {
            let computed = measure.value(of: word)
            let value = try #require(computed)
            #expect(value.isFinite)
            if unit.contains(measure.name) {
              #expect((0...1 + 1e-15).contains(value), "\(measure.name) of \(word.counts): \(value)")
            }
          }
        }
      }
    }
  }

  @Test func `refuse counts that no parts can have`() {
    func refusal(_ counts: [Int], _ sizes: [Int]) -> DispersionError? {
      do throws(DispersionError) {
        _ = try WordDispersion(counts: counts, in: CorpusParts(sizes: sizes))
        return nil
      } catch { return error }
    }
    #expect(refusal([1, 2], [10, 20, 30]) == .differentLengths(parts: 3, counts: 2))
    #expect(refusal([1, 21, 0], [10, 20, 30]) == .impossibleCount(part: 1, count: 21, size: 20))
    #expect(refusal([1, 2, -1], [10, 20, 30]) == .impossibleCount(part: 2, count: -1, size: 30))
    #expect(refusal([1, 2, 3], [10, 0, 30]) == .impossibleCount(part: 1, count: 2, size: 0))
    #expect(refusal([1, 0, 31], [10, 0, 30]) == .impossibleCount(part: 2, count: 31, size: 30))
    #expect(refusal([0, 0], [10, -1]) == .negativeSize(part: 1, size: -1))
    #expect(refusal([0, 0], [0, 0]) == .noWords)
    #expect(refusal([], []) == .noWords)
    #expect(refusal([0, 0], [1 << 60, 1]) == .tooManyWords)
    #expect(refusal([1 << 59, 0], [1 << 59, 1 << 59]) == nil)
  }

  @Test func `are found by name and alias, and say what their ends stand for`() {
    let all = DispersionMeasures.all.map { $0.name }
    #expect(Set(all).count == all.count)
    for measure in DispersionMeasures.all {
      for name in [measure.name] + measure.aliases {
        let found = DispersionMeasures.named(name.uppercased())?.name
        let expected = measure.name
        #expect(found == expected)
      }
    }
    let evenness = DispersionMeasures.all.filter { $0.gap == PartRange.gapOfEvenness }
    for measure in evenness where !["juilland_u", "carroll_um"].contains(measure.name) {
      let range = measure.range
      #expect(range.contains("= even"), "\(measure.name)")
    }
  }

  @Test func `read as sentences that don't round to an end of the scale`() {
    #expect(
      DeviationOfProportions.reading(of: 0.18)
        == "18 % of its occurrences would have to stand in other parts for its rate to be the same in all")
    #expect(DeviationOfProportions.reading(of: 0.0001).hasPrefix("less than 0.1 %"))
    #expect(DeviationOfProportions.reading(of: 0.9999).hasPrefix("more than 99.9 %"))
    #expect(JuillandD.reading(of: 0.9984).hasPrefix("more than 0.99 on a scale"))
    #expect(JuillandD.reading(of: 1).hasPrefix("1.00 on a scale"))
    #expect(
      BurchDA.reading(of: 0.6974500344589938)
        == "the rates of two parts taken at random differ by 60.5 % of the mean rate on average")
    #expect(PartRange.reading(of: 12345) == "stands in 12,345 parts")
    #expect(PartRangeShare.reading(of: 1) == "stands in every part")
    #expect(LyneD3.reading(of: -3.5).hasPrefix("-3.50 on a scale"))
  }
}
