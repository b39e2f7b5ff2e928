/// One text as a reader understood it: its words in reading order, what each stretch is, and where
/// every byte stands in the original file.
///
/// `text` holds what is to be read, in reading order: body, headings and quotations as they follow
/// one another, each note after the section that calls it. Markup, call-outs and list marks are not
/// in it. Line ends inside a paragraph are single blanks, so that a sentence runs on over them;
/// between two paragraphs stands `"\n\n"`.
public struct Document: Sendable {
  /// The name that answers cite, unique in a corpus: the path below the input, with its extension.
  public var name: String
  /// The file it came from.
  public var source: SourceDescription
  /// UTF-8 in reading order.
  public var text: [UInt8]
  /// The paragraphs as ranges of `text`: ascending, disjoint, none empty.
  public var paragraphs: [Paragraph]
  /// The flows in reading order; each paragraph names its own.
  public var flows: [Flow]
  /// The sections in reading order, parents before their children; of a part, those that begin in it.
  public var sections: [Section]
  /// Markup that may overlap anything, ordered by start.
  public var spans: [MarkedSpan]
  /// What is known about the document, in the order in which it was given.
  public var metadata: [MetadataEntry]
  /// The map from `text` back to the decoded file: ascending in `text`, disjoint.
  public var pieces: [Piece]
  /// Where pages begin, ascending in the text; a note's page is the one that it stands on.
  public var pages: [PageStart] = []
  /// The tokens of vertical text, `nil` for texts that don't give any.
  public var givenTokens: GivenTokens?
  /// What the file says of single words, `nil` where it says nothing.
  public var annotations: WordAnnotations?
  /// Where each line of the original file begins, in bytes of the file; the first is 0, but for a later
  /// part of a file.
  public var lineStarts: [Int]
  /// The number of the line that begins at `lineStarts[0]`.
  public var firstLine = 1
  /// What the reader had to guess or replace, for the person who asked.
  public var warnings: [ReadingWarning]
  /// What the reader mended, in the order of the file.
  public var repairs: [Repair] = []
  /// What may tell the document from others of its file, the most telling first.
  public var identifiers: [MetadataEntry] = []
  /// How it goes on from the part before; `nil` for a whole document or the first part of one.
  public var continuation: Continuation?
  /// Whether the document ends here; a large one comes in parts, the last of which is complete.
  public var isComplete = true
}

/// How a part of a large document goes on from the part before.
public struct Continuation: Sendable, Equatable {
  /// How many sections begin in the parts before. Indices of sections count from the document's first.
  public var sections: Int
  /// Whether the first flow goes on with the last one of the part before.
  public var goesOnInFlow = false
  /// Whether the first paragraph goes on with the last one of the part before.
  public var goesOnInParagraph = false

  public init(sections: Int) {
    self.sections = sections
  }
}

/// A paragraph: a range of the document's text that holds words.
public struct Paragraph: Sendable, Equatable {
  /// Bytes of `Document.text`.
  public var range: Range<Int>
  /// Index into `Document.flows`.
  public var flow: Int
  /// Index of the innermost section, counted from the document's first; `nil` before the first heading.
  public var section: Int?

  public init(range: Range<Int>, flow: Int, section: Int?) {
    self.range = range
    self.flow = flow
    self.section = section
  }
}

/// A stretch of text that reads on by itself. Flows partition the paragraphs; phrases and windows
/// stop at their ends.
public struct Flow: Sendable, Equatable {
  public var region: Region
  /// The note's label as printed (`3`, `*`), for the region `note`.
  public var noteLabel: String?
  /// Where the note is called: the offset in the text behind which its call-out stood. `nil` outside
  /// notes, and for a note whose call-out wasn't found.
  public var callOut: Int?

  public init(region: Region, noteLabel: String? = nil, callOut: Int? = nil) {
    self.region = region
    self.noteLabel = noteLabel
    self.callOut = callOut
  }
}

/// What a flow is, as users see it in the column `region`.
public enum Region: UInt8, Sendable, CaseIterable {
  case body, heading, note, blockQuote, bibliography, caption, table, boilerplate

  /// The name in columns and filters, for example `block-quote`.
  public var name: String {
    switch self {
    case .body: "body"
    case .heading: "heading"
    case .note: "note"
    case .blockQuote: "block-quote"
    case .bibliography: "bibliography"
    case .caption: "caption"
    case .table: "table"
    case .boilerplate: "boilerplate"
    }
  }
}

/// A section: what stands under one heading, up to the next one of its level or above.
public struct Section: Sendable, Equatable {
  public var title: String
  /// 1 for the highest level of heading.
  public var level: Int
  /// Index of the enclosing section.
  public var parent: Int?

  public init(title: String, level: Int, parent: Int?) {
    self.title = title
    self.level = level
    self.parent = parent
  }
}

/// The beginning of a page in the text.
///
/// Notes stand behind their section and not on the page's foot, so a page may begin several times.
public struct PageStart: Sendable, Equatable {
  /// Bytes of `Document.text`.
  public var text: Int
  /// The page as printed (`ix`, `23`); empty where the page has no number.
  public var label: String

  public init(text: Int, label: String) {
    self.text = text
    self.label = label
  }
}

/// Markup over a range of text that stops nothing.
public struct MarkedSpan: Sendable, Equatable {
  public enum Kind: UInt8, Sendable, CaseIterable {
    case emphasis, quotation, foreign, name

    /// The name in filters and dumps.
    public var name: String {
      switch self {
      case .emphasis: "emphasis"
      case .quotation: "quotation"
      case .foreign: "foreign"
      case .name: "name"
      }
    }
  }

  public var kind: Kind
  /// Bytes of `Document.text`.
  public var range: Range<Int>
  /// The language that the markup states, as it stands there (BCP 47: `ru`, `ru-Latn`).
  public var language: String?

  public init(kind: Kind, range: Range<Int>, language: String? = nil) {
    self.kind = kind
    self.range = range
    self.language = language
  }
}

/// One thing known about a document, for example `year` = `1997`.
public struct MetadataEntry: Sendable, Equatable {
  public var key: String
  public var value: String

  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

/// A stretch of text and the stretch of the decoded file that it was taken from.
///
/// Verbatim pieces are of equal length on both sides; their bytes differ only where a line end or a
/// tab became a blank. A character reference (`&eacute;`) is a piece of its own, longer in the file
/// than in the text. Text that lies in no piece (the blank line between paragraphs) was added by the
/// reader.
public struct Piece: Sendable, Equatable {
  /// Where it begins in `Document.text`.
  public var text: Int
  /// Where it begins in the file, decoded to UTF-8, byte order mark included.
  public var decoded: Int
  /// Bytes of the text.
  public var length: Int
  /// Bytes of the decoded file beyond `length`; 0 for a verbatim piece.
  var excess: Int

  /// Bytes of the decoded file.
  public var decodedLength: Int { length + excess }

  /// Whether the piece maps byte by byte.
  public var isVerbatim: Bool { excess == 0 }

  public init(text: Int, decoded: Int, length: Int, decodedLength: Int? = nil) {
    self.text = text
    self.decoded = decoded
    self.length = length
    excess = (decodedLength ?? length) - length
  }
}
