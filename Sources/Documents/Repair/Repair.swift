/// Something that was mended, while the text is still read: offsets are those of the decoded file.
struct Mended {
  var kind: Repair.Kind
  var ranges: [Range<Int>]
  var before: String
  var after: String
}

/// Something in a damaged text that a reader mended.
public struct Repair: Sendable, Equatable {
  /// What can be mended; each kind is a switch of ``ReadingOptions/repairs``.
  public enum Kind: String, Sendable, CaseIterable {
    /// A word that a line end or a page end cuts is made whole.
    case joinedWord = "joined-word"
    /// A paragraph that a page end cuts is made whole.
    case joinedParagraph = "joined-paragraph"
    /// A head or foot that stands on every page goes.
    case runningHead = "running-head"
    /// A page's number that stands by itself goes from the text and is cited.
    case pageNumber = "page-number"
    /// A number or sign in the text calls a note, and is no word.
    case callOut = "call-out"
    /// A paragraph or the rest of one is a note that a number tells.
    case noteMark = "note-mark"
    /// A paragraph without a number is a note, or the rest of one.
    case noteWithoutMark = "note-without-mark"
    /// Commands of LaTeX go.
    case latex
  }

  public var kind: Kind
  /// Line of the original file, from 1.
  public var line: Int
  /// Bytes of the original file.
  public var bytes: [Range<Int>]
  /// What stands in the file, white space made single blanks.
  public var before: String
  /// What is read; empty where something goes.
  public var after: String

  public init(kind: Kind, line: Int, bytes: [Range<Int>], before: String, after: String) {
    self.kind = kind
    self.line = line
    self.bytes = bytes
    self.before = before
    self.after = after
  }
}

extension Repair {
  /// What was mended, by bytes and lines of the original file, in the order of the file. O(*n* log *n*).
  static func all(of mended: [Mended], offsets: SourceOffsets, lineStarts: [Int]) -> [Repair] {
    let repairs = mended.map { one in
      let bytes = one.ranges.map { offsets.source(of: $0.lowerBound)..<offsets.source(of: $0.upperBound) }
      let first = bytes.first?.lowerBound ?? 0
      var low = 0
      var high = lineStarts.count
      while low < high {
        let middle = (low + high) / 2
        if lineStarts[middle] <= first { low = middle + 1 } else { high = middle }
      }
      return Repair(
        kind: one.kind, line: max(1, low), bytes: bytes, before: singleBlanks(one.before),
        after: singleBlanks(one.after))
    }
    return repairs.enumerated().sorted {
      ($0.element.bytes.first?.lowerBound ?? 0, $0.offset) < (
        $1.element.bytes.first?.lowerBound ?? 0, $1.offset
      )
    }.map(\.element)
  }

  private static func singleBlanks(_ text: String) -> String {
    var last: UInt8 = 0x20
    var isPlain = true
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x20 && last == 0x20 { isPlain = false }
      last = byte
    }
    if isPlain, last != 0x20 || text.isEmpty { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
