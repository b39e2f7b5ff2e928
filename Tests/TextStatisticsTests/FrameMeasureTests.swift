import Testing

@testable import TextStatistics

@Suite("Measures of frames")
struct FrameMeasureTests {
  @Test func `of a slot that four words fill equally often, and of one that is uneven`() throws {
    #expect(VariantRatio.value(counts: [5, 5, 5, 5]) == 0.2)
    #expect(FillerEntropy.value(counts: [5, 5, 5, 5]) == 2)
    #expect(FillerEvenness.value(counts: [5, 5, 5, 5]) == 1)
    // Shares 1/2, 1/4, 1/8, 1/8: Shannon (1948), section 9, has 7/4 bits.
    #expect(FillerEntropy.value(counts: [4, 2, 1, 1]) == 1.75)
    #expect(FillerEvenness.value(counts: [4, 2, 1, 1]) == 0.875)
    // -0.9 log2 0.9 - 0.1 log2 0.1, to 16 digits by multiple-precision arithmetic.
    let uneven = try #require(FillerEntropy.value(counts: [9, 1]))
    #expect(abs(uneven - 0.4689955935892812) < 1e-15)
  }

  @Test func `of a single filler, of none, and of very many`() {
    #expect(FillerEntropy.value(counts: [7]) == 0)
    #expect(FillerEvenness.value(counts: [7, 0]) == nil)
    #expect(VariantRatio.value(counts: []) == nil && FillerEntropy.value(counts: [0]) == nil)
    let many = [Int](repeating: 1_000_000_000_000, count: 1024)
    #expect(FillerEntropy.value(counts: many) == 10 && FillerEvenness.value(counts: many) == 1)
  }

  @Test func `are read aloud with their number`() {
    #expect(VariantRatio.reading(of: 0.125) == "12.5 different fillers in every 100 occurrences")
    #expect(
      FillerEntropy.reading(of: 2) == "the slot is as open as if 4 words filled it equally often")
    #expect(FillerEvenness.reading(of: 0.875) == "the fillers are spread 87.5 % as evenly as they could be")
  }

  @Test func `have names of their own`() {
    #expect(Set(FrameMeasures.all.map { $0.name }).count == FrameMeasures.all.count)
    #expect(FrameMeasures.all.allSatisfy { !$0.caution.isEmpty && $0.source.hasSuffix(".") })
  }
}
