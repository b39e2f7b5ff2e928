#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Frequencies by descending rank, as runs of ranks of one frequency: sums over all ranks are taken run by run.
struct RankedFrequencies {
  let runs: [(ranks: ClosedRange<Int>, frequency: Double)]
  let words: Double
  let types: Int

  init(_ spectrum: FrequencySpectrum) {
    var (runs, rank) = ([(ranks: ClosedRange<Int>, frequency: Double)](), 1)
    for item in spectrum.classes.reversed() {
      runs.append((rank...rank + item.types - 1, Double(item.frequency)))
      rank += item.types
    }
    (self.runs, words, types) = (runs, Double(spectrum.words), spectrum.types)
  }

  /// The greatest logarithm of the likelihood that a shift b can have, divided by the words, with the exponent a that
  /// gives it.
  func likelihood(shift: Double) -> (value: Double, exponent: Double) {
    let mean = runs.reduce(0) { $0 + $1.frequency * logarithms($1.ranks, shift: shift) } / words
    func value(_ exponent: Double) -> Double {
      -exponent * mean - log(powers(1...types, shift: shift, exponent: exponent))
    }
    let exponent = GoldenSection.maximum(from: 0, to: 10, of: value)
    return (value(exponent), exponent)
  }

  /// Kolmogorov's distance between the shares of the first ranks and those of the law. Within a run it is greatest at an
  /// end, or where the law's share is that of the run, which lies between.
  func distance(shift: Double, exponent: Double) -> Double {
    let total = powers(1...types, shift: shift, exponent: exponent)
    var (largest, seen, expected) = (0.0, 0.0, 0.0)
    for run in runs {
      // Where the law falls through the run's frequency the two shares are farthest apart.
      let crossing = pow(words / total / run.frequency, 1 / exponent) - shift
      let (first, last) = (run.ranks.lowerBound, run.ranks.upperBound)
      if crossing > Double(first), crossing < Double(last) {
        let rank = Int(crossing)
        let part = expected + powers(first...rank, shift: shift, exponent: exponent)
        largest = max(largest, abs((seen + run.frequency * Double(rank - first + 1)) / words - part / total))
      }
      seen += run.frequency * Double(run.ranks.count)
      expected += powers(run.ranks, shift: shift, exponent: exponent)
      largest = max(largest, abs(seen / words - expected / total))
    }
    return largest
  }

  /// Σ ln (r + b) over ranks.
  func logarithms(_ ranks: ClosedRange<Int>, shift: Double) -> Double {
    Self.sum(
      ranks, shift: shift, { log($0) }, integral: { $0 * log($0) - $0 }, slope: { 1 / $0 })
  }

  /// Σ (r + b)^−a over ranks.
  func powers(_ ranks: ClosedRange<Int>, shift: Double, exponent: Double) -> Double {
    Self.sum(
      ranks, shift: shift, { pow($0, -exponent) },
      // But for a constant (r + b)^(1 − a) / (1 − a), without that constant's loss of digits near a = 1.
      integral: { exponent == 1 ? log($0) : expm1((1 - exponent) * log($0)) / (1 - exponent) },
      slope: { -exponent * pow($0, -exponent - 1) })
  }

  /// A sum over r + b: the first hundred ranks and short runs one by one, the rest by the formula of Euler and
  /// Maclaurin, whose error is below 1 in 10⁹ from there on.
  private static func sum(
    _ ranks: ClosedRange<Int>, shift: Double, _ function: (Double) -> Double,
    integral: (Double) -> Double, slope: (Double) -> Double
  ) -> Double {
    let single = ranks.count <= 16 ? ranks.upperBound : min(ranks.upperBound, 100)
    var sum = 0.0
    if ranks.lowerBound <= single {
      for rank in ranks.lowerBound...single { sum += function(Double(rank) + shift) }
    }
    guard ranks.upperBound > single else { return sum }
    let (from, to) = (Double(max(single + 1, ranks.lowerBound)) + shift, Double(ranks.upperBound) + shift)
    return sum + integral(to) - integral(from) + (function(from) + function(to)) / 2
      + (slope(to) - slope(from)) / 12
  }
}
