extension ByteBuffer {
  /// Appends text as it stands; what isn't UTF-8 becomes U+FFFD.
  mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) {
    appendText(bytes, marks: ASCIIWord.beyondASCII, isSpecial: { _ in false }, replace: { _, _ in })
  }

  /// Appends text as a JSON string with its quotation marks (RFC 8259, section 7); what isn't UTF-8
  /// becomes U+FFFD.
  mutating func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    appendText(bytes, marks: ASCIIWord.unlikeJSON) { byte in
      byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
    } replace: { buffer, byte in
      switch byte {
      case UInt8(ascii: "\""): buffer.append("\\\"")
      case UInt8(ascii: "\\"): buffer.append("\\\\")
      case 0x08: buffer.append("\\b")
      case 0x09: buffer.append("\\t")
      case 0x0A: buffer.append("\\n")
      case 0x0C: buffer.append("\\f")
      case 0x0D: buffer.append("\\r")
      default:
        buffer.append("\\u00")
        buffer.append(hexadecimalDigit(byte >> 4))
        buffer.append(hexadecimalDigit(byte & 0xF))
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends text as a JSON string.
  mutating func appendJSON(_ text: String) {
    var text = text
    text.withUTF8 { appendJSON($0) }
  }

  /// Appends a cell of a CSV file (RFC 4180): quoted where it must be, and with an apostrophe in front
  /// where a spreadsheet would run it as a formula and `isProtected` is true.
  mutating func appendCSV(_ bytes: UnsafeBufferPointer<UInt8>, isProtected: Bool) {
    let isFormula = isProtected && bytes.first.map(startsFormula) == true
    let isQuoted = needsQuotation(bytes)
    if isQuoted { append(UInt8(ascii: "\"")) }
    if isFormula { append(UInt8(ascii: "'")) }
    appendText(bytes, marks: ASCIIWord.unlikeQuotation) { byte in
      byte == UInt8(ascii: "\"")
    } replace: { buffer, _ in
      buffer.append("\"\"")
    }
    if isQuoted { append(UInt8(ascii: "\"")) }
  }

  /// Appends a cell of a TSV file: tabs and line ends become blanks.
  mutating func appendTSV(_ bytes: UnsafeBufferPointer<UInt8>) {
    appendText(bytes, marks: ASCIIWord.unlikeText) { byte in
      (0x09...0x0D).contains(byte)
    } replace: { buffer, _ in
      buffer.append(UInt8(ascii: " "))
    }
  }

  /// Copies ordinary bytes, hands special ones (ASCII) to `replace`, and mends broken UTF-8.
  ///
  /// Each eight bytes are written as they are tested: those behind the first to be looked at are written over.
  ///
  /// - Parameter marks: the mask of those of eight bytes that must be looked at (``ASCIIWord``).
  @inline(__always)
  private mutating func appendText(
    _ bytes: UnsafeBufferPointer<UInt8>, marks: (UInt64) -> UInt64, isSpecial: (UInt8) -> Bool,
    replace: (inout ByteBuffer, UInt8) -> Void
  ) {
    guard let start = bytes.baseAddress else { return }
    var source = UnsafeRawPointer(start)
    let end = source + bytes.count
    while source < end {
      withRoom(atMost: end - source + ASCIIWord.size) { room in
        var target = UnsafeMutableRawPointer(room)
        while true {
          while end - source >= 2 * ASCIIWord.size {
            let low = source.loadUnaligned(as: UInt64.self)
            let high = (source + ASCIIWord.size).loadUnaligned(as: UInt64.self)
            target.storeBytes(of: low, as: UInt64.self)
            (target + ASCIIWord.size).storeBytes(of: high, as: UInt64.self)
            if marks(low.littleEndian) | marks(high.littleEndian) != 0 { break }
            source += 2 * ASCIIWord.size
            target += 2 * ASCIIWord.size
          }
          let rest = end - source
          if rest == 0 { break }
          if rest >= ASCIIWord.size, rest < 2 * ASCIIWord.size {
            // Two words that overlap make the rest.
            let last = rest &- ASCIIWord.size
            let low = source.loadUnaligned(as: UInt64.self)
            let high = (source + last).loadUnaligned(as: UInt64.self)
            target.storeBytes(of: low, as: UInt64.self)
            (target + last).storeBytes(of: high, as: UInt64.self)
            if marks(low.littleEndian) | marks(high.littleEndian) == 0 {
              source = end
              target += rest
              break
            }
          }
          let word = ASCIIWord.load(source, atMost: rest)
          target.storeBytes(of: word.littleEndian, as: UInt64.self)
          let plain = min(rest, ASCIIWord.first(marks(word)))
          source += plain
          target += plain
          if plain == rest { break }
          if plain == ASCIIWord.size { continue }
          if source.load(as: UInt8.self) < 0x80 { break }
          var length = 0
          repeat {
            length = UTF8Sequence.ordinaryLength(source, end - source)
            guard length > 0 else { break }
            target.storeBytes(of: source.loadUnaligned(as: UInt16.self), as: UInt16.self)
            if length == 3 {
              target.storeBytes(
                of: source.load(fromByteOffset: 2, as: UInt8.self), toByteOffset: 2, as: UInt8.self)
            }
            source += length
            target += length
          } while source < end && source.load(as: UInt8.self) >= 0x80
          if length == 0 || source == end { break }
        }
        return target - UnsafeMutableRawPointer(room)
      }
      guard source < end else { return }
      source += appendSpecial(
        bytes, at: source - UnsafeRawPointer(start), isSpecial: isSpecial, replace: replace)
    }
  }

  /// Appends what stands at a place that must be looked at, and returns its length.
  @inline(__always)
  private mutating func appendSpecial(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, isSpecial: (UInt8) -> Bool,
    replace: (inout ByteBuffer, UInt8) -> Void
  ) -> Int {
    let byte = bytes[place]
    if byte < 0x80 {
      if isSpecial(byte) { replace(&self, byte) } else { append(byte) }
      return 1
    }
    let step = UTF8Sequence.step(in: bytes, at: place)
    if step.scalar == nil {
      append("\u{FFFD}")
    } else {
      append(UnsafeBufferPointer(rebasing: bytes[place..<place + step.length]))
    }
    return step.length
  }
}

private func needsQuotation(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let start = bytes.baseAddress else { return false }
  var place = 0
  while bytes.count - place >= ASCIIWord.size {
    if ASCIIWord.unlikeCSV(ASCIIWord.load(start + place, atMost: ASCIIWord.size)) != 0 { break }
    place += ASCIIWord.size
  }
  return bytes[place...].contains { byte in
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// Whether a spreadsheet takes a cell that starts with this byte for a formula, or skips the byte and
/// then might.
private func startsFormula(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
  default: false
  }
}
