/// What a segment's documents are made of, as positions: the input of the writer.
public struct SegmentStructure: Sendable {
  public var documents: [DocumentRecord] = []
  /// Position of the first token of each document; a document without words has the next one's.
  public var documentStarts: [UInt32] = []
  /// The sketch of each document, by which near-duplicates are found: ascending numbers; empty for none.
  public var sketches: [[UInt32]] = []
  public var flows: [FlowRecord] = []
  public var noteLabels: [String] = []
  /// Position of the first token of each paragraph.
  public var paragraphs: [UInt32] = []
  /// Position of the first token of each sentence.
  public var sentences: [UInt32] = []
  public var sections: [SectionRecord] = []
  /// Stretches with one innermost section.
  public var sectionRuns: [SectionRun] = []
  public var spans: [SpanRecord] = []
  /// The languages that spans name.
  public var spanLanguages: [String] = []
  /// Stretches that stand on one page, ascending by their first position.
  public var pages: [PageRun] = []
  /// The pages as printed.
  public var pageLabels: [String] = []

  public init() {}
}

/// A document as the index knows it.
public struct DocumentRecord: Sendable, Equatable {
  /// The name that answers cite.
  public var name: String
  /// The name of the file that it came from; the document's own, unless the file holds several.
  public var input: String
  /// The encoding of the original file, by its printed name.
  public var encoding: String
  /// How lengths in the original follow from UTF-8: 0 bytes, 1 one byte a scalar, 2 UTF-16.
  public var sourceUnit: UInt8
  /// Size of the original file in bytes.
  public var sourceSize: Int
  /// SHA-256 of the original file, 32 bytes.
  public var sourceDigest: [UInt8]
  /// Where its text begins in the file `text`.
  public var textOffset: Int
  /// Bytes of its text.
  public var textLength: Int
  /// The gap after its last token.
  public var closingGap: UInt32
  /// Index of its first section among the segment's.
  public var firstSection: Int
  public var sectionCount: Int
  /// Keys and values, in the order given.
  public var metadata: [(key: String, value: String)]

  public init(
    name: String, input: String? = nil, encoding: String, sourceUnit: UInt8, sourceSize: Int,
    sourceDigest: [UInt8], textOffset: Int, textLength: Int, closingGap: UInt32, firstSection: Int,
    sectionCount: Int,
    metadata: [(key: String, value: String)]
  ) {
    self.name = name
    self.input = input ?? name
    self.encoding = encoding
    self.sourceUnit = sourceUnit
    self.sourceSize = sourceSize
    self.sourceDigest = sourceDigest
    self.textOffset = textOffset
    self.textLength = textLength
    self.closingGap = closingGap
    self.firstSection = firstSection
    self.sectionCount = sectionCount
    self.metadata = metadata
  }

  public static func == (left: DocumentRecord, right: DocumentRecord) -> Bool {
    left.encoded == right.encoded
  }

  /// The value of a metadata key, the first where a key is given twice.
  public func metadata(_ key: String) -> String? {
    metadata.first { $0.key == key }?.value
  }

  private static let sizeLimit = 1 << 48

  var encoded: [UInt8] {
    var record = RecordEncoder()
    record.string(name)
    record.string(input == name ? "" : input)
    record.string(encoding)
    record.number(Int(sourceUnit))
    record.number(sourceSize)
    record.raw(sourceDigest)
    record.number(textOffset)
    record.number(textLength)
    record.number(Int(closingGap))
    record.number(firstSection)
    record.number(sectionCount)
    record.number(metadata.count)
    for entry in metadata {
      record.string(entry.key)
      record.string(entry.value)
    }
    return record.bytes
  }

  /// The name in a record, which stands first; it may be no text.
  static func name(_ record: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    var decoder = RecordDecoder(record)
    return decoder.slice()
  }

