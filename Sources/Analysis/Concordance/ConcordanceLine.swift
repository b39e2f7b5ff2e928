import CorpusIndex

/// One line of a concordance: the match in its context, and where it stands.
public struct ConcordanceLine: Sendable {
  public internal(set) var document = ""
  /// Positions of the match in its document, from 1, both inclusive.
  public internal(set) var from = 0
  public internal(set) var to = 0
  /// What stands before the match, white space made single blanks.
  public internal(set) var before: [UInt8] = []
  public internal(set) var match: [UInt8] = []
  public internal(set) var after: [UInt8] = []
  /// The path of the innermost section, `nil` before the first heading.
  public internal(set) var section: String?
  public internal(set) var region = ""
  /// The page that the match begins on, as printed; `nil` where none is known.
  public internal(set) var page: String?
  /// The label of the note that the match stands in.
  public internal(set) var note: String?
  /// Line of the original file, from 1.
  public internal(set) var line = 0
  /// Bytes of the original file, half-open.
  public internal(set) var bytes: [Range<Int>] = []
  /// For each layer that is shown, the values of the match's words with blanks between; `nil` where none has
  /// one.
  public internal(set) var annotations: [String?] = []
}

/// Makes the lines of one concordance, keeping what neighbouring lines share.
public struct ConcordanceLines {
  private let concordance: Concordance
  private let context: Concordance.Context
  private let style: Concordance.Style
  private let shownLayers: ShownLayers
  private var segmentIndex = -1
  private var documentIndex = -1
  private var document: DocumentRecord?
  private var documentPositions = 0..<0
  private var sectionRun = 0..<0
  private var pageRun = 0..<0
  private var flow: FlowCursor?
  private var flowIndex = -1
  private var types: [UInt32] = []
  private var gaps: [UInt32] = []
  private var sentences: [UInt32] = []
  private var line = ConcordanceLine()

  public init(
    _ concordance: Concordance, context: Concordance.Context, style: Concordance.Style = .text,
    showing layers: ShownLayers = ShownLayers()
  ) {
    shownLayers = layers
    self.concordance = concordance
    self.context = context
    self.style = style
  }

  /// Line `index`, valid until the next call. O(context).
  public mutating func line(_ index: Int) throws(AnalysisError) -> ConcordanceLine {
    do throws(CorpusIndexError) {
      let (segment, positions) = concordance.place(index)
      try locate(segment, positions)
      try write(concordance.hits.segments[segment].segment, positions)
      line.annotations = try shownLayers.values(at: positions, in: concordance.hits.segments[segment].segment)
    } catch { throw .index(error) }
    return line
  }

  private mutating func locate(_ number: Int, _ match: Range<Int>) throws(CorpusIndexError) {
    let segment = concordance.hits.segments[number].segment
    let structure = segment.structure
    if number != segmentIndex {
      segmentIndex = number
      documentIndex = -1
      flowIndex = -1
      documentPositions = 0..<0
      sectionRun = 0..<0
      pageRun = 0..<0
      flow = FlowCursor(structure)
      if context == .sentence { sentences = try structure.sentenceStarts() }
    }
    if !documentPositions.contains(match.lowerBound) {
      documentIndex = structure.document(at: match.lowerBound)
      documentPositions = structure.positions(ofDocument: documentIndex)
      let record = try structure.document(documentIndex)
      document = record
      line.document = record.name
    }
    line.from = match.lowerBound - documentPositions.lowerBound + 1
    line.to = match.upperBound - documentPositions.lowerBound
    if !sectionRun.contains(match.lowerBound) {
      let run = structure.sectionRun(structure.sectionRun(at: match.lowerBound))
      sectionRun = run.positions
      if let section = run.section {
        line.section = try SectionPaths(structure).path(of: section)
      } else {
        line.section = nil
      }
    }
    if !pageRun.contains(match.lowerBound) {
      if let run = structure.pageRun(at: match.lowerBound) {
        pageRun = structure.positions(ofPageRun: run)
        line.page = try structure.pageLabel(ofPageRun: run)
      } else {
        line.page = nil
      }
    }
    _ = flow?.move(to: match.lowerBound)
    if let index = flow?.index, index != flowIndex {
      flowIndex = index
      let region = Int(structure.region(ofFlow: index))
      let names = concordance.corpus.manifest.regions
      line.region = region < names.count ? names[region] : ""
      line.note = try structure.noteLabel(ofFlow: index)
    }
  }

