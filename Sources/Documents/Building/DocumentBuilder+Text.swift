extension DocumentBuilder {
  /// Copies a stretch of the file.
  mutating func append(_ range: Range<Int>, of view: ByteView) {
    guard !range.isEmpty else { return }
    addPiece(decoded: base + range.lowerBound, length: range.count)
    text.append(contentsOf: view.bytes(range))
  }

  /// Copies a token that the file gives, after a blank unless it is glued to the one before; answers where
  /// it begins.
  mutating func appendToken(
    _ range: Range<Int>, of view: ByteView, isGlued: Bool, beginsSentence: Bool
  ) -> Int {
    if !isGlued, text.count > start { text.append(0x20) }
    if beginsSentence { tokens.sentenceStarts.append(UInt32(truncatingIfNeeded: tokens.starts.count)) }
    let first = text.count
    tokens.starts.append(UInt32(clamping: first))
    pieces.append(Piece(text: first, decoded: base + range.lowerBound, length: range.count))
    text.append(contentsOf: view.bytes(range))
    tokens.ends.append(UInt32(clamping: text.count))
    return first
  }

  /// Copies text that stands so in the file, from `decoded` of the views on; tabs become blanks.
  mutating func append(_ view: ByteView, from: Int, decoded: Int) {
    guard from < view.count else { return }
    let position = text.count
    addPiece(decoded: base + decoded, length: view.count - from)
    text.append(contentsOf: view.bytes(from..<view.count))
    guard view.firstIndex(of: 0x09, from: from, to: view.count) != nil else { return }
    for index in position..<text.count where text[index] == 0x09 { text[index] = 0x20 }
  }

  /// Copies a stretch of the file that may hold line feeds.
  mutating func append(lines range: Range<Int>, of view: ByteView) {
    var lower = range.lowerBound
    if text.count == start {
      while lower < range.upperBound, view[lower] <= 0x20, view[lower] != 0 { lower += 1 }
    } else if lower < range.upperBound, view[lower] == 0x0A, text[text.count - 1] <= 0x20 {
      lower += 1
    }
    append(lower..<range.upperBound, of: view)
  }

  /// Puts a blank for a byte that was copied.
  mutating func putBlank(at position: Int) { text[position] = 0x20 }

  /// Puts a blank for what stands at `decoded`, unless a blank is there or the paragraph begins.
  mutating func appendBlank(decoded: Int) {
    guard text.count > start, text[text.count - 1] > 0x20 else { return }
    addPiece(decoded: base + decoded, length: 1)
    text.append(0x20)
  }

  /// Puts a character for a reference to it.
  mutating func append(_ scalar: Unicode.Scalar, for decoded: Range<Int>) {
    if let bytes = UTF8.encode(scalar) { append(bytes: bytes, for: decoded) }
  }

  /// Puts bytes for a stretch of the file that reads otherwise, each of them citing the whole stretch.
  mutating func append(bytes: some Collection<UInt8>, for decoded: Range<Int>) {
    guard !bytes.isEmpty else { return }
    // A piece as long in the file as in the text would be taken for the same bytes.
    let first = bytes.count == decoded.count ? 1 : bytes.count
    var position = text.count
    for length in [first, bytes.count - first] where length > 0 {
      pieces.append(
        Piece(
          text: position, decoded: base + decoded.lowerBound, length: length, decodedLength: decoded.count))
      position += length
    }
    text.append(contentsOf: bytes)
  }

  private mutating func addPiece(decoded: Int, length: Int) {
    let last = pieces.count - 1
    if last >= firstPiece, pieces[last].isVerbatim, pieces[last].text + pieces[last].length == text.count,
      pieces[last].decoded + pieces[last].length == decoded
    {
      pieces[last].length += length
    } else {
      pieces.append(Piece(text: text.count, decoded: decoded, length: length))
    }
  }
}
