import CorpusIndex

/// Reads the numbers by which lines are grouped, line by line in the order of the corpus.
struct LineGroupReader {
  private let columns: [LineGroupColumn]
  private let corpus: CorpusReader
  private var flows: [FlowCursor]
  private var sectionRun = (segment: -1, index: 0, positions: 0..<0, number: UInt32(0))
  private var types: [UInt32] = []
  /// How far from the match words are read, on each side.
  private let reach: (left: Int, right: Int)
  private let readsMatch: Bool
  /// The numbers of the present line.
  private(set) var numbers: [UInt32] = []

  init(_ columns: [LineGroupColumn], _ corpus: CorpusReader) {
    self.columns = columns
    self.corpus = corpus
    flows = corpus.segments.map { FlowCursor($0.structure) }
    var (left, right, readsMatch) = (0, 0, false)
    for column in columns {
      switch column.source {
      case .neighbour(let distance): (left, right) = (max(left, -distance), max(right, distance))
      case .words: readsMatch = true
      default: break
      }
    }
    reach = (left, right)
    self.readsMatch = readsMatch
  }

  /// Goes to a line.
  ///
  /// - Parameters:
  ///   - document: its document, counted over all segments.
  ///   - part: the number of the query that found it.
  /// - Complexity: O(columns + words + log distance).
  mutating func move(
    to match: Range<Int>, ofSegment index: Int, document: Int, part: Int
  ) throws(CorpusIndexError) {
    let segment = corpus.segments[index]
    let flow = flows[index].move(to: match.lowerBound)
    let words = try readWords(around: match, in: flow, of: segment)
    numbers.removeAll(keepingCapacity: true)
    for column in columns {
      switch column.source {
      case .words(let areForms):
        for position in match.lowerBound..<match.lowerBound + column.width {
          guard position < match.upperBound else {
            numbers.append(0)
            continue
          }
          let type = types[position - words.lowerBound]
          numbers.append((areForms ? corpus.lexicon.form(ofType: type) : type) + 1)
        }
      case .neighbour(let distance):
        let position = distance > 0 ? match.upperBound - 1 + distance : match.lowerBound + distance
        numbers.append(
          flow.contains(position) && words.contains(position)
            ? corpus.lexicon.form(ofType: types[position - words.lowerBound]) + 1 : 0)
      case .document: numbers.append(UInt32(truncatingIfNeeded: document + 1))
      case .region: numbers.append(UInt32(segment.structure.region(ofFlow: flows[index].index)) + 1)
      case .section(let paths, _):
        numbers.append(section(at: match.lowerBound, segment.structure, index, paths[index]))
      case .pattern: numbers.append(UInt32(truncatingIfNeeded: part + 1))
      case .layer(let layer, let none):
        let start = numbers.count
        var hasValue = false
        for position in match.lowerBound..<match.lowerBound + column.width {
          let value = position < match.upperBound ? try value(at: position, of: layer, inSegment: index) : 0
          hasValue = hasValue || value > 1
          numbers.append(value == 1 ? none : value)
        }
        if !hasValue { for place in start..<numbers.count { numbers[place] = 0 } }
      case .metadata(let values, _): numbers.append(document < values.count ? values[document] : 0)
      }
    }
  }

  /// Reads the types of the words that are asked for, and gives their positions.
  private mutating func readWords(
    around match: Range<Int>, in flow: Range<Int>, of segment: SegmentReader
  ) throws(CorpusIndexError) -> Range<Int> {
    let readsNone = !readsMatch && reach.left == 0 && reach.right == 0
    guard !readsNone else { return match.lowerBound..<match.lowerBound }
    let start =
      reach.left == 0 && !readsMatch ? match.upperBound : max(flow.lowerBound, match.lowerBound - reach.left)
    let end =
      reach.right == 0 && !readsMatch
      ? match.lowerBound : min(flow.upperBound, match.upperBound + reach.right)
    guard start < end else { return start..<start }
    if types.count < end - start { types = [UInt32](repeating: 0, count: 2 * (end - start)) }
    try segment.readTypes(start..<end, into: &types)
    return start..<end
  }

  private mutating func section(
    at position: Int, _ structure: StructureReader, _ segment: Int, _ paths: [UInt32]
  ) -> UInt32 {
    if sectionRun.segment != segment { sectionRun = (segment, 0, 0..<0, 0) }
    if !sectionRun.positions.contains(position) {
      sectionRun.index = structure.sectionRun(at: position, near: sectionRun.index)
      let run = structure.sectionRun(sectionRun.index)
      sectionRun.positions = run.positions
      sectionRun.number = run.section.map { paths[$0 + 1] } ?? 0
    }
    return sectionRun.number
  }

  /// 2 + the number of a word's value over all segments, 1 for none.
  private func value(
    at position: Int, of layer: AnnotationLayer, inSegment segment: Int
  ) throws(CorpusIndexError) -> UInt32 {
    guard let stored = layer.segments[segment] else { return 1 }
    let own = Int(try stored.valueNumber(at: position))
    guard own > 0, own < layer.numbers[segment].count, layer.numbers[segment][own] != .max else { return 1 }
    return layer.numbers[segment][own] + 2
  }
}
