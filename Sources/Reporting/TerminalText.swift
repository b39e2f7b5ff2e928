/// Text made fit for one line of a terminal.
enum TerminalText {
  /// Whether a character could command a terminal or reorder what it shows: the control characters of
  /// ASCII and Latin-1, line and paragraph separators, and the embeddings, overrides and isolates of the
  /// bidirectional algorithm.
  static func isControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Appends text with blanks for tabs and line ends and `·` for other control characters, and returns
  /// its display width.
  ///
  /// Soft hyphens are left out, since terminals disagree whether to show them.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer) -> Int {
    var width = 0
    var place = 0
    while place < bytes.count {
      let run = bytes[place...].prefix { (0x20..<0x7F).contains($0) }
      if !run.isEmpty {
        buffer.append(UnsafeBufferPointer(rebasing: run))
        width += run.count
        place = run.endIndex
        continue
      }
      let step = UTF8Sequence.step(in: bytes, at: place)
      defer { place += step.length }
      guard let scalar = step.scalar else {
        buffer.append("\u{FFFD}")
        width += 1
        continue
      }
      switch scalar {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029:
        buffer.append(UInt8(ascii: " "))
        width += 1
      case 0xAD:
        break
      case _ where isControl(scalar):
        buffer.append("·")
        width += 1
      default:
        buffer.append(UnsafeBufferPointer(rebasing: bytes[place..<(place + step.length)]))
        width += DisplayWidth.of(scalar)
      }
    }
    return width
  }
}
