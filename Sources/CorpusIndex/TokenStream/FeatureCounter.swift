/// Counts features of tokens: how often each occurs, and in how many documents.
///
/// A feature is what word types are counted as: a form, a key, or the type itself. A token costs two loads and no
/// search (``FeatureCells``). Where the budget has no room for all features, several passes count a slice of
/// them each.
public struct FeatureCounter: ~Copyable {
  /// Bytes that a feature takes: a cell, and its sums in a corpus of many documents.
  public static let bytesPerFeature = 8 + 12
  /// Tokens that may be counted before cells are emptied, so that none overflows.
  private static let tokenLimit = 1 << 31

  /// Tokens that are decoded before they are counted: a short loop over many has several loads
  /// from memory under way at once.
  private static let batch = 1024

  private let features: Range<Int>
  private let cells: FeatureCells
  /// Room for a batch, the counter's own.
  private let types: UnsafeMutablePointer<UInt32>
  /// What cells held when they were emptied; empty before.
  private var tokenSums: [Int] = []
  private var documentSums: [UInt32] = []
  private var tokensInCells = 0
  /// The document counted last, and its number in the cells.
  private var document: UInt32 = 0
  private var number: UInt64 = 0

  /// A counter of a slice of features.
  ///
  /// - Parameter featureOfTypes: the feature of each word type; those outside the slice aren't counted.
  public init(_ features: Range<Int>, of featureOfTypes: [UInt32]) {
    self.features = features
    cells = FeatureCells(features, of: featureOfTypes)
    types = .allocate(capacity: Self.batch)
  }

  deinit {
    cells.deallocate()
    types.deallocate()
  }

  /// Counts the tokens of a range of positions, all in one document.
  ///
  /// - Parameters:
  ///   - document: its number, from 1; a document is counted in one go, so that it isn't counted twice.
  ///   - mask: a bit for each position of the segment that counts; empty where all do.
  /// - Throws: `.damaged` where the range leaves the segment or a block is broken. O(n + 64).
  public mutating func count(
    _ range: Range<Int>, of tokens: TokenStreamReader, document: UInt32, mask: borrowing [UInt64] = []
  ) throws(CorpusIndexError) {
    guard !range.isEmpty else { return }
    guard range.lowerBound >= 0, range.upperBound <= tokens.count else {
      throw tokens.container.damage("cnt ", "a position inside the segment")
    }
    if document != self.document || tokensInCells > Self.tokenLimit { begin(document) }
    let size = TokenBlock.size
    let (cells, number) = (cells, number)
    let last = (range.upperBound - 1) / size
    var decoded = 0
    for block in range.lowerBound / size...last {
      var bits = UInt64.max
      if block * size < range.lowerBound { bits <<= UInt64(range.lowerBound % size) }
      if block == last { bits &= UInt64.max >> UInt64(size - 1 - (range.upperBound - 1) % size) }
      if !mask.isEmpty { bits &= block < mask.count ? mask[block] : 0 }
      guard bits != 0 else { continue }
      let planes = try tokens.planes(block)
      decoded += planes.decodeTypes(bits, into: types + decoded)
      if decoded > Self.batch - size {
        cells.add(types, decoded, number)
        decoded = 0
      }
    }
    cells.add(types, decoded, number)
    tokensInCells += range.count
  }

  /// Gives a document its number in the cells, which are emptied where they could overflow.
  private mutating func begin(_ document: UInt32) {
    let isAnother = document != self.document
    if tokensInCells > Self.tokenLimit || (isAnother && number == FeatureCells.documentLimit) {
      empty(documentGoesOn: !isAnother)
      if isAnother { number = 0 }
    }
    if isAnother {
      self.document = document
      number += 1
    }
  }

  private mutating func empty(documentGoesOn: Bool) {
    if tokenSums.isEmpty {
      tokenSums = [Int](repeating: 0, count: features.count)
      documentSums = [UInt32](repeating: 0, count: features.count)
    }
    for place in 0..<features.count {
      tokenSums[place] += cells.tokens(place)
      documentSums[place] += cells.documents(place)
    }
    cells.empty(documentGoesOn: documentGoesOn)
    tokensInCells = 0
  }

  /// Adds what was counted to sums by feature, which have room for all. O(features of the slice).
  public func add(tokens: inout [Int], documents: inout [UInt32]) {
    for place in 0..<features.count {
      let index = features.lowerBound + place
      tokens[index] += cells.tokens(place)
      documents[index] += cells.documents(place)
      guard !tokenSums.isEmpty else { continue }
      tokens[index] += tokenSums[place]
      documents[index] += documentSums[place]
    }
  }
}
