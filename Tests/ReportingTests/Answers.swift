import Foundation

@testable import Reporting

/// Writes an answer to a file and returns what the file holds.
func written(
  _ format: OutputFormat, _ description: AnswerDescription, width: Int = 80,
  layout: TableLayout = .columns, options: OutputOptions = OutputOptions(),
  rows: (any RowWriter) throws -> Void
) throws -> String {
  let path = NSTemporaryDirectory() + "reporting-\(UUID().uuidString)"
  defer { try? FileManager.default.removeItem(atPath: path) }
  let output = try OutputBuffer(creating: path)
  var options = options
  options.width = width
  options.layout = layout
  let writer = format.writer(to: output, options: options)
  try writer.begin(description)
  try rows(writer)
  try writer.finish()
  try output.close()
  return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
}

/// A small answer of counts with a cell that has no value.
let counts = AnswerDescription(
  version: "1.0", command: "count", settings: [NamedValue("in", "region=body"), NamedValue("level", 0.95)],
  corpus: [NamedValue("name", "terror"), NamedValue("documents", 2), NamedValue("digest", "a1b2")],
  total: 3, shown: 3, warnings: ["2 tokens are ambiguous"],
  notes: [ColumnNote(column: "per_million", reason: "the section has no words")],
  columns: [
    ColumnDescription("section", .text, cut: .start), ColumnDescription("pattern", .text, importance: 2),
    ColumnDescription("count", .integer), ColumnDescription("per_million", .real(decimals: 1)),
  ],
  title: "How often", footer: ["Rates are per million words of the filter."])

func writeCounts(_ writer: any RowWriter) throws {
  writer.text("Part I > Terror, and \"Autocracy\"")
  writer.text("terror")
  writer.integer(12)
  writer.real(1200.25)
  try writer.endRow()
  writer.text("Part II\t> Notes")
  writer.text("-ism")
  writer.integer(-3)
  writer.real(0.1)
  try writer.endRow()
  writer.text("")
  writer.text("Čeka")
  writer.integer(0)
  writer.missing()
  try writer.endRow()
}

/// Three concordance lines with the columns of the command line.
let lines = AnswerDescription(
  version: "1.0", command: "kwic", total: 1234, shown: 3,
  columns: [
    ColumnDescription("docname", .text), ColumnDescription("from", .integer),
    ColumnDescription("pre", .text), ColumnDescription("keyword", .text), ColumnDescription("post", .text),
    ColumnDescription("section", .text, cut: .start), ColumnDescription("line", .integer),
    ColumnDescription("bytes", .bytes),
  ],
  footer: ["Showing 3 of 1,234 lines; --limit 0 shows all."])

func writeLines(_ writer: any RowWriter) throws { try write(blank: "", to: writer) }

/// The same for tables, which set the keyword apart: its neighbours come with the blanks between them.
func writeTableLines(_ writer: any RowWriter) throws { try write(blank: " ", to: writer) }

private func write(blank: String, to writer: any RowWriter) throws {
  let rows = [
    (
      "yezhov", "In these years the apparatus of the state practised\(blank)", "terror",
      ", and nobody was safe from it"
    ),
    (
      "terror-and-legitimacy", "", "Terror",
      "\(blank)came before legitimacy in every one of the reports of that year"
    ),
    (
      "yezhov", "he wrote of\(blank)", "the great purges",
      "\(blank)as a task \u{1B}[31mthat\u{1B}[0m the Čeka had left"
    ),
  ]
  for (number, row) in rows.enumerated() {
    writer.text(row.0)
    writer.integer(number + 1)
    writer.text(row.1)
    writer.text(row.2)
    writer.text(row.3)
    writer.text("Part I > The Long Road to Terror > Autocracy")
    writer.integer(number * 40 + 7)
    writer.byteRanges([number * 100..<number * 100 + 6, 900..<903])
    try writer.endRow()
  }
}
