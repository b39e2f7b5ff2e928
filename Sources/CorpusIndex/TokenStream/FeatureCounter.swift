/// Counts features of tokens: how often each occurs, and in how many documents.
///
/// A feature is what word types are counted as: a form, a key, or the type itself. The counters are one dense
/// table by the feature's number, 16 bytes each, so a token costs two loads and no search. Where the budget
/// has no room for all features, several passes count a slice of them each.
///
/// Contract of the raw memory: the counter owns both tables from `init` to `deinit` and hands out neither; it
/// can't be copied, so one thread at a time writes to them. Every index into `cells` is checked, as ids come
/// from the file; `types` is written and read up to `batch` numbers at a time.
public struct FeatureCounter: ~Copyable {
  private struct Cell {
    var tokens: UInt64 = 0
    var documents: UInt32 = 0
    /// The last document that held the feature, from 1.
    var last: UInt32 = 0
  }

  /// Bytes that a feature takes.
  public static let bytesPerFeature = 16
  /// Tokens that are decoded at a time; whole blocks.
  private static let batch = 4096

  private let features: Range<Int>
  private let featureOfTypes: [UInt32]
  private let cells: UnsafeMutableBufferPointer<Cell>
  private let types: UnsafeMutablePointer<UInt32>

  /// A counter of a slice of features.
  ///
  /// - Parameter featureOfTypes: the feature of each word type; those outside the slice aren't counted.
  public init(_ features: Range<Int>, of featureOfTypes: [UInt32]) {
    self.features = features
    self.featureOfTypes = featureOfTypes
    cells = .allocate(capacity: features.count)
    cells.initialize(repeating: Cell())
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
    var start = range.lowerBound
    while start < range.upperBound {
      guard mask.isEmpty else {
        // A block without an admitted position isn't decoded.
        let end = min(range.upperBound, (start / 64 + 1) * 64)
        var bits = start / 64 < mask.count ? mask[start / 64] >> UInt64(start % 64) : 0
        if end - start < 64 { bits &= 1 << UInt64(end - start) - 1 }
        if bits != 0 {
          try tokens.types(start..<end, into: types)
          while bits != 0 {
            add(types[bits.trailingZeroBitCount], document)
            bits &= bits &- 1
          }
        }
        start = end
        continue
      }
      let end = min(range.upperBound, start / 64 * 64 + Self.batch)
      try tokens.types(start..<end, into: types)
      for index in 0..<end - start { add(types[index], document) }
      start = end
    }
  }

  @inline(__always)
  private func add(_ type: UInt32, _ document: UInt32) {
    guard Int(type) < featureOfTypes.count else { return }
    let place = Int(featureOfTypes[Int(type)]) &- features.lowerBound
    guard place >= 0, place < cells.count else { return }
    var cell = cells[place]
    cell.tokens &+= 1
    cell.documents &+= cell.last == document ? 0 : 1
    cell.last = document
    cells[place] = cell
  }

  /// Adds what was counted to sums by feature, which have room for all. O(features of the slice).
  public func add(tokens: inout [Int], documents: inout [UInt32]) {
    for index in cells.indices {
      tokens[features.lowerBound + index] &+= Int(cells[index].tokens)
      documents[features.lowerBound + index] &+= cells[index].documents
    }
  }
}
