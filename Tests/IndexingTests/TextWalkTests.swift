import CorpusIndex
import Testing

@testable import Analysis
@testable import Indexing

@Suite("Reading a corpus from one end to the other")
struct TextWalkTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try GeneratedTexts.write(12, seed: 1953, to: folder)
  }

  private func corpus(_ segmentTokens: Int) throws -> CorpusReader {
    let name = "\(segmentTokens).slovo"
    try folder.build(folder.inputs("texts"), name, BuildOptions(segmentTokens: segmentTokens))
    return try folder.open(name)
  }

  private func events(_ corpus: CorpusReader, _ filter: String? = nil, marks: Bool) throws -> [TextEvent] {
    var ranges: FilteredRanges?
    if let filter {
      var evaluator = try FilterEvaluator(corpus)
      ranges = try evaluator.ranges(FilterParser.parse(filter))
    }
    var events: [TextEvent] = []
    try TextWalk(corpus, in: ranges, layers: TextWalk.layers(of: corpus), hasMarks: marks)
      .forEachEvent { events.append($0) }
    return events
  }

  private func surfaces(_ events: [TextEvent]) -> [String] {
    events.compactMap {
      guard case .token(let token) = $0 else { return nil }
      return String(decoding: token.surface, as: UTF8.self)
    }
  }

  /// What is open around each event, by the beginnings and ends alone; nil where they don't nest.
  private func depths(_ events: [TextEvent]) -> [Int]? {
    var open: [String] = []
    var depths: [Int] = []
    for event in events {
      let (name, isEnd): (String?, Bool) =
        switch event {
        case .beginDocument: ("document", false)
        case .endDocument: ("document", true)
        case .beginSection: ("section", false)
        case .endSection: ("section", true)
        case .beginFlow: ("flow", false)
        case .endFlow: ("flow", true)
        case .beginParagraph: ("paragraph", false)
        case .endParagraph: ("paragraph", true)
        case .beginSentence: ("sentence", false)
        case .endSentence: ("sentence", true)
        case .page, .token, .mark: (nil, false)
        }
      if let name {
        if !isEnd { open.append(name) } else if open.popLast() != name { return nil }
      }
      if case .token = event, open.last != "sentence" { return nil }
      if case .mark = event, open.last != "sentence" { return nil }
      depths.append(open.count)
    }
    return open.isEmpty ? depths : nil
  }

  @Test(
    arguments: [nil, "region=body", "region=note", "lang=en", "script=Cyrl", "document~\"05\""] as [String?])
  func `segments make no difference, and all nests`(filter: String?) throws {
    let whole = try events(corpus(BuildOptions.segmentLimit), filter, marks: true)
    #expect(depths(whole) != nil && !surfaces(whole).isEmpty)
    for segmentTokens in [900, 300] {
      let corpus = try corpus(segmentTokens)
      #expect(corpus.segments.count > 1)
      let parted = try events(corpus, filter, marks: true)
      #expect(parted.map { "\($0)" } == whole.map { "\($0)" })
    }
  }

  @Test func `hands out each token, sentence, paragraph and flow once`() throws {
    let corpus = try corpus(700)
    let events = try events(corpus, marks: false)
    var expected: [String] = []
    var (sentences, paragraphs, flows) = (0, 0, 0)
    for segment in corpus.segments {
      for position in 0..<segment.tokens.count {
        expected.append(corpus.lexicon.surface(ofType: try segment.tokens.type(at: position)))
      }
      let structure = segment.structure
      flows += structure.flowCount
      let flowStarts = Set((0..<structure.flowCount).map { structure.positions(ofFlow: $0).lowerBound })
      paragraphs += Set(try structure.paragraphStarts().map(Int.init)).union(flowStarts).count
      sentences +=
        Set(
          try (structure.sentenceStarts() + structure.paragraphStarts()).map(Int.init)
        ).union(flowStarts).count
    }
    #expect(surfaces(events) == expected)
    #expect(events.count { if case .beginSentence = $0 { true } else { false } } == sentences)
    #expect(events.count { if case .beginParagraph = $0 { true } else { false } } == paragraphs)
    #expect(events.count { if case .beginFlow = $0 { true } else { false } } >= flows)
    #expect(events.count { if case .beginDocument = $0 { true } else { false } } == corpus.documentCount)
  }

  @Test func `with marks, tokens and marks and the blanks between them are the gaps as printed`() throws {
    let corpus = try corpus(700)
    var text = ""
    for event in try events(corpus, marks: true) {
      switch event {
      case .token(let token):
        text += (token.isGlued ? "" : " ") + String(decoding: token.surface, as: UTF8.self)
      case .mark(let mark): text += (mark.isGlued ? "" : " ") + mark.text
      default: break
      }
    }
    var printed = ""
    for segment in corpus.segments {
      for document in 0..<segment.structure.documentCount {
        var gap: [UInt32] = [0]
        for position in segment.structure.positions(ofDocument: document) {
          try segment.readGaps(position..<position + 1, into: &gap)
          printed += corpus.lexicon.text(ofGap: gap[0])
          printed += corpus.lexicon.surface(ofType: try segment.tokens.type(at: position))
        }
        printed += corpus.lexicon.text(ofGap: try segment.structure.document(document).closingGap) + "\n"
      }
    }
    let found = text.split(separator: " ")
    let expected = printed.split(whereSeparator: \.isWhitespace)
    let difference = zip(found, expected).first { $0 != $1 }
    #expect(difference == nil && found.count == expected.count)
  }
}

@Suite("Marks between tokens")
struct GapMarksTests {
  private func texts(_ gap: String, _ side: GapMarks.Side) -> (before: [String], after: [String], Bool) {
    func written(_ marks: [ExportedMark]) -> [String] { marks.map { ($0.isGlued ? "+" : "") + $0.text } }
    let marks = GapMarks(Array(gap.utf8), side)
    return (written(marks.before), written(marks.after), marks.isGlued)
  }

  @Test func `are single signs, runs of one sign, and letters and digits that are no words`() {
    #expect(texts(", ", .inside) == ([], ["+,"], false))
    #expect(texts("… ", .inside) == ([], ["+…"], false))
    #expect(texts(".\") — (", .inside) == ([], ["+.", "+\"", "+)", "—", "("], true))
    #expect(texts("...12a!! ", .inside) == ([], ["+...", "+12a", "+!!"], false))
    #expect(texts("", .inside) == ([], [], true) && texts(" ", .inside) == ([], [], false))
  }

  @Test func `go to the sentence that they are attached to`() {
    #expect(texts(".\" \"", .border) == (["+.", "+\""], ["\""], true))
    #expect(texts(". — (", .border) == (["+.", "—"], ["("], true))
    #expect(texts("?", .border) == (["+?"], [], true))
    #expect(texts(", and (", .closing).before == ["+,"])
    #expect(texts(", and (", .opening).after == ["("])
    #expect(texts(" ", .opening) == ([], [], false))
  }
}
