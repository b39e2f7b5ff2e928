import Testing

@testable import TextStatistics

@Suite struct `Intervals by drawing blocks` {
  /// A text in which words keep coming back for a while: a topic is a small set of words, and lasts some fifty.
  static func text(_ seed: UInt64, words: Int) -> WordSequence {
    var generator = SeededGenerator(seed: seed, stream: 1)
    var (topic, result) = (0, [UInt32]())
    for _ in 0..<words {
      if generator.next(below: 50) == 0 { topic = generator.next(below: 40) }
      let isCommon = generator.next(below: 2) == 0
      result.append(
        UInt32(isCommon ? generator.next(below: 60) : 60 + topic * 15 + generator.next(below: 15)))
    }
    return WordSequence(result)
  }

  @Test func `are the same for the same seed`() throws {
    let text = Self.text(1, words: 4000)
    let blocks = MovingAverageTypeTokenRatio.blocks(of: text, settings: .standard, length: 200)
    let first = try #require(BlockBootstrap.interval(of: blocks, seed: 3))
    #expect(BlockBootstrap.interval(of: blocks, seed: 3) == first)
    #expect(BlockBootstrap.interval(of: blocks, seed: 4) != first)
    let value = try #require(MovingAverageTypeTokenRatio.value(of: text, settings: .standard))
    #expect(first.low < value && value < first.high)
  }

  /// The true value is that of a text a hundred times as long. Of 300 such texts of 2,000, 4,000 and 10,000 words MATTR's
  /// intervals held it in 272, 278 and 280, and MTLD's in 267, 277 and 274; intervals that take single windows or words
  /// for independent held it in 72 and 114 at 4,000.
  @Test func `hold the true value about as often as they say`() throws {
    let long = Self.text(99, words: 400_000)
    for measure in [MovingAverageTypeTokenRatio.self, MTLDBelow.self] as [any WordSequenceMeasure.Type] {
      let computed = measure.value(of: long, settings: .standard)
      let truth = try #require(computed)
      var held = 0
      for seed in 0..<100 {
        let blocks = measure.blocks(
          of: Self.text(UInt64(1000 + seed), words: 4000), settings: .standard, length: 200)
        let interval = try #require(BlockBootstrap.interval(of: blocks, seed: 1, replicates: 200))
        if interval.low <= truth, truth <= interval.high { held += 1 }
      }
      #expect((84...99).contains(held), "\(measure.name): \(held) of 100")
    }
  }

  @Test func `aren't made of few blocks or of blocks of nothing`() {
    let block = RatioBlock(numerator: 1, denominator: 2)
    #expect(BlockBootstrap.interval(of: Array(repeating: block, count: 9), seed: 1) == nil)
    let interval = BlockBootstrap.interval(of: Array(repeating: block, count: 10), seed: 1)
    #expect(interval == ConfidenceInterval(low: 0.5, high: 0.5))
    let nothing = Array(repeating: RatioBlock(numerator: 0, denominator: 0), count: 10)
    #expect(BlockBootstrap.interval(of: nothing, seed: 1) == nil)
    #expect(BlockBootstrap.blockLength(words: 1000, window: 50) == 200)
    #expect(BlockBootstrap.blockLength(words: 1000, window: 500) == 1000)
    #expect(BlockBootstrap.blockLength(words: 10_000_000, window: 50) == 5000)
  }
}
