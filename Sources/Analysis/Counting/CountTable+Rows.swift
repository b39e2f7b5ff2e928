import CorpusIndex

extension CountTable {
  /// How many rows there are.
  public var rowCount: Int { entries.count }

  /// The rows, group by group, in the order of the corpus or of the metadata's values. O(rows).
  ///
  /// A group whose values can't be read, in a damaged corpus, has none.
  public var rows: [Row] {
    var texts = CountTexts(self)
    return entries.indices.map { index in
      var row = row(index)
      do throws(AnalysisError) {
        try texts.move(to: index)
        row.group = texts.values.map(\.string)
      } catch {}
      return row
    }
  }
}

/// Finds the values of the groups of a table's rows, one row after another.
public struct CountTexts {
  private let table: CountTable
  private var texts: GroupTexts
  /// The group of the present row, -1 at first.
  private var group = -1

  public init(_ table: CountTable) {
    self.table = table
    texts = GroupTexts(table.names)
  }

  /// The values of the groupings at the present row, in their order.
  public var values: [GroupText] { texts.values }

  /// Goes to a row; rows near the present one are found fastest. O(log groups + length).
  ///
  /// - Throws: `.index` where a damaged corpus hides a value.
  public mutating func move(to row: Int) throws(AnalysisError) {
    let next = Int(table.entries[row].group)
    guard next != group, !table.places.isEmpty else { return }
    group = -1
    do throws(CorpusIndexError) { try texts.move(to: table.places[next]) } catch { throw .index(error) }
    group = next
  }
}
