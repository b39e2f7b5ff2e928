/// Lays the text of XML files down as a mapping says, document by document.
///
/// A paragraph begins with its first word and ends where an element begins or ends that holds paragraphs or
/// is one. What stands in a paragraph but is no part of it, a note or a figure, is recorded and read when the
/// paragraph has ended.
struct XMLInterpreter: XMLEventHandler {
  /// An element that is open.
  struct Frame {
    var name: Int
    var role: XMLRole
    /// Whether what it holds is part of a paragraph.
    var isInline = false
    /// What held before it began.
    var region: Region
    var note: Int?
    var language: Int
    var blockLanguage: Int
    /// Whether no paragraph goes on over its beginning and its end.
    var endsParagraph = false
    /// Whether it is the last of `openSpans`.
    var hasSpan = false
    /// The section that it is, once that has begun; for a heading the place of its section's element.
    var section: Int?
  }

  /// Markup that is open in the text.
  struct OpenSpan {
    var kind: MarkedSpan.Kind?
    var language: Int
    /// Where it began in the open paragraph.
    var start: Int
    /// Whether it is a block quote if it holds paragraphs.
    var mayBeBlock = false
    /// Whether it turned out to hold paragraphs, so that it is no markup.
    var isBlock = false
  }

  /// What a section is called if no heading says so.
  struct PendingSection {
    var frame: Int
    var title: String
  }

  let names: XMLNames
  let rules: XMLRuleTable
  let survey: XMLSurvey
  let ranks: XMLAlternativeRanks
  /// The names of elements for punctuation.
  let punctuation: [Int]
  var builder = DocumentBuilder(capacity: 0)
  var frames: [Frame] = []
  private(set) var parts: [DocumentPart] = []
  /// Bytes of text from which on a part of a document ends, at the end of a paragraph.
  var partSize = Int.max
  /// How far the file was read.
  private var reached = 0

  // The paragraph.
  var isOpen = false
  /// Whether the open paragraph's text stands directly in an element that holds paragraphs.
  var isLoose = false
  var region = Region.body
  var note: Int?
  var paragraphRegion = Region.body
  var paragraphNote: Int?
  var paragraphStart = 0
  var paragraphLanguage = 0
  /// Whether the next text goes on with the word before.
  var joinsNext = false

  // Sections.
  var openSections: [Int] = []
  var pendingSections: [PendingSection] = []
  /// Sections whose title is that of a heading.
  var headedSections: Set<Int> = []

  // Markup and languages.
  var openSpans: [OpenSpan] = []
  var languages = ByteStringTable()
  var language = 0
  var blockLanguage = 0
  var documentLanguage = 0
  var lastLanguageRange = 0..<0

  // Notes, figures and alternatives.
  var recording: XMLRecording?
  var recordingPurpose = RecordingPurpose.choice
  var deferred: [Deferred] = []
  var nesting = 0
  var noteCount = 0
  var page = ""

  // Words.
  var isInWord = false
  var wordStart = -1
  var wordEnd = -1
  var callOut: CallOutElement?
  var skipped = 0

  // The document.
  private var header: XMLHeader?
  private var facts = XMLHeader()
  private var documentDepth: Int?
  private var identifier: String?
  private var attributes: [MetadataEntry] = []

  init(names: XMLNames, rules: XMLRuleTable, survey: XMLSurvey) {
    self.names = names
    self.rules = rules
    self.survey = survey
    ranks = XMLAlternativeRanks(names)
    punctuation = [names.number(of: "pc"), names.number(of: "c")]
    builder.annotations = AnnotationTable(ignoring: Self.unkeptAttributes)
    _ = languages.number(of: "")
  }

  /// The parts that are complete, each given once.
  mutating func takeParts() -> [DocumentPart] {
    defer { parts = [] }
    return parts
  }

  /// Ends what is open, as the file's end does, and completes the last document.
  mutating func finish() {
    if let open = recording, !open.isComplete { recording = nil }
    skipped = 0
    if let header { facts = header }
    header = nil
    while let last = frames.last { end(last.name, at: 0) }
    endParagraph()
    finishDocument()
  }

