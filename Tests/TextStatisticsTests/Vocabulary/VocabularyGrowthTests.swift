import Testing

@testable import TextStatistics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `The growth of a vocabulary` {
  @Test func `agrees with counting the beginnings of a text`() throws {
    let words = RooseveltAddress.words
    for count in [1, 3, 20, 984, 5000] {
      let growth = VocabularyGrowth(of: WordSequence(words), points: count)
      #expect(growth.points.count == min(count, 984))
      for point in growth.points {
        let spectrum = WordSequence(Array(words[..<point.words])).spectrum
        #expect([point.types, point.hapaxes] == [spectrum.types, spectrum.types(of: 1)])
      }
      #expect(growth.points.last?.words == 984)
    }
    #expect(VocabularyGrowth(of: WordSequence([]), points: 5).points.isEmpty)
  }

  @Test func `follows Heaps's law by least squares of logarithms`() throws {
    let growth = VocabularyGrowth(of: WordSequence(RooseveltAddress.words), points: 5)
    let law = try #require(HeapsLaw(fitting: growth))
    let points = growth.points.map { (x: log(Double($0.words)), y: log(Double($0.types))) }
    // The residuals of least squares add up to 0 and are uncorrelated with the words: that is what makes them least.
    let residuals = points.map { $0.y - log(law.factor) - law.exponent * $0.x }
    #expect(abs(residuals.reduce(0, +)) < 1e-12)
    #expect(abs(zip(residuals, points).reduce(0) { $0 + $1.0 * $1.1.x }) < 1e-11)
    let mean = points.reduce(0) { $0 + $1.y } / 5
    let (rest, all) = (
      residuals.reduce(0) { $0 + $1 * $1 }, points.reduce(0) { $0 + ($1.y - mean) * ($1.y - mean) }
    )
    #expect(agree(law.determination, 1 - rest / all, tolerance: 1e-10))
    let largest = residuals.map { abs(exp($0) - 1) }.max() ?? 0
    #expect(agree(law.largestDeviation, largest, tolerance: 1e-10))
    let last = try #require(growth.points.last)
    #expect(abs(law.types(after: 984) / Double(last.types) - 1) <= law.largestDeviation + 1e-12)
  }

  @Test func `has no law where nothing grows`() {
    #expect(HeapsLaw(fitting: VocabularyGrowth(of: WordSequence([0, 0, 0, 0]), points: 4)) == nil)
    #expect(HeapsLaw(fitting: VocabularyGrowth(of: WordSequence([0, 1]), points: 4)) == nil)
    let growth = VocabularyGrowth(of: WordSequence(Array(0..<50)), points: 5)
    #expect(agree(HeapsLaw(fitting: growth)?.exponent, 1, tolerance: 1e-12))
  }

  @Test func `follows the law of Zipf and Mandelbrot as a general optimiser fits it`() throws {
    for (classes, exponent, shift, factor, distance) in VocabularyReference.zipfMandelbrot {
      let spectrum = try #require(
        FrequencySpectrum(classes: classes.map { FrequencyClass(frequency: $0.0, types: $0.1) }))
      let law = try #require(ZipfMandelbrotLaw(fitting: spectrum))
      #expect(agree(law.exponent, exponent, tolerance: 1e-5))
      #expect(isNear(law.shift, shift, 1e-4))
      #expect(agree(law.factor, factor, tolerance: 1e-4))
      #expect(isNear(law.distance, distance, 1e-5))
    }
  }

  @Test func `finds the law that frequencies were made by`() throws {
    let frequencies = (1...20_000).map { Int((1e12 * pow(Double($0) + 2.7, -1.13)).rounded()) }
    let spectrum = try #require(FrequencySpectrum(frequencies: frequencies))
    let law = try #require(ZipfMandelbrotLaw(fitting: spectrum))
    #expect(isNear(law.exponent, 1.13, 1e-5))
    #expect(isNear(law.shift, 2.7, 1e-4))
    #expect(law.distance < 1e-6)
    #expect(
      ZipfMandelbrotLaw(fitting: FrequencySpectrum(frequencies: Array(repeating: 3, count: 50)) ?? .none)
        == nil)
    #expect(ZipfMandelbrotLaw(fitting: FrequencySpectrum(frequencies: [5, 3, 1]) ?? .none) == nil)
  }
}
