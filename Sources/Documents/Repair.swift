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
