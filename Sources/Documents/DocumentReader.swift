/// Reads the bytes of a file as a document.
public struct DocumentReader: Sendable {
  public var options: ReadingOptions

  public init(options: ReadingOptions = ReadingOptions()) {
    self.options = options
  }

  /// Decodes, takes the front matter off, and lays the text down in reading order.
  ///
  /// The format follows the path's extension unless `options.layout` says otherwise. `metadata` comes from beside the text; front matter wins where both have a key. A
  /// file without words is a document without paragraphs, and a warning. Complexity: linear.
  public func read(
    _ bytes: consuming [UInt8], path: String, name: String, metadata: [MetadataEntry] = []
  ) throws(DocumentError) -> Document {
    let size = bytes.count
    let format = Self.format(of: path, options.layout)
    let declared = format == .html ? DeclaredEncoding.html(in: bytes) : nil
    let decoded = try DecodedSource(bytes, path: path, options: options, declared: declared)
    let markLength = decoded.markLength
    var frontMatter: FrontMatter?
    var givenTokens: GivenTokens?
    var lineStarts: [Int] = []
    var warnings = decoded.warnings
    var ownMetadata: [MetadataEntry] = []
    let result = try decoded.bytes.withView { view throws(DocumentError) -> DocumentBuilder.Result in
      let lines = LineTable(view)
      lineStarts = lines.starts
      switch format {
      case .raw: return RawReader.read(view, markLength: markLength)
      case .vertical:
        let read = VerticalReader(view: view, lines: lines).read(markLength: markLength)
        givenTokens = read.tokens
        return read.result
      case .html:
        let read = HTMLReader.read(view)
        ownMetadata = read.metadata
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
          view, reader.list, boilerplate: reader.boilerplate, isMarkdown: false, repairs: repairs)
        return BlockLayer(view, plan, format: .plain, linkLabels: [], repairs: repairs).run()
      } else {
        var reader = MarkdownReader(view: view, lines: lines, repairs: repairs)
        reader.read(from: firstLine, at: markLength)
        let plan = BlockPlan(view, reader.list, boilerplate: [], isMarkdown: true, repairs: repairs)
        var layer = BlockLayer(
          view, plan, format: .markdown, linkLabels: reader.linkLabels, repairs: repairs)
        layer.builder.mended = reader.mended
        return layer.run()
      }
    }
    if !decoded.offsets.isIdentity {
      for index in lineStarts.indices { lineStarts[index] = decoded.offsets.source(of: lineStarts[index]) }
    }
    if result.paragraphs.isEmpty { warnings.append(.empty) }
    return Document(
      name: name,
      source: SourceDescription(
        path: path, size: size, encoding: decoded.encoding, offsets: decoded.offsets),
      text: result.text, paragraphs: result.paragraphs, flows: result.flows, sections: result.sections,
      spans: result.spans, metadata: Self.merge(frontMatter?.entries ?? ownMetadata, metadata),
      pieces: result.pieces, pages: result.pages, givenTokens: givenTokens,
      annotations: result.annotations, lineStarts: lineStarts, warnings: warnings,
      repairs: Repair.all(of: result.mended, offsets: decoded.offsets, lineStarts: lineStarts))
  }

  private enum Format {
    case plain, markdown, html, vertical, raw
  }

  private static func format(of path: String, _ layout: TextLayout) -> Format {
    switch layout {
    case .raw: return .raw
    case .vertical: return .vertical
    case .byName: break
    }
    let lowered = path.lowercased()
    if lowered.hasSuffix(".md") || lowered.hasSuffix(".markdown") { return .markdown }
    if lowered.hasSuffix(".html") || lowered.hasSuffix(".htm") || lowered.hasSuffix(".xhtml") { return .html }
    return lowered.hasSuffix(".vert") || lowered.hasSuffix(".vrt") ? .vertical : .plain
  }

  private static func merge(_ first: [MetadataEntry], _ second: [MetadataEntry]) -> [MetadataEntry] {
    let keys = Set(first.map(\.key))
    return first + second.filter { !keys.contains($0.key) }
  }
}
