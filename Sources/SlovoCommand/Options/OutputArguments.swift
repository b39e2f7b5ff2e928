import ArgumentParser
import Reporting

extension OutputFormat: ExpressibleByArgument {}

/// How an answer is written, the same for all commands.
struct OutputArguments: ParsableArguments {
  @Option(help: "table (for eyes), csv, tsv, json or jsonl.")
  var format: OutputFormat = .table

  @Option(name: [.short, .customLong("output")], help: "Write the answer to this file.")
  var output: String?

  @Option(help: "Write the settings of a csv or tsv answer to this file, as JSON.")
  var settings: String?

  @Flag(help: "In csv, leave cells alone that a spreadsheet would take for a formula.")
  var raw = false

  @Flag(help: "Begin csv and tsv with a byte order mark, for Excel.")
  var bom = false

  @Flag(help: "Exit with 1 where nothing is found.")
  var failIfEmpty = false

  /// Rows that a table shows on a terminal where no limit is given.
  static let terminalRows = 50

  /// How many rows to show of `total`.
  ///
  /// - Parameter limit: as given; 0 for all.
  func shown(of total: Int, offset: Int = 0, limit: Int?) throws -> Int {
    if let limit, limit < 0 { throw Failure.usage("a limit can't be negative; 0 stands for all.") }
    if offset < 0 { throw Failure.usage("--offset can't be negative.") }
    let rest = max(0, total - offset)
    if let limit { return limit == 0 ? rest : min(rest, limit) }
    return format == .table && output == nil && Terminal.outputIsTerminal
      ? min(rest, Self.terminalRows) : rest
  }

  /// Rows of a list at most, nil for all; where none are asked for, as many as a terminal shows.
  ///
  /// - Parameter top: as given; 0 for all.
  func listed(top: Int?) throws -> Int? {
    if let top, top < 0 { throw Failure.usage("--top can't be negative; 0 stands for all.") }
    if let top { return top == 0 ? nil : top }
    return format == .table && output == nil && Terminal.outputIsTerminal ? Self.terminalRows : nil
  }

  /// Writes an answer: `rows` gets the writer between `begin` and `finish`.
  func write(
    _ description: AnswerDescription, layout: TableLayout = .columns, rows: (any RowWriter) throws -> Void
  ) throws {
    do {
      if let settings {
        let file = try OutputBuffer(creating: settings)
        description.write(to: file)
        file.append("\n")
        try file.close()
      }
      let buffer = try output.map { try OutputBuffer(creating: $0) } ?? OutputBuffer(descriptor: 1)
      var options = OutputOptions()
      options.width = Terminal.width
      options.usesColour = output == nil && Terminal.usesColour
      options.isRaw = raw
      options.hasByteOrderMark = bom
      options.layout = layout
      let writer = format.writer(to: buffer, options: options)
      try writer.begin(description)
      try rows(writer)
      try writer.finish()
      if output != nil { try buffer.close() }
    } catch let error as OutputError {
      throw Wording.failure(error)
    }
    if failIfEmpty, description.shown == 0, description.total ?? 0 == 0 { throw Failure.empty }
  }
}
