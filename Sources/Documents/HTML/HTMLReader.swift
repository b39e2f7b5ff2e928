/// Reads HTML: the main text of a page in reading order, with its notes, headings, quotations and pages.
///
/// What a page has around its text (navigation, forms, what is hidden) is flow `boilerplate`, so that no
/// word is lost; programs, styles, drawings and formulas are nothing.
struct HTMLReader {
  /// What holds for text at a place of the tree.
  struct Context {
    var region = Region.body
    /// Index of a note in the builder.
    var note: Int?
    var isBoilerplate = false
    /// Whether the page marks its main text and the place lies outside of it.
    var isOutside = false
    var isInArticle = false
    var isBibliography = false
    /// Whether markup says that notes stand here and nothing else.
    var holdsOnlyNotes = false
    var isPreformatted = false
    var isRaw = false
    /// Index into `languages`.
    var language = 0
  }

  struct Frame {
    var node: HTMLNode
    var tag: HTMLTag
    var next = 0
    /// What holds again behind the element.
    var outer: Context
    var openSpans: Int
    /// The number that the next item of a list bears.
    var number = 1
  }

  /// Markup over a range that is open, and where it began in the open paragraph.
  struct OpenSpan {
    var kind: MarkedSpan.Kind
    var language: String?
    var start: Int
  }

  /// Spans that may be open at once; more of them say nothing new.
  static let mostSpans = 8

  let view: ByteView
  let base: UnsafePointer<UInt8>
  let survey: HTMLSurvey
  let notes: HTMLNotes
  var builder: DocumentBuilder
  var context = Context()
  var frames: [Frame] = []
  var isOpen = false
  var spans: [OpenSpan] = []
  var languages: [String?] = []
  /// Furniture inside the open paragraph, laid down behind it.
  var deferred: [HTMLNode] = []
  /// Labels of notes by the keys that join them to their call-outs.
  var labels: [String: String] = [:]
  /// The label that the head of a note may repeat.
  var pendingLabel: String?
  /// The last note where markup holds only notes.
  var lastNote: Int?
  /// Raised numbers that no link makes call-outs.
  var unlinkedCallOuts: Set<String> = []
  /// Whether a line break stands behind the text laid down last.
  var isBroken = false
  var isBeforeText: Bool
  var isBehindText = false
  /// The level of the heading whose section is a list of works.
  var bibliographyLevel: Int?

  /// Reads a decoded text. Complexity: linear. Memory: about eight times the text, most of it the tree's.
  static func read(_ view: ByteView) -> (
    result: DocumentBuilder.Result, metadata: [MetadataEntry], firstTooDeep: Int?
  ) {
    let filter = HTMLFilter(view)
    return filter.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return (DocumentBuilder(capacity: 0).finish(), [], nil) }
      let tree = HTMLTree(parsing: base, count: bytes.count)
      return tree.withRoot { root in
        let survey = HTMLSurvey(root)
        let result = filter.bytes.withView { filtered in
          var reader = HTMLReader(filtered, base, survey)
          reader.lay(root)
          return reader.finish()
        }
        return (result, survey.metadata.entries(language: survey.language), filter.firstTooDeep)
      }
    }
  }

  private init(_ view: ByteView, _ base: UnsafePointer<UInt8>, _ survey: HTMLSurvey) {
    self.view = view
    self.base = base
    self.survey = survey
    notes = HTMLNotes(survey)
    builder = DocumentBuilder(capacity: view.count / 2)
    languages = [survey.language]
    isBeforeText = survey.headerEnd != nil
    context.isOutside = !survey.content.isEmpty
  }

  private consuming func finish() -> DocumentBuilder.Result {
    let labels = self.labels
    var result = builder.finish()
    for index in result.flows.indices {
      if let key = result.flows[index].noteLabel { result.flows[index].noteLabel = labels[key] ?? key }
    }
    return result
  }

  /// Lays down what stands below a node.
  mutating func lay(_ root: HTMLNode) {
    let depth = frames.count
    frames.append(Frame(node: root, tag: .other, outer: context, openSpans: spans.count))
    while frames.count > depth {
      let last = frames.count - 1
      guard let child = frames[last].node.child(frames[last].next) else {
        leave(frames.removeLast())
        continue
      }
      frames[last].next += 1
      if child.isText {
        lay(text: child)
      } else if let tag = child.tag {
        enter(child, tag)
      }
    }
    flush()
  }

  /// The region of what is laid down now.
  private var region: Region {
    if context.note != nil { return .note }
    if isBoilerplate { return .boilerplate }
    if context.region == .heading { return .heading }
    if context.isBibliography || bibliographyLevel != nil { return .bibliography }
    return context.region
  }

  var isBoilerplate: Bool {
    context.isBoilerplate || context.isOutside || isBeforeText || isBehindText
  }

  /// Opens a paragraph if none is open.
  mutating func open() {
    isBroken = false
    guard !isOpen else { return }
    builder.beginParagraph()
    isOpen = true
    for index in spans.indices { spans[index].start = builder.position }
  }

  /// Closes the open paragraph, if there is one with a word in it, and says so.
  @discardableResult
  mutating func flush() -> Bool {
    isBroken = false
    var holdsWords = false
    if isOpen {
      for span in spans { builder.addSpan(span.kind, span.start..<builder.position, language: span.language) }
      isOpen = false
      var note = context.note
      if note == nil, context.holdsOnlyNotes, context.region == .body { note = lastNote }
      holdsWords = builder.endParagraph(note == nil ? region : .note, note: note)
    }
    if !deferred.isEmpty, context.region != .heading { layDeferred() }
    return holdsWords
  }

  /// Lays down the furniture that stood inside of a paragraph.
  private mutating func layDeferred() {
    let nodes = deferred
    deferred = []
    let outer = context
    let outerSpans = spans
    spans = []
    context.isBoilerplate = true
    context.note = nil
    context.region = .body
    context.holdsOnlyNotes = false
    for node in nodes { lay(node) }
    context = outer
    spans = outerSpans
  }

  mutating func openSpan(_ kind: MarkedSpan.Kind, language: String? = nil) {
    guard spans.count < Self.mostSpans else { return }
    if kind == .emphasis, spans.contains(where: { $0.kind == .emphasis }) { return }
    spans.append(OpenSpan(kind: kind, language: language, start: builder.position))
  }

  /// Closes the spans that were opened since there were `count`.
  mutating func closeSpans(to count: Int) {
    while spans.count > count {
      let span = spans.removeLast()
      if isOpen { builder.addSpan(span.kind, span.start..<builder.position, language: span.language) }
    }
  }
}
