import CorpusIndex
import TextStatistics

extension TermMatrix {
  /// Bytes that a count takes while it is collected and when it has its place.
  private static let bytesPerCount = 32

  /// The same counts by paragraphs or documents within each row, for resampling.
  ///
  /// Words of ``UnitCounts`` are the columns, its groups the rows. A unit that the edge of a row cuts counts there for as
  /// much of it as lies in that row. Units without words are none; a row may have no unit.
  ///
  /// - Throws: `.tooManyUnits` where memory has no room for them; `.index`.
  /// - Complexity: O(words + counts).
  public func units(
    of unit: ResamplingSettings.Unit, memory: Int = AnswerResources().memory
  ) throws(AnalysisError) -> UnitCounts? {
    var (sizes, unitsOfGroups) = ([Int](), [Int]())
    var found: [UnitCounts.Found] = []
    var walk = scanner
    do throws(CorpusIndexError) {
      let starts = try corpus.segments.map { segment throws(CorpusIndexError) in
        try unit.starts(in: segment)
      }
      let places = if let ranges { ranges } else { try FilteredRanges.all(of: corpus) }
      for row in runs {
        let first = sizes.count
        for runs in Self.divided(row, at: starts) {
          let words = runs.reduce(0) { $0 + places.segments[$1.segment].count(in: $1.positions) }
          guard words > 0 else { continue }
          for cell in Self.cells(try walk.counts(runs), columnOfFeatures) {
            found.append(
              UnitCounts.Found(
                word: UInt32(cell.column), unit: UInt32(sizes.count), count: Int32(clamping: cell.count)))
          }
          sizes.append(words)
          guard found.count * Self.bytesPerCount <= memory else { break }
        }
        unitsOfGroups.append(sizes.count - first)
      }
    } catch { throw .index(error) }
    guard found.count * Self.bytesPerCount <= memory else { throw .tooManyUnits(unit, memory: memory) }
    return UnitCounts(
      sizes: sizes, unitsOfGroups: unitsOfGroups, words: columns.count, found: found)
  }

  /// Cuts runs where units begin, and puts together those of one unit.
  private static func divided(_ runs: [ScannedRun], at starts: [[Int]]) -> [[ScannedRun]] {
    var units: [[ScannedRun]] = []
    var place: (segment: Int, unit: Int)?
    for run in runs {
      let starts = starts[run.segment]
      var position = run.positions.lowerBound
      // The unit that holds the position is the last that begins at it or before.
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= position { low = middle + 1 } else { high = middle }
      }
      while position < run.positions.upperBound {
        let end = low < starts.count ? min(run.positions.upperBound, starts[low]) : run.positions.upperBound
        let piece = ScannedRun(segment: run.segment, positions: position..<end)
        if let known = place, known == (run.segment, low) {
          units[units.count - 1].append(piece)
        } else {
          units.append([piece])
        }
        place = (run.segment, low)
        position = end
        low += 1
      }
    }
    return units
  }
}
