import Testing

@testable import TextStatistics

@Suite struct `Measures of a sequence of words` {
  let roosevelt = WordSequence(RooseveltAddress.words)

  /// MTLD: koRpus (below), lexicalrichness and textcomplexity (at most), lexical_diversity and taaled's mtldo (from ten).
  /// MATTR and segments of 50: lexicalrichness and lexical_diversity; segments of 100: koRpus.
  @Test func `agree with what five programs print, each by its convention`() {
    let fifty = SequenceSettings.standard
    #expect(agree(MTLDBelow.value(of: roosevelt, settings: fifty), 65.44197737746126, tolerance: 1e-13))
    #expect(agree(MTLDAtMost.value(of: roosevelt, settings: fifty), 63.0991202346041, tolerance: 1e-13))
    #expect(
      agree(MTLDBelowFromTen.value(of: roosevelt, settings: fifty), 67.43035714285715, tolerance: 1e-13))
    let mattr = MovingAverageTypeTokenRatio.value(of: roosevelt, settings: fifty)
    #expect(agree(mattr, 0.7684919786096226, tolerance: 1e-14))
    let sttr = StandardisedTypeTokenRatio.value(of: roosevelt, settings: fifty)
    #expect(agree(sttr, 0.7778947368421054, tolerance: 1e-14))
    let hundred = StandardisedTypeTokenRatio.value(of: roosevelt, settings: SequenceSettings(segment: 100))
    #expect(agree(hundred, 0.6822222222222221, tolerance: 1e-14))
  }

  @Test func `agree with counting each window and segment anew`() {
    var generator = SeededGenerator(seed: 7)
    for length in [1, 2, 7, 30, 61] {
      let words = (0..<length).map { _ in UInt32(generator.next(below: 12)) }
      let sequence = WordSequence(words)
      for size in [1, 2, 5, 30, 61, 62] {
        let settings = SequenceSettings(window: size, segment: size)
        func mean(_ starts: [Int]) -> Double? {
          guard !starts.isEmpty else { return nil }
          let ratios = starts.map { Double(Set(words[$0..<$0 + size]).count) / Double(size) }
          return ratios.reduce(0, +) / Double(starts.count)
        }
        let windows = mean(Array(0..<max(0, length - size + 1)))
        let segments = mean(Array(stride(from: 0, to: length - size + 1, by: size)))
        let (mattr, sttr) = (
          MovingAverageTypeTokenRatio.value(of: sequence, settings: settings),
          StandardisedTypeTokenRatio.value(of: sequence, settings: settings)
        )
        #expect(windows.map { agree(mattr, $0, tolerance: 1e-13) } ?? (mattr == nil))
        #expect(segments.map { agree(sttr, $0, tolerance: 1e-13) } ?? (sttr == nil))
      }
    }
  }

  @Test func `agree with cutting a text into factors by lists`() {
    var generator = SeededGenerator(seed: 11)
    for (rule, measure) in [
      (.atMost, MTLDAtMost.self), (.below, MTLDBelow.self), (.belowFromTen, MTLDBelowFromTen.self),
    ] as [(DiversityFactors.Rule, any WordSequenceMeasure.Type)] {
      for length in 1...80 {
        let words = (0..<length).map { _ in UInt32(generator.next(below: 25)) }
        func factors(_ words: [UInt32]) -> Double {
          var (count, factor) = (0.0, [UInt32]())
          for word in words {
            factor.append(word)
            let ratio = Double(Set(factor).count) / Double(factor.count)
            let ends = rule == .atMost ? ratio <= 0.72 : ratio < 0.72
            if ends, rule != .belowFromTen || factor.count >= 10 { (count, factor) = (count + 1, []) }
          }
          let ratio = Double(Set(factor).count) / Double(max(1, factor.count))
          return count + (factor.isEmpty ? 0 : (1 - ratio) / (1 - 0.72))
        }
        let (forward, backward) = (factors(words), factors(words.reversed()))
        let value = measure.value(of: WordSequence(words), settings: .standard)
        if forward == 0 {
          #expect(value == nil)
        } else {
          let expected = (Double(length) / forward + Double(length) / backward) / 2
          #expect(agree(value, expected, tolerance: 1e-12))
        }
      }
    }
  }

  @Test func `have no value of texts that are too short`() {
    for measure in WordSequenceMeasures.all {
      let (value, gap) = (measure.value(of: WordSequence([]), settings: .standard), measure.gap)
      #expect(value == nil)
      #expect(gap != nil)
      let blocks = measure.blocks(of: WordSequence([]), settings: .standard, length: 200)
      #expect(blocks.isEmpty)
      let different = measure.value(of: WordSequence(Array(0..<49)), settings: .standard)
      #expect(different == nil)
    }
  }

  @Test func `are the sums of their blocks`() throws {
    for measure in WordSequenceMeasures.all {
      let value = try #require(measure.value(of: roosevelt, settings: .standard) as Double?)
      for length in [50, 100, 333, 984, 2000] {
        let blocks = measure.blocks(of: roosevelt, settings: .standard, length: length)
        #expect(blocks.count == max(1, 984 / length))
        let sums = blocks.reduce((0, 0)) { ($0.0 + $1.numerator, $0.1 + $1.denominator) }
        // Of the two directions of MTLD the sums have the harmonic mean.
        #expect(agree(sums.0 / sums.1, value, tolerance: measure.name.hasPrefix("mtld") ? 0.01 : 1e-13))
      }
    }
  }
}
