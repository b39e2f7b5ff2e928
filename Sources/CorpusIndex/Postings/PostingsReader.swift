/// Reads the file `postings` of one segment.
public final class PostingsReader: Sendable {
  let container: ContainerReader
  private let data: Column
  private let offsets: Column
  private let typeTokens: Column
  private let typeDocuments: Column
  private let formTokens: Column
  private let formDocuments: Column
  let tokenCount: Int

  /// Opens the file. O(1).
  init(path: String, build: BuildIdentifier, tokens: Int) throws(CorpusIndexError) {
    container = try ContainerReader(path: path, kind: .postings, build: build)
    data = try container.column("data")
    offsets = try container.column("offs")
    typeTokens = try container.column("tcnt")
    typeDocuments = try container.column("tdoc")
    formTokens = try container.column("fcnt")
    formDocuments = try container.column("fdoc")
    tokenCount = tokens
    guard offsets.wordCount == typeTokens.wordCount + 1, typeDocuments.wordCount == typeTokens.wordCount,
      formTokens.wordCount == formDocuments.wordCount
    else { throw container.damage("offs", "one offset for each word type and one more") }
  }

  /// How many word types the lexicon held when the segment was written; later ones don't occur in it.
  public var typeCount: Int { typeTokens.wordCount }

  /// How many forms the lexicon held when the segment was written.
  public var formCount: Int { formTokens.wordCount }

  /// Occurrences of a word type in this segment. O(1).
  public func tokens(ofType type: UInt32) -> Int { Int(typeTokens.word(Int(type)) ?? 0) }

  /// Documents of this segment that hold a word type. O(1).
  public func documents(ofType type: UInt32) -> Int { Int(typeDocuments.word(Int(type)) ?? 0) }

  /// Occurrences of a form in this segment. O(1).
  public func tokens(ofForm form: UInt32) -> Int { Int(formTokens.word(Int(form)) ?? 0) }

  /// Documents of this segment that hold a form. O(1).
  public func documents(ofForm form: UInt32) -> Int { Int(formDocuments.word(Int(form)) ?? 0) }

  /// Appends the positions of a word type, ascending, to `positions`.
  ///
  /// - Throws: `.damaged` where the list is not what the format says. O(occurrences).
  public func appendPositions(
    ofType type: UInt32, to positions: inout [UInt32]
  ) throws(CorpusIndexError) {
    let count = tokens(ofType: type)
    guard count > 0 else { return }
    var cursor = try cursor(ofType: type)
    let before = positions.count
    positions.append(contentsOf: repeatElement(0, count: count))
    let sound = positions.withUnsafeMutableBufferPointer { buffer -> Bool in
      guard let base = buffer.baseAddress else { return false }
      return cursor.decode(count: count, into: base + before)
    }
    guard sound else { throw container.damage("data", "ascending positions inside the segment") }
  }

  /// The list of a word type, to be decoded block by block; it holds `tokens(ofType:)` positions.
  ///
  /// - Throws: `.damaged` where the list's bytes are too few for its count. O(1).
  func cursor(ofType type: UInt32) throws(CorpusIndexError) -> PostingsCursor {
    let count = tokens(ofType: type)
    guard count <= tokenCount, let start = offsets.word(Int(type)), let end = offsets.word(Int(type) + 1),
      start <= end, Int(end) <= data.count,
      // A position takes a byte, or its share of a block whose distances are all 1 bit wide.
      count <= (Int(end) - Int(start)) * 8,
      let cursor = PostingsCursor(
        data, from: Int(start), to: Int(end), count: count, limit: UInt32(clamping: tokenCount))
    else { throw container.damage("offs", "a list as long as its count") }
    return cursor
  }
}
