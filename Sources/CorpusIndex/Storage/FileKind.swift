/// What an index file holds, as four ASCII letters in its header.
public enum FileKind: UInt32, Sendable, CaseIterable {
  case manifest = 0x494E_414D
  case sources = 0x5343_5253
  case lexicon = 0x4958_454C
  case tokens = 0x4E4B_4F54
  case postings = 0x5453_4F50
  case structure = 0x4352_5453
  case layers = 0x5259_414C
  case text = 0x5458_4554

  /// The four letters, as a dump of the header shows them.
  public var letters: String {
    let bytes = withUnsafeBytes(of: rawValue.littleEndian) { Array($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The stem of the file's name in the corpus folder.
  public var stem: String {
    switch self {
    case .manifest: "manifest"
    case .sources: "sources"
    case .lexicon: "lexicon"
    case .tokens: "tokens"
    case .postings: "postings"
    case .structure: "structure"
    case .layers: "layers"
    case .text: "text"
    }
  }
}

/// Numbers that every index file shares; the format page of the documentation explains them.
public enum FileFormat {
  /// The version that this code writes.
  public static let version: UInt32 = 4
  /// The versions that this code reads.
  public static let readableVersions: ClosedRange<UInt32> = 4...4

  /// `89 S L V O CR LF 1A`: the first byte has its high bit set and the line end is mixed, so that
  /// a transfer as text shows.
  static let magic: UInt64 = 0x1A0A_0D4F_564C_5389
  /// `S L V O - E N D`.
  static let endMagic: UInt64 = 0x444E_452D_4F56_4C53
  static let headerSize = 64
  static let footerSize = 32
  static let columnEntrySize = 24
  /// Readable bytes after the last column, so that a word-wide read at its end stays in the file.
  static let padding = 8
}

/// The digest that ties the files of one build together: of the inputs, the profile and the version
/// of ICU, never of the clock.
public struct BuildIdentifier: Sendable, Equatable, Hashable {
  public var high: UInt64
  public var low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// 32 hexadecimal digits.
  public var hexadecimal: String {
    func digits(_ word: UInt64) -> String {
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
    return digits(high) + digits(low)
  }
}
