/// Reads vertical text: a token a line, as other programs write it for CWB, Sketch Engine or TreeTagger.
///
/// The token is what stands before the first tab, without blanks around it, as it stands (`&amp;` is not
/// taken for `&`). A line that is a tag and nothing else is structure: `<s>` begins a sentence, `<p>`,
/// `<head>` and the end of either a paragraph, `<doc>` and `<text>` a paragraph and a flow of their own, so
/// that no phrase reaches over them. `<g/>` says that no blank stands before the next token. Other tags and
/// blank lines mean nothing.
///
/// Without tags the file is one paragraph and one sentence.
struct VerticalReader {
  private let view: ByteView
  private let lines: LineTable
  private var result = DocumentBuilder.Result(
    text: [], paragraphs: [], flows: [], sections: [], spans: [], pieces: [])
  private(set) var tokens = GivenTokens()

  private enum Tag {
    case document, heading, paragraph, sentence, glue, other
  }

  /// Where the open paragraph begins, `nil` where none is open.
  private var paragraphStart: Int?
  private var region = Region.body
  private var beginsFlow = true
  private var beginsSentence = true
  private var isGlued = false

  init(view: ByteView, lines: LineTable) {
    self.view = view
    self.lines = lines
  }

  /// Reads all lines. Linear.
  ///
  /// - Parameter markLength: bytes of the byte order mark before the first line.
  consuming func read(markLength: Int) -> (result: DocumentBuilder.Result, tokens: GivenTokens) {
    for index in 0..<lines.count {
      let line = lines.content(of: index, in: view)
      let start = min(max(line.lowerBound, markLength), line.upperBound)
      take(start..<line.upperBound)
    }
    endParagraph()
    return (result, tokens)
  }

  private mutating func take(_ line: Range<Int>) {
    let tab = view.firstIndex(of: 0x09, from: line.lowerBound, to: line.upperBound)
    let word = view.trimmed(line.lowerBound..<(tab ?? line.upperBound))
    guard !word.isEmpty else { return }
    if tab == nil, let (tag, isEnd) = tag(word) {
      take(tag, isEnd: isEnd)
    } else {
      append(word)
    }
  }

  private mutating func take(_ tag: Tag, isEnd: Bool) {
    switch tag {
    case .document:
      endParagraph()
      region = .body
      beginsFlow = true
    case .heading:
      endParagraph()
      region = isEnd ? .body : .heading
    case .paragraph: endParagraph()
    case .sentence: beginsSentence = true
    case .glue: isGlued = true
    case .other: break
    }
  }

  private mutating func append(_ word: Range<Int>) {
    if paragraphStart == nil {
      beginParagraph()
    } else if !isGlued {
      result.text.append(0x20)
    }
    let start = result.text.count
    result.pieces.append(Piece(text: start, decoded: word.lowerBound, length: word.count))
    result.text.append(contentsOf: view.slice(word))
    if beginsSentence { tokens.sentenceStarts.append(UInt32(clamping: tokens.starts.count)) }
    tokens.starts.append(UInt32(clamping: start))
    tokens.ends.append(UInt32(clamping: result.text.count))
    beginsSentence = false
    isGlued = false
  }

  private mutating func beginParagraph() {
    if !result.text.isEmpty { result.text.append(contentsOf: [0x0A, 0x0A]) }
    paragraphStart = result.text.count
    beginsSentence = true
    if beginsFlow || result.flows.last?.region != region { result.flows.append(Flow(region: region)) }
    beginsFlow = false
  }

  private mutating func endParagraph() {
    isGlued = false
    guard let start = paragraphStart else { return }
    result.paragraphs.append(
      Paragraph(range: start..<result.text.count, flow: result.flows.count - 1, section: nil))
    paragraphStart = nil
  }

  /// The tag that a line is, and whether it closes.
  private func tag(_ line: Range<Int>) -> (Tag, isEnd: Bool)? {
    guard line.count > 2, view[line.lowerBound] == UInt8(ascii: "<"),
      view[line.upperBound - 1] == UInt8(ascii: ">")
    else { return nil }
    let isEnd = view[line.lowerBound + 1] == UInt8(ascii: "/")
    let start = line.lowerBound + (isEnd ? 2 : 1)
    var end = start
    while end < line.upperBound - 1, Self.isNameByte(view[end]) { end += 1 }
    guard end > start, !Self.isDigitOrSign(view[start]) else { return nil }
    let follows = view[end]
    guard follows == UInt8(ascii: ">") || follows == UInt8(ascii: "/") || ByteView.isBlank(follows) else {
      return nil
    }
    switch view.string(start..<end).lowercased() {
    case "doc", "text": return (.document, isEnd)
    case "head": return (.heading, isEnd)
    case "p": return (.paragraph, isEnd)
    case "s": return (.sentence, isEnd)
    case "g": return (.glue, isEnd)
    default: return (.other, isEnd)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= 0x61 && lower <= 0x7A) || byte >= 0x80 || isDigitOrSign(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private static func isDigitOrSign(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
