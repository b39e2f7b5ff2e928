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
  /// Whether markup says that it belongs to a note, without saying to which.
  var isFootnote = false
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

  /// From the first byte of a block to the last.
  func extent(of block: Int) -> Range<Int> {
    let own = blocks[block].lines
    return lines[own.lowerBound].lowerBound..<lines[own.upperBound - 1].upperBound
  }
}
