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
    if block > 0, blocks[block - 1].kind == .row, view.has("Source:", at: own.lowerBound) { return true }
    // Most paragraphs are told by their first two bytes: names of captions begin with these letters, behind
    // anchors and emphasis.
    switch (view[own.lowerBound], view.byte(at: own.lowerBound + 1) | 0x20) {
    case (0x46, 0x69), (0x49, 0x6C), (0x4D, 0x61), (0x50, 0x6C), (0x50, 0x68), (0x54, 0x61): break
    case (0xD0, _), (0x3C, _), (0x2A, _), (0x5F, _): break
    default: return false
    }
    var index = NoteStart.behindAnchors(view, own)
    while index < own.upperBound, view[index] == 0x2A || view[index] == 0x5F { index += 1 }
    guard let number = Self.numberEnd(index..<own.upperBound, in: view) else { return false }
    index = number
    if block > 0, isPicture(block - 1, in: view) || blocks[block - 1].kind == .row { return true }
    if block + 1 < blocks.count, blocks[block + 1].kind == .row { return true }
    return own.count <= 400 && Self.namesSomething(behind: index, to: own.upperBound, in: view)
  }

  /// Whether some text begins as a numbered caption by itself.
  static func isCaption(_ range: Range<Int>, in view: ByteView) -> Bool {
    guard let number = numberEnd(range, in: view) else { return false }
    return namesSomething(behind: number, to: range.upperBound, in: view)
  }

  private static func namesSomething(behind number: Int, to end: Int, in view: ByteView) -> Bool {
    number + 1 < end && (view[number] == 0x2E || view[number] == 0x3A)
      && TextEdges(view: view).beginning(of: number + 1..<end) == .upperCase
  }

  /// Behind the name and the number that a caption begins with.
  private static func numberEnd(_ range: Range<Int>, in view: ByteView) -> Int? {
    guard let name = captionNames.first(where: { view.has($0, at: range.lowerBound) }) else { return nil }
    let number = range.lowerBound + name.utf8CodeUnitCount
    var index = number
    while index < range.upperBound, view[index].isASCIIDigit { index += 1 }
    return index > number && index - number <= 3 ? index : nil
  }

  private static let captionNames: [StaticString] = [
    "Figure ", "FIGURE ", "Fig. ", "FIG. ", "Fig ", "Table ", "TABLE ", "Map ", "MAP ", "Plate ", "PLATE ",
    "Illustration ", "Photo ", "Рис. ", "Рисунок ", "Таблица ", "Табл. ",
  ]
}
