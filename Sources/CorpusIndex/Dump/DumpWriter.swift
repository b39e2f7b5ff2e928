/// Collects lines of tab-separated fields and hands them on in large pieces.
///
/// A backslash, a control character, and in quoted fields the quotation mark are written as in Swift
/// (`\\`, `\t`, `\n`, `\r`, `\"`) or as `\xHH`, so that a line is a record and a tab ends a field.
struct DumpWriter {
  private var buffer: [UInt8] = []
  private var isFirst = true
  private static let pieceSize = 1 << 16
  private static let digits = Array("0123456789abcdef".utf8)

  /// Appends a field that needs no escaping.
  mutating func plain(_ text: String) {
    separate()
    buffer.append(contentsOf: text.utf8)
  }

  mutating func number(_ value: some BinaryInteger) { plain(String(value)) }

  mutating func text(_ text: String) {
    separate()
    escape(text.utf8)
  }

  mutating func bytes(_ bytes: UnsafeRawBufferPointer) {
    separate()
    escape(bytes)
  }

  /// A field between quotation marks, so that blanks at its ends show.
  mutating func quoted(_ bytes: UnsafeRawBufferPointer) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    escape(bytes, quotes: true)
    buffer.append(UInt8(ascii: "\""))
  }

  mutating func hexadecimal(_ bytes: [UInt8]) {
    separate()
    for byte in bytes { appendHexadecimal(byte) }
  }

  /// Ends the line, and hands the lines so far on where they are many.
  mutating func endLine(
    _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    buffer.append(UInt8(ascii: "\n"))
    isFirst = true
    if buffer.count >= Self.pieceSize { try flush(write) }
  }

  mutating func flush(
    _ write: (UnsafeRawBufferPointer) throws(CorpusIndexError) -> Void
  ) throws(CorpusIndexError) {
    guard !buffer.isEmpty else { return }
    try withBytes(of: buffer, write)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func separate() {
    if !isFirst { buffer.append(UInt8(ascii: "\t")) }
    isFirst = false
  }

  private mutating func escape(_ bytes: some Sequence<UInt8>, quotes: Bool = false) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"): buffer.append(contentsOf: [byte, byte])
      case UInt8(ascii: "\""):
        if quotes { buffer.append(UInt8(ascii: "\\")) }
        buffer.append(byte)
      case UInt8(ascii: "\t"): buffer.append(contentsOf: "\\t".utf8)
      case UInt8(ascii: "\n"): buffer.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): buffer.append(contentsOf: "\\r".utf8)
      case 0..<0x20, 0x7F:
        buffer.append(contentsOf: "\\x".utf8)
        appendHexadecimal(byte)
      default: buffer.append(byte)
      }
    }
  }

  private mutating func appendHexadecimal(_ byte: UInt8) {
    buffer.append(Self.digits[Int(byte >> 4)])
    buffer.append(Self.digits[Int(byte & 15)])
  }
}
