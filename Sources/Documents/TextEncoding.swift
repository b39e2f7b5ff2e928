/// The encodings that texts are read in.
public enum TextEncoding: UInt8, Sendable, CaseIterable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252, windows1251, koi8r

  /// The encoding of a name as people type it, in any case: the canonical names, `utf8`, `utf16`
  /// (little-endian unless a byte order mark says otherwise), `cp1252`, `latin1`, `iso-8859-1`
  /// (read as Windows-1252, as browsers do), `cp1251` and `koi8r`; `nil` for any other name.
  public init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8", "ascii", "us-ascii": self = .utf8
    case "utf-16", "utf16", "utf-16le", "utf16le": self = .utf16LittleEndian
    case "utf-16be", "utf16be": self = .utf16BigEndian
    case "windows-1252", "cp1252", "latin1", "latin-1", "iso-8859-1": self = .windows1252
    case "windows-1251", "cp1251": self = .windows1251
    case "koi8-r", "koi8r": self = .koi8r
    default: return nil
    }
  }

  /// The canonical name, for example `windows-1251`; ICU knows it too.
  public var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16LittleEndian: "utf-16le"
    case .utf16BigEndian: "utf-16be"
    case .windows1252: "windows-1252"
    case .windows1251: "windows-1251"
    case .koi8r: "koi8-r"
    }
  }

  /// What a character takes in a file of this encoding.
  public var unit: SourceUnit {
    switch self {
    case .utf8: .byte
    case .utf16LittleEndian, .utf16BigEndian: .utf16
    case .windows1252, .windows1251, .koi8r: .scalar
    }
  }
}
