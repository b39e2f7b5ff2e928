extension DocumentBuilder {
  /// Text, markup and words with the drafts in an order, and where each then begins.
  mutating func arranged(_ order: [Int]) -> (Result, starts: [Int]) {
    let holdsWords = !tokens.starts.isEmpty || !annotations.isEmpty
    if !holdsWords, !holdsContinuations { return arrangedInPlace(order) }
    if !holdsContinuations, !holdsNotes || order.elementsEqual(drafts.indices) {
      var result = Result(text: text, spans: spans, pieces: pieces)
      result.tokens = tokens.starts.isEmpty ? nil : tokens
      result.annotations = columns.arranged([0..<tokens.starts.count], as: tokens)
      if !annotations.isEmpty {
        result.annotations = annotations.arranged([0..<annotations.count], movedBy: [0])
      }
      return (result, drafts.map(\.range.lowerBound))
    }
    var result = Result()
    var starts: [Int] = []
    var moves: [Int] = []
    var given = GivenTokens()
    result.text.reserveCapacity(text.count)
    result.pieces.reserveCapacity(pieces.count)
    result.spans.reserveCapacity(spans.count)
    starts.reserveCapacity(order.count)
    var flow = earlier.flow
    for index in order {
      let draft = drafts[index]
      let joins = draft.continues && goesOn(draft, flow)
      flow = identity(of: draft)
      if !result.text.isEmpty || !earlier.isEmpty {
        result.text.append(contentsOf: joins ? [0x20] : [0x0A, 0x0A])
      }
      let start = result.text.count
      let move = start - draft.range.lowerBound
      result.text.append(contentsOf: text[draft.range])
      for var piece in pieces[draft.pieces.range] {
        piece.text += move
        result.pieces.append(piece)
      }
      for span in spans[draft.spans.range] {
        let range = span.range.lowerBound + move..<span.range.upperBound + move
        result.spans.append(MarkedSpan(kind: span.kind, range: range, language: span.language))
      }
      given.append(draft.tokens.range, of: tokens, move: move)
      moves.append(move)
      starts.append(start)
    }
    result.tokens = given.starts.isEmpty ? nil : given
    result.annotations = columns.arranged(order.map { drafts[$0].tokens.range }, as: given)
    if !annotations.isEmpty {
      result.annotations = annotations.arranged(
        order.map { drafts[$0].annotations.range }, movedBy: moves)
    }
    return (result, starts)
  }

  /// What the flow is that a draft belongs to.
  func identity(of draft: Draft) -> FlowIdentity {
    let section = draft.note.map { notes[$0].section } ?? draft.section
    return FlowIdentity(region: draft.region, note: draft.note, section: section)
  }

  /// Whether a draft goes on in the flow that stands before it.
  func goesOn(_ draft: Draft, _ flow: FlowIdentity?) -> Bool {
    !draft.beginsFlow && flow == identity(of: draft)
  }
}

extension GivenTokens {
  /// Appends some tokens of others, moved by a distance in the text.
  fileprivate mutating func append(_ range: Range<Int>, of other: GivenTokens, move: Int) {
    guard !range.isEmpty else { return }
    var low = 0
    var high = other.sentenceStarts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(other.sentenceStarts[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < other.sentenceStarts.count, Int(other.sentenceStarts[low]) < range.upperBound {
      sentenceStarts.append(
        UInt32(clamping: starts.count + Int(other.sentenceStarts[low]) - range.lowerBound))
      low += 1
    }
    for token in range {
      starts.append(UInt32(clamping: Int(other.starts[token]) + move))
      ends.append(UInt32(clamping: Int(other.ends[token]) + move))
    }
  }
}