  mutating func start(_ name: Int, _ attributes: XMLAttributes, at byte: Int) {
    reached = max(reached, byte)
    if recording != nil {
      recording?.start(name, attributes, at: byte)
      return
    }
    if skipped > 0 {
      skipped += 1
      return
    }
    if header != nil {
      header?.start(names.name(name), attributes)
      return
    }
    let rule =
      rules.rule(for: name, attributes) { [frames] level in
        level < frames.count ? frames[frames.count - 1 - level].name : nil
      } ?? (fallback(name), nil)
    begin(name, rule.role, rule.region, attributes, at: byte)
  }

  /// What an element without a rule is.
  private func fallback(_ name: Int) -> XMLRole {
    guard !survey.isTEI, let parent = frames.last else { return survey.isTEI ? .inline : .block }
    return parent.isInline || survey.isInline(name, in: parent.name) ? .inline : .block
  }

  mutating func end(_ name: Int, at byte: Int) {
    reached = max(reached, byte)
    if recording != nil {
      recording?.end(name, at: byte)
      if recording?.isComplete == true { finishRecording() }
      return
    }
    if skipped > 0 {
      skipped -= 1
      return
    }
    if header != nil {
      header?.end()
      if header?.isComplete == true, let complete = header {
        facts = complete
        header = nil
      }
      return
    }
    close(at: byte)
    if builder.position >= partSize, !isOpen, nesting == 0, deferred.isEmpty, note == nil { cut() }
  }

  mutating func text(_ text: ByteView, at bytes: Range<Int>, isVerbatim: Bool) {
    if recording != nil {
      recording?.text(text, at: bytes, isVerbatim: isVerbatim)
    } else if skipped > 0 {
      return
    } else if header != nil {
      header?.text(text)
    } else {
      lay(text, at: bytes, isVerbatim: isVerbatim)
    }
  }

  mutating func beginHeader(_ name: Int, _ attributes: XMLAttributes) {
    var next = facts
    next.begin(names.name(name), attributes)
    header = next
  }

  /// Begins a document, unless one is open in which this is a division.
  mutating func beginDocument(_ attributes: XMLAttributes) -> Bool {
    guard documentDepth == nil else { return false }
    endParagraph()
    // A corpus has a header of its own before its documents.
    if builder.isEmpty { facts = XMLHeader() } else { finishDocument() }
    documentDepth = frames.count
    take(attributes)
    return true
  }

  /// Takes what a document's element says of it.
  mutating func take(_ attributes: XMLAttributes) {
    let found = attributes.map { name, value in
      MetadataEntry(key: name.string(0..<name.count), value: value.string(0..<value.count))
    }
    self.attributes = found
    for key in ["id", "n", "name", "title"] {
      if let value = found.first(where: { $0.key == key && !$0.value.isEmpty })?.value {
        identifier = value
        break
      }
    }
  }

  mutating func endDocument(_ frame: Int) {
    guard documentDepth == frame else { return }
    finishDocument()
    documentDepth = nil
  }

  private mutating func finishDocument() {
    if !builder.isEmpty || documentDepth != nil { handOver(isComplete: true) }
    builder = DocumentBuilder(capacity: 0)
    builder.annotations = AnnotationTable(ignoring: Self.unkeptAttributes)
    facts = XMLHeader()
    identifier = nil
    attributes = []
    openSections = []
    pendingSections = []
    headedSections = []
    documentLanguage = 0
    lastLanguageRange = 0..<0
    noteCount = 0
    page = ""
  }

  /// Hands over what was laid of a large document. Notes are tied to call-outs of the same part.
  private mutating func cut() {
    handOver(isComplete: false)
    lastLanguageRange = 0..<0
    wordStart = -1
    wordEnd = -1
  }

  private mutating func handOver(isComplete: Bool) {
    let metadata = facts.metadata(
      isTEI: survey.isTEI, attributes: attributes, language: languages.name(documentLanguage))
    parts.append(
      DocumentPart(
        identifiers: identifier.map { [MetadataEntry(key: "id", value: $0)] } ?? [], metadata: metadata,
        isComplete: isComplete, result: builder.takePart(), end: reached + 1))
  }
}
