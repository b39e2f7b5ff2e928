/// How often a word stands in each part of a corpus: what all measures of dispersion by parts are made of.
///
/// Formulas use these letters: n parts of which part i has the share s_i of all words; the word stands there v_i
/// times, f times in all, so t_i = v_i / f is the share of its occurrences and p_i the rate, v_i divided by the
/// part's words.
public struct WordDispersion: Equatable, Sendable {
  /// The parts that have words.
  public let parts: CorpusParts
  /// How often the word stands in each of them.
  public let counts: [Int]
  /// How often it stands in all of them.
  public let frequency: Int
  /// In how many of them it stands.
  public let range: Int
  /// p_i / p − 1: by how much the rate of each part exceeds that of the whole, as a share of it; empty where the
  /// word doesn't occur.
  ///
  /// All measures are made of these rather than of rates: numerators are exact, so that no digit is lost where
  /// a word is spread almost evenly.
  let excesses: [Double]
  /// The mean of `excesses` over the parts; above −1.
  let meanExcess: Double

  /// O(parts).
  ///
  /// - Parameter counts: one for each part that was given, those without words too.
  public init(counts: [Int], in parts: CorpusParts) throws(DispersionError) {
    guard counts.count == parts.givenCount else {
      throw .differentLengths(parts: parts.givenCount, counts: counts.count)
    }
    if let kept = parts.kept {
      var next = kept.makeIterator()
      var part = next.next()
      for (index, count) in counts.enumerated() {
        if index == part {
          part = next.next()
        } else if count != 0 {
          throw .impossibleCount(part: index, count: count, size: 0)
        }
      }
      self.counts = kept.map { counts[$0] }
    } else {
      self.counts = counts
    }
    var (frequency, range) = (0, 0)
    for (index, count) in self.counts.enumerated() {
      guard (0...parts.sizes[index]).contains(count) else {
        throw .impossibleCount(part: parts.kept?[index] ?? index, count: count, size: parts.sizes[index])
      }
      frequency += count
      range += count > 0 ? 1 : 0
    }
    self.parts = parts
    self.frequency = frequency
    self.range = range
    guard frequency > 0 else {
      excesses = []
      meanExcess = 0
      return
    }
    var sum = 0.0
    excesses = zip(self.counts, parts.sizes).map { count, size in
      // Of a part without the word the quotients might be a little off −1.
      let excess =
        count == 0
        ? -1
        : ProductDifference.of(count, parts.words, less: frequency, size) / Double(size) / Double(frequency)
      sum += excess
      return excess
    }
    meanExcess = sum / Double(parts.count)
  }

  /// A word in parts of the same size.
  ///
  /// - Parameter size: words of each part; nil for parts as large as the greatest count, since how large
  ///   equal parts are is all the same to every measure.
  public init(counts: [Int], inEqualPartsOf size: Int? = nil) throws(DispersionError) {
    let size = size ?? max(1, counts.max() ?? 1)
    try self.init(counts: counts, in: CorpusParts(sizes: counts.map { _ in size }))
  }

  /// Whether evenness can be asked of it: the word occurs, and there are parts to compare.
  var isComparable: Bool { frequency > 0 && parts.count > 1 }
}
