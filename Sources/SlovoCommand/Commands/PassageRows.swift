import Analysis
import Reporting
import SlovoKit

/// Writes the passages around a place as rows.
struct PassageRows {
  /// Cites each passage; `nil` where nobody asked for it.
  var citations: LineCitations?
  /// What is quoted instead of the text as the index has it.
  var original: OriginalText?
  /// Whether a column says which bytes of the text were asked for, as tables want it.
  var marks: Bool

  var columns: [ColumnDescription] {
    [
      ColumnDescription("docname", .text), ColumnDescription("from", .integer),
      ColumnDescription("to", .integer), ColumnDescription("text", .text),
      ColumnDescription("section", .text),
      ColumnDescription("region", .text), ColumnDescription("page", .text), ColumnDescription("note", .text),
      ColumnDescription("line", .integer), ColumnDescription("bytes", .bytes),
    ] + (citations == nil ? [] : [ColumnDescription("citation", .text)])
      + (marks ? [ColumnDescription("marked", .bytes)] : [])
  }

  /// Writes the passage that has been moved to.
  func write(_ passages: borrowing PlacePassages, to writer: any RowWriter) throws {
    writer.text(passages.lines.document)
    writer.integer(passages.lines.from)
    writer.integer(passages.lines.to)
    let bytes = passages.lines.bytes
    if let original {
      let range = (bytes.map(\.lowerBound).min() ?? 0)..<(bytes.map(\.upperBound).max() ?? 0)
      let text: [UInt8]
      do throws(OriginalTextError) { text = try original.text(of: range) } catch {
        throw Wording.failure(error)
      }
      text.withUnsafeBufferPointer { writer.text($0) }
    } else {
      writer.text(passages.lines.passageText)
    }
    if let section = passages.lines.section {
      section.withUnsafeBufferPointer { writer.text($0) }
    } else {
      writer.missing()
    }
    writer.text(passages.lines.region)
    if let page = passages.lines.page { writer.text(page) } else { writer.missing() }
    if let note = passages.lines.note { writer.text(note) } else { writer.missing() }
    writer.integer(passages.lines.sourceLine)
    writer.byteRanges(bytes)
    if let citations { writer.text(citations.text(of: passages.lines)) }
    if marks { writer.byteRanges(original == nil && !passages.marked.isEmpty ? [passages.marked] : []) }
    try writer.endRow()
  }
}
