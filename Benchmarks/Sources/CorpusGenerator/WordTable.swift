/// Words by number, their bytes end to end.
struct WordTable {
  private var bytes: [UInt8] = []
  private var starts: [Int32] = [0]

  var count: Int { starts.count - 1 }

  init() {}

  init(_ words: [[UInt8]]) {
    for word in words { append(word) }
  }

  mutating func append(_ word: [UInt8]) {
    bytes += word
    starts.append(Int32(bytes.count))
  }

  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// Writes a word, its apostrophes as the document writes them.
  func write(_ index: Int, apostrophe: ApostropheStyle, to text: inout [UInt8]) {
    for position in Int(starts[index])..<Int(starts[index + 1]) {
      let byte = bytes[position]
      if byte == UInt8(ascii: "'") && apostrophe == .curly {
        text.append(contentsOf: [0xE2, 0x80, 0x99])
      } else {
        text.append(byte)
      }
    }
  }

  func write(_ index: Int, to text: inout [UInt8]) {
    for position in Int(starts[index])..<Int(starts[index + 1]) {
      text.append(bytes[position])
    }
  }
}

enum ApostropheStyle {
  case straight
  case curly
}