  init?(_ bytes: UnsafeRawBufferPointer) {
    var record = RecordDecoder(bytes)
    guard let name = record.string(), let input = record.string(), let encoding = record.string(),
      let unit = record.number(),
      let size = record.number(), let digest = record.raw(), let textOffset = record.number(),
      let textLength = record.number(), let gap = record.number(), let firstSection = record.number(),
      let sectionCount = record.number(), let entries = record.count(), gap <= Int(UInt32.max), unit <= 2,
      // Far above any file, far below where a sum of them overflows.
      size <= Self.sizeLimit, textOffset <= Self.sizeLimit, textLength <= Self.sizeLimit
    else { return nil }
    var metadata: [(key: String, value: String)] = []
    for _ in 0..<entries {
      guard let key = record.string(), let value = record.string() else { return nil }
      metadata.append((key, value))
    }
    self.init(
      name: name, input: input.isEmpty ? name : input, encoding: encoding, sourceUnit: UInt8(unit),
      sourceSize: size, sourceDigest: digest,
      textOffset: textOffset, textLength: textLength, closingGap: UInt32(gap), firstSection: firstSection,
      sectionCount: sectionCount, metadata: metadata)
  }
}

/// What lines need of a document.
public struct DocumentCitation: Sendable {
  /// The name that answers cite.
  public var name = ""
  /// How lengths in the original follow from UTF-8 (``DocumentRecord/sourceUnit``).
  public var sourceUnit: UInt8 = 0
  /// The gap after its last token.
  public var closingGap: UInt32 = 0

  public init() {}

  init?(_ bytes: UnsafeRawBufferPointer) {
    var record = RecordDecoder(bytes)
    guard let name = record.string(), record.slice() != nil, record.slice() != nil,
      let unit = record.number(), record.number() != nil, record.slice() != nil, record.number() != nil,
      record.number() != nil,
      let gap = record.number(), gap <= Int(UInt32.max), unit <= 2
    else { return nil }
    (self.name, sourceUnit, closingGap) = (name, UInt8(unit), UInt32(gap))
  }
}

/// A flow: where it begins, what it is, and the note it belongs to. A large corpus has millions, so it is kept small.
public struct FlowRecord: Sendable, Equatable {
  public var start: UInt32
  private var noteNumber: UInt32
  private var callOutNumber: UInt32
  /// The number of the region in the format; the module that reads texts names them.
  public var region: UInt8

  /// Index into the note labels, or -1.
  public var note: Int { Int(noteNumber) - 1 }
  /// Position of the word that its call-out follows, or -1.
  public var callOut: Int { Int(callOutNumber) - 1 }

  public init(start: UInt32, region: UInt8, note: Int, callOut: Int = -1) {
    self.start = start
    self.region = region
    noteNumber = UInt32(note + 1)
    callOutNumber = UInt32(callOut + 1)
  }
}

/// A section with the positions that it and the sections in it span.
public struct SectionRecord: Sendable, Equatable {
  public var title: String
  /// 1 for the highest level of heading.
  public var level: Int
  /// Index of the enclosing section among the segment's, or -1.
  public var parent: Int
  /// Index of its document in the segment.
  public var document: Int
  /// Half-open; empty for a section without words.
  public var positions: Range<Int>

  public init(title: String, level: Int, parent: Int, document: Int, positions: Range<Int>) {
    self.title = title
    self.level = level
    self.parent = parent
    self.document = document
    self.positions = positions
  }
}

/// The beginning of a stretch that has one innermost section.
public struct SectionRun: Sendable, Equatable {
  public var start: UInt32
  /// Index of the section among the segment's, or -1 outside all sections.
  public var section: Int

  public init(start: UInt32, section: Int) {
    self.start = start
    self.section = section
  }
}

/// The beginning of a stretch that stands on one page.
public struct PageRun: Sendable, Equatable {
  public var start: UInt32
  /// Index into the page labels, or -1 where no page is known.
  public var label: Int

  public init(start: UInt32, label: Int) {
    self.start = start
    self.label = label
  }
}

/// Markup over tokens; kept small as flows are.
public struct SpanRecord: Sendable, Equatable {
  private var start: UInt32
  private var end: UInt32
  private var languageNumber: UInt32
  /// The number of the kind in the format.
  public var kind: UInt8

  /// Half-open.
  public var positions: Range<Int> { Int(start)..<Int(end) }
  /// Index into the languages of spans, or -1 where none is stated.
  public var language: Int { Int(languageNumber) - 1 }

  /// - Parameter positions: below 2³².
  public init(positions: Range<Int>, kind: UInt8, language: Int = -1) {
    start = UInt32(positions.lowerBound)
    end = UInt32(positions.upperBound)
    self.kind = kind
    languageNumber = UInt32(language + 1)
  }
}
