import CorpusIndex
import TestSupport
import Testing

@testable import Indexing

struct CountPiecesTests {
  @Test(arguments: [0, 1 << 30])
  func `pieces add up, and the parts of a document count as one`(memory: Int) throws {
    let folder = try TemporaryFolder()
    let space = ScratchSpace(folder: folder.path, memory: memory)
    // More than are added up at a time.
    let idCount = (1 << 20) + 3000
    var random = SeededGenerator(seed: 31)
    var tokens: [UInt32: UInt32] = [:]
    var documents: [UInt32: UInt32] = [:]
    var pieces = CountPieces(space)
    for document in [0, 1, 1, 1, 0, 2, 3, 3, 0] {
      let ids = Set(
        (0..<2000).map { _ in UInt32.random(in: 0..<UInt32(idCount), using: &random) / 500 * 500 })
      var entries: [UInt32] = []
      for id in ids.sorted() {
        let count = UInt32.random(in: 1...9, using: &random)
        let inDocuments: UInt32 = document == 0 ? (count + 1) / 2 : 1
        entries += [id, count, inDocuments]
        tokens[id, default: 0] += count
        // Parts are told apart from whole documents by a bit for each document.
        documents[id, default: 0] |= document == 0 ? 0 : 1 << UInt32(document)
        documents[id, default: 0] += document == 0 ? inDocuments << 8 : 0
      }
      try pieces.append(CountPiece(document: document, types: entries, forms: []))
    }
    let (types, forms) = try pieces.sum(types: idCount, forms: 5, space)
    #expect(forms.tokens.elements.allSatisfy { $0 == 0 })
    for id in 0..<UInt32(idCount) where tokens[id] != nil || types.tokens[Int(id)] != 0 {
      let expected = documents[id].map { $0 >> 8 + UInt32(($0 & 0xFF).nonzeroBitCount) }
      #expect(types.tokens[Int(id)] == tokens[id])
      #expect(types.documents[Int(id)] == expected)
    }
  }
}
