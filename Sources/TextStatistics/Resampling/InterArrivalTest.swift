#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The inter-arrival time test: each side is written anew from the gaps between a word's occurrences in it.
///
/// Gaps hold what bursts look like: many short ones, and some long. A side is taken as a ring, so that it has as many
/// gaps as occurrences. A new text of its length begins at a random place of the ring, and goes on with gaps
/// drawn with replacement. Each round has random numbers of its own.
public struct InterArrivalTest: Measure {
  public static let name = "p_inter_arrival"
  public static let heading = "p (inter-arrival)"
  public static let formula =
    "(1 + B*2*min(q, 1 - q)) / (1 + B), q the share of B = 1000 rounds in which, both sides being written anew from their gaps, the target has the higher rate (half of those alike)"
  public static let range = "above 0 to 1; small values are differences that bursts like these seldom give"
  public static let source =
    "J. Lijffijt, T. Nevalainen, T. Säily, P. Papapetrou, K. Puolamäki and H. Mannila, Significance testing of word frequencies in corpora, Digital Scholarship in the Humanities 31 (2016), 374-397."
  public static let caution =
    "It supposes that a gap knows nothing of the gap before it, and that a side is one run of text. Of few occurrences the gaps are known badly, and p comes out too small. It isn't corrected for many words, and knows no value below 1/1001."
  public static let decimals = 4
  public static let gap: String? =
    "\(PermutationTest.tooRare), or memory has no room for all places of the words"

  public static func reading(of value: Double) -> String {
    "if the two sides were written on from the gaps between the word's occurrences, so great a difference would be mere chance \(Readings.tries(log10(value)))"
  }

  /// How often both sides are written anew.
  public static let rounds = 1000

  /// A word's occurrences in a side.
  public struct Arrivals: Sendable {
    /// Where the word stands among the side's words, from 0, ascending.
    let places: [Int]
    /// Words to the next occurrence, round the ring.
    let gaps: [Int]
    let words: Int

    /// - Returns: nil where places aren't ascending or not below `words`.
    public init?(places: [Int], words: Int) {
      guard words > 0, (places.first ?? 0) >= 0, (places.last ?? 0) < words,
        zip(places, places.dropFirst()).allSatisfy({ $0 < $1 })
      else { return nil }
      self.places = places
      self.words = words
      gaps = places.indices.map { index in
        index + 1 < places.count
          ? places[index + 1] - places[index] : places[0] + words - places[index]
      }
    }

    /// How often the word occurs in a side that is written anew. O(occurrences) on average.
    func count(_ generator: inout SeededGenerator) -> Int {
      guard let first = places.first else { return 0 }
      let start = generator.next(below: words)
      // The next occurrence behind the start: a long gap is met more often than a short one.
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if places[middle] < start { low = middle + 1 } else { high = middle }
      }
      var place = low < places.count ? places[low] - start : first + words - start
      // Two gaps are drawn by one random number.
      let gaps = gaps.span
      let bound = UInt64(gaps.count)
      var count = 0
      while true {
        let number = generator.next()
        for half in [number >> 32, number & 0xFFFF_FFFF] {
          guard place < words else { return count }
          count += 1
          place += gaps[Int((half &* bound) >> 32)]
        }
      }
    }
  }

  /// The two-sided probability. O(rounds · occurrences).
  ///
  /// - Parameter seed: the same seed gives the same probability. All words have the same random numbers, so that it doesn't
  ///   depend on which words are asked for together.
  public static func probability(
    target: Arrivals, reference: Arrivals, seed: UInt64, rounds: Int = rounds
  ) -> Double {
    var halves = 0
    for round in 0..<rounds {
      var generator = SeededGenerator(
        seed: seed &+ 0xA5A5_A5A5, stream: UInt64(round))
      let here = Double(target.count(&generator)) * Double(reference.words)
      let elsewhere = Double(reference.count(&generator)) * Double(target.words)
      halves += here > elsewhere ? 2 : here == elsewhere ? 1 : 0
    }
    let smaller = Double(min(halves, 2 * rounds - halves))
    return min(1, (1 + smaller) / Double(1 + rounds))
  }
}
