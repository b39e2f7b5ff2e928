extension DocumentBuilder {
  /// Text and markup with the drafts in an order, for drafts that all are paragraphs of their own: only the
  /// stretches in which drafts change places are moved. Complexity: linear in these, and in the drafts.
  mutating func arrangedInPlace(_ order: [Int]) -> (Result, starts: [Int]) {
    var result = handOver()
    var starts = drafts.map(\.range.lowerBound)
    guard holdsNotes else { return (result, starts) }
    var first = 0
    var last = 0
    for place in order.indices {
      last = max(last, order[place])
      // The drafts from `first` on stand at the same places as a whole.
      guard last == place else { continue }
      if place > first { arrange(order[first...place], &result, &starts) }
      first = place + 1
    }
    return (result, starts)
  }

  /// Puts some drafts that stand side by side into an order.
  private func arrange(_ order: ArraySlice<Int>, _ result: inout Result, _ starts: inout [Int]) {
    let whole = drafts[order.startIndex..<order.endIndex]
    guard let head = whole.first, let tail = whole.last else { return }
    // Copies: what is shared with a slice would be copied whole.
    let text = Array(result.text[head.range.lowerBound..<tail.range.upperBound])
    let pieces = Array(result.pieces[head.pieces.range.lowerBound..<tail.pieces.range.upperBound])
    let spans = Array(result.spans[head.spans.range.lowerBound..<tail.spans.range.upperBound])
    var position = head.range.lowerBound
    func put(_ bytes: ArraySlice<UInt8>) {
      result.text.replaceSubrange(position..<position + bytes.count, with: bytes)
      position += bytes.count
    }
    var piece = head.pieces.range.lowerBound
    var span = head.spans.range.lowerBound
    for place in order.indices {
      let draft = drafts[order[place]]
      if place > order.startIndex { put([0x0A, 0x0A]) }
      starts[place] = position
      let move = starts[place] - draft.range.lowerBound
      let first = draft.range.lowerBound - head.range.lowerBound
      put(text[first..<first + draft.range.count])
      for index in draft.pieces.range {
        result.pieces[piece] = pieces[index - head.pieces.range.lowerBound]
        result.pieces[piece].text += move
        piece += 1
      }
      for index in draft.spans.range {
        let own = spans[index - head.spans.range.lowerBound]
        let range = own.range.lowerBound + move..<own.range.upperBound + move
        result.spans[span] = MarkedSpan(kind: own.kind, range: range, language: own.language)
        span += 1
      }
    }
  }
}
