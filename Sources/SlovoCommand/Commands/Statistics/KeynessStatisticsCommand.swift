import ArgumentParser
import Reporting
import TextStatistics

/// `slovo statistics keyness`: which words are typical of one of two corpora.
struct KeynessStatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keyness", abstract: "Work out all measures of keyness for a table of counts.",
    discussion: """
      The table has a header, and tabs or commas between its cells. Its columns of counts are a,b,c,d (a word's counts \
      in target and reference, and the words of both), or O11,O12,O21,O22, or O11,R1,C1,N; other columns are carried \
      through. There is a row for each row, in the same order, with 17 digits in csv, tsv and json. Effect sizes come \
      with the ends of their intervals.
      """)

  @Argument(help: "The table; - for standard input.")
  var file: String

  @Option(
    help:
      "How often a find may be false: intervals have the level 1 - alpha, and p below alpha makes a word key."
  )
  var alpha = 0.05

  @Option(
    help: "How many words are compared in all; the rows of the table, unless given. 1 corrects nothing.")
  var family: Int?

  @Option(help: "What simple maths adds to both rates per million words.")
  var simpleMaths = 1.0

  @Option(
    help:
      "How p is corrected for many comparisons: holm, bonferroni or sidak (no false find), bh (few among all)."
  )
  var correction = HolmCorrection.name

  @OptionGroup var output: OutputArguments

  func run() throws {
    // Below 1e-15 the level of the intervals would be 1.
    guard alpha >= 1e-15, alpha < 1 else {
      throw Failure.usage("--alpha: \(alpha) is not between 1e-15 and 1. Give a share such as 0.05.")
    }
    if let family, family < 1 {
      throw Failure.usage("--family: at least one word is compared. Leave it out for the rows of the table.")
    }
    guard let maths = SimpleMaths(constant: simpleMaths) else {
      throw Failure.usage("--simple-maths: what is added is above 0. Give a number such as 1 or 100.")
    }
    let correction = try MeasureArguments.correction(correction)
    let tables = try CountTables(file)
    let comparisons = family ?? max(1, tables.rows.count)
    let conservative = ConservativeLogRatio(alpha: alpha, family: comparisons).map {
      StatisticsColumn.measure($0)
    }
    let corrected = correction.init(
      tables.rows.compactMap { LogLikelihoodRatio.probability(of: $0.counts) }, family: comparisons)
    let columns =
      Self.counts + tests(correction, corrected) + measures
      + [conservative, .measure(maths)].compactMap(\.self)
    try StatisticsAnswer(
      command: "keyness", tables: tables, columns: columns,
      shown: [
        "n_target", "n_reference", "G2", "p_corrected", "key", "log_ratio", "log_ratio_low", "log_ratio_high",
      ],
      settings: [
        NamedValue("file", .text(file)), NamedValue("alpha", .real(alpha)),
        NamedValue("family", .integer(comparisons)), NamedValue("simple_maths", .real(simpleMaths)),
        NamedValue("correction", .text(correction.name)), NamedValue("expected", "R1*C1/N"),
      ],
      footer: [
        "p (\(correction.name)): of the log-likelihood, corrected for \(comparisons.grouped) comparisons; key where it is below \(alpha).",
        "low, high: the interval of Log Ratio, of the level \(1 - alpha).",
      ]
    ).write(to: output)
  }

  private static var counts: [StatisticsColumn] {
    [
      .count("n_target", heading: "target", \.o11), .count("n_reference", heading: "reference", \.o21),
      .count("words_target", \.r1), .count("words_reference", \.r2),
      .real("E11", decimals: 2, formula: "R1*C1/N", \.e11),
      .real("E21", decimals: 2, formula: "R2*C1/N", \.e21),
    ]
  }

  /// The test that decides, its probability, and what this makes of the word.
  private func tests(
    _ correction: any MultipleComparisonCorrection.Type, _ corrected: any MultipleComparisonCorrection
  ) -> [StatisticsColumn] {
    let test = LogLikelihoodRatio.self
    return [
      .measure(test, heading: "G2"),
      .real(
        "p", decimals: 4, formula: "of G2, two-sided, from chi-squared with one degree of freedom",
        gap: test.gap,
        { test.probability(of: $0) }),
      .real(
        "p_corrected", heading: "p (\(correction.name))", decimals: 4,
        formula: "p, corrected by \(correction.name) for all comparisons", gap: test.gap,
        { test.probability(of: $0).map { corrected.corrected($0) } }),
      StatisticsColumn(
        name: "key", heading: "key", kind: .text, formula: nil,
        gap: test.gap ?? "there is no test",
        cell: { counts in
          test.probability(of: counts).map { p in
            guard corrected.corrected(p) < alpha else { return .text("no") }
            return .text(counts.excess > 0 ? "target" : "reference")
          }
        }),
    ]
  }

  /// Every other measure, effect sizes with their intervals.
  private var measures: [StatisticsColumn] {
    AssociationMeasures.all.flatMap { measure -> [StatisticsColumn] in
      let own: [StatisticsColumn] = measure == LogLikelihoodRatio.self ? [] : [.measure(measure)]
      return own + StatisticsColumn.interval(measure, level: 1 - alpha)
    }
  }
}
