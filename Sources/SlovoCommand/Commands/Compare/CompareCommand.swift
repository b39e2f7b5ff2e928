import Analysis
import ArgumentParser
import Reporting
import SlovoKit
import TextStatistics

/// `slovo compare`: the words that are typical of some texts.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "List the words that are typical of some texts, compared with others.",
    discussion: """
      Target and reference are filters: --target 'year<1937' compares with the rest, --target 'region=note' \
      --reference 'region=body' with another part, 'document%2=1' takes every second document. Words that both \
      admit are counted for the target alone. The reference may also be another corpus, or a list of words with \
      counts (.tsv or .csv); then the target is the whole corpus unless given. Measures with a sign \
      are positive for words of the target and negative for words of the reference.

      More than two groups: --each section lists the words that set every section apart from the rest; --across \
      section the words whose rates differ over all sections (G2 over all, Cramér's V, residuals), and --pairs with \
      --words how they differ between any two.

      Measures: \(MeasureArguments.names). With --each also \(MeasureArguments.names(MeasureArguments.groupNames)); with --across \
      \(HomogeneityMeasures.all.map { $0.name }.joined(separator: ", ")).
      """)

  @OptionGroup var corpus: CorpusArguments

  @Option(help: "Whose words are looked for: 'year<1937', 'document~1917', 'section~\"Terror\"'.")
  var target: String?

  @Option(
    help:
      "What they are compared with: a filter, another corpus, or a word list (.tsv, .csv); the rest, unless given."
  )
  var reference: String?

  @Option(help: "All words of the texts that a word list was made of; the sum of its counts, unless given.")
  var referenceWords: Int?

  @Option(
    help:
      "List the words that set each group apart from the rest: each section, document, or value of a key (year), several with commas."
  )
  var each: String?

  @Option(
    help: "List the words whose rates differ most over all groups at once: section, document, or a key.")
  var across: String?

  @Flag(help: "With --across and --words: every pair of groups.")
  var pairs = false

  @Option(help: "Words to look at among many groups, with commas; p is corrected for these.")
  var words: String?

  @Option(help: "Count sections deeper than this level for the section above them, with --each and --across.")
  var level: Int?

  @Option(help: "Measures, with commas between them; rows go by the first. (default: G2,chi2)")
  var measure: String?

  @Option(
    help:
      "Show the numbers that another program gives: \(MeasureArguments.names(KeynessConvention.all.map(\.name)))."
  )
  var convention: String?

  @Option(
    help:
      "How p is corrected for many comparisons: holm, bonferroni or sidak (no false find), bh (few among all finds)."
  )
  var correction = HolmCorrection.name

  @Option(help: "How surely the intervals of effect sizes hold the true size.")
  var confidence = 0.95

  @Option(
    help:
      "Which words come first: those of the target, those of the reference, or those alike on both sides (lockwords)."
  )
  var order: KeynessTable.Order = .target

  @Option(
    help:
      "What is counted as one: form (case and accents folded), word (as it stands), key (all romanisations).")
  var of: WordLayer = .form

  @OptionGroup var resampling: ResamplingArguments

  @Option(help: "How often a word occurs on both sides together at least, to be compared.")
  var min = 1

  @Option(help: "In how many documents of one side a word occurs at least, to be compared.")
  var minDocuments = 0

  @Option(help: "Rows at most; 0 for all.")
  var top: Int?

  @Option(name: .customLong("in"), help: "What both sides are taken from: 'region=body'; with &, | and !.")
  var filter: String?

  @Flag(help: "Show the whole table of counts too: O11 to O22, E11 to E22, R1, R2, C1, C2, N.")
  var audit = false

  @Flag(help: "Say line by line what the figures mean, for readers who know no statistics.")
  var explain = false

  @Option(
    help: "Draw the words' Log Ratios with their intervals, or residuals with --across, into this SVG file.")
  var plot: String?

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  @OptionGroup var output: OutputArguments

  /// Effect sizes that every answer has.
  private static let effects: [any AssociationMeasure.Type] = [
    LogRatio.self, PercentDifference.self, OddsRatio.self,
  ]

  private var definitions: DefinitionArguments { DefinitionArguments(definitions: define) }

  func run() throws {
    if let asked = try ManyGroupsArguments(
      each: each, across: across, pairs: pairs, level: level, words: words)
    {
      return try compare(asked)
    }
    let convention = try MeasureArguments.keynessConvention(convention, measure: measure, explain: explain)
    let asked =
      try convention.map { $0.columns.map { ScoredMeasure($0) } }
      ?? MeasureArguments.measures(measure ?? "G2,chi2")
    // Another program's numbers stand by themselves.
    let effects =
      convention == nil
      ? Self.effects.filter { effect in !asked.contains { $0.about.name == effect.name } } : []
    var settings = try settings(asked + effects.map { ScoredMeasure($0) })
    if let convention {
      settings.minimumInTarget = convention.minimum ?? 0
      settings.keepsAbsentWords = convention.absentWords != .leftOut
      // p is that of the first number, where this is a test of a name that is known.
      if let first = convention.columns.first, let measure = AssociationMeasures.named(first.name),
        let test = measure as? any SignificanceTest.Type
      {
        settings.test = test
      }
    }
    if order == .reference, let first = settings.measures.first?.about, !first.tellsDirection {
      throw Failure.usage(
        "--order reference: \(first.heading) doesn't say on which side a word is the more frequent. Ask for another first measure, such as G2."
      )
    }
    let compared = try ComparedReference(reference, words: referenceWords)
    if target == nil, !compared.isOutside {
      throw Failure.usage(
        "--target is missing. Give a filter of the words that are looked for, such as 'section~\"Terror\"', "
          + "or a --reference outside the corpus.")
    }
    if settings.resampling != nil, compared.isOutside {
      throw Failure.usage(
        "--test permutation deals out \(resampling.unit.rawValue)s of both sides, so the reference can't be outside the corpus. "
          + "Index both together and give --reference a filter.")
    }
    let filters = try [target, filter].map { try Asking.filter($0) }
    let resources = try corpus.build.resources()
    let opened = try corpus.open()
    do {
      var names = try definitions.resolver(opened, corpus)
      let sides = try filters.map { try Asking.ranges($0, &names) }
      var notes = sides.flatMap(\.notes)
      let table: KeynessTable
      if let counts = try compared.counts(
        of: of, minimumDocuments: minDocuments, for: opened.reader, corpus, filter: filters[1], definitions,
        resources)
      {
        table = try KeynessTable(
          of: sides[0].ranges, against: counts, in: opened.reader, settings, within: sides[1].ranges,
          resources: resources)
      } else {
        guard let ranges = sides[0].ranges else { return }
        var other: AskedRanges?
        if case .filter(let filter) = compared.source { other = try Asking.ranges(filter, &names) }
        notes += other?.notes ?? []
        table = try KeynessTable(
          of: ranges, against: other?.ranges, in: opened.reader, settings, within: sides[1].ranges,
          resources: resources)
      }
      try write(
        Answer(
          table: table, settings: settings, convention: convention, asked: asked.count, reference: compared),
        opened, notes)
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  private func settings(_ measures: [ScoredMeasure]) throws -> KeynessTable.Settings {
    if min < 1 { throw Failure.usage("--min: a word that is compared occurs once at least.") }
    if minDocuments < 0 { throw Failure.usage("--min-documents can't be negative; 0 leaves no word out.") }
    try RateArguments.check(confidence)
    var settings = KeynessTable.Settings(measures: measures)
    settings.layer = of
    settings.minimum = min
    settings.minimumDocuments = minDocuments
    settings.correction = try MeasureArguments.correction(correction)
    settings.confidence = confidence
    settings.order = order
    settings.top = try output.listed(top: top)
    settings.resampling = try resampling.settings()
    return settings
  }

  /// A table with what is needed to write it.
  struct Answer {
    let table: KeynessTable
    let settings: KeynessTable.Settings
    /// Another program's, nil for Slovo's own.
    let convention: KeynessConvention?
    /// How many of the measures were asked for; the others are effect sizes that every answer has.
    let asked: Int
    let reference: ComparedReference

    var measures: MeasureColumns { MeasureColumns(measures: settings.measures.map(\.about)) }
    var resampled: ResamplingColumns? {
      guard let settings = settings.resampling, let summary = table.resampling else { return nil }
      return ResamplingColumns(settings: settings, summary: summary, confidence: self.settings.confidence)
    }
    var readings: KeynessReadings { KeynessReadings(settings: settings, table: table, asked: asked) }
  }

  private func write(_ answer: Answer, _ opened: OpenedCorpus, _ notes: [String]) throws {
    try output.write(description(answer, opened, notes)) { writer in
      let readings = answer.readings
      for row in answer.table.rows {
        try write(row, answer, to: writer)
        if isExplainedByColumn { writer.text(readings.line(row)) }
        try writer.endRow()
      }
    }
    if let plot { try PictureFile.write(picture(answer), to: plot) }
  }

  /// Formats for programs have explanations in a column; a table has them below.
  var isExplainedByColumn: Bool { explain && output.format != .table }
}

extension KeynessTable.Order: ExpressibleByArgument {}
