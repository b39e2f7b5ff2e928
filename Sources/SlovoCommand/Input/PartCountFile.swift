import TextStatistics

/// A table of words by parts that a person brings: a row of the parts' sizes, and a row of counts for each item.
struct PartCountFile {
  /// The name of the row of sizes.
  static let sizesRow = "word_count"

  /// The name of the first column, which holds the items.
  let itemColumn: String
  /// The items in the order of the file, each with its counts.
  private(set) var items: [(name: String, word: WordDispersion)] = []
  let parts: CorpusParts

  init(_ file: CountFile) throws(CountFileError) {
    guard file.header.count > 1 else {
      throw CountFileError(
        file: file.name,
        problem: .missingColumns(wanted: [["item", "a part", "a part"]], header: file.header))
    }
    itemColumn = file.header[0].isEmpty ? "item" : file.header[0]
    let sizes = file.rows.filter { $0.cells[0].lowercased() == Self.sizesRow }
    guard let size = sizes.first else {
      throw CountFileError(file: file.name, problem: .missingRow(Self.sizesRow))
    }
    guard sizes.count == 1 else {
      throw CountFileError(
        file: file.name, row: (sizes[1].number, sizes[1].line), problem: .repeatedRow(Self.sizesRow))
    }
    let words = try Self.counts(size, file)
    do throws(DispersionError) { parts = try CorpusParts(sizes: words) } catch {
      throw CountFileError(file: file.name, row: (size.number, size.line), problem: .noParts)
    }
    for row in file.rows where row.number != size.number {
      let counts = try Self.counts(row, file)
      do throws(DispersionError) {
        items.append((row.cells[0], try WordDispersion(counts: counts, in: parts)))
      } catch { throw Self.problem(error, row, file) }
    }
  }

  private static func counts(_ row: CountFile.Row, _ file: CountFile) throws(CountFileError) -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(row.cells.count - 1)
    for column in 1..<row.cells.count { counts.append(try file.count(column, in: row)) }
    return counts
  }

  private static func problem(
    _ error: DispersionError, _ row: CountFile.Row, _ file: CountFile
  ) -> CountFileError {
    guard case .impossibleCount(let part, let count, let size) = error else {
      return CountFileError(file: file.name, row: (row.number, row.line), problem: .noParts)
    }
    return CountFileError(
      file: file.name, row: (row.number, row.line), column: file.header[part + 1],
      problem: .exceeds(part: "the count \(count)", whole: "\(sizesRow) \(size)"))
  }
}
