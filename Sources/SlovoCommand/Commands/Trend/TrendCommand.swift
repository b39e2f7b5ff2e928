import Analysis
import ArgumentParser
import Reporting
import SlovoKit
import TextStatistics

/// `slovo trend`: how words rise and fall over the years, or along a text.
struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Show how words rise and fall over the years, or along the texts.",
    discussion: """
      Queries get a row for each year, document, section or equal part (--by), with the rate and a band; --summary gives \
      each query one row: Kendall's tau with its p, the slope, and the sharpest change. Without a query all words are \
      tested, and those with the strongest trends listed (--order rising or falling). --changes cuts the texts, in \
      reading order, where the rate of a query changes.
      """)

  @OptionGroup var corpus: CorpusArguments

  @Argument(
    help: "What to look for; each argument is a query of its own (quote phrases). All words, unless given.")
  var query: [String] = []

  @Option(help: "A file with a query a line (# begins a comment), - for standard input.")
  var queries: String?

  @Option(
    help:
      "The order: year or another key of dates or numbers, document, section, or equal:N for N equal parts; with --changes paragraph, section or document. (default: year where documents have one)"
  )
  var by: String?

  @Option(help: "Count sections deeper than this level for the section above them.")
  var level: Int?

  @Flag(help: "One row for each query: tau, p, slope, change.")
  var summary = false

  @Flag(help: "List the places where the rate of a query changes.")
  var changes = false

  @Option(help: "Rows at most; 0 for all. (default: 20 where all words are tested)")
  var top: Int?

  @Option(
    help: "Of all words, which come first: strongest, rising or falling. (default: strongest)")
  var order: TrendingWords.Order?

  @Option(
    help:
      "What all words are: form (case and accents folded), word (as it stands), key (all romanisations), or a layer of the texts: lemma, tag. (default: form)"
  )
  var of: FrequencyList.Layer?

  @Option(help: "Of all words, the smallest frequency. (default: 10)")
  var min: Int?

  @Option(help: "Of all words, the smallest number of documents that hold one. (default: 1)")
  var minDocuments: Int?

  @Option(help: "Of all words, leave out those of this file; one or more a line; # begins a comment.")
  var stopWords: String?

  @Option(
    name: .customLong("in"),
    help: "Where to look: 'region=body', 'year>=1990'; with &, | and !.")
  var filter: String?

  @Option(
    help:
      "How p (tau) is corrected for all that is compared: holm, bonferroni or sidak (no false find), bh (few among all finds)."
  )
  var correction = HolmCorrection.name

  @Option(help: "How surely bands and intervals hold the true rate or slope.")
  var confidence = 0.95

  @Option(help: "What a band draws anew within each group: paragraph or document. (default: paragraph)")
  var units: ResamplingSettings.Unit?

  @Option(help: "Random orders for the p of a change: 99 to 1000000.")
  var rounds = TrendSettings().rounds

  @Option(
    help:
      "Seed of bands and random orders; the same seed gives the same numbers on every machine. (default: 1)")
  var seed: String?

  @Flag(help: "Say under the table what the figures mean, for readers who know no statistics.")
  var explain = false

  @Option(help: "Draw the rates with their bands into this SVG file, a panel for each query.")
  var plot: String?

  @OptionGroup var queryArguments: QueryArguments

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  @OptionGroup var output: OutputArguments

  func run() throws {
    let kind = try kind()
    try check(kind)
    let stopped = try StopWords(file: stopWords)
    var asked = kind == .words ? nil : try QueryList(query, file: queries, queryArguments)
    let parsedFilter = try Asking.filter(filter)
    let settings = try settings()
    let asksOrder = kind == .changes ? nil : try TrendOrder.read(by, level: level)
    let asksUnits = kind == .changes ? try Self.changeUnits(by) : .paragraphs
    let opened = try corpus.open()
    do {
      var resolver = try DefinitionArguments(definitions: define).resolver(opened, corpus)
      let families = try asked?.resolve(&resolver) ?? []
      let admitted = try Asking.ranges(parsedFilter, &resolver)
      var answer = Answer(
        opened: opened, ranges: admitted.ranges, settings: settings, notes: families + admitted.notes)
      guard let asked else {
        let order = if let asksOrder { asksOrder } else { try TrendOrder.standard(in: opened.reader) }
        return try writeWords(answer, order, try stopped.forms(in: opened))
      }
      let evaluator = QueryEvaluator(
        opened.reader, threads: settings.resources.threads, memory: settings.resources.memory)
      let hits = try evaluator.hits(of: asked.queries, in: admitted.ranges)
      let notes = try QueryNotes(asked.queries, found: hits.map(\.count), in: opened.reader)
      notes.tell(quietly: corpus.build.quiet)
      answer.spellings = notes.spellings
      answer.suggestions = notes.suggestions
      if kind == .changes {
        try writeChanges(answer, asked, hits, asksUnits)
      } else {
        let order = if let asksOrder { asksOrder } else { try TrendOrder.standard(in: opened.reader) }
        let table = try TrendTable(
          of: hits, asked.texts, in: opened.reader, by: order, filter: admitted.ranges, settings,
          hasBands: kind == .series || plot != nil)
        try write(table, answer, asked, order)
      }
      if output.failIfEmpty, hits.allSatisfy({ $0.count == 0 }) { throw Failure.empty }
    } catch let error as AnalysisError {
      throw asked?.failure(error) ?? Wording.failure(error)
    }
  }

  /// What every answer needs.
  struct Answer {
    let opened: OpenedCorpus
    let ranges: FilteredRanges?
    let settings: TrendSettings
    /// On names that were defined, and on filters.
    let notes: [String]
    /// On words of queries.
    var spellings: [String] = []
    var suggestions: [String] = []

    var warnings: [String] { spellings + suggestions + notes }
    var remarks: [String] { spellings + notes }
  }

  /// The clause that says which words are counted, or nothing.
  var place: String { filter.map { " where \($0)" } ?? "" }
}

extension TrendingWords.Order: ExpressibleByArgument {}
