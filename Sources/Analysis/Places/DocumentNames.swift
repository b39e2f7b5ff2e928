import CorpusIndex

/// The documents of a corpus by their names.
public struct DocumentNames: Sendable {
  /// Names that are suggested for one that no document has.
  static let suggestionLimit = 3

  /// In the order of the corpus.
  public let names: [String]

  /// Reads all names. O(documents).
  public init(_ corpus: CorpusReader) throws(AnalysisError) {
    var names: [String] = []
    var bytes: [UInt8] = []
    do throws(CorpusIndexError) {
      for segment in corpus.segments {
        for index in 0..<segment.structure.documentCount {
          bytes.removeAll(keepingCapacity: true)
          try segment.structure.appendName(ofDocument: index, to: &bytes)
          names.append(String(decoding: bytes, as: UTF8.self))
        }
      }
    } catch { throw .index(error) }
    self.names = names
  }

  /// The number of the document with a name, from 0 in the order of the corpus; the name may lack its extension
  /// and the folders before it where no other document could be meant.
  public func number(of name: String) throws(PlaceError) -> Int {
    if let number = names.firstIndex(of: name) { return number }
    for isMeant in [{ DocumentName.stem($0) }, Self.file, { DocumentName.stem(Self.file($0)) }] {
      let found = names.indices.filter { isMeant(names[$0]) == name }
      if found.count == 1 { return found[0] }
      if found.count > 1 {
        throw .ambiguousDocument(name: name, candidates: found.prefix(Self.suggestionLimit).map { names[$0] })
      }
    }
    throw .unknownDocument(name: name, near: near(name))
  }

  /// The name without the folders before it.
  private static func file(_ name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// Names that hold the one asked for whatever its case, then those that are some slips of the pen away.
  private func near(_ name: String) -> [String] {
    let wanted = name.lowercased()
    let holding = wanted.isEmpty ? [] : names.filter { $0.lowercased().contains(wanted) }
    if !holding.isEmpty { return Array(holding.prefix(Self.suggestionLimit)) }
    let scalars = Array(DocumentName.stem(wanted).unicodeScalars.prefix(200))
    let limit = max(1, scalars.count / 4)
    let found = names.enumerated().compactMap { number, other -> (distance: Int, number: Int)? in
      let stem = Array(DocumentName.stem(Self.file(other).lowercased()).unicodeScalars)
      return NearForms.distance(scalars, stem, limit: limit).map { ($0, number) }
    }
    return found.sorted { ($0.distance, $0.number) < ($1.distance, $1.number) }
      .prefix(Self.suggestionLimit).map { names[$0.number] }
  }
}
