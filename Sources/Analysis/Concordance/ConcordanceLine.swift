/// One line of a concordance: the match in its context, and where it stands.
public struct ConcordanceLine: Sendable {
  public internal(set) var document = ""
  /// Positions of the match in its document, from 1, both inclusive.
  public internal(set) var from = 0
  public internal(set) var to = 0
  /// What stands before the match, white space made single blanks.
  public internal(set) var before: [UInt8] = []
  public internal(set) var match: [UInt8] = []
  public internal(set) var after: [UInt8] = []
  /// The path of the innermost section, `nil` before the first heading.
  public internal(set) var section: String?
  public internal(set) var region = ""
  /// The page that the match begins on, as printed; `nil` where none is known.
  public internal(set) var page: String?
  /// The label of the note that the match stands in.
  public internal(set) var note: String?
  /// Line of the original file, from 1.
  public internal(set) var line = 0
  /// Bytes of the original file, half-open.
  public internal(set) var bytes: [Range<Int>] = []
  /// For each layer that is shown, the values of the match's words with blanks between; `nil` where none has
  /// one.
  public internal(set) var annotations: [String?] = []
}

extension ConcordanceLines {
  /// Line `index`. O(context).
  public mutating func line(_ index: Int) throws(AnalysisError) -> ConcordanceLine {
    try move(to: index)
    var line = ConcordanceLine()
    line.document = document
    line.from = from
    line.to = to
    line.before = Array(before)
    line.match = Array(match)
    line.after = Array(after)
    line.section = section.map { String(decoding: $0, as: UTF8.self) }
    line.region = region
    line.page = page
    line.note = note
    line.line = sourceLine
    line.bytes = bytes
    line.annotations = annotations
    return line
  }
}
