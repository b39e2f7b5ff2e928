import CorpusIndex

extension TermMatrix {
  /// The rows all of whose words a further filter admits.
  ///
  /// - Parameter level: as of the matrix.
  /// - Throws: `.unknownKey`, `.index`.
  /// - Complexity: O(rows).
  public func rows(within filter: FilteredRanges, level: Int?) throws(AnalysisError) -> Set<Int> {
    let metadata = try MetadataGroups(groupings, corpus)
    do throws(CorpusIndexError) {
      let admitted = ranges.map { $0.intersection(filter) } ?? filter
      let table = try GroupTable(corpus, by: groupings, metadata, level: level, in: admitted)
      let words = Dictionary(uniqueKeysWithValues: zip(table.keys, table.words))
      return Set(rows.indices.filter { words[rows[$0]] == sizes[$0] })
    } catch { throw .index(error) }
  }
}
