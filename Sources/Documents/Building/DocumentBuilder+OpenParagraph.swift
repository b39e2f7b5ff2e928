extension DocumentBuilder {
  /// Whether the paragraph that is open ends in a blank.
  var endsWithBlank: Bool { text.count > start && text[text.count - 1] == 0x20 }

  /// The byte before the next one, 0 at the beginning of the paragraph.
  var lastByte: UInt8 { text.count > start ? text[text.count - 1] : 0 }

  /// Whether a position of the open paragraph has no blank before it.
  func isBehindWord(_ position: Int) -> Bool {
    position > start && position <= text.count && text[position - 1] > 0x20
  }

  /// The open paragraph's text from a position on.
  func openText(from position: Int) -> String {
    String(decoding: text[min(max(position, start), text.count)...], as: UTF8.self)
  }

  /// A range of the open paragraph without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    text.withView { $0.trimmed(range.clamped(to: start..<max(start, $0.count))) }
  }

  /// Takes back what the open paragraph holds from a position on.
  mutating func removeText(from position: Int) {
    let position = max(position, start)
    guard position < text.count else { return }
    text.removeLast(text.count - position)
    while pieces.count > firstPiece, let last = pieces.last, last.text + last.length > position {
      let left = position - last.text
      if left > 0, last.isVerbatim {
        pieces[pieces.count - 1].length = left
        break
      }
      pieces.removeLast()
      // What comes of a reference goes whole, so that no part of it cites the whole.
      if left > 0 { text.removeLast(text.count - last.text) }
    }
    for index in spans.indices.suffix(from: firstSpan).reversed() {
      guard spans[index].range.upperBound > text.count else { break }
      spans[index].range = min(spans[index].range.lowerBound, text.count)..<text.count
    }
    annotations.clamp(to: text.count)
  }

  /// Takes back the last byte of the open paragraph.
  mutating func removeLastByte() {
    text.removeLast()
    let last = pieces.count - 1
    if last >= firstPiece {
      pieces[last].length -= 1
      if pieces[last].length == 0 { pieces.removeLast() }
    }
  }

  /// The text of the paragraph that was closed last.
  var lastParagraphText: String {
    drafts.last.map { String(decoding: text[$0.range], as: UTF8.self) } ?? ""
  }
}
