/// Consecutive documents of a segment, or some stretches of a large one, that one worker assembles at a time.
struct Chunk: Sendable, Equatable {
  /// Indices into the documents of the first pass.
  var documents: Range<Int>
  /// Position of its first token in the segment.
  var start: Int
  var tokens: Int
  /// The stretch of the first document that it begins with.
  var firstStretch = 0
  /// Position of the first document's first token in the segment.
  var documentStart: Int

  /// Cuts documents into chunks of about `size` tokens. A document that is larger than two of them is cut
  /// between stretches.
  static func cut(_ documents: [TokenizedDocument], _ range: Range<Int>, size: Int) -> [Chunk] {
    var chunks: [Chunk] = []
    var position = 0
    var takesMore = false
    for index in range {
      let document = documents[index]
      if document.tokens > 2 * size {
        chunks += parts(of: document, index, at: position, size: size)
        takesMore = false
      } else if takesMore {
        chunks[chunks.count - 1].documents = chunks[chunks.count - 1].documents.lowerBound..<index + 1
        chunks[chunks.count - 1].tokens += document.tokens
        takesMore = chunks[chunks.count - 1].tokens < size
      } else {
        chunks.append(
          Chunk(
            documents: index..<index + 1, start: position, tokens: document.tokens, documentStart: position))
        takesMore = document.tokens < size
      }
      position += document.tokens
    }
    return chunks
  }

  private static func parts(
    of document: TokenizedDocument, _ index: Int, at documentStart: Int, size: Int
  ) -> [Chunk] {
    var chunks: [Chunk] = []
    var position = documentStart
    for (number, stretch) in document.stretches.enumerated() {
      if let last = chunks.last, last.tokens < size {
        chunks[chunks.count - 1].tokens += stretch.tokens
      } else {
        chunks.append(
          Chunk(
            documents: index..<index + 1, start: position, tokens: stretch.tokens, firstStretch: number,
            documentStart: documentStart))
      }
      position += stretch.tokens
    }
    return chunks
  }

  /// The chunks that one worker must assemble, because they hold the same document, as runs of indices.
  static func groups(_ chunks: [Chunk]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for (index, chunk) in chunks.enumerated() {
      if chunk.firstStretch > 0, let last = groups.last {
        groups[groups.count - 1] = last.lowerBound..<index + 1
      } else {
        groups.append(index..<index + 1)
      }
    }
    return groups
  }
}
