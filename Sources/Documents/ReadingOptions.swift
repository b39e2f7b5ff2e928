/// How the text of a file is laid out.
public enum TextLayout: Sendable, Equatable {
  /// As the name says: `.md` and `.markdown` are Markdown, `.html`, `.htm` and `.xhtml` web pages, `.xml` and
  /// `.tei` XML, `.vert` and `.vrt` vertical text, all else plain.
  case byName
  /// One paragraph as it stands in the file, decoded and no more.
  case raw
  /// A token a line, whatever the name.
  case vertical
}

/// What a person may decide about reading.
public struct ReadingOptions: Sendable, Equatable {
  /// The encoding to read in where no byte order mark names one; `nil` decides by the bytes.
  public var encoding: TextEncoding?
  /// Replaces what the encoding doesn't allow by U+FFFD, and lets NUL pass, instead of refusing the file.
  public var lenient: Bool
  public var layout: TextLayout
  /// What is mended in damaged text; all kinds by default.
  public var repairs: Set<Repair.Kind>
  /// What elements of XML files are, before what Slovo takes them for.
  public var mapping: XMLMapping
  /// The names of the columns of vertical text, the word's first; `nil` takes them from the file.
  public var columns: [String]?
  /// What the names of files say of their texts, where the texts and `metadata.csv` don't say it.
  public var fileNames: FileNamePattern?

  public init(
    encoding: TextEncoding? = nil, lenient: Bool = false, layout: TextLayout = .byName,
    repairs: Set<Repair.Kind> = Set(Repair.Kind.allCases), mapping: XMLMapping = XMLMapping(),
    columns: [String]? = nil, fileNames: FileNamePattern? = nil
  ) {
    self.encoding = encoding
    self.lenient = lenient
    self.layout = layout
    self.repairs = repairs
    self.columns = columns
    self.fileNames = fileNames
    self.mapping = mapping
  }
}
