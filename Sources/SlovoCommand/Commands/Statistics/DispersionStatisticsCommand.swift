import ArgumentParser
import Reporting
import SlovoKit
import TextStatistics

/// `slovo statistics dispersion`: every measure of dispersion by parts for a table of counts.
struct DispersionStatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispersion", abstract: "Work out every measure of dispersion for counts by part.",
    discussion: """
      The file is a table with a header: the first column names items, each further one is a part. One row, \
      named word_count, holds the words of each part; every other row holds how often an item stands there. \
      Parts without words are left out.
      """)

  @Argument(help: "A table, parted by tabs, commas or semicolons; - for standard input.")
  var file: String

  @OptionGroup var output: OutputArguments

  func run() throws {
    let table: PartCountFile
    let counts = try CountFile(file)
    do throws(CountFileError) { table = try PartCountFile(counts) } catch { throw Wording.failure(error) }
    let types = DispersionMeasures.all.map { $0 as any Measure.Type }
    let values = table.items.map { item in DispersionMeasures.all.map { $0.value(of: item.word) } }
    let description = AnswerDescription(
      version: SlovoVersion.current, command: "statistics dispersion",
      settings: [
        NamedValue("file", .text(file)), NamedValue("parts", .integer(table.parts.count)),
        NamedValue("parts_without_words", .integer(table.parts.emptyCount)),
        NamedValue("words", .integer(table.parts.words)),
      ] + Wording.settings(types),
      total: table.items.count, shown: table.items.count, notes: Wording.gaps(types, values),
      columns: [
        ColumnDescription(table.itemColumn, .text, importance: 2),
        ColumnDescription("frequency", .integer, heading: "f"),
      ] + types.map { column($0) },
      footer: types.filter { isKept($0) }.map(Wording.convention) + [partsLine(table.parts)])
    try output.write(description) { writer in
      for (item, row) in zip(table.items, values) {
        writer.text(item.name)
        writer.integer(item.word.frequency)
        for value in row {
          if let value { writer.real(value) } else { writer.missing() }
        }
        try writer.endRow()
      }
    }
  }

  /// Measures that a table keeps however narrow it is.
  private static let kept = ["range", "dp_2008", "juilland_d", "carroll_d2", "rosengren_s", "kld", "d_a"]

  private func isKept(_ measure: any Measure.Type) -> Bool { Self.kept.contains(measure.name) }

  private func column(_ measure: any Measure.Type) -> ColumnDescription {
    ColumnDescription(
      measure.name, .real(decimals: measure.decimals), heading: measure.heading, isDetail: !isKept(measure))
  }

  private func partsLine(_ parts: CorpusParts) -> String {
    let empty =
      parts.emptyCount == 0
      ? "" : " \(parts.emptyCount.grouped) without words \(parts.emptyCount == 1 ? "is" : "are") left out."
    return
      "\(parts.count.grouped) \(parts.count == 1 ? "part" : "parts") (n) of \(parts.words.grouped) words; s_i: a part's share of them, v_i: an item's count in it, p_i: its rate, t_i: its share of all (f).\(empty)"
  }
}
