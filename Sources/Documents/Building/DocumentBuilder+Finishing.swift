extension DocumentBuilder {
  /// What a document, or a part of one, holds once its notes stand behind their sections.
  struct Result {
    var text: [UInt8] = []
    var paragraphs: [Paragraph] = []
    var flows: [Flow] = []
    /// Those that begin in this part.
    var sections: [Section] = []
    var spans: [MarkedSpan] = []
    var pieces: [Piece] = []
    var pages: [PageStart] = []
    var tokens: GivenTokens?
    var annotations: WordAnnotations?
    var mended: [Mended] = []
    /// How it goes on from the part before, `nil` in a document's first part.
    var continuation: Continuation?
  }

  /// What the parts before left behind.
  struct EarlierParts {
    var isEmpty = true
    var sections = 0
    var notes = 0
    /// What a flow is that the last part ended in.
    var flow: FlowIdentity?
  }

  /// What tells a flow from its neighbours.
  struct FlowIdentity: Equatable {
    var region: Region
    var note: Int?
    var section: Int?
  }

  /// Moves the notes and numbers the flows. Complexity: linear, and a sort of the paragraphs if
  /// there are notes.
  consuming func finish() -> Result {
    var builder = self
    return builder.takePart()
  }

  /// Hands over what was laid since the last part, as `finish` does, and goes on with the same document.
  ///
  /// No paragraph may be open. Notes are placed among the paragraphs of the part.
  mutating func takePart() -> Result {
    claimLateNotes()
    placeUncalledNotes()
    linkSections()
    let order = readingOrder()
    var (result, starts) = arranged(order)
    let moves = notes.isEmpty ? nil : Moves(drafts, order, starts)
    result.pages = pages(order, starts)
    result.mended = mended
    result.sections = Array(sections[earlier.sections...])
    number(order, starts, moves, &result)
    earlier.isEmpty = earlier.isEmpty && result.text.isEmpty
    earlier.sections = sections.count
    earlier.notes = notes.count
    for index in notes.indices { notes[index].calledAt = nil }
    removeLaid()
    return result
  }

  /// Makes paragraphs and flows of the drafts.
  private mutating func number(_ order: [Int], _ starts: [Int], _ moves: Moves?, _ result: inout Result) {
    result.paragraphs.reserveCapacity(order.count)
    if !earlier.isEmpty { result.continuation = Continuation(sections: earlier.sections) }
    for (place, index) in order.enumerated() {
      let draft = drafts[index]
      let note = draft.note.map { notes[$0] }
      let flow = identity(of: draft)
      let goesOn = !draft.beginsFlow && earlier.flow == flow
      earlier.flow = flow
      if place == 0, goesOn { result.continuation?.goesOnInFlow = true }
      if !goesOn || result.flows.isEmpty {
        result.flows.append(
          Flow(
            region: draft.region, noteLabel: note.flatMap { $0.label.isEmpty ? nil : $0.label },
            callOut: note?.calledAt.flatMap { moves?.destination(of: $0) }))
      }
      let range = starts[place]..<starts[place] + draft.range.count
      if draft.continues, goesOn, !result.paragraphs.isEmpty {
        let start = result.paragraphs[result.paragraphs.count - 1].range.lowerBound
        result.paragraphs[result.paragraphs.count - 1].range = start..<range.upperBound
      } else {
        if place == 0, draft.continues, goesOn { result.continuation?.goesOnInParagraph = true }
        result.paragraphs.append(
          Paragraph(range: range, flow: result.flows.count - 1, section: earlier.flow?.section))
      }
    }
  }

  /// A note that nothing calls follows the note before it in the file.
  private mutating func placeUncalledNotes() {
    var last: [Int: Int] = [:]
    for index in earlier.notes..<notes.count {
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
    for index in earlier.sections..<sections.count {
      var parent: Int? = index > 0 ? index - 1 : nil
      while let candidate = parent, sections[candidate].level >= sections[index].level {
        parent = sections[candidate].parent
      }
      sections[index].parent = parent
    }
  }

  /// Paragraphs in the order of the file, the notes at the end of their stretch, in the order of their
  /// call-outs.
  private func readingOrder() -> [Int] {
    let order = Array(drafts.indices)
    guard holdsNotes else { return order }
    return order.sorted { key(of: $0) < key(of: $1) }
  }

  private func key(of index: Int) -> (Int, Int, Int, Int) {
    let draft = drafts[index]
    guard let note = draft.note else { return (draft.stretch, 0, 0, index) }
    return (notes[note].stretch, 1, notes[note].callOrder, index)
  }

  /// Where pages begin once the paragraphs are in order.
  private func pages(_ order: [Int], _ starts: [Int]) -> [PageStart] {
    guard !pageMarks.isEmpty else { return [] }
    var pages: [PageStart] = []
    func begin(_ position: Int, _ label: String) {
      guard (pages.last?.label ?? "") != label else { return }
      if pages.last?.text == position { pages.removeLast() }
      if pages.last?.label != label { pages.append(PageStart(text: position, label: label)) }
    }
    for (place, index) in order.enumerated() {
      let range = drafts[index].range
      let start = starts[place]
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
}

/// Where the paragraphs of a text go when its notes are moved.
struct Moves {
  private let drafts: [DocumentBuilder.Draft]
  /// For each draft, where it begins in the end.
  private var starts: [Int]

  init(_ drafts: [DocumentBuilder.Draft], _ order: [Int], _ places: [Int]) {
    self.drafts = drafts
    starts = [Int](repeating: 0, count: drafts.count)
    for (place, index) in order.enumerated() { starts[index] = places[place] }
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
