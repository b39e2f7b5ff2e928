import Analysis
import ArgumentParser
import Reporting
import SlovoKit
import TextStatistics

/// `slovo similar`: how alike sections or documents are.
struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Show how alike documents or sections are in their words, and make trees of them.",
    discussion: """
      Pairs come with the most alike first. --to lists the neighbours of one group, --to and --with the words \
      that two differ in, --matrix all distances for R and Python, --tree which groups belong together. What \
      each measure's ends stand for is said under the table; --explain says what the figures mean.

      Measures: \(SimilarityMeasures.all.map { $0.name }.joined(separator: ", ")), all.
      """)

  /// Words that are compared unless `--top` says how many.
  static let standardTop = 200
  private static let standardMeasures =
    "burrows_delta,cosine_delta,jensen_shannon_distance,cosine_distance"

  @OptionGroup var corpus: CorpusArguments

  @OptionGroup var words: GroupedWordsArguments

  @Option(
    help:
      "Leave out groups of fewer words. (default: 100 for sections, of which some are bare headings; else 1)")
  var minWords: Int?

  @Option(
    help:
      "Measures, with commas between them; the first one orders. (default: \(Self.standardMeasures), for a tree or matrix its first)"
  )
  var measure: String?

  @Option(help: "A group, by its name or a part of it: list those that are most like it.")
  var to: String?

  @Option(help: "A second group beside --to: list the words that make the two differ in Burrows's Delta.")
  var with: String?

  @Flag(help: "Write the numbers of all pairs as a square table.")
  var matrix = false

  @Flag(help: "Join the groups that are most alike, again and again, into a tree.")
  var tree = false

  @OptionGroup var treeArguments: TreeArguments

  @Option(help: "Draw the tree of --tree into this SVG file.")
  var plot: String?

  @Option(help: "Rows at most; 0 for all.")
  var limit: Int?

  @Flag(help: "Say under the table what the figures mean, for readers who know no statistics.")
  var explain = false

  @OptionGroup var output: OutputArguments

  func run() throws {
    let request = try words.request(by: "document", top: Self.standardTop)
    try check()
    let treeSettings = try treeArguments.settings(isTree: tree)
    let measures = try chosenMeasures()
    let resources = try corpus.build.resources()
    let opened = try corpus.open()
    do {
      let (matrix, notes) = try words.matrix(request, in: opened, corpus, resources)
      let table = try SimilarityTable(
        of: try matrix.counts(memory: resources.memory), by: measures,
        minimumWords: minWords
          ?? (request.groupings.contains(.section) ? KeynessTable.smallestTestedSide : 1),
        resources)
      let answer = SimilarityAnswer(
        table: table, request: request, words: words, termCount: matrix.termCount, opened: opened,
        doubts: notes, isExplained: explain)
      // A table has them below.
      if output.format != .table, !corpus.build.quiet {
        for line in answer.warnings { Terminal.note("slovo: " + line) }
      }
      if tree {
        guard let tree = try GroupTree(of: table, matrix, treeSettings, resources) else {
          throw Failure.usage(Wording.noTree(answer))
        }
        try write(TreeRows(answer: answer, tree: tree, settings: treeSettings))
      } else if self.matrix {
        try DistanceRows(answer: answer).write(to: output, limit: limit)
      } else if let to, let with {
        let groups = try GroupChoice(answer.labels, table.counts.groups)
        try ContributionRows(
          answer: answer, left: try groups.group(to, option: "--to"),
          right: try groups.group(with, option: "--with")
        ).write(to: output, limit: limit)
      } else {
        let group = try to.map {
          try GroupChoice(answer.labels, table.counts.groups).group($0, option: "--to")
        }
        try PairRows(answer: answer, group: group).write(to: output, limit: limit)
      }
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  private func write(_ rows: TreeRows) throws {
    try rows.write(to: output, limit: limit)
    if let path = treeArguments.newick { try NewickTree(tree: rows.outline).write(to: path) }
    if let plot { try PictureFile.write(rows.picture, to: plot) }
  }

  private func chosenMeasures() throws -> [any SimilarityMeasure.Type] {
    if to != nil, with != nil {
      if let measure, !BurrowsDelta.isCalled(measure) {
        throw Failure.usage(
          "--with shows what words add to Burrows's Delta. Leave out --measure, or --with to compare by '\(measure)'."
        )
      }
      return [BurrowsDelta.self]
    }
    let isSingle = tree || matrix
    let measures = try MeasureList.read(
      measure ?? (isSingle ? BurrowsDelta.name : Self.standardMeasures), SimilarityMeasures.named,
      of: SimilarityMeasures.all
    ) { $0 }
    if isSingle, measures.count > 1 {
      throw Failure.usage(
        "\(tree ? "--tree" : "--matrix") is made by one measure. Give --measure one name, such as \(measures[0].name)."
      )
    }
    if tree, let first = measures.first, !first.isDistance {
      throw Failure.usage(
        "--tree needs distances, which are smaller for what is more alike. Take --measure \(CosineDistance.name) for \(first.name)."
      )
    }
    return measures
  }

  private func check() throws {
    if let minWords, minWords < 1 {
      throw Failure.usage("--min-words: groups that are compared have one word at least.")
    }
    let asked = [("--tree", tree), ("--matrix", matrix), ("--to", to != nil)].filter(\.1).map(\.0)
    if asked.count > 1 {
      throw Failure.usage("\(asked[0]) and \(asked[1]) ask for two answers. Give one of them.")
    }
    if with != nil, to == nil {
      throw Failure.usage("--with names the second of two groups. Name the first with --to.")
    }
    if plot != nil, !tree {
      throw Failure.usage("--plot draws a tree. Add --tree, or leave it out.")
    }
    if explain, matrix {
      throw Failure.usage("--explain explains pairs. Leave out --matrix, or --explain.")
    }
  }
}
