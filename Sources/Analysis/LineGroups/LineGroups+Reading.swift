import CorpusIndex

extension LineGroups {
  /// Below so many lines a second thread costs more than it saves.
  private static let linesPerThread = 4096

  /// How many lines before its own the memory of a line is asked for.
  private static let linesAhead = 8

  /// Cuts the documents of the corpus into stretches with as many lines of the longest concordance each.
  static func stretches(of concordances: [Concordance], threads: Int) -> [Range<Int>] {
    guard let longest = concordances.max(by: { $0.count < $1.count }), longest.count >= linesPerThread else {
      return [0..<Int.max]
    }
    var borders = [0]
    for thread in 1..<max(1, threads) {
      let document = longest.document(ofLine: longest.count * thread / threads)
      if document > borders[borders.count - 1] { borders.append(document) }
    }
    return zip(borders, borders.dropFirst() + [Int.max]).map { $0..<$1 }
  }

  /// The groups of the lines in some documents, which are read document by document.
  static func table(
    _ concordances: [Concordance], _ documents: Range<Int>, _ columns: [LineGroupColumn],
    _ corpus: CorpusReader
  ) throws(CorpusIndexError) -> LineGroupTable {
    var reader = LineGroupReader(columns, corpus)
    var table = LineGroupTable(width: columns.reduce(0) { $0 + $1.width })
    var heads = concordances.map { concordance in
      LineHead(
        concordance,
        concordance.firstLine(
          fromDocument: documents.lowerBound)..<concordance.firstLine(
            fromDocument: documents.upperBound))
    }
    while let document = heads.compactMap(\.document).min() {
      for part in heads.indices {
        while heads[part].document == document {
          heads[part].prefetch(Self.linesAhead)
          try reader.move(
            to: heads[part].match, ofSegment: heads[part].segment, document: document, part: part)
          table.add(reader.numbers, document: UInt32(truncatingIfNeeded: document))
          heads[part].advance()
        }
      }
    }
    return table
  }
}

/// A line of a concordance in corpus order, and those behind it.
private struct LineHead {
  private let concordance: Concordance
  private var lines: Range<Int>
  private(set) var segment = -1
  private(set) var match = 0..<0
  /// The document of the line, counted over all segments; `nil` behind the last one.
  private(set) var document: Int?
  private var ownDocument = 0
  private var positions = 0..<0

  init(_ concordance: Concordance, _ lines: Range<Int>) {
    self.concordance = concordance
    self.lines = lines
    read()
  }

  mutating func advance() {
    lines = lines.lowerBound + 1..<lines.upperBound
    read()
  }

  func prefetch(_ distance: Int) {
    guard distance < lines.count else { return }
    let (index, match) = concordance.place(concordance.number(ofLine: lines.lowerBound + distance))
    concordance.hits.segments[index].segment.tokens.prefetch(match.lowerBound)
  }

  private mutating func read() {
    guard !lines.isEmpty else {
      document = nil
      return
    }
    let (index, positions) = concordance.place(concordance.number(ofLine: lines.lowerBound))
    match = positions
    if index == segment, self.positions.contains(positions.lowerBound) { return }
    let reader = concordance.hits.segments[index].segment
    if index != segment { ownDocument = 0 }
    segment = index
    ownDocument = reader.structure.document(at: positions.lowerBound, near: ownDocument)
    self.positions = reader.structure.positions(ofDocument: ownDocument)
    document = reader.firstDocument + ownDocument
  }
}

extension Concordance {
  /// The same lines in the order of the corpus; all of them must be known, not only the first in some order.
  var inCorpusOrder: Concordance {
    guard var order else { return self }
    precondition(order.count == count, "only the first lines of this concordance are known")
    RadixOrder.sort(&order)
    return keeping(order)
  }

  /// The document of a line, counted over all segments. O(log documents).
  fileprivate func document(ofLine line: Int) -> Int {
    let (index, match) = place(number(ofLine: line))
    let segment = hits.segments[index].segment
    return segment.firstDocument + segment.structure.document(at: match.lowerBound)
  }

  /// The first line, in corpus order, in a document or behind it. O(log lines · log documents).
  fileprivate func firstLine(fromDocument document: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self.document(ofLine: middle) < document { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
