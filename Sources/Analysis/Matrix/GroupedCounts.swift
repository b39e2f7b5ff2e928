import CorpusIndex

/// How often each term occurs in each group of texts, held in memory: what sections are compared and mapped by.
public struct GroupedCounts: Sendable {
  /// What groups are.
  public let groupings: [Grouping]
  /// The values of each group, as in ``TermMatrix/rows``.
  public let groups: [[String?]]
  /// Running words of each group, those that are no terms too.
  public let sizes: [Int]
  /// The terms, the most frequent first.
  public let terms: [String]
  /// For each group its cells that aren't 0, by ascending column.
  public let cells: [[TermMatrix.Cell]]

  /// How often each term occurs in all groups together. O(cells).
  public var totals: [Int] {
    var totals = [Int](repeating: 0, count: terms.count)
    for row in cells {
      for cell in row { totals[cell.column] += cell.count }
    }
    return totals
  }

  /// How often each term occurs in a group. O(terms).
  public func counts(ofGroup group: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: terms.count)
    for cell in cells[group] { counts[cell.column] = cell.count }
    return counts
  }
}

extension TermMatrix {
  /// Bytes that a cell takes here, and once more where cells are put into the order of words.
  private static let bytesPerCell = 32

  /// The whole matrix, in memory.
  ///
  /// - Throws: `.tooManyGroups` where memory has no room for it; `.index`.
  /// - Complexity: O(words + cells log cells).
  public func counts(memory: Int = AnswerResources().memory) throws(AnalysisError) -> GroupedCounts {
    guard cellCount * Self.bytesPerCell <= memory else {
      throw .tooManyGroups(rows.count, words: columns.count, memory: memory)
    }
    var walk = scanner
    var cells: [[Cell]] = []
    do throws(CorpusIndexError) {
      for row in runs {
        cells.append(
          Self.cells(try walk.counts(row), columnOfFeatures).sorted { $0.column < $1.column })
      }
    } catch { throw .index(error) }
    return GroupedCounts(groupings: groupings, groups: rows, sizes: sizes, terms: columns, cells: cells)
  }
}

extension GroupedCounts {
  /// The counts of the groups that have so many words or more. O(groups).
  public func keeping(wordsAtLeast minimum: Int) -> GroupedCounts {
    let kept = sizes.indices.filter { sizes[$0] >= minimum }
    return GroupedCounts(
      groupings: groupings, groups: kept.map { groups[$0] }, sizes: kept.map { sizes[$0] }, terms: terms,
      cells: kept.map { cells[$0] })
  }
}
