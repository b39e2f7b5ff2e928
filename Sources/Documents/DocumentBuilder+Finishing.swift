extension DocumentBuilder {
  /// What a document holds once its notes stand behind their sections.
  struct Result {
    var text: [UInt8]
    var paragraphs: [Paragraph]
    var flows: [Flow]
    var sections: [Section]
    var spans: [MarkedSpan]
    var pieces: [Piece]
    var pages: [PageStart] = []
    var annotations: WordAnnotations?
    var mended: [Mended] = []
  }

  /// Moves the notes and numbers the flows. Complexity: linear, and a sort of the paragraphs if
  /// there are notes.
  consuming func finish() -> Result {
    var builder = self
    builder.claimLateNotes()
    builder.placeUncalledNotes()
    builder.linkSections()
    let order = builder.readingOrder()
    let annotations = builder.annotations
    let rows = annotations.isEmpty ? [] : order.map { builder.drafts[$0].annotations }
    let oldStarts = order.map { builder.drafts[$0].range.lowerBound }
    var result = builder.arranged(order)
    if !annotations.isEmpty {
      let moves = zip(result.paragraphs, oldStarts).map { $0.range.lowerBound - $1 }
      result.annotations = annotations.arranged(rows, movedBy: moves)
    }
    let moves = Moves(builder.drafts, order, result.paragraphs)
    result.pages = builder.pages(order, result.paragraphs)
    result.mended = builder.mended
    result.flows.reserveCapacity(result.paragraphs.count / 4)
    var previous: Draft?
    for (place, index) in order.enumerated() {
      let draft = builder.drafts[index]
      let section = draft.note.map { builder.notes[$0].section } ?? draft.section
      let continues =
        previous.map {
          $0.region == draft.region && $0.note == draft.note
            && result.paragraphs[place - 1].section == section
        } ?? false
      if !continues {
        let note = draft.note.map { builder.notes[$0] }
        result.flows.append(
          Flow(
            region: draft.region, noteLabel: note.flatMap { $0.label.isEmpty ? nil : $0.label },
            callOut: note?.calledAt.flatMap { moves.destination(of: $0) }))
      }
      result.paragraphs[place].flow = result.flows.count - 1
      result.paragraphs[place].section = section
      previous = draft
    }
    return result
  }

  /// A note that nothing calls follows the note before it in the file.
  private mutating func placeUncalledNotes() {
    var last: [Int: Int] = [:]
    for index in notes.indices {
      let stretch = notes[index].stretch
      if notes[index].callOrder == Int.max {
        notes[index].callOrder = last[stretch] ?? -1
      } else {
        last[stretch] = max(last[stretch] ?? -1, notes[index].callOrder)
      }
    }
  }

  /// A section's parent is the nearest one before it of a higher level.
  private mutating func linkSections() {
    for index in sections.indices {
      var parent: Int? = index > 0 ? index - 1 : nil
      while let candidate = parent, sections[candidate].level >= sections[index].level {
        parent = sections[candidate].parent
      }
      sections[index].parent = parent
    }
  }

  /// Paragraphs by stretch of a section, in each stretch the notes last, in the order of their call-outs.
  private func readingOrder() -> [Int] {
    let order = Array(drafts.indices)
    guard !notes.isEmpty else { return order }
    return order.sorted { key(of: $0) < key(of: $1) }
  }

  private func key(of index: Int) -> (Int, Int, Int, Int) {
    let draft = drafts[index]
    guard let note = draft.note else { return (draft.stretch, 0, 0, index) }
    return (notes[note].stretch, 1, notes[note].callOrder, index)
  }

  /// Where pages begin once the paragraphs are in order.
  private func pages(_ order: [Int], _ paragraphs: [Paragraph]) -> [PageStart] {
    guard !pageMarks.isEmpty else { return [] }
    var pages: [PageStart] = []
    func begin(_ position: Int, _ label: String) {
      guard pages.last?.label != label else { return }
      if pages.last?.text == position { pages.removeLast() }
      if pages.last?.label != label { pages.append(PageStart(text: position, label: label)) }
    }
    for (place, index) in order.enumerated() {
      let range = drafts[index].range
      let start = paragraphs[place].range.lowerBound
      var mark = Self.marks(pageMarks, upTo: range.lowerBound)
      begin(start, mark > 0 ? pageMarks[mark - 1].label : "")
      while mark < pageMarks.count, pageMarks[mark].position < range.upperBound {
        begin(start + pageMarks[mark].position - range.lowerBound, pageMarks[mark].label)
        mark += 1
      }
    }
    return pages
  }

  private static func marks(_ marks: [PageMark], upTo position: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].position <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private consuming func arranged(_ order: [Int]) -> Result {
    let drafts = self.drafts
    let sections = self.sections
    if zip(order, order.dropFirst()).allSatisfy({ $0 < $1 }) {
      let paragraphs = drafts.map { Paragraph(range: $0.range, flow: 0, section: $0.section) }
      return Result(
        text: text, paragraphs: paragraphs, flows: [], sections: sections, spans: spans, pieces: pieces)
    }
    var result = Result(text: [], paragraphs: [], flows: [], sections: sections, spans: [], pieces: [])
    result.text.reserveCapacity(text.count)
    result.pieces.reserveCapacity(pieces.count)
    result.spans.reserveCapacity(spans.count)
    result.paragraphs.reserveCapacity(drafts.count)
    for index in order {
      let draft = drafts[index]
      if !result.text.isEmpty { result.text.append(contentsOf: [0x0A, 0x0A]) }
      let start = result.text.count
      let move = start - draft.range.lowerBound
      result.text.append(contentsOf: text[draft.range])
      for var piece in pieces[draft.pieces] {
        piece.text += move
        result.pieces.append(piece)
      }
      for span in spans[draft.spans] {
        let range = span.range.lowerBound + move..<span.range.upperBound + move
        result.spans.append(MarkedSpan(kind: span.kind, range: range, language: span.language))
      }
      result.paragraphs.append(
        Paragraph(range: start..<result.text.count, flow: 0, section: draft.section))
    }
    return result
  }
}

/// Where the paragraphs of a text go when its notes are moved.
private struct Moves {
  private let drafts: [DocumentBuilder.Draft]
  /// For each draft, where it begins in the end.
  private var starts: [Int]

  init(_ drafts: [DocumentBuilder.Draft], _ order: [Int], _ paragraphs: [Paragraph]) {
    self.drafts = drafts
    starts = [Int](repeating: 0, count: drafts.count)
    for (place, index) in order.enumerated() { starts[index] = paragraphs[place].range.lowerBound }
  }

  /// The new place of an offset, `nil` where it lies in no paragraph. O(log *n*).
  func destination(of offset: Int) -> Int? {
    var low = 0
    var high = drafts.count
    while low < high {
      let middle = (low + high) / 2
      if drafts[middle].range.upperBound < offset { low = middle + 1 } else { high = middle }
    }
    guard low < drafts.count, drafts[low].range.lowerBound <= offset else { return nil }
    return starts[low] + offset - drafts[low].range.lowerBound
  }
}
