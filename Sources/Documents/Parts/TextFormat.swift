/// The format of a text, as the name and the options say.
public enum TextFormat: Sendable {
  case plain, markdown, html, vertical, xml, raw

  init(path: String, layout: TextLayout) {
    switch layout {
    case .raw: self = .raw
    case .vertical: self = .vertical
    case .byName:
      let lowered = path.lowercased()
      self = Self.byExtension.first { lowered.hasSuffix($0.ending) }?.format ?? .plain
    }
  }

  /// The format of each ending of a name; names with other endings are read only if they are given themselves.
  private static let byExtension: [(ending: String, format: TextFormat)] = [
    (".txt", .plain), (".text", .plain), (".md", .markdown), (".markdown", .markdown), (".html", .html),
    (".htm", .html), (".xhtml", .html), (".xml", .xml), (".tei", .xml), (".vert", .vertical),
    (".vrt", .vertical),
  ]

  /// The endings of names that a folder is searched for, with their full stops.
  public static let extensions = byExtension.map(\.ending)

  /// Whether its reader takes chunks and gives parts.
  var comesInParts: Bool { self == .vertical || self == .xml }

  /// The reader of a format that comes in parts.
  ///
  /// - Parameters:
  ///   - offsets: where decoded bytes stand in the file.
  ///   - partSize: bytes of text from which on a part ends.
  func reader(
    path: String, options: ReadingOptions, offsets: SourceOffsets, partSize: Int
  ) -> (any PartReader)? {
    switch self {
    case .vertical: VerticalReader(path: path, columns: options.columns, partSize: partSize)
    case .xml: XMLPartReader(path: path, options: options, offsets: offsets, partSize: partSize)
    case .plain, .markdown, .html, .raw: nil
    }
  }

  /// The encoding that a file itself names, unless a person named another.
  ///
  /// - Parameter beginning: the file's first bytes.
  func declaredEncoding(
    in beginning: [UInt8], path: String, options: ReadingOptions
  ) throws(DocumentError) -> TextEncoding? {
    if self == .html { return DeclaredEncoding.html(in: beginning) }
    guard self == .xml, options.encoding == nil,
      let declared = XMLDeclaration.declaredEncoding(in: beginning)
    else { return nil }
    guard let encoding = declared.encoding else {
      throw DocumentError(path: path, cause: .unknownEncoding(name: declared.name))
    }
    return encoding
  }
}
