/// The format of a text, as the name and the options say.
enum TextFormat {
  case plain, markdown, vertical, raw

  init(path: String, layout: TextLayout) {
    switch layout {
    case .raw: self = .raw
    case .vertical: self = .vertical
    case .byName:
      let lowered = path.lowercased()
      if lowered.hasSuffix(".md") || lowered.hasSuffix(".markdown") {
        self = .markdown
      } else {
        self = lowered.hasSuffix(".vert") || lowered.hasSuffix(".vrt") ? .vertical : .plain
      }
    }
  }

  /// Whether its reader takes chunks and gives parts.
  var comesInParts: Bool { self == .vertical }

  /// The reader of a format that comes in parts.
  ///
  /// - Parameter partSize: bytes of text from which on a part ends.
  func reader(path: String, options: ReadingOptions, partSize: Int) -> (any PartReader)? {
    switch self {
    case .vertical: VerticalReader(path: path, columns: options.columns, partSize: partSize)
    case .plain, .markdown, .raw: nil
    }
  }
}
