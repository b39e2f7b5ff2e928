/// A stretch of lines that a reader of plain text or Markdown took for a unit: a paragraph, a heading, a row.
struct TextBlock {
  enum Kind: Equatable {
    case text
    case heading(level: Int8)
    /// Lines kept apart, without marks inside.
    case code
    /// The cells of a table's row.
    case row
  }

  /// Indices into `BlockList.lines`.
  var lines: Range<Int>
  /// How deep in block quotes.
  var quoteDepth = 0
  /// The number of a list's item, in digits.
  var itemNumber: Range<Int>?
  var kind = Kind.text
  /// Whether it begins with the mark of a list's item.
  var isItem = false
  /// Whether a page ends before it.
  var beginsPage = false
  /// What a heading of plain text is.
  var plainHeading: PlainHeading?
  /// Index into `BlockList.definitions` of the footnote whose definition it belongs to.
  var definition: Int?
}

/// What a file consists of, in the order of the file.
struct BlockList {
  /// A footnote with a label of its own, as in `[^label]: text`.
  struct Definition {
    var label: String
    /// Whether a definition of the same label stood before it.
    var isRepeated: Bool
  }

  /// The contents of lines, without marks of quotes and lists and without blanks at the ends.
  var lines: [Range<Int>] = []
  var blocks: [TextBlock] = []
  var definitions: [Definition] = []

  /// Appends a block of the lines from `first` on; nothing where there are none.
  mutating func endBlock(from first: Int, _ kind: TextBlock.Kind = .text) {
    guard first < lines.count else { return }
    blocks.append(TextBlock(lines: first..<lines.count, kind: kind))
  }

  /// Whether a block is a picture and nothing else: `![](page.jpeg)`.
  func isPicture(_ block: Int, in view: ByteView) -> Bool {
    let own = extent(of: block)
    return !own.isEmpty && view[own.lowerBound] == 0x21 && view.has("![", at: own.lowerBound)
      && view[own.upperBound - 1] == 0x29
      && view.firstIndex(of: 0x29, from: own.lowerBound, to: own.upperBound) == own.upperBound - 1
  }

  /// Whether a block is the numbered caption of the picture before it: `Figure 3. The refractor`.
  func isCaption(_ block: Int, in view: ByteView) -> Bool {
    guard block > 0, isPicture(block - 1, in: view) else { return false }
    let extent = extent(of: block)
    let words = view.string(extent.lowerBound..<min(extent.upperBound, extent.lowerBound + 40))
      .split { " .*_:".contains($0) }.prefix(2)
    guard words.count == 2, words[1].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    let kinds = ["figure", "fig", "map", "plate", "illustration", "photo", "рис", "рисунок"]
    return kinds.contains(words[0].lowercased())
  }

  /// From the first byte of a block to the last.
  func extent(of block: Int) -> Range<Int> {
    let own = blocks[block].lines
    return lines[own.lowerBound].lowerBound..<lines[own.upperBound - 1].upperBound
  }
}
