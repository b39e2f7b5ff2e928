import CorpusIndex

/// Makes the sketches of documents: of all runs of five words, by their forms, those with the smallest
/// hashes (Broder 1997).
///
/// Two documents that share a part of their runs share about the same part of their sketches, so that texts
/// are compared without being read again. A sketch has at most `size(tokens:)` numbers, and depends on the
/// forms alone, not on ids. The licence and header of an electronic edition are no part of it.
struct DocumentSketcher {
  /// Words in a run.
  static let runLength = 5

  /// The most numbers that the sketch of a document has: 128 for up to 16,384 tokens, then one for every 128
  /// tokens, so that an excerpt is found in a book, up to 1,024.
  static func size(tokens: Int) -> Int { min(1024, max(128, tokens / 128)) }

  private var size = 0
  private var kept: [UInt32] = []
  /// Hashes from here on are too large to be kept.
  private var limit = UInt32.max
  private var run: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
  private var runWords = 0

  /// Begins a document of so many tokens.
  mutating func begin(tokens: Int) {
    size = Self.size(tokens: tokens)
    kept.removeAll(keepingCapacity: true)
    limit = .max
    runWords = 0
  }

  /// Takes the next tokens of the document. O(tokens).
  ///
  /// - Parameters:
  ///   - types: the numbers of their types.
  ///   - hashes: by number, the hash of the type's form.
  mutating func append(_ types: UnsafeBufferPointer<UInt32>, _ hashes: [UInt32]) {
    var (run, runWords, limit) = (run, runWords, limit)
    hashes.withUnsafeBufferPointer { ofType in
      for type in types {
        let word = ofType[Int(type)]
        guard word != FormHash.none else { continue }
        if runWords == Self.runLength - 1 {
          let hash = Self.hash(run, word)
          if hash < limit {
            keep(hash)
            limit = self.limit
          }
        } else {
          runWords += 1
        }
        run = (run.1, run.2, run.3, word)
      }
    }
    (self.run, self.runWords) = (run, runWords)
  }

  /// The sketch, ascending.
  mutating func finish() -> [UInt32] {
    cut()
    return kept
  }

  private mutating func keep(_ hash: UInt32) {
    kept.append(hash)
    if kept.count >= 2 * size { cut() }
  }

  /// Keeps the smallest, each once.
  private mutating func cut() {
    kept.sort()
    var count = 0
    for hash in kept where count == 0 || kept[count - 1] != hash {
      guard count < size else { break }
      kept[count] = hash
      count += 1
    }
    kept.removeLast(kept.count - count)
    if count == size, let last = kept.last { limit = last }
  }

  /// A polynomial of the words, mixed so that every bit depends on all of them.
  @inline(__always)
  private static func hash(_ run: (UInt32, UInt32, UInt32, UInt32), _ last: UInt32) -> UInt32 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var sum = UInt64(run.0)
    sum = sum &* factor &+ UInt64(run.1)
    sum = sum &* factor &+ UInt64(run.2)
    sum = sum &* factor &+ UInt64(run.3)
    sum = sum &* factor &+ UInt64(last)
    sum = (sum ^ (sum >> 32)) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: sum >> 32)
  }
}
