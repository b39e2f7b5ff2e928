import ArgumentParser
import Reporting
import TextStatistics

/// `slovo statistics association`: how strongly words are drawn to one another.
struct AssociationStatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "association", abstract: "Work out all measures of association for a table of counts.",
    discussion: """
      The table has a header, and tabs or commas between its cells. Its columns of counts are O11,O12,O21,O22, or \
      O11,R1,C1,N (f,f1,f2,N is the same), or a,b,c,d (a word's counts in two corpora, and their sizes); other columns are \
      carried through. There is a row for each row, in the same order, with 17 digits in csv, tsv and json. E11 is \
      R1*C1/N.
      """)

  @Argument(help: "The table; - for standard input.")
  var file: String

  @OptionGroup var output: OutputArguments

  func run() throws {
    let tables = try CountTables(file)
    try StatisticsAnswer(
      command: "association", tables: tables, columns: StatisticsColumn.table + Self.measures,
      shown: ["O11", "E11", "G2", "log_ratio", "mi", "log_dice", "t"],
      settings: [NamedValue("file", .text(file)), NamedValue("expected", "R1*C1/N")],
      footer: ["E11: R1*C1/N."]
    ).write(to: output)
  }

  /// Each measure, with its probability where it is a test.
  private static var measures: [StatisticsColumn] {
    AssociationMeasures.all.flatMap { measure in
      [StatisticsColumn.measure(measure)] + [StatisticsColumn.probability(measure)].compactMap(\.self)
    }
  }
}
