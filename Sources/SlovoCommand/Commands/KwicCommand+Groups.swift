import Analysis
import Reporting
import SlovoKit

extension KwicCommand {
  /// Answers with groups of lines instead of lines.
  ///
  /// - Parameters:
  ///   - keys: what lines are grouped by.
  ///   - lines: what is said of the lines that are grouped.
  func writeGroups(
    of parts: [ConcordanceRows.Part], by keys: [LineGroupKey], _ lines: AnswerDescription,
    _ opened: OpenedCorpus, threads: Int
  ) throws {
    let groups = try LineGroups(
      parts.map { LineGroups.Part($0.concordance, pattern: $0.pattern) }, by: keys, in: opened.reader,
      threads: threads)
    let shown = try output.shown(of: groups.count, offset: offset, limit: limit)
    var description = lines
    description.total = groups.count
    description.shown = shown
    description.columns = groupColumns(keys, layers: opened.reader.layerNames)
    description.notes = keys.indices.filter { groups.lacksValues(of: $0) }.map { index in
      ColumnNote(column: description.columns[index].name, reason: Self.reason(keys[index]))
    }
    description.settings.append(NamedValue("lines", .integer(groups.lines)))
    description.footer.append(
      "\(groups.lines.grouped) \(groups.lines == 1 ? "line" : "lines") in \(groups.count.grouped) \(groups.count == 1 ? "group" : "groups"); share: percent of the lines."
    )
    if shown < groups.count {
      description.footer.append(
        Self.shown(shown, of: groups.count, "group", from: offset)
      )
    }
    let rows = shown > 0 ? try groups.rows(offset..<offset + shown) : []
    try output.write(description) { writer in
      for row in rows {
        for value in row.values { if let value { writer.text(value) } else { writer.missing() } }
        writer.integer(row.count)
        let share = 100 * Double(row.count) / Double(groups.lines)
        // A table would write what is less than its last decimal as a power of ten.
        writer.real(output.format == .table ? (10 * share).rounded() / 10 : share)
        writer.integer(row.documents)
        try writer.endRow()
      }
    }
  }

  /// A column for each key, and those of counts; a key called like one of these has its full name.
  private func groupColumns(_ keys: [LineGroupKey], layers: [String]) -> [ColumnDescription] {
    let counts = [
      ColumnDescription("count", .integer), ColumnDescription("share", .real(decimals: 1)),
      ColumnDescription("documents", .integer),
    ]
    return keys.map { key in
      let isTaken = counts.contains { $0.name == key.name }
      return ColumnDescription(
        isTaken ? (layers.contains(key.name) ? "layer:" : "metadata:") + key.name : key.name, .text,
        cut: key == .section ? .start : .middle,
        importance: 1)
    } + counts
  }

  /// Why lines have no value for a key.
  private static func reason(_ key: LineGroupKey) -> String {
    switch key {
    case .right: "the text ends before this word"
    case .left: "the text begins behind this word"
    case .section: "the line stands before the first heading"
    case .named(let name): "the text says nothing of \(name)"
    case .form, .word, .document, .region, .pattern: "there is none"
    }
  }
}
