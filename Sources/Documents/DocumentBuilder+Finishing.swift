extension DocumentBuilder {
  /// What a document holds once its notes stand behind their sections.
  struct Result {
    var text: [UInt8]
    var paragraphs: [Paragraph]
    var flows: [Flow]
    var sections: [Section]
    var spans: [MarkedSpan]
    var pieces: [Piece]
  }

  /// Moves the notes and numbers the flows. Complexity: linear, and a sort of the paragraphs if
  /// there are notes.
  consuming func finish() -> Result {
    var builder = self
    builder.claimLateNotes()
    builder.placeUncalledNotes()
    builder.linkSections()
    let order = builder.readingOrder()
    var result = builder.arranged(order)
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
        result.flows.append(
          Flow(region: draft.region, noteLabel: draft.note.map { builder.notes[$0].label }))
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
      let section = notes[index].section ?? -1
      if notes[index].callOrder == Int.max {
        notes[index].callOrder = last[section] ?? -1
      } else {
        last[section] = max(last[section] ?? -1, notes[index].callOrder)
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

  /// Paragraphs by section, in each section the notes last, in the order of their call-outs.
  private func readingOrder() -> [Int] {
    let order = Array(drafts.indices)
    guard !notes.isEmpty else { return order }
    return order.sorted { key(of: $0) < key(of: $1) }
  }

  private func key(of index: Int) -> (Int, Int, Int, Int) {
    let draft = drafts[index]
    guard let note = draft.note else { return ((draft.section ?? -1), 0, 0, index) }
    return ((notes[note].section ?? -1), 1, notes[note].callOrder, index)
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
        result.spans.append(MarkedSpan(kind: span.kind, range: range))
      }
      result.paragraphs.append(
        Paragraph(range: start..<result.text.count, flow: 0, section: draft.section))
    }
    return result
  }
}
