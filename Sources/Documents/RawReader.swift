/// Reads a file as it stands: one paragraph of body text from the first byte to the last, without
/// structure, repair or front matter.
enum RawReader {
  /// - Parameter markLength: bytes of the byte order mark, which is no text.
  static func read(_ view: ByteView, markLength: Int) -> DocumentBuilder.Result {
    let range = markLength..<view.count
    guard !range.isEmpty else {
      return DocumentBuilder.Result()
    }
    return DocumentBuilder.Result(
      text: Array(view.slice(range)),
      paragraphs: [Paragraph(range: 0..<range.count, flow: 0, section: nil)], flows: [Flow(region: .body)],
      sections: [], spans: [], pieces: [Piece(text: 0, decoded: markLength, length: range.count)])
  }
}
