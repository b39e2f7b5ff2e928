import CorpusIndex

/// The lines of concordances in groups: how many lines have the same words, document or other values in common.
public struct LineGroups: Sendable {
  /// The lines of one query.
  public struct Part: Sendable {
    public let concordance: Concordance
    /// The query as typed.
    public let pattern: String

    public init(_ concordance: Concordance, pattern: String) {
      self.concordance = concordance
      self.pattern = pattern
    }
  }

  /// A group.
  public struct Row: Sendable, Equatable {
    /// The values of the keys, in their order; `nil` where its lines have none.
    public let values: [String?]
    /// How many lines there are in the group, 1 or more.
    public let count: Int
    /// In how many documents they stand.
    public let documents: Int
  }

  public let keys: [LineGroupKey]
  /// All lines; the counts of all groups add up to this.
  public let lines: Int
  private let corpus: CorpusReader
  private let columns: [LineGroupColumn]
  private let table: LineGroupTable

  /// Groups the lines of all parts together.
  ///
  /// A concordance that was sorted for its first lines alone can't be grouped.
  ///
  /// - Parameter threads: threads to work with; the answer is the same for any number.
  /// - Throws: `.unknownKey` for a name that is neither a layer's nor a key's of metadata, `.ambiguousAttribute`.
  /// - Complexity: O(lines · keys), and for each key O(documents), O(sections) or O(values); memory for each group,
  ///   none for lines.
  public init(
    _ parts: [Part], by keys: [LineGroupKey], in corpus: CorpusReader, threads: Int = 1
  ) throws(AnalysisError) {
    self.keys = keys
    self.corpus = corpus
    lines = parts.reduce(0) { $0 + $1.concordance.count }
    let longest = parts.reduce(1) { max($0, $1.concordance.longestMatch) }
    var columns: [LineGroupColumn] = []
    for key in keys {
      columns.append(
        try LineGroupColumn(key, in: corpus, patterns: parts.map(\.pattern), longest: longest))
    }
    self.columns = columns
    let read = columns
    let concordances = parts.map(\.concordance.inCorpusOrder)
    let stretches = Self.stretches(of: concordances, threads: threads)
    let tables = try WorkerThreads.map(stretches.count) { index throws(AnalysisError) in
      do throws(CorpusIndexError) {
        return try Self.table(concordances, stretches[index], read, corpus)
      } catch {
        throw .index(error)
      }
    }
    var table = tables.first ?? LineGroupTable(width: columns.reduce(0) { $0 + $1.width })
    for other in tables.dropFirst() { table.add(other) }
    self.table = table
  }

  /// How many groups there are.
  public var count: Int { table.count }

  /// Whether a group has no value for a key, given by its index. O(groups).
  public func lacksValues(of key: Int) -> Bool {
    let range = range(ofColumn: key)
    return (0..<table.count).contains { !columns[key].hasValue(table.numbers($0)[shifted: range]) }
  }

  /// Some groups of all, ordered by falling count; those of one count go by their values from the first key on, each
  /// by its bytes, and no value comes last. O(groups · keys).
  public func rows(_ wanted: Range<Int>) throws(AnalysisError) -> [Row] {
    do throws(CorpusIndexError) {
      let order = SortColumn.order(of: try sortColumns(), count: table.count, first: wanted.upperBound)
      var rows: [Row] = []
      for group in order[wanted] {
        let numbers = table.numbers(Int(group))
        var values: [String?] = []
        for (index, column) in columns.enumerated() {
          values.append(try column.value(of: numbers[shifted: range(ofColumn: index)], in: corpus))
        }
        rows.append(
          Row(values: values, count: table.counts[Int(group)], documents: table.documents[Int(group)]))
      }
      return rows
    } catch { throw .index(error) }
  }
}

extension LineGroups {
  /// Where a column's numbers stand among those of a group.
  private func range(ofColumn index: Int) -> Range<Int> {
    let start = columns[..<index].reduce(0) { $0 + $1.width }
    return start..<start + columns[index].width
  }

  /// What groups are ordered by.
  private func sortColumns() throws(CorpusIndexError) -> [SortColumn] {
    var counts = SortColumn(table.counts.map { UInt32(clamping: $0) })
    counts.turnRound()
    var sorted = [counts]
    for (index, column) in columns.enumerated() {
      let range = range(ofColumn: index)
      for place in range {
        let numbers = (0..<table.count).map { group in
          let numbers = table.numbers(group)
          return numbers[numbers.startIndex + place]
        }
        var ranks = SortColumn(try Self.ranks(numbers, column, corpus))
        // Of several words fewer come first.
        if place == range.lowerBound { ranks.putMissingLast() }
        sorted.append(ranks)
      }
    }
    return sorted
  }

  /// The places of numbers in the order of their texts, from 1; 0 for 0.
  private static func ranks(
    _ numbers: [UInt32], _ column: LineGroupColumn, _ corpus: CorpusReader
  ) throws(CorpusIndexError) -> [UInt32] {
    // Numbers are those of words, documents or values, so that a place for each costs no more than the lexicon does.
    var ranks = [UInt32](repeating: 0, count: Int(numbers.max() ?? 0) + 1)
    for number in numbers { ranks[Int(number)] = 1 }
    ranks[0] = 0
    var texts: [(text: [UInt8], number: UInt32)] = []
    for number in ranks.indices where ranks[number] > 0 {
      let number = UInt32(truncatingIfNeeded: number)
      texts.append((Array((try column.text(of: number, in: corpus) ?? "").utf8), number))
    }
    texts.sort { $0.text != $1.text ? $0.text.lexicographicallyPrecedes($1.text) : $0.number < $1.number }
    for (rank, entry) in texts.enumerated() { ranks[Int(entry.number)] = UInt32(rank + 1) }
    return numbers.map { ranks[Int($0)] }
  }
}

extension ArraySlice {
  /// Elements counted from the first one.
  fileprivate subscript(shifted range: Range<Int>) -> ArraySlice {
    self[startIndex + range.lowerBound..<startIndex + range.upperBound]
  }
}
