import Documents
import Segmentation

/// A mark at a token that may be read otherwise.
public struct Doubt: Sendable, Equatable {
  /// Bytes of a surface that are kept.
  static let surfaceLimit = 200

  /// The token as it stands; one of more than 200 bytes ends in an ellipsis.
  public var surface: String
  /// The line of the original file in which the token begins.
  public var line: Int
  /// Where the token stands in the original file.
  public var bytes: [Range<Int>]
  public var kind: MarkDecision.Kind
  public var reason: MarkDecision.Reason

  init(_ decision: MarkDecision, token range: Range<Int>, of document: Document) {
    bytes = document.sourceRanges(of: range)
    line = bytes.first.map { document.line(ofSourceByte: $0.lowerBound) } ?? 0
    kind = decision.kind
    reason = decision.reason
    let isCut = range.count > Self.surfaceLimit
    let end = isCut ? range.lowerBound + Self.surfaceLimit : range.upperBound
    surface = String(decoding: document.text[range.lowerBound..<end], as: UTF8.self) + (isCut ? "…" : "")
  }
}

/// The doubtful tokens of one document: all counted, the first of them kept.
struct DoubtList: Sendable {
  private(set) var tokens = 0
  /// Doubts that are not kept.
  private(set) var dropped = 0
  private(set) var kept: [Doubt] = []
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// Adds the flags of a paragraph's tokens.
  mutating func append(_ list: TokenList, of document: Document) {
    var last: UInt32?
    for flag in list.flags {
      if flag.token != last { tokens += 1 }
      last = flag.token
      guard kept.count < limit else {
        dropped += 1
        continue
      }
      let token = Int(flag.token)
      kept.append(
        Doubt(flag.decision, token: Int(list.starts[token])..<Int(list.ends[token]), of: document))
    }
  }

  /// Keeps no more than the first `count`.
  mutating func cut(to count: Int) {
    let excess = kept.count - max(0, count)
    guard excess > 0 else { return }
    kept.removeLast(excess)
    dropped += excess
  }
}
