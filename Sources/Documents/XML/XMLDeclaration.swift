/// The line `<?xml version="1.0" encoding="…"?>` that an XML file may begin with.
enum XMLDeclaration {
  /// The encoding that the declaration names, or that its first bytes show; `nil` where there is none.
  static func declaredEncoding(in bytes: [UInt8]) -> (name: String, encoding: TextEncoding?)? {
    // Two bytes a character, without a byte order mark.
    if bytes.starts(with: [0x3C, 0, 0x3F, 0]) { return ("utf-16le", .utf16LittleEndian) }
    if bytes.starts(with: [0, 0x3C, 0, 0x3F]) { return ("utf-16be", .utf16BigEndian) }
    return bytes.withView { view in
      let start = view.has("\u{FEFF}", at: 0) ? 3 : 0
      guard view.has("<?xml", at: start) else { return nil }
      let limit = min(view.count, start + 400)
      guard let close = view.firstIndex(of: UInt8(ascii: ">"), from: start, to: limit) else { return nil }
      guard let name = value(of: "encoding", in: view, start..<close) else { return nil }
      let encoding = TextEncoding(name: name)
      // A declaration that can be read byte by byte isn't in UTF-16, whatever it says.
      return (name, encoding?.unit == .utf16 ? .utf8 : encoding)
    }
  }

  private static func value(of attribute: StaticString, in view: ByteView, _ range: Range<Int>) -> String? {
    for place in range where view.has(attribute, at: place) {
      var index = place + attribute.utf8CodeUnitCount
      func skipBlanks() {
        while index < range.upperBound, view[index] <= 0x20 { index += 1 }
      }
      skipBlanks()
      guard view.byte(at: index) == UInt8(ascii: "=") else { continue }
      index += 1
      skipBlanks()
      let quote = view.byte(at: index)
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = view.firstIndex(of: quote, from: index + 1, to: range.upperBound)
      else { return nil }
      return view.string(index + 1..<end)
    }
    return nil
  }
}
