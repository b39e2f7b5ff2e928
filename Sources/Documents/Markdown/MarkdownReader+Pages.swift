extension MarkdownReader {
  /// Takes a line by which converters part pages: `{1}` before a row of dashes, `[MISSING_PAGE_EMPTY:4]`; `nil`
  /// if the line is text.
  mutating func takePageMark(_ index: Int, _ current: MarkdownLine) -> Int? {
    let content = current.content
    guard repairs.contains(.pageNumber), isRow(content) || isMissingPage(content) else { return nil }
    flush()
    beginsPage = true
    mended.append(
      Mended(kind: .pageNumber, ranges: [content], before: TextCut.words(view, content), after: ""))
    return index + 1
  }

  private func isRow(_ content: Range<Int>) -> Bool {
    guard view[content.lowerBound] == 0x7B, content.count >= 12,
      let close = view.firstIndex(
        of: 0x7D, from: content.lowerBound, to: min(content.upperBound, content.lowerBound + 8))
    else { return false }
    return (close + 1..<content.upperBound).allSatisfy { view[$0] == 0x2D }
  }

  private func isMissingPage(_ content: Range<Int>) -> Bool {
    view.has("[MISSING_PAGE", at: content.lowerBound) && view[content.upperBound - 1] == 0x5D
      && content.count < 40
  }
}
