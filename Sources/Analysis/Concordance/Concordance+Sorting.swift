import CorpusIndex

extension Concordance {
  /// The same matches sorted; lines that are equal under all keys stay in corpus order.
  ///
  /// - Parameters:
  ///   - wanted: how many lines will be read, from the first on; only they can be.
  ///   - threads: threads that read the words to sort by.
  /// - Throws: `.unknownKey` for a key of metadata that no document has.
  /// - Complexity: O(matches · keys); with keys of metadata also O(documents log documents).
  public func sorted(
    by keys: [ConcordanceOrder], first wanted: Int = .max, threads: Int = 1
  ) throws(AnalysisError) -> Concordance {
    guard !keys.isEmpty else { return self }
    var sorted = self
    let metadata = try MetadataRanks(keys.map(\.key), corpus)
    var columns: [SortColumn] = []
    let words = try WordRanks(keys.map(\.key), of: self, threads: threads)
    for (index, order) in keys.enumerated() {
      let ranks: [[UInt32]]
      do throws(CorpusIndexError) {
        switch order.key {
        case .document: ranks = [try self.ranks(documentRanks())]
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

/// The ranks of all lines under one key.
private struct SortColumn {
  private var ranks: [UInt32]
  private var highest: UInt32

  init(_ ranks: [UInt32]) {
    self.ranks = ranks
    highest = ranks.max() ?? 0
  }

  /// The greatest first; lines without a rank, 0, keep their place.
  mutating func turnRound() {
    for line in ranks.indices where ranks[line] > 0 { ranks[line] = highest + 1 - ranks[line] }
  }

  /// Lines without a rank, 0, behind all others.
  mutating func putMissingLast() {
    highest += 1
    for line in ranks.indices where ranks[line] == 0 { ranks[line] = highest }
  }

  private var width: UInt64 { UInt64(32 - highest.leadingZeroBitCount) }

  /// The first lines in the order of the columns, the first of which counts most; lines alike in all of them
  /// stay in order.
  static func order(of columns: [SortColumn], count: Int, first wanted: Int) -> [UInt32] {
    var entries = (0..<UInt32(count)).map { RadixOrder.Entry(key: 0, number: $0) }
    // Columns whose bits fit into 64 make one key; where there are several keys, the last is sorted by first.
    var end = columns.count
    repeat {
      var start = end
      var width: UInt64 = 0
      while start > 0, width + columns[start - 1].width <= 64 {
        start -= 1
        width += columns[start].width
      }
      for index in entries.indices { entries[index].key = 0 }
      for column in columns[start..<end] {
        for index in entries.indices {
          let rank = UInt64(column.ranks[Int(entries[index].number)])
          entries[index].key = entries[index].key << column.width | rank
        }
      }
      RadixOrder.sort(&entries, first: start == 0 ? wanted : .max)
      end = start
    } while end > 0
    return entries.map(\.number)
  }
}
