import Analysis
import ArgumentParser
import Reporting
import SlovoKit
import TextStatistics

/// `slovo network`: the collocates of words, and how these are joined among themselves.
struct NetworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network", abstract: "Join words to their collocates, and these to theirs.",
    discussion: """
      Collocates of each query are joined to it where the first measure reaches the threshold; --depth 2 joins their \
      collocates too. Counts are those of 'slovo collocates'. An edge stands where one word is among the --top \
      collocates of the other, or one of the two is a query. Rows are edges; --nodes lists the words.

      Measures: \(MeasureArguments.names).
      """)

  @OptionGroup var corpus: CorpusArguments

  @Argument(
    help: "What the network grows from; each argument is a query of its own: terror, ~yezhov, legitim*.")
  var query: [String] = []

  @Option(help: "A file with a query a line (# begins a comment), - for standard input.")
  var queries: String?

  @Option(help: "How many steps from the queries words are joined: 1 to \(Self.depthLimit).")
  var depth = 1

  @Option(help: "Measures, with commas between them; edges go by the first. (default: G2,mi)")
  var measure: String?

  @Option(
    help:
      "The least value of each measure that an edge has, in their order, none for any. (default: by custom: 10.83 for G2, 3 for mi)"
  )
  var threshold: String?

  @Option(help: "How many of a word's collocates are joined to it at most, the best ones; 0 for all.")
  var top = 10

  @Option(help: "Words that are joined at most, besides the queries.")
  var maxNodes = 100

  @Option(help: "How often a word stands near another at least, to be joined to it.")
  var min = 3

  @Option(help: "\(WindowArguments.windowHelp) (default: 5,5)")
  var window: String?

  @Option(help: "\(WindowArguments.withinHelp)")
  var within: String?

  @Option(
    help:
      "What is counted as one: form (case and accents folded), word (as it stands), key (all romanisations).")
  var of: WordLayer = .form

  @Option(
    help: "How p is corrected for all words near a word: holm, bonferroni or sidak, or bh.")
  var correction = HolmCorrection.name

  @Option(help: "A file of words that aren't joined; one or more a line; # begins a comment.")
  var stopWords: String?

  @Option(
    name: .customLong("in"),
    help: "Which words to look at, as hits and as collocates: 'region=body', 'year>=1990'; with &, | and !.")
  var filter: String?

  @Flag(help: "List the words with how many others they are joined to, not the edges.")
  var nodes = false

  @Option(help: "Rows at most; 0 for all.")
  var limit: Int?

  @Option(help: "Write the network as GraphML into this file, for Gephi, Cytoscape, igraph or NetworkX.")
  var graphml: String?

  @Option(help: "Write the network for Graphviz into this file.")
  var dot: String?

  @Option(help: "Draw the network into this SVG file.")
  var plot: String?

  @Flag(help: "Say line by line what the figures mean, for readers who know no statistics.")
  var explain = false

  @OptionGroup var queryArguments: QueryArguments

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  @OptionGroup var output: OutputArguments

  private static let depthLimit = 3
  private static let nodeLimit = 1000

  func run() throws {
    let (settings, thresholds) = try settings()
    var asked = try QueryList(query, file: queries, queryArguments)
    let parsedFilter = try Asking.filter(filter)
    let stopWords = try StopWords(file: stopWords)
    let resources = try corpus.build.resources()
    let opened = try corpus.open()
    do {
      var names = try DefinitionArguments(definitions: define).resolver(opened, corpus)
      let families = try asked.resolve(&names)
      let admitted = try Asking.ranges(parsedFilter, &names)
      var complete = settings
      complete.stopWords = try stopWords.forms(in: opened)
      let network = try CollocationNetwork(
        of: asked.queries, in: opened.reader, complete, filter: admitted.ranges, resources: resources)
      let roots = network.nodes.filter(\.isQuery)
      let distinct = roots.compactMap { root in asked.queries.first { $0.source == root.name } }
      let notes = try QueryNotes(distinct, found: roots.map(\.frequency), in: opened.reader)
      notes.tell(quietly: corpus.build.quiet)
      let answer = Answer(
        network: network, settings: complete, thresholds: thresholds, notes: notes,
        doubts: families + admitted.notes)
      try write(answer, opened)
    } catch let error as AnalysisError { throw asked.failure(error) }
  }

  /// A network with what is needed to write it.
  struct Answer {
    let network: CollocationNetwork
    let settings: CollocationNetwork.Settings
    let thresholds: NetworkThresholds
    let notes: QueryNotes
    let doubts: [String]

    var measures: MeasureColumns {
      MeasureColumns(measures: settings.collocates.columns, detailsFrom: 2, showsIntervals: true)
    }
  }

  private func settings() throws -> (CollocationNetwork.Settings, NetworkThresholds) {
    guard (1...Self.depthLimit).contains(depth) else {
      throw Failure.usage(
        "--depth: \(depth) is not from 1 to \(Self.depthLimit). 1 joins the collocates of the queries, 2 theirs too."
      )
    }
    if min < 1 { throw Failure.usage("--min: a word that is joined stands near the other once at least.") }
    if top < 0 { throw Failure.usage("--top can't be negative; 0 stands for all.") }
    guard (1...Self.nodeLimit).contains(maxNodes) else {
      throw Failure.usage("--max-nodes: \(maxNodes) is not from 1 to \(Self.nodeLimit.grouped).")
    }
    let measures = try MeasureArguments.measures(measure ?? "G2,mi")
    if let first = measures.first?.about, !first.tellsDirection {
      throw Failure.usage(Wording.withoutDirection(first))
    }
    let thresholds = try NetworkThresholds(threshold, of: measures.map(\.about))
    var collocates = CollocationTable.Settings(
      window: try WindowArguments(window: window, within: within).window(), measures: measures)
    collocates.layer = of
    collocates.minimum = min
    collocates.correction = try MeasureArguments.correction(correction)
    var settings = CollocationNetwork.Settings(collocates, threshold: thresholds.first)
    settings.furtherThresholds = thresholds.further
    settings.depth = depth
    settings.top = top == 0 ? nil : top
    settings.nodeLimit = maxNodes
    return (settings, thresholds)
  }

  private func write(_ answer: Answer, _ opened: OpenedCorpus) throws {
    let network = answer.network
    let shown = try output.shown(of: nodes ? network.nodes.count : network.edges.count, limit: limit)
    let described = description(answer, opened, shown: shown)
    let files = NetworkFiles(
      answer: answer, description: described, pictureNotes: pictureNotes(answer))
    if let graphml { try WrittenFile.write(files.document.graphML, to: graphml) }
    if let dot { try WrittenFile.write(files.document.dot, to: dot) }
    if let plot { try PictureFile.write(files.picture, to: plot) }
    try output.write(described) { writer in
      try NetworkRows(answer: answer, isExplained: isExplainedByColumn)
        .write(nodes: nodes, first: shown, to: writer)
    }
  }

  /// Formats for programs have explanations in a column; a table has them below.
  var isExplainedByColumn: Bool { explain && output.format != .table }
}
