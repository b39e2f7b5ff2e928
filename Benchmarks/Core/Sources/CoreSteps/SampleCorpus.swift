import CorpusIndex
import Documents
import Segmentation

/// What steps are measured on: texts as they are read and divided into tokens, and the index of them.
public struct SampleCorpus {
  let entries: [TextListing.Entry]
  let documents: [Document]
  /// The tokens of each paragraph of each document.
  let tokens: [[TokenList]]
  let index: CorpusReader

  /// Reads the texts of a folder and opens their index.
  public init(folder: String, index: String) throws {
    let reader = DocumentReader()
    entries = try TextListing([folder]).entries
    documents = try entries.map {
      try reader.read(SourceFile(reading: $0.path).bytes, path: $0.path, name: $0.name)
    }
    var segmenter = try Segmenter(profile: .standard)
    tokens = try documents.map { try Self.tokens(of: $0, &segmenter) }
    self.index = try CorpusReader(path: index)
  }

  /// The tokens of each paragraph.
  static func tokens(of document: Document, _ segmenter: inout Segmenter) throws -> [TokenList] {
    var lists: [TokenList] = []
    for paragraph in document.paragraphs {
      var list = TokenList()
      try segmenter.segment(document.text.span, paragraph.range, into: &list)
      lists.append(list)
    }
    return lists
  }
}
