/// What is open while vertical text is read, and what is known of the document at hand.
struct VerticalStructure {
  /// Elements of one kind that may stand in each other; deeper ones are passed over. So no input makes
  /// looking for an open element slow.
  static let depthLimit = 32

  struct Section {
    var name: String
    var title: String
    var level: Int
    var line: Int
    /// Index into the builder's sections once a paragraph stands in it.
    var index: Int?
    /// Whether a heading opened it, which the next heading of its level closes.
    var isHeaded = false
  }

  struct OpenRegion {
    var name: String
    var region: Region
    var note: Int?
    var line: Int
    /// Where it begins in the text.
    var start = 0
    /// The section whose title a heading is, as an index into those that are open.
    var titles: Int?
    /// Whether a paragraph was being read when it began, and the line of the `<p>` that it stood in.
    var suspends = false
    var paragraphLine: Int?
  }

  struct Span {
    var name: String
    /// `nil` marks nothing; its end is waited for.
    var kind: MarkedSpan.Kind?
    var language: String?
    var line: Int
    /// Where it begins in the text; `nil` before its first token in a paragraph.
    var start: Int?
  }

  var sections: [Section] = []
  var regions: [OpenRegion] = []
  var spans: [Span] = []
  /// Elements that are open beyond `depthLimit`.
  var deepSections = 0
  var deepRegions = 0
  var deepSpans = 0
  /// Whether some open span waits for its first token.
  private(set) var hasWaitingSpans = false

  /// Whether the builder has an open paragraph.
  var isParagraphOpen = false
  /// Whether the next paragraph goes on with the one before a note.
  var continues = false
  var isGlued = false
  var beginsSentence = true
  /// The line of the `<p>` that is open.
  var paragraphLine: Int?

  /// Tokens of the document at hand.
  var tokens = 0
  var notes = 0
  /// The tags that made the document, the outer one first.
  private var tags: [DocumentTag] = []

  private struct DocumentTag {
    var name: String
    var attributes: [MetadataEntry]
    var line: Int
    var holdsTokens = false
  }

  /// What is known of the document: the attributes of its tag, and of the one around it.
  var metadata: [MetadataEntry] {
    let inner = tags.last?.attributes ?? []
    let outer = tags.count > 1 ? tags[0].attributes : []
    let own = Set(inner.map(\.key))
    return (outer.filter { !own.contains($0.key) } + inner).filter { !$0.value.isEmpty }
  }

  /// What may name the document: single attributes, the most telling first, and last all of them together.
  var identifiers: [MetadataEntry] {
    let keys = ["id", "n", "name", "file", "title"]
    let known = (tags.last?.attributes ?? []).filter { keys.contains($0.key) && !$0.value.isEmpty }
    let single = keys.compactMap { key in known.first { $0.key == key } }
    guard known.count > 1 else { return single }
    let joined = known.filter { $0.key != "title" }.map(\.value).joined(separator: "/")
    return single + [MetadataEntry(key: "", value: joined)]
  }

  /// Opens a document tag and closes those that can't be around it; a `text` stands in a `doc`.
  mutating func open(
    document name: String, _ attributes: [MetadataEntry], line: Int, _ damage: inout VerticalDamage
  ) {
    while let last = tags.last, !(last.name == "doc" && name == "text") {
      damage.unclosedTags.add(last.line)
      tags.removeLast()
    }
    tags.append(DocumentTag(name: name, attributes: attributes, line: line))
  }

  /// Closes a document tag; `false` if it isn't open.
  mutating func close(document name: String, _ damage: inout VerticalDamage) -> Bool {
    guard tags.contains(where: { $0.name == name }) else { return false }
    while let last = tags.popLast() {
      if last.name == name {
        if !last.holdsTokens { damage.emptyDocuments.add(last.line) }
        break
      }
      damage.unclosedTags.add(last.line)
    }
    return true
  }

  /// Counts the document tags that are open where the file ends.
  func reportOpenDocuments(_ damage: inout VerticalDamage) {
    for tag in tags { damage.unclosedTags.add(tag.line) }
  }

  /// Forgets the last document.
  mutating func beginDocument() {
    if tokens > 0 {
      for index in tags.indices { tags[index].holdsTokens = true }
    }
    tokens = 0
    notes = 0
    beginsSentence = true
    continues = false
  }

  /// Closes everything that is open in a document, and counts it.
  mutating func closeAll(_ damage: inout VerticalDamage) {
    for section in sections where !section.isHeaded { damage.unclosedTags.add(section.line) }
    for region in regions { damage.unclosedTags.add(region.line) }
    for span in spans where span.name != "s" && span.name != "p" { damage.unclosedTags.add(span.line) }
    if let paragraphLine { damage.unclosedTags.add(paragraphLine) }
    sections.removeAll(keepingCapacity: true)
    regions.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    (deepSections, deepRegions, deepSpans) = (0, 0, 0)
    paragraphLine = nil
    hasWaitingSpans = false
  }

  /// Where the heading begins that is open.
  var headingStart: Int? {
    guard let last = regions.last, last.region == .heading else { return nil }
    return last.start
  }

  /// Gives the builder the open sections that it doesn't know yet.
  mutating func openSections(in builder: inout DocumentBuilder) {
    guard let last = sections.last, last.index == nil else { return }
    for place in sections.indices where sections[place].index == nil {
      let section = sections[place]
      sections[place].index = builder.sections.count
      builder.sections.append(
        Documents.Section(title: section.title, level: section.level, parent: nil))
    }
  }

  /// Opens a span; it begins with the next token.
  mutating func open(_ span: Span, _ damage: inout VerticalDamage) {
    guard spans.count < Self.depthLimit else {
      deepSpans += 1
      damage.deepTags.add(span.line)
      return
    }
    spans.append(span)
    hasWaitingSpans = true
  }

  /// Lets the spans that wait for a token begin.
  mutating func beginSpans(at position: Int) {
    for index in spans.indices where spans[index].start == nil { spans[index].start = position }
    hasWaitingSpans = false
  }

  /// Closes the innermost span of a name; `false` if there is none.
  mutating func closeSpan(_ name: String, in builder: inout DocumentBuilder) -> Bool {
    guard let index = spans.lastIndex(where: { $0.name == name }) else { return false }
    closeSpan(at: index, in: &builder)
    return true
  }

  mutating func closeSpan(at index: Int, in builder: inout DocumentBuilder) {
    add(spans[index], to: &builder)
    spans.remove(at: index)
  }

  /// The innermost open span of a name that isn't there for a language alone.
  func innermostQuotation(_ name: String) -> Int? {
    spans.lastIndex { $0.name == name && $0.kind != .foreign }
  }

  /// Ends the open spans with a paragraph; they go on in the next one.
  mutating func endSpans(in builder: inout DocumentBuilder) {
    guard !spans.isEmpty else { return }
    for index in spans.indices {
      add(spans[index], to: &builder)
      spans[index].start = nil
    }
    hasWaitingSpans = true
  }

  private func add(_ span: Span, to builder: inout DocumentBuilder) {
    guard let kind = span.kind, let start = span.start else { return }
    builder.addSpan(kind, start..<builder.position, language: span.language)
  }
}
