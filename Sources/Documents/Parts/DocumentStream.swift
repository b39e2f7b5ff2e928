/// The documents of a file, one after another, and large ones in parts, so that a file of any size takes
/// little memory.
///
/// Vertical text and XML in UTF-8 are read so. Other formats and encodings are held whole, up to a limit.
public struct DocumentStream: ~Copyable {
  /// Size of the file in bytes.
  public private(set) var size = 0
  /// Time of the file's last change, in nanoseconds since 1970.
  public private(set) var modified: Int64 = 0
  /// What the readers guessed, replaced or passed over in the whole file; known once the last document
  /// was given.
  public private(set) var warnings: [ReadingWarning] = []

  private var description = SourceDescription(path: "", size: 0, encoding: .utf8, offsets: SourceOffsets())
  private let name: String
  /// The document of a file that is read whole.
  private var whole: Document?
  private var source: ChunkSource?
  private var reader: (any PartReader)?
  private var lines = LineCollector()
  private var parts: [DocumentPart] = []
  private var nextPart = 0
  private var isEmpty = true

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - name: the name that documents get.
  ///   - sizes: from which size on files are read in chunks, and how many bytes of text a part has at least.
  ///   - observe: gets every byte of the file once, in order, before the first document is given.
  public init(
    path: String, name: String, options: ReadingOptions, sizes: PartSizes = PartSizes(),
    observe: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(DocumentError) {
    self.name = name
    let format = TextFormat(path: path, layout: options.layout)
    var isObserved = false
    if var file = try ChunkedFile.open(path), file.size > sizes.chunked {
      let declared = try format.declaredEncoding(
        in: file.beginning(), path: path, options: options)
      if format.comesInParts, options.encoding ?? declared ?? .utf8 == .utf8 {
        isObserved = true
        if try SourceSurvey.isPlainUTF8(&file, observe) {
          size = file.size
          modified = file.modified
          description = SourceDescription(
            path: path, size: size, encoding: .utf8, offsets: SourceOffsets())
          reader = format.reader(
            path: path, options: options, offsets: SourceOffsets(), partSize: sizes.part)
          source = ChunkSource(file: file)
          return
        }
      }
      guard file.size <= sizes.whole else {
        throw DocumentError(
          path: path,
          cause: .tooLarge(bytes: file.size, limit: sizes.whole, mayBeConverted: format.comesInParts))
      }
    }
    let file = try SourceFile(reading: path)
    if !isObserved { file.bytes.withUnsafeBytes { observe($0) } }
    size = file.size
    modified = file.modified
    guard format.comesInParts else {
      let document = try DocumentReader(options: options).read(file.bytes, path: path, name: name)
      description = document.source
      warnings = document.warnings
      whole = document
      return
    }
    let declared = try format.declaredEncoding(in: file.bytes, path: path, options: options)
    let decoded = try DecodedSource(file.bytes, path: path, options: options, declared: declared)
    description = SourceDescription(
      path: path, size: size, encoding: decoded.encoding, offsets: decoded.offsets)
    warnings = decoded.warnings
    reader = format.reader(
      path: path, options: options, offsets: decoded.offsets, partSize: sizes.part)
    source = ChunkSource(memory: decoded.bytes)
  }

  /// The next document, or part of one; `nil` behind the last.
  ///
  /// A file without documents gives one without paragraphs.
  public mutating func next() throws(DocumentError) -> Document? {
    if let document = whole.take() { return document }
    while nextPart == parts.count, source?.isAtEnd == false {
      parts.removeAll(keepingCapacity: true)
      nextPart = 0
      try feed()
    }
    guard nextPart < parts.count else { return end() }
    let part = parts[nextPart]
    // The queue gives up its hold on what is large.
    parts[nextPart].result = DocumentBuilder.Result()
    nextPart += 1
    isEmpty = false
    return document(part)
  }

  private mutating func feed() throws(DocumentError) {
    guard var reader = reader.take() else { return }
    var parts: [DocumentPart] = []
    var lines = lines
    self.lines = LineCollector()
    try source?.next { view, offset, isLast throws(DocumentError) in
      let consumed = try reader.feed(view, at: offset, isLast: isLast, into: &parts)
      lines.append(view.part(0..<consumed))
      return consumed
    }
    self.lines = lines
    self.parts = parts
    self.reader = reader
  }

  private mutating func end() -> Document? {
    guard let reader = reader.take() else { return nil }
    warnings += reader.warnings
    guard isEmpty else { return nil }
    warnings.append(.empty)
    return document(DocumentPart(result: DocumentBuilder.Result(), end: 1))
  }

  private mutating func document(_ part: DocumentPart) -> Document {
    let taken = lines.take(before: part.end)
    var lineStarts = taken.starts
    if !description.offsets.isIdentity {
      for index in lineStarts.indices {
        lineStarts[index] = description.offsets.source(of: lineStarts[index])
      }
    }
    var document = Document(
      name: name, source: description, result: part.result, metadata: part.metadata, lineStarts: lineStarts,
      warnings: [])
    document.firstLine = taken.firstLine
    document.identifiers = part.identifiers
    document.isComplete = part.isComplete
    return document
  }
}

/// At which sizes files are read otherwise, in bytes.
public struct PartSizes: Sendable, Equatable {
  /// Larger files are read chunk by chunk where their format and encoding allow.
  public var chunked = 64 << 20
  /// Text that a part of a document has before the next one begins.
  public var part = 1 << 20
  /// The largest file that may be held whole. Offsets in a text are 32 bits wide, and a single-byte
  /// encoding may grow threefold in UTF-8.
  public var whole = Int(UInt32.max) / 3

  public init() {}
}
