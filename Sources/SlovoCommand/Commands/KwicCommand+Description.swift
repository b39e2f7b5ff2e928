import Analysis
import Reporting
import SlovoKit

extension KwicCommand {
  func description(
    _ opened: OpenedCorpus, _ asked: QueryList, _ notes: QueryNotes, _ doubts: [String],
    _ layers: ShownLayers, _ extras: LineExtras, found: Int, repeated: Int, listed: Int, shown: Int,
    words: Int,
    collation: String?, marked: Int?
  ) -> AnswerDescription {
    var footer = [
      "\(found.grouped) \(found == 1 ? "line" : "lines") in \(words.grouped) words\(filter.map { " where \($0)" } ?? "")\(joining.clause.map { ", " + $0 } ?? ""); \(queryArguments.matching(.clause))"
    ]
    footer += notes.spellings + doubts
    footer += lineArguments.footer(repeated: repeated, listed: listed, of: found)
    if let marked {
      footer.append(
        "\(marked.grouped) of \(listed.grouped) lines \(marked == 1 ? "has" : "have") a word that --highlight marks."
      )
    }
    if shown < listed {
      footer.append(Self.shown(shown, of: listed, nil, from: offset))
    }
    return AnswerDescription(
      version: SlovoVersion.current, command: "kwic",
      settings: [
        queries == nil
          ? NamedValue("query", .text(asked.texts.first ?? ""))
          : NamedValue("queries", .list(asked.texts.map { .text($0) })),
        queryArguments.matchingSetting, NamedValue("strategy", queryArguments.strategySetting),
        NamedValue("romanisation", queryArguments.romanisation.map { .text($0) } ?? .none),
        NamedValue("in", filter.map { .text($0) } ?? .none),
      ]
        + joining.settings + lineArguments.settings(collation: collation) + [
          NamedValue("show", .list(layers.names.map { .text($0) }))
        ]
        + annotationArguments.settings + lineArguments.choice + lineArguments.asides(marked: marked) + [
          NamedValue("cite", citation.cite.map { .text($0) } ?? .none),
          NamedValue("limit", limit.map { .integer($0) } ?? .none), NamedValue("offset", .integer(offset)),
        ],
      corpus: Asking.describe(opened), total: listed, shown: shown, warnings: notes.lines + doubts,
      notes: output.format == .table
        ? []
        : [
          ColumnNote(column: "section", reason: "the line stands before the first heading"),
          ColumnNote(column: "page", reason: "no page is known where the line stands"),
          ColumnNote(column: "note", reason: "the line does not stand in a note"),
        ]
          + layerColumns(layers).map {
            ColumnNote(column: $0.name, reason: "the text says nothing of the word in this layer")
          }
          + highlightColumns.map { ColumnNote(column: $0.name, reason: "no word around the match is marked") }
          + extras.notes,
      columns: Self.columns + layerColumns(layers) + highlightColumns + extras.columns,
      footer: footer)
  }

  private static let columns = [
    ColumnDescription("docname", .text), ColumnDescription("from", .integer),
    ColumnDescription("to", .integer),
    ColumnDescription("pre", .text, alignment: .right), ColumnDescription("keyword", .text),
    ColumnDescription("post", .text), ColumnDescription("pattern", .text),
    ColumnDescription("section", .text, cut: .start), ColumnDescription("region", .text),
    ColumnDescription("page", .text), ColumnDescription("note", .text),
    ColumnDescription("line", .integer),
    ColumnDescription("bytes", .bytes),
  ]

  /// The column of words that --highlight marks, where it was given.
  private var highlightColumns: [ColumnDescription] {
    lineArguments.highlight.isEmpty ? [] : [ColumnDescription("highlights", .text)]
  }

  /// A column for each layer that is shown; one called like a column of every line has its full name.
  private func layerColumns(_ layers: ShownLayers) -> [ColumnDescription] {
    layers.names.map { name in
      let others = (Self.columns + highlightColumns).map(\.name) + ["category", "citation"]
      let isTaken = others.contains(name)
      return ColumnDescription(isTaken ? "layer:" + name : name, .text)
    }
  }

  /// How much of an answer is shown, and what shows the rest.
  ///
  /// - Parameter unit: what is counted; lines go without saying.
  static func shown(_ shown: Int, of total: Int, _ unit: String?, from offset: Int) -> String {
    let first = offset > 0 && shown > 0 ? ", from \(unit ?? "line") \((offset + 1).grouped)" : ""
    let remedy =
      offset + shown >= total
      ? ". The others stand before --offset." : "; --limit 0 shows all\(offset > 0 ? " from there on" : "")."
    return "Shown are \(shown.grouped) of \(total.grouped)\(unit.map { " \($0)s" } ?? "")\(first)\(remedy)"
  }
}
