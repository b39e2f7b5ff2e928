/// Writes concordance lines with the keyword in one column.
///
/// From left to right: where the hit stands (`docname:line`, or the column `citation` where there is one), the text before it leaning to the
/// keyword, the keyword, the text after it, and on wide terminals the section. Contexts are cut at the
/// edges of words; the one before ends with a blank and the one after begins with one, unless they touch the keyword. The columns are found by the names `docname`, `line`, `section`, `pre`, `keyword` and
/// `post`; others are left out.
final class ConcordanceWriter: GridWriter {
  private static let spacing = 2
  /// The width from which on lines carry the section.
  private static let widthWithSection = 100
  private static let keywordLimit = 24

  /// The columns that a line is made of; nil for one that the answer lacks.
  private struct Places {
    var citation: Int?
    var docname: Int?
    var line: Int?
    var section: Int?
    var pre: Int?
    var keyword: Int?
    var post: Int?
  }

  private var places = Places()
  private var citationWidth = 0
  private var beforeWidth = 0
  private var keywordWidth = 0
  private var afterWidth = 0
  private var sectionWidth = 0

  override func begin(_ description: AnswerDescription) throws(OutputError) {
    try super.begin(description)
    func place(_ name: String) -> Int? {
      description.columns.firstIndex { $0.name == name }
    }
    places = Places(
      citation: place("citation"), docname: place("docname"), line: place("line"), section: place("section"),
      pre: place("pre"),
      keyword: place("keyword"), post: place("post"))
  }

  override func layOut(rowCount: Int) {
    let rows = 0..<rowCount
    func widest(_ column: Int?) -> Int {
      guard let column else { return 0 }
      return rows.reduce(0) { max($0, cell($1, column).width) }
    }
    let line = widest(places.line)
    let citationNeed = widest(places.docname) + (line == 0 ? 0 : line + 1)
    citationWidth =
      places.citation == nil
      ? min(citationNeed, max(width / 5, line + 6)) : min(widest(places.citation), width / 3)
    sectionWidth = width < Self.widthWithSection ? 0 : min(widest(places.section), width / 5)
    keywordWidth = min(widest(places.keyword), Self.keywordLimit)
    var room = width - keywordWidth - 2 * Self.spacing
    if citationWidth > 0 { room -= citationWidth + Self.spacing }
    if sectionWidth > 0 { room -= sectionWidth + Self.spacing }
    room = max(room, 8)
    // A side that needs less than its half leaves the rest to the other.
    let before = rows.reduce(0) { max($0, sideWidth($1, places.pre)) }
    let after = rows.reduce(0) { max($0, sideWidth($1, places.post)) }
    beforeWidth = min(before, room / 2)
    afterWidth = min(after, room - beforeWidth)
    beforeWidth = min(before, room - afterWidth)
  }

  override func writeRow(_ row: Int) {
    if citationWidth > 0 {
      writeCitation(row)
      pad(Self.spacing)
    }
    let (before, touchesBefore) = side(row, places.pre)
    let head = TextCut.wordSuffix(of: before, width: beforeWidth)
    pad(beforeWidth - head.width + (touchesBefore ? Self.spacing : 0))
    writeContext(UnsafeBufferPointer(rebasing: before[head.start...]))
    if !touchesBefore { pad(Self.spacing) }
    let keyword = bytes(row, places.keyword)
    let isBold = usesColour && !keyword.isEmpty
    if isBold { output.bytes.append("\u{1B}[1m") }
    output.bytes.append(keyword)
    if isBold { output.bytes.append("\u{1B}[0m") }
    // The text goes on right behind the keyword, so that a comma stands where it was printed.
    let (after, touchesAfter) = side(row, places.post)
    let blanks = touchesAfter ? 0 : 1
    let room = max(0, keywordWidth + Self.spacing + afterWidth - DisplayWidth.of(keyword) - blanks)
    pad(blanks)
    let tail = TextCut.wordPrefix(of: after, width: room)
    writeContext(UnsafeBufferPointer(rebasing: after[..<tail.end]))
    if sectionWidth > 0 {
      pad(room - tail.width + Self.spacing)
      writeSection(row)
    }
    output.bytes.removeTrailingBlanks()
    output.bytes.append("\n")
  }

  /// Writes text before or behind the keyword.
  private func writeContext(_ text: UnsafeBufferPointer<UInt8>) {
    if usesColour { output.bytes.append(underlining: text) } else { output.bytes.append(text) }
  }

  private func writeCitation(_ row: Int) {
    if places.citation != nil {
      let citation = bytes(row, places.citation)
      var used = DisplayWidth.of(citation)
      if used > citationWidth {
        used = output.bytes.append(citation, cutTo: citationWidth, at: .middle)
      } else {
        output.bytes.append(citation)
      }
      return pad(citationWidth - used)
    }
    let name = bytes(row, places.docname)
    let line = bytes(row, places.line)
    let lineWidth = line.isEmpty ? 0 : DisplayWidth.of(line) + 1
    var used = DisplayWidth.of(name)
    if used + lineWidth > citationWidth {
      used = output.bytes.append(name, cutTo: max(citationWidth - lineWidth, 1), at: .middle)
    } else {
      output.bytes.append(name)
    }
    if lineWidth > 0 {
      output.bytes.append(":")
      output.bytes.append(line)
    }
    pad(citationWidth - used - lineWidth)
  }

  private func writeSection(_ row: Int) {
    let section = bytes(row, places.section)
    if DisplayWidth.of(section) > sectionWidth {
      _ = output.bytes.append(section, cutTo: sectionWidth, at: .start)
    } else {
      output.bytes.append(section)
    }
  }

  /// The text of a cell, empty where it has no value; valid until the arena changes.
  private func bytes(_ row: Int, _ column: Int?) -> UnsafeBufferPointer<UInt8> {
    guard let column, cell(row, column).content != .missing else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return arena.bytes.slice(cell(row, column).range)
  }

  /// The text on one side of the keyword without the blank between them, and whether there is none.
  private func side(_ row: Int, _ column: Int?) -> (text: UnsafeBufferPointer<UInt8>, touches: Bool) {
    let text = bytes(row, column)
    let blank = UInt8(ascii: " ")
    let start = column == places.post && text.first == blank ? 1 : 0
    let end = column == places.pre && text.last == blank ? text.count - 1 : text.count
    guard start < end else { return (UnsafeBufferPointer(start: nil, count: 0), false) }
    return (UnsafeBufferPointer(rebasing: text[start..<end]), end - start == text.count)
  }

  private func sideWidth(_ row: Int, _ column: Int?) -> Int {
    guard let column else { return 0 }
    let (text, touches) = side(row, column)
    return text.isEmpty ? 0 : cell(row, column).width - (touches ? 0 : 1)
  }

  private func pad(_ blanks: Int) {
    output.bytes.append(repeating: UInt8(ascii: " "), count: blanks)
  }
}