  private mutating func write(_ segment: SegmentReader, _ match: Range<Int>) throws(CorpusIndexError) {
    let unit = document?.sourceUnit ?? 0
    line.bytes = []
    for position in match {
      let source = try segment.source(at: position, unit: unit)
      if position == match.lowerBound { line.line = source.line }
      for range in source.ranges { appendBytes(range, isSameMatch: position > match.lowerBound) }
    }
    let flowPositions = flow?.positions ?? match
    let reach = style == .tokens ? documentPositions : flowPositions
    let shown = try shownPositions(segment, match, reach)
    let count = shown.count
    types.removeAll(keepingCapacity: true)
    gaps.removeAll(keepingCapacity: true)
    types.append(contentsOf: repeatElement(0, count: count))
    gaps.append(contentsOf: repeatElement(0, count: count))
    try read(segment, shown)
    let closing = try closingGap(segment, after: shown.upperBound)
    let writer = ContextWriter(lexicon: segment.lexicon, style: style)
    let first = match.lowerBound - shown.lowerBound
    let last = match.upperBound - shown.lowerBound
    line.before.removeAll(keepingCapacity: true)
    line.match.removeAll(keepingCapacity: true)
    line.after.removeAll(keepingCapacity: true)
    for index in 0..<first {
      writer.gap(gaps[index], index == 0 ? .opening : .inner, to: &line.before)
      writer.word(types[index], to: &line.before)
    }
    writer.gap(gaps[first], first == 0 ? .opening : .inner, to: &line.before)
    for index in first..<last {
      if index > first { writer.gap(gaps[index], .inner, to: &line.match) }
      writer.word(types[index], to: &line.match)
    }
    for index in last..<count {
      writer.gap(gaps[index], .inner, to: &line.after)
      writer.word(types[index], to: &line.after)
    }
    if let closing { writer.gap(closing, .closing, to: &line.after) }
    ContextWriter.trim(&line.before)
    ContextWriter.trim(&line.after)
  }

  /// Words of one match that stand side by side are one range, the gap between them included.
  private mutating func appendBytes(_ range: Range<Int>, isSameMatch: Bool) {
    if isSameMatch, let last = line.bytes.last, range.lowerBound >= last.upperBound,
      range.lowerBound - last.upperBound <= Self.joinedGap
    {
      line.bytes[line.bytes.count - 1] = last.lowerBound..<range.upperBound
    } else {
      line.bytes.append(range)
    }
  }

  /// Bytes between two words of a match up to which they are cited as one range.
  private static let joinedGap = 64

  private mutating func read(_ segment: SegmentReader, _ shown: Range<Int>) throws(CorpusIndexError) {
    let result = types.withUnsafeMutableBufferPointer { types in
      gaps.withUnsafeMutableBufferPointer { gaps -> Result<Void, CorpusIndexError> in
        guard let typeBase = types.baseAddress, let gapBase = gaps.baseAddress else { return .success(()) }
        do throws(CorpusIndexError) {
          try segment.tokens.types(shown, into: typeBase)
          try segment.tokens.gaps(shown, into: gapBase)
          return .success(())
        } catch { return .failure(error) }
      }
    }
    try result.get()
  }

  /// The gap after the last word shown, for the punctuation that belongs to it.
  private func closingGap(_ segment: SegmentReader, after position: Int) throws(CorpusIndexError) -> UInt32? {
    if position < documentPositions.upperBound { return try segment.tokens.gap(at: position) }
    return document?.closingGap
  }

  private func shownPositions(
    _ segment: SegmentReader, _ match: Range<Int>, _ flow: Range<Int>
  ) throws(CorpusIndexError) -> Range<Int> {
    switch context {
    case .words(let count):
      return max(flow.lowerBound, match.lowerBound - count)..<min(flow.upperBound, match.upperBound + count)
    case .sentence:
      var low = 0
      var high = sentences.count
      while low < high {
        let middle = (low + high) / 2
        if Int(sentences[middle]) <= match.lowerBound { low = middle + 1 } else { high = middle }
      }
      let start = low > 0 ? Int(sentences[low - 1]) : flow.lowerBound
      var end = low
      while end < sentences.count, Int(sentences[end]) < match.upperBound { end += 1 }
      let next = end < sentences.count ? Int(sentences[end]) : flow.upperBound
      return max(flow.lowerBound, start)..<min(flow.upperBound, max(next, match.upperBound))
    case .characters(let count):
      var start = match.lowerBound
      var end = match.upperBound
      var characters = 0
      while start > flow.lowerBound, characters < count {
        start -= 1
        characters += segment.lexicon.scalarCount(ofType: try segment.tokens.type(at: start)).scalars + 1
      }
      characters = 0
      while end < flow.upperBound, characters < count {
        characters += segment.lexicon.scalarCount(ofType: try segment.tokens.type(at: end)).scalars + 1
        end += 1
      }
      return start..<end
    }
  }
}
