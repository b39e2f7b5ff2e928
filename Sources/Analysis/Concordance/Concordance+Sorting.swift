import CorpusIndex

extension Concordance {
  /// The same matches sorted; lines that are equal under all keys stay in corpus order.
  ///
  /// - Parameters:
  ///   - wanted: how many lines will be read, from the first on; only they can be.
  ///   - language: whose order words and text have, as a language tag (`ru`, `de-u-co-phonebk`); `nil` for the
  ///     collator of the index, by which the forms of words are compared. Of another language their spelling is
  ///     compared, case aside.
  ///   - threads: threads that read the words to sort by.
  /// - Throws: `.unknownKey` for a key of metadata that no document has, `.unknownLanguage`.
  /// - Complexity: O(matches · keys); with keys of metadata also O(documents log documents).
  public func sorted(
    by keys: [ConcordanceOrder], first wanted: Int = .max, language: String? = nil, threads: Int = 1
  ) throws(AnalysisError) -> Concordance {
    guard !keys.isEmpty else { return self }
    var sorted = self
    let collation = try LineCollation(language, of: corpus)
    let metadata = try MetadataRanks(keys.map(\.key), corpus, locale: collation.locale)
    var columns: [SortColumn] = []
    let words = try WordRanks(keys, of: self, collation, threads: threads)
    for (index, order) in keys.enumerated() {
      let ranks: [[UInt32]]
      do throws(CorpusIndexError) {
        switch order.key {
        case .document: ranks = [try self.ranks(documentRanks())]
        case .position: ranks = [(0..<count).map { UInt32(truncatingIfNeeded: number(ofLine: $0) + 1) }]
        case .metadata(let name): ranks = [try self.ranks(metadata.ranks[name] ?? [])]
        case .right, .left, .node: ranks = words.columns(ofKey: index)
        }
      } catch { throw .index(error) }
      for ranks in ranks {
        var column = SortColumn(ranks)
        if order.isDescending { column.turnRound() }
        if case .metadata(let name) = order.key {
          sorted.unordered.append((name, ranks.count { $0 == 0 }))
          column.putMissingLast()
        }
        columns.append(column)
      }
    }
    let lines = SortColumn.order(of: columns, count: count, first: wanted)
    sorted.order = order.map { numbers in lines.map { numbers[Int($0)] } } ?? lines
    return sorted
  }

  /// The place of each document of the corpus in the order of their names, from 1.
  private func documentRanks() throws(CorpusIndexError) -> [UInt32] {
    var names: [(name: String, number: Int)] = []
    for segment in corpus.segments {
      for index in 0..<segment.structure.documentCount {
        names.append((try segment.structure.document(index).name, names.count))
      }
    }
    names.sort { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }
    var ranks = [UInt32](repeating: 0, count: names.count)
    for (rank, entry) in names.enumerated() { ranks[entry.number] = UInt32(rank) + 1 }
    return ranks
  }

  /// The rank of each line's document.
  private func ranks(_ ranks: [UInt32]) throws(CorpusIndexError) -> [UInt32] {
    var documents = [Int](repeating: 0, count: hits.segments.count)
    return (0..<count).map { line in
      let (index, match) = place(number(ofLine: line))
      let segment = hits.segments[index].segment
      documents[index] = segment.structure.document(at: match.lowerBound, near: documents[index])
      return ranks[segment.firstDocument + documents[index]]
    }
  }
}
