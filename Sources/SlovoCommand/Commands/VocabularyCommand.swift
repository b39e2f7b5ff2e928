import Analysis
import ArgumentParser
import Reporting
import SlovoKit
import TextStatistics

/// `slovo vocabulary`: how rich the vocabulary is.
struct VocabularyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary", abstract: "Measure how rich the vocabulary is, of all texts or by section.",
    discussion: """
      Words are read in the order of the texts, notes behind the section that they belong to; --in region=body \
      leaves notes out. What each measure's ends stand for is said under the table; --explain says what the \
      figures mean. Intervals are made by drawing stretches of the text, since neighbouring words depend on \
      one another.

      Measures: \(AnyVocabularyMeasure.all.map { $0.measure.name }.joined(separator: ", ")), all.
      """)

  @OptionGroup var corpus: CorpusArguments

  @Option(help: "Break down by document, section, region or a key of metadata (year), several with commas.")
  var by: String?

  @Option(help: "Count sections deeper than this level for the section above them.")
  var level: Int?

  @Option(
    name: .customLong("in"), help: "Which words to look at: 'region=body', 'year>=1990'; with &, | and !.")
  var filter: String?

  @Option(
    help:
      "What is counted as one: form (case and accents folded), word (as it stands), key (all romanisations).")
  var of: WordLayer = .form

  @Option(help: "Measures, with commas between them.")
  var measure = "ttr,mattr,mtld,hdd,yule_k,hapaxes,sttr"

  @Option(help: "Words of the window that moves over the text (MATTR).")
  var window = 50

  @Option(help: "Words of the segments that a text is cut into (STTR).")
  var segment = 50

  @Option(help: "What the intervals' stretches are drawn by; the same number gives the same intervals.")
  var seed: UInt64 = 1

  @Flag(
    help: "Show how the vocabulary grows as the texts go on, and the laws of Heaps and Zipf fitted to it.")
  var growth = false

  @Option(help: "Points of the curve of --growth.")
  var points = 20

  @Option(help: "Rows at most; 0 for all.")
  var limit: Int?

  @Flag(help: "List how many types occur how often, from which the measures can be worked out again.")
  var audit = false

  @Flag(help: "Say under the table what the figures mean, for readers who know no statistics.")
  var explain = false

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  @OptionGroup var output: OutputArguments

  /// More points than these say nothing more.
  private static let pointLimit = 10_000

  func run() throws {
    var settings = VocabularyTable.Settings()
    settings.layer = of
    // A list of the spectrum needs no measure.
    settings.measures = audit ? [] : try AnyVocabularyMeasure.read(measure)
    settings.lengths = try SequenceSettings.read(window: window, segment: segment)
    settings.seed = seed
    let groupings = Asking.groupings(by)
    try check(groupings)
    let parsedFilter = try Asking.filter(filter)
    let resources = try corpus.build.resources()
    let opened = try corpus.open()
    do {
      var resolver = try DefinitionArguments(definitions: define).resolver(opened, corpus)
      let admitted = try Asking.ranges(parsedFilter, &resolver)
      if growth {
        let table = try VocabularyGrowthTable(
          of: opened.reader, of, points: points, filter: admitted.ranges)
        let rows = GrowthRows(table: table, layer: of, filter: filter, isExplained: explain)
        let shown = try output.shown(of: table.growth.points.count, limit: limit)
        try output.write(rows.description(opened, shown: shown, remarks: admitted.notes)) {
          try rows.write(first: shown, to: $0)
        }
      } else {
        let table = try VocabularyTable(
          of: opened.reader, settings, by: groupings, level: level, filter: admitted.ranges,
          threads: resources.threads)
        if audit {
          let rows = SpectrumRows(table: table, layer: of, groupings: groupings, filter: filter)
          let shown = try output.shown(of: rows.count, limit: limit)
          return try output.write(rows.description(opened, shown: shown, remarks: admitted.notes)) {
            try rows.write(first: shown, to: $0)
          }
        }
        let rows = VocabularyRows(
          table: table, settings: settings, groupings: groupings, level: level, filter: filter,
          isExplained: explain)
        let shown = try output.shown(of: table.rows.count, limit: limit)
        try output.write(rows.description(opened, shown: shown, remarks: admitted.notes)) {
          try rows.write(first: shown, to: $0)
        }
      }
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  private func check(_ groupings: [Grouping]) throws {
    if let level, level < 1 { throw Failure.usage("--level: levels count from 1.") }
    if level != nil, !groupings.contains(.section) {
      throw Failure.usage("--level is for --by section. Add that, or leave it out.")
    }
    if audit, growth || explain {
      throw Failure.usage(
        "--audit lists counts. Leave it out for \(growth ? "--growth" : "--explain"), which is about measures."
      )
    }
    if growth, !groupings.isEmpty {
      throw Failure.usage(
        "--growth follows one text from its beginning. Name it with --in, and leave out --by.")
    }
    guard (1...Self.pointLimit).contains(points) else {
      throw Failure.usage("--points: \(points) is not between 1 and \(Self.pointLimit.grouped).")
    }
  }
}

extension SequenceSettings {
  /// The longest window or segment.
  static let limit = 1_000_000

  static func read(window: Int, segment: Int) throws -> SequenceSettings {
    for (option, length) in [("--window", window), ("--segment", segment)] {
      guard (1...limit).contains(length) else {
        throw Failure.usage("\(option): \(length) is not a number of words between 1 and \(limit.grouped).")
      }
    }
    return SequenceSettings(window: window, segment: segment)
  }
}
