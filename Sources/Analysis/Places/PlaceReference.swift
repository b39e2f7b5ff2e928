/// A place in a corpus as people write it: `terror.md:120`, `terror.md:120-124`, `terror.md`.
///
/// Positions count from 1 in the document, both inclusive, as concordances print them.
public struct PlaceReference: Sendable, Equatable {
  /// The whole text, which may be the name of a document whatever signs are in it.
  public let source: String
  /// What stands before the positions; all of it without any.
  public let name: String
  /// `nil` where none are given.
  public let positions: ClosedRange<Int>?

  /// Reads `DOCUMENT`, `DOCUMENT:FROM` or `DOCUMENT:FROM-TO`; `nil` where positions begin at 0, or end before
  /// they begin, and for nothing.
  ///
  /// What follows the last colon is a position only if it is made of digits, with one `-` between them or none.
  public init?(_ source: String) {
    self.source = source
    guard let colon = source.utf8.lastIndex(of: UInt8(ascii: ":")),
      case let ends = source[source.index(after: colon)...].split(
        separator: "-", omittingEmptySubsequences: false),
      (1...2).contains(ends.count), ends.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) })
    else {
      guard !source.isEmpty else { return nil }
      (name, positions) = (source, nil)
      return
    }
    // A number that no machine can hold is behind every end.
    let numbers = ends.map { Int($0) ?? Int.max }
    guard let first = numbers.first, let last = numbers.last, first > 0, first <= last,
      colon > source.startIndex
    else { return nil }
    name = String(source[..<colon])
    positions = first...last
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Why a place can't be shown.
public enum PlaceError: Error, Sendable, Equatable {
  /// No document has the name; some have a name like it.
  case unknownDocument(name: String, near: [String])
  /// Several documents have the name, but for what stands behind its point.
  case ambiguousDocument(name: String, candidates: [String])
  /// The document has fewer positions.
  case beyondEnd(document: String, position: Int, last: Int)
  /// The document has no word from a line on; the last line with words is known.
  case beyondLastLine(document: String, line: Int, last: Int)
}
