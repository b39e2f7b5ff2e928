import CorpusIndex

/// The counts of some tokens: id, tokens, documents of each type and of each form that occurs, ids ascending.
struct CountPiece: Sendable {
  /// Counted from 1, the document that the tokens are a part of; 0 where they are whole documents.
  var document: Int
  var types: [UInt32]
  var forms: [UInt32]
}

/// The counts of all pieces of a segment, put aside until they are added up.
struct CountPieces: ~Copyable {
  private struct Piece {
    var document: Int
    var place: ScratchPlace
    var count: Int
  }

  private var scratch: ScratchStore
  private var types: [Piece] = []
  private var forms: [Piece] = []
  /// Ids whose counts are added up at a time.
  private static let range = 1 << 20

  init(_ space: ScratchSpace) {
    scratch = ScratchStore(folder: space.folder, memory: space.memory / 16)
  }

  /// Takes the counts of further tokens. The parts of a document come one after another.
  mutating func append(_ piece: CountPiece) throws(CorpusIndexError) {
    types.append(
      Piece(document: piece.document, place: try scratch.append(piece.types), count: piece.types.count))
    forms.append(
      Piece(document: piece.document, place: try scratch.append(piece.forms), count: piece.forms.count))
  }

  /// The sums of all pieces, by id. O(entries + ids + pieces · ids / 2^20).
  consuming func sum(
    types typeCount: Int, forms formCount: Int, _ space: ScratchSpace
  ) throws(CorpusIndexError) -> (types: FrequencyColumns, forms: FrequencyColumns) {
    let (types, forms) = (types, forms)
    let runs = try scratch.finish()
    return (
      try Self.sum(types, runs, ids: typeCount, space), try Self.sum(forms, runs, ids: formCount, space)
    )
  }

  /// Goes through the ids range by range, and in each through the pieces, which all go on in order.
  private static func sum(
    _ pieces: [Piece], _ runs: ScratchRuns, ids: Int, _ space: ScratchSpace
  ) throws(CorpusIndexError) -> FrequencyColumns {
    let columns = try FrequencyColumns(count: ids, in: space)
    let (tokens, documents) = (columns.tokens.elements, columns.documents.elements)
    var offsets = [Int](repeating: 0, count: pieces.count)
    var lastDocument = [Int](repeating: 0, count: min(range, ids))
    for first in stride(from: 0, to: ids, by: range) {
      for (index, piece) in pieces.enumerated() {
        let words = runs.words(at: piece.place)
        var offset = offsets[index]
        while offset < piece.count, Int(words[offset]) < first + range {
          let id = Int(words[offset])
          tokens[id] += words[offset + 1]
          // Another part of the document may have had it.
          if piece.document == 0 || lastDocument[id - first] != piece.document {
            documents[id] += words[offset + 2]
            lastDocument[id - first] = piece.document
          }
          offset += 3
        }
        offsets[index] = offset
      }
    }
    return columns
  }
}
