/// The parts that a corpus is divided into, by their sizes in words: documents, sections, or equal stretches.
///
/// A part without words can't have a word more or less often than others: it is left out of all measures, and
/// ``emptyCount`` says how many were.
public struct CorpusParts: Equatable, Sendable {
  /// Words of each part that has any, in the order of the parts.
  public let sizes: [Int]
  /// All words.
  public let words: Int
  /// How many parts were given, those without words too.
  public let givenCount: Int
  /// Which of the given parts have words; nil where all have.
  let kept: [Int]?

  /// The greatest number of words: 2⁶⁰, so that no sum overflows.
  public static let limit = 1 << 60

  /// How many parts have words.
  public var count: Int { sizes.count }
  /// How many of the parts given have no words.
  public var emptyCount: Int { givenCount - sizes.count }
  /// Words of the smallest part.
  var smallest: Int { sizes.min() ?? 0 }

  /// O(parts).
  public init(sizes: [Int]) throws(DispersionError) {
    var words = 0
    for (part, size) in sizes.enumerated() {
      guard size >= 0 else { throw .negativeSize(part: part, size: size) }
      guard size <= Self.limit - words else { throw .tooManyWords }
      words += size
    }
    guard words > 0 else { throw .noWords }
    self.words = words
    givenCount = sizes.count
    if sizes.contains(0) {
      let kept = sizes.indices.filter { sizes[$0] > 0 }
      self.kept = kept
      self.sizes = kept.map { sizes[$0] }
    } else {
      kept = nil
      self.sizes = sizes
    }
  }
}
