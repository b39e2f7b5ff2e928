import CorpusIndex

/// What the gaps of a corpus can mean beside a term, by their numbers.
struct GlossaryGaps {
  struct Meaning: OptionSet {
    let rawValue: UInt8

    /// Nothing but white space and marks of emphasis.
    static let blank = Meaning(rawValue: 1)
    static let hyphen = Meaning(rawValue: 2)
    /// Opens a bracket behind a word.
    static let opensBracket = Meaning(rawValue: 4)
    static let closesBracket = Meaning(rawValue: 8)
    /// Opens a quotation, behind a comma, colon or dash at most.
    static let opensQuotation = Meaning(rawValue: 16)
    static let closesQuotation = Meaning(rawValue: 32)
    /// Ends with an opening quotation mark, whatever stands before it.
    static let endsWithQuotation = Meaning(rawValue: 64)

    /// Has a comma, colon or dash before the opening quotation mark.
    static let setsOff = Meaning(rawValue: 128)

    /// Joins the words of one term.
    static let joins: Meaning = [.blank, .hyphen]
  }

  private let meanings: [Meaning]

  init(_ lexicon: LexiconReader) {
    meanings = (0..<UInt32(clamping: lexicon.gapCount)).map { Self.meaning(lexicon.text(ofGap: $0)) }
  }

  subscript(gap: UInt32) -> Meaning {
    Int(gap) < meanings.count ? meanings[Int(gap)] : []
  }

  private static let openingMarks = Array("\"'“‘«„".unicodeScalars)
  private static let closingMarks = Array("\"'”’»“".unicodeScalars)

  static func meaning(_ gap: String) -> Meaning {
    // A paragraph's end parts whatever stands on its two sides.
    if gap.contains("\n\n") { return [] }
    let marks = gap.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "*" && $0 != "_" }
    if marks.isEmpty { return .blank }
    if marks.count == 1, let mark = marks.first, "-‐‑".unicodeScalars.contains(mark) { return .hyphen }
    var meaning: Meaning = []
    var rest = marks[...]
    if let first = rest.first, closingMarks.contains(first) {
      meaning.insert(.closesQuotation)
      rest = rest.dropFirst()
    }
    if rest.first == "(" || rest.first == "[" { meaning.insert(.opensBracket) }
    let unpointed = marks.drop { ",.;:?!…".unicodeScalars.contains($0) }
    if let first = unpointed.first, closingMarks.contains(first) { meaning.insert(.closesQuotation) }
    let unquoted = unpointed.drop { closingMarks.contains($0) }
    if unquoted.first == ")" || unquoted.first == "]" { meaning.insert(.closesBracket) }
    if let last = marks.last, openingMarks.contains(last) {
      meaning.insert(.endsWithQuotation)
      let before = marks.dropLast()
      if before.count <= 1, before.allSatisfy({ ",:—–".unicodeScalars.contains($0) }) {
        meaning.insert(.opensQuotation)
        if !before.isEmpty { meaning.insert(.setsOff) }
      }
    }
    return meaning
  }
}
