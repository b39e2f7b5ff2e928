import CorpusIndex
import TextStatistics

/// A group of texts in its place along an order.
public struct TrendGroup: Sendable, Equatable {
  /// Its values of the order's groupings; the number of an equal stretch, from 1.
  public let values: [String?]
  /// Where it stands, in the scale of the order.
  public let place: Double
  /// Words that the filter admits, above 0.
  public let words: Int
}

/// What an order leaves out, and what is doubtful in it.
public struct TrendGaps: Sendable, Equatable {
  /// Documents without a date or number that can be read.
  public internal(set) var undatedDocuments = 0
  /// Words of these that the filter admits.
  public internal(set) var undatedWords = 0
  /// Groups without words that the filter admits.
  public internal(set) var emptyGroups = 0
  /// Documents whose date is approximate, uncertain or inferred.
  public internal(set) var doubtfulDates = 0
}

/// The words of a corpus in groups along an order, and within each group in paragraphs or documents.
struct TrendGroups {
  private(set) var groups: [TrendGroup] = []
  private(set) var gaps = TrendGaps()
  let scale: TrendScale
  /// Words of each unit of each group, in reading order; units have words.
  private(set) var unitWords: [[Int]] = []
  let words: AdmittedWords
  /// The number of the word behind each run, ascending, with the group and unit of the run; none for words left out.
  private var ends: [Int] = []
  private var places: [(group: Int, unit: Int)?] = []

  /// - Parameter ranges: the filter, `nil` for all words.
  /// - Throws: `.unknownKey`, `.withoutOrder`, `.index`.
  /// - Complexity: O(runs of groups + units).
  init(
    _ corpus: CorpusReader, by order: TrendOrder, units: ResamplingSettings.Unit, in ranges: FilteredRanges?
  ) throws(AnalysisError) {
    let known = try TrendPlaces(order, in: corpus)
    let metadata = try MetadataGroups(order.groupings, corpus)
    scale = known.scale
    do throws(CorpusIndexError) {
      words = try AdmittedWords(corpus, in: ranges)
      let divided = try Self.divided(corpus, order, metadata, words, ranges)
      var numbers: [Int?] = []
      for (values, size) in zip(divided.keys, divided.sizes) {
        let place = known.scale == .steps ? Double(groups.count + 1) : known.place(of: values.first ?? nil)
        numbers.append(size > 0 && place != nil ? groups.count : nil)
        if size == 0 { continue }
        if let place {
          groups.append(TrendGroup(values: values, place: place, words: size))
        } else {
          gaps.undatedWords += size
        }
      }
      gaps.emptyGroups = try Self.count(corpus, order, metadata, known) - groups.count
      let paragraphs = try PartDivision(
        corpus, into: units == .paragraph ? .paragraphs : .documents, of: words)
      cut(divided.runs, numbers, at: paragraphs)
    } catch { throw .index(error) }
    countGaps(known, in: corpus)
  }

  /// Counts the documents with words that have no place, and those whose date is in doubt.
  private mutating func countGaps(_ known: TrendPlaces, in corpus: CorpusReader) {
    guard !known.values.isEmpty else { return }
    for (number, segment) in corpus.segments.enumerated() {
      var cursor = words.cursor(segment: number)
      for document in 0..<segment.structure.documentCount {
        let positions = segment.structure.positions(ofDocument: document)
        let first = cursor.number(at: positions.lowerBound)
        guard cursor.number(at: positions.upperBound) > first else { continue }
        let value = known.values[segment.firstDocument + document]
        if known.place(of: value) == nil { gaps.undatedDocuments += 1 }
        if known.isDoubtful(value) { gaps.doubtfulDates += 1 }
      }
    }
  }

  /// Groups that have a place, with or without words that a filter admits.
  private static func count(
    _ corpus: CorpusReader, _ order: TrendOrder, _ metadata: MetadataGroups, _ known: TrendPlaces
  ) throws(CorpusIndexError) -> Int {
    if case .equal(let count) = order { return count }
    let table = try GroupTable(corpus, by: order.groupings, metadata, level: order.level, in: nil)
    return table.keys.count { known.scale == .steps || known.place(of: $0.first ?? nil) != nil }
  }

  private typealias Divided = (
    keys: [[String?]], sizes: [Int], runs: [(end: Int, group: Int)]
  )

  /// All groups, and the runs of words that they are made of.
  private static func divided(
    _ corpus: CorpusReader, _ order: TrendOrder, _ metadata: MetadataGroups, _ words: AdmittedWords,
    _ ranges: FilteredRanges?
  ) throws(CorpusIndexError) -> Divided {
    if case .equal(let count) = order {
      let parts = try PartDivision(corpus, into: .equal(count), of: words)
      return (
        parts.sizes.indices.map { ["\($0 + 1)"] }, parts.sizes,
        zip(parts.ends, parts.parts).map { (end: $0, group: $1) }
      )
    }
    let table = try GroupTable(corpus, by: order.groupings, metadata, level: order.level, in: ranges)
    var runs: [(end: Int, group: Int)] = []
    for segment in corpus.segments.indices {
      var cursor = words.cursor(segment: segment)
      for run in table.runs[segment] {
        runs.append((end: cursor.number(at: run.positions.upperBound), group: run.group))
      }
    }
    return (table.keys, table.words, runs)
  }

  /// Cuts the runs of groups where units end.
  private mutating func cut(
    _ runs: [(end: Int, group: Int)], _ numbers: [Int?], at division: PartDivision
  ) {
    unitWords = [[Int]](repeating: [], count: groups.count)
    // The part of the corpus that the last unit of each group is of.
    var parts = [Int](repeating: -1, count: groups.count)
    var (start, next) = (0, 0)
    for run in runs {
      while start < run.end {
        while next < division.ends.count, division.ends[next] <= start { next += 1 }
        let end = next < division.ends.count ? min(run.end, division.ends[next]) : run.end
        ends.append(end)
        if let group = numbers[run.group] {
          let part = next < division.parts.count ? division.parts[next] : 0
          if parts[group] != part { unitWords[group].append(0) }
          parts[group] = part
          unitWords[group][unitWords[group].count - 1] += end - start
          places.append((group, unitWords[group].count - 1))
        } else {
          places.append(nil)
        }
        start = end
      }
    }
  }

  /// How often something stands in each unit of each group, by the numbers of the words that it begins with, ascending.
  /// O(words given + runs).
  func series(of numbers: [Int]) -> [RateSeries] {
    var counts = unitWords.map { [Int](repeating: 0, count: $0.count) }
    var run = 0
    for number in numbers {
      while run < ends.count, ends[run] <= number { run += 1 }
      guard run < ends.count else { break }
      if let place = places[run] { counts[place.group][place.unit] += 1 }
    }
    return zip(counts, unitWords).compactMap { RateSeries(counts: $0, words: $1) }
  }
}

extension AdmittedWords {
  /// The number of the word that each hit begins with, ascending; of the word behind where it begins with none. O(hits).
  func numbers(of hits: Hits) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(hits.count)
    guard count > 0 else { return numbers }
    for (index, segment) in hits.segments.enumerated() {
      var cursor = cursor(segment: index)
      for start in segment.starts { numbers.append(min(cursor.number(at: Int(start)), count - 1)) }
    }
    return numbers
  }
}
