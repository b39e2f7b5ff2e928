/// Reads the bytes of a file as one document.
public struct DocumentReader: Sendable {
  /// The version of the rules by which texts are read: raised whenever the same file would be read otherwise, so that
  /// no corpus that was kept from before answers for the new rules.
  public static let rulesVersion = 2

  public var options: ReadingOptions

  public init(options: ReadingOptions = ReadingOptions()) {
    self.options = options
  }

  /// Decodes, takes the front matter off, and lays the text down in reading order.
  ///
  /// The format follows the path's extension unless `options.layout` says otherwise. Several documents in
  /// one file become one, each a flow of its own; `DocumentStream` tells them apart. `metadata` comes from
  /// beside the text; front matter wins where both have a key. A file without words is a document without
  /// paragraphs, and a warning. Complexity: linear.
  public func read(
    _ bytes: consuming [UInt8], path: String, name: String, metadata: [MetadataEntry] = []
  ) throws(DocumentError) -> Document {
    let size = bytes.count
    let format = TextFormat(path: path, layout: options.layout)
    let declared = try format.declaredEncoding(in: bytes, path: path, options: options)
    let decoded = try DecodedSource(bytes, path: path, options: options, declared: declared)
    let markLength = decoded.markLength
    var frontMatter: FrontMatter?
    var lineStarts: [Int] = []
    var warnings = decoded.warnings
    var known: [MetadataEntry] = []
    let result = try decoded.bytes.withView { view throws(DocumentError) -> DocumentBuilder.Result in
      let places = MarkPlaces(view)
      let lines = LineTable(view, places)
      lineStarts = lines.starts
      switch format {
      case .raw: return RawReader.read(view, markLength: markLength)
      case .vertical:
        var reader = VerticalReader(path: path, columns: options.columns, dividesDocuments: false)
        let result = try reader.readWhole(view)
        warnings += reader.warnings
        return result
      case .xml:
        let part = try readXML(decoded, path: path, &warnings)
        known = part.metadata
        return part.result
      case .html:
        let read = HTMLReader.read(view)
        known = read.metadata
        if let place = read.firstTooDeep {
          warnings.append(
            .nestedTooDeep(
              depth: HTMLFilter.deepest, line: lines.line(at: place) + 1,
              byte: decoded.offsets.source(of: place)))
        }
        return read.result
      case .plain, .markdown: break
      }
      frontMatter = try FrontMatter.read(view, lines: lines, markLength: markLength, path: path)
      let firstLine = frontMatter?.nextLine ?? 0
      let repairs = options.repairs
      if format == .plain {
        var reader = PlainTextReader(view: view, lines: lines)
        reader.read(from: firstLine, at: markLength)
        let plan = BlockPlan(
          view, places, reader.list, boilerplate: reader.boilerplate, isMarkdown: false, repairs: repairs)
        return BlockLayer(view, places, plan, format: .plain, linkLabels: [], repairs: repairs).run()
      } else {
        var reader = MarkdownReader(view: view, lines: lines, repairs: repairs)
        reader.read(from: firstLine, at: markLength)
        let plan = BlockPlan(view, places, reader.list, boilerplate: [], isMarkdown: true, repairs: repairs)
        var layer = BlockLayer(
          view, places, plan, format: .markdown, linkLabels: reader.linkLabels, repairs: repairs)
        layer.builder.mended = reader.mended
        return layer.run()
      }
    }
    if !decoded.offsets.isIdentity {
      for index in lineStarts.indices { lineStarts[index] = decoded.offsets.source(of: lineStarts[index]) }
    }
    if result.paragraphs.isEmpty { warnings.append(.empty) }
    let own = frontMatter?.entries ?? known
    warnings += own.conflicts(with: metadata)
    return Document(
      name: name,
      source: SourceDescription(
        path: path, size: size, encoding: decoded.encoding, offsets: decoded.offsets),
      result: result, metadata: own.joined(with: metadata), lineStarts: lineStarts, warnings: warnings)
  }
}

extension Document {
  /// A document, or a part of one, as a builder laid it.
  init(
    name: String, source: SourceDescription, result: DocumentBuilder.Result, metadata: [MetadataEntry],
    lineStarts: [Int], warnings: [ReadingWarning]
  ) {
    self.init(
      name: name, source: source, text: result.text, paragraphs: result.paragraphs, flows: result.flows,
      sections: result.sections, spans: result.spans, metadata: metadata, pieces: result.pieces,
      pages: result.pages, givenTokens: result.tokens, annotations: result.annotations,
      lineStarts: lineStarts, warnings: warnings)
    continuation = result.continuation
    repairs = Repair.all(of: result.mended, offsets: source.offsets, lineStarts: lineStarts)
  }
}
