/// Which documents lack which keys of metadata.
///
/// A key is expected of all documents when at least half of them have it; what a few have is their own.
public struct MissingMetadata: Sendable {
  public struct Row: Sendable, Equatable {
    public let document: String
    public let key: String
  }

  /// Document by document in the order of the corpus, the keys by their names.
  public let rows: [Row]
  /// Documents that lack something.
  public let documents: Int

  /// O(documents · keys).
  public init(_ metadata: CorpusMetadata) {
    let expected = metadata.keys.filter { 2 * $0.documents >= metadata.documents.count }.map(\.name)
    let columns = expected.map { metadata.values(of: $0) ?? [] }
    var rows: [Row] = []
    var documents = 0
    for (index, document) in metadata.documents.enumerated() {
      let before = rows.count
      for (key, column) in zip(expected, columns) where column[index] == nil {
        rows.append(Row(document: document, key: key))
      }
      if rows.count > before { documents += 1 }
    }
    self.rows = rows
    self.documents = documents
  }
}
