/// Reads the file `postings` of one segment.
public final class PostingsReader: Sendable {
  let container: ContainerReader
  private let data: Column
  let offsets: Column
  private let typeTokens: Column
  private let typeDocuments: Column
  private let formTokens: Column
  private let formDocuments: Column
  private let tokens: TokenStreamReader
  var tokenCount: Int { tokens.count }

  /// Opens the file. O(1).
  init(path: String, build: BuildIdentifier, tokens: TokenStreamReader) throws(CorpusIndexError) {
    container = try ContainerReader(path: path, kind: .postings, build: build)
    data = try container.column("data")
    offsets = try container.column("offs")
    typeTokens = try container.column("tcnt")
    typeDocuments = try container.column("tdoc")
    formTokens = try container.column("fcnt")
    formDocuments = try container.column("fdoc")
    self.tokens = tokens
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
    guard count <= tokenCount else { throw container.damage("tcnt", "no more than the segment's tokens") }
    var cursor = try cursor(ofType: type)
    let before = positions.count
    positions.append(contentsOf: repeatElement(0, count: count))
    let result = positions.withUnsafeMutableBufferPointer { buffer -> Result<Bool, CorpusIndexError> in
      guard let base = buffer.baseAddress else { return .success(false) }
      do throws(CorpusIndexError) {
        return .success(try cursor.decode(count: count, into: base + before))
      } catch { return .failure(error) }
    }
    guard try result.get() else { throw container.damage("data", "ascending positions inside the segment") }
  }

  /// The positions of a word type, to be read block by block; there are `tokens(ofType:)` of them.
  ///
  /// - Throws: `.damaged` where the list's bytes are too few for its count. O(1).
  func cursor(ofType type: UInt32) throws(CorpusIndexError) -> PositionsCursor {
    if type < TokenBlock.streamedTypes { return .stream(StreamedPositions(of: type, in: tokens)) }
    return .list(try list(ofType: type))
  }

  /// The stored list of a word type, empty for one whose places are read from the token stream.
  ///
  /// - Throws: `.damaged` where the list's bytes are too few for its count. O(1).
  private func list(ofType type: UInt32) throws(CorpusIndexError) -> PostingsCursor {
    let count = tokens(ofType: type)
    guard count <= tokenCount, let start = offsets.word(Int(type)), let end = offsets.word(Int(type) + 1),
      start <= end, Int(end) <= data.count,
      // A position takes a byte, or, in a block, a bit or more.
      count <= (Int(end) - Int(start)) * 8,
      let cursor = PostingsCursor(
        data, from: Int(start), to: Int(end), count: count, limit: UInt32(clamping: tokenCount))
    else { throw container.damage("offs", "a list as long as its count") }
    return cursor
  }
}
