/// How many word types occur once, twice, three times, and so on: what measures of vocabulary are made of that
/// don't look at the order of words.
///
/// Formulas use these letters: N words of V types, of which V_m occur m times each. Simple measures follow
/// from a few sums, which are worked out once.
public struct FrequencySpectrum: Equatable, Sendable {
  /// The frequencies m that occur, ascending, each with its number of types V_m.
  public let classes: [FrequencyClass]
  /// All words: N.
  public let words: Int
  /// All word types: V.
  public let types: Int
  /// Σ m (m − 1) V_m: ordered pairs of words that are the same.
  let pairs: Double

  /// Makes a spectrum of how often each type occurs. O(types · log types).
  ///
  /// - Parameter frequencies: one for each type, in any order; types that don't occur (0) are left out.
  /// - Returns: nil where one is negative or all together are more than 2⁶⁰.
  public init?(frequencies: [Int]) {
    var classes: [FrequencyClass] = []
    for frequency in frequencies.sorted() where frequency != 0 {
      if classes.last?.frequency == frequency {
        classes[classes.count - 1].types += 1
      } else {
        classes.append(FrequencyClass(frequency: frequency, types: 1))
      }
    }
    self.init(classes: classes)
  }

  /// Makes a spectrum of its classes.
  ///
  /// - Returns: nil unless frequencies ascend and all numbers are above 0, with at most 2⁶⁰ words.
  public init?(classes: [FrequencyClass]) {
    var (words, types, pairs) = (0, 0, 0.0)
    var last = 0
    for item in classes {
      guard item.frequency > last, item.types > 0 else { return nil }
      last = item.frequency
      let (share, isTooLarge) = item.frequency.multipliedReportingOverflow(by: item.types)
      guard !isTooLarge, share <= Self.limit - words else { return nil }
      words += share
      types += item.types
      pairs += Double(share) * Double(item.frequency - 1)
    }
    (self.classes, self.words, self.types, self.pairs) = (classes, words, types, pairs)
  }

  /// The greatest number of words: 2⁶⁰, so that no sum overflows.
  public static let limit = 1 << 60

  /// V_m: how many types occur so often. O(log classes).
  public func types(of frequency: Int) -> Int {
    var (low, high) = (0, classes.count)
    while low < high {
      let middle = (low + high) / 2
      if classes[middle].frequency < frequency { low = middle + 1 } else { high = middle }
    }
    return low < classes.count && classes[low].frequency == frequency ? classes[low].types : 0
  }
}

/// The word types of one frequency.
public struct FrequencyClass: Equatable, Sendable {
  /// How often each of them occurs: m.
  public var frequency: Int
  /// How many they are: V_m.
  public var types: Int

  public init(frequency: Int, types: Int) {
    self.frequency = frequency
    self.types = types
  }
}
