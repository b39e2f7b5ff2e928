import CorpusIndex

/// Writes words and the gaps between them as one line of text: runs of white space become one blank,
/// and at the ends of a paragraph only the near part of the gap is shown.
struct ContextWriter {
  enum Place {
    /// Before the first word shown: only what is attached to the word.
    case opening
    case inner
    /// After the last word shown: only what is attached to the word.
    case closing
  }

  let lexicon: LexiconReader
  let style: Concordance.Style

  func word(_ type: UInt32, to line: inout [UInt8]) {
    lexicon.appendSurface(ofType: type, to: &line)
  }

  func gap(_ gap: UInt32, _ place: Place, to line: inout [UInt8]) {
    if gap == 0 || style == .tokens {
      if place == .inner { line.append(0x20) }
      return
    }
    lexicon.withGap(gap) { bytes in
      switch place {
      case .inner: Self.append(bytes, to: &line)
      case .opening:
        var start = bytes.count
        while start > 0, !Self.isBlank(bytes[start - 1]) { start -= 1 }
        Self.append(UnsafeRawBufferPointer(rebasing: bytes[start...]), to: &line)
      case .closing:
        var end = 0
        while end < bytes.count, !Self.isBlank(bytes[end]) { end += 1 }
        Self.append(UnsafeRawBufferPointer(rebasing: bytes[..<end]), to: &line)
      }
    }
  }

  /// Cuts blanks off both ends.
  static func trim(_ line: inout [UInt8]) {
    while line.last == 0x20 { line.removeLast() }
    if line.first == 0x20 {
      let start = line.firstIndex { $0 != 0x20 } ?? line.count
      line.removeFirst(start)
    }
  }

  private static func append(_ bytes: UnsafeRawBufferPointer, to line: inout [UInt8]) {
    for byte in bytes {
      if isBlank(byte) {
        if line.last != 0x20 { line.append(0x20) }
      } else {
        line.append(byte)
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
