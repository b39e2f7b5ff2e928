import CorpusIndex

/// The places of all documents by the keys of metadata that lines are sorted by.
struct MetadataRanks {
  /// For each key, the place of each document, 0 without one.
  private(set) var ranks: [String: [UInt32]] = [:]

  /// Reads metadata only where a key asks for it.
  init(
    _ keys: [ConcordanceSortKey], _ corpus: CorpusReader, locale: String
  ) throws(AnalysisError) {
    let names = keys.compactMap { key -> String? in if case .metadata(let name) = key { name } else { nil } }
    var metadata: CorpusMetadata?
    for key in keys {
      guard case .metadata(let name) = key else { continue }
      let read: CorpusMetadata
      if let metadata { read = metadata } else { read = try CorpusMetadata(corpus, describing: names) }
      metadata = read
      guard read.key(name) != nil else {
        throw .unknownKey(
          name: name, known: ConcordanceSortKey.names + read.keyNames)
      }
      ranks[name] = try read.ranks(of: name, locale: locale)
    }
  }
}
