/// Sixty-four tokens of a layer as it is stored: the number of each token's value in as many bits as the
/// greatest of them needs.
///
/// Values are numbered from 1 in order of falling frequency, and 0 is none, so most blocks are narrow, and a
/// block without a value takes no byte. A block of width w is w numbers of 64 bits, low bits first: the value
/// of token *i* begins at bit *i* · w. Where blocks end is written down in numbers of 64 bits, so that the
/// width of a block is its length.
public enum LayerBlock {
  /// Tokens in a block.
  public static let size = 64
  /// Bits that a value may have.
  static let widthLimit = 32
}

/// The columns of one layer in the file `layers`: a letter, and behind it the layer's number in three digits.
enum LayerColumn: UInt8 {
  case blocks = 0x62
  case ends = 0x65
  case valueOffsets = 0x6F
  case valueBytes = 0x74
  case valuesSorted = 0x73
  case tokens = 0x63
  case documents = 0x64
  case postings = 0x70
  case postingsOffsets = 0x71

  /// The column's name as it stands in the directory.
  func name(ofLayer layer: Int) -> UInt32 {
    var name = UInt32(rawValue)
    for (place, digit) in [layer / 100 % 10, layer / 10 % 10, layer % 10].enumerated() {
      name |= UInt32(0x30 + digit) << UInt32(8 * (place + 1))
    }
    return name
  }

  /// The column's name in errors.
  func label(ofLayer layer: Int) -> String {
    let name = name(ofLayer: layer)
    return String(
      decoding: [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: name >> UInt32($0)) }, as: UTF8.self)
  }
}
