extension BlockList {
  /// Whether a block is a picture and nothing else: `![](page.jpeg)`.
  func isPicture(_ block: Int, in view: ByteView) -> Bool {
    let own = extent(of: block)
    let start = NoteStart.behindAnchors(view, own)
    return start < own.upperBound && view[start] == 0x21 && view.has("![", at: start)
      && view[own.upperBound - 1] == 0x29
      && view.firstIndex(of: 0x29, from: start, to: own.upperBound) == own.upperBound - 1
  }

  /// Whether a block is the numbered caption of a picture or a table: `Figure 3. The refractor`.
  ///
  /// Beside a picture or a table any that begins so; else only a short one with a sign behind the number.
  func isCaption(_ block: Int, in view: ByteView) -> Bool {
    let own = extent(of: block)
    // Most paragraphs are told by their first two bytes: names of captions begin with these letters, behind
    // anchors and emphasis.
    switch (view[own.lowerBound], view.byte(at: own.lowerBound + 1) | 0x20) {
    case (0x46, 0x69), (0x49, 0x6C), (0x4D, 0x61), (0x50, 0x6C), (0x50, 0x68), (0x54, 0x61): break
    case (0xD0, _), (0x3C, _), (0x2A, _), (0x5F, _): break
    default: return false
    }
    var index = NoteStart.behindAnchors(view, own)
    while index < own.upperBound, view[index] == 0x2A || view[index] == 0x5F { index += 1 }
    guard let name = Self.captionNames.first(where: { view.has($0, at: index) }) else { return false }
    index += name.utf8CodeUnitCount
    let number = index
    while index < own.upperBound, view[index].isASCIIDigit { index += 1 }
    guard index > number, index - number <= 3 else { return false }
    if block > 0, isPicture(block - 1, in: view) || blocks[block - 1].kind == .row { return true }
    if block + 1 < blocks.count, blocks[block + 1].kind == .row { return true }
    guard own.count <= 400, index + 1 < own.upperBound, view[index] == 0x2E || view[index] == 0x3A else {
      return false
    }
    return TextEdges(view: view).beginning(of: index + 1..<own.upperBound) == .upperCase
  }

  private static let captionNames: [StaticString] = [
    "Figure ", "FIGURE ", "Fig. ", "FIG. ", "Fig ", "Table ", "TABLE ", "Map ", "MAP ", "Plate ", "PLATE ",
    "Illustration ", "Photo ", "Рис. ", "Рисунок ", "Таблица ", "Табл. ",
  ]
}
