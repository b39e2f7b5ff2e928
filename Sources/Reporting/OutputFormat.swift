/// The formats of an answer.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// Columns for eyes, fitted to a terminal.
  case table
  /// Comma-separated values (RFC 4180) with line feeds.
  case csv
  /// Tab-separated values; tabs and line ends in cells become blanks.
  case tsv
  /// One JSON object (RFC 8259).
  case json
  /// JSON objects on lines of their own; the first one describes the answer.
  case jsonl
}

/// What a format leaves open.
public struct OutputOptions: Sendable, Equatable {
  /// The display width that a table fits, in columns of a terminal.
  public var width = 80
  /// Whether a table may use the terminal's colours and weights.
  public var usesColour = false
  /// Whether CSV leaves cells alone that a spreadsheet would run.
  public var isRaw = false
  /// Whether CSV and TSV begin with a byte order mark.
  public var hasByteOrderMark = false
  /// How a table is laid out.
  public var layout = TableLayout.columns

  /// Makes the default options.
  public init() {}
}

/// How a table is laid out.
public enum TableLayout: Sendable, Equatable {
  /// A column for each column of the answer.
  case columns
  /// Lines with the keyword in the middle, from the columns `docname`, `line`, `section`, `pre`,
  /// `keyword` and `post`.
  case concordance
  /// Passages of text under headings, from the columns that ``PassageWriter`` names; verbatim ones keep their lines.
  case passages(isVerbatim: Bool)
}

extension OutputFormat {
  /// Makes a writer of this format.
  public func writer(to output: OutputBuffer, options: OutputOptions = OutputOptions()) -> any RowWriter {
    switch self {
    case .table: tableWriter(to: output, options: options)
    case .csv:
      DelimitedWriter(
        output: output, dialect: .comma(isProtected: !options.isRaw),
        hasByteOrderMark: options.hasByteOrderMark)
    case .tsv:
      DelimitedWriter(output: output, dialect: .tab, hasByteOrderMark: options.hasByteOrderMark)
    case .json: JSONWriter(output: output)
    case .jsonl: JSONLinesWriter(output: output)
    }
  }

  private func tableWriter(to output: OutputBuffer, options: OutputOptions) -> any RowWriter {
    let (width, usesColour) = (options.width, options.usesColour)
    return switch options.layout {
    case .concordance: ConcordanceWriter(output: output, width: width, usesColour: usesColour)
    case .columns: TableWriter(output: output, width: width, usesColour: usesColour)
    case .passages(let isVerbatim):
      PassageWriter(output: output, width: width, usesColour: usesColour, isVerbatim: isVerbatim)
    }
  }
}
