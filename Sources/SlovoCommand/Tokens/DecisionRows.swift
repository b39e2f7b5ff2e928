import Reporting
import Segmentation

/// The rows of `slovo tokens --explain`.
struct DecisionRows {
  /// Characters on each side of a mark.
  private static let context = 10

  let text: TokenizedText
  /// A table is as narrow as a terminal and lines the marks up; formats for programs have more columns.
  let isForEyes: Bool

  init(_ text: TokenizedText, isForEyes: Bool) {
    self.text = text
    self.isForEyes = isForEyes
  }

  var columns: [ColumnDescription] {
    let seen = [
      ColumnDescription("line", .integer), ColumnDescription("context", .text, importance: 2),
      ColumnDescription("decision", .text, importance: 2), ColumnDescription("reason", .text, cut: .end),
    ]
    guard !isForEyes else { return seen }
    return seen + [
      ColumnDescription("mark", .text), ColumnDescription("inside", .text),
      ColumnDescription("doubtful", .text),
      ColumnDescription("bytes", .bytes),
    ]
  }

  func write(_ decision: MarkDecision, to writer: any RowWriter) throws {
    let range = decision.offset..<decision.offset + decision.length
    if let line = text.line(range) { writer.integer(line) } else { writer.missing() }
    let mark = String(decoding: text.document.text[range], as: UTF8.self)
    let (before, after) = text.surroundings(of: range, count: Self.context)
    let pad = isForEyes ? String(repeating: " ", count: max(0, Self.context - before.count)) : ""
    writer.text("\(pad)\(before)[\(mark)]\(after)")
    writer.text(Wording.kind(decision.kind) + (isForEyes && decision.isDoubtful ? "?" : ""))
    writer.text(Wording.reason(decision.reason))
    if !isForEyes {
      writer.text(mark)
      writer.text(decision.isInside ? "yes" : "no")
      writer.text(decision.isDoubtful ? "yes" : "no")
      writer.byteRanges(text.bytes(range))
    }
    try writer.endRow()
  }
}
