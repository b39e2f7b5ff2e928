import Analysis
import ArgumentParser
import Reporting
import SlovoKit
import TextStatistics

/// `slovo matrix`: how often each term stands in each document.
struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Count each term in each document or section, as a matrix for R and Python.",
    discussion: """
      Rows are documents, unless --by says otherwise. --format csv and tsv write a row for each document and a column for each term; --long, and tables for eyes, \
      a row for each count that isn't 0. --matrix-market PREFIX writes what scipy.io.mmread and R's \
      Matrix::readMM read.
      """)

  @OptionGroup var corpus: CorpusArguments

  @OptionGroup var words: GroupedWordsArguments

  @Flag(help: "Write a row for each count that isn't 0: document, feature, frequency or weight.")
  var long = false

  @Option(help: "Write PREFIX.mtx, PREFIX.rows.txt and PREFIX.columns.txt, for sparse matrices.")
  var matrixMarket: String?

  @Option(
    help:
      "Write weights in place of counts: \(TermWeights.all.map { $0.name }.joined(separator: ", "))."
  )
  var weight: String?

  @OptionGroup var output: OutputArguments

  func run() throws {
    let request = try words.request(by: "document")
    let weight = try self.weight.map(weight)
    try check()
    let resources = try corpus.build.resources()
    let opened = try corpus.open()
    do {
      let (matrix, notes) = try words.matrix(request, in: opened, corpus, resources, admitsMarks: true)
      let weighting = try weight.map { try MatrixWeighting(matrix, by: $0) }
      let emptyCells = try weighting?.emptyCells(of: matrix) ?? [:]
      if let matrixMarket {
        let empty = emptyCells.values.reduce(0, +)
        let files = MatrixMarketFiles(prefix: matrixMarket)
        do { try files.write(matrix, weighting, emptyCells: empty) } catch let error as OutputError {
          throw Wording.failure(error)
        }
        return try files.report(
          matrix, weighting, emptyCells: empty, description(opened, matrix, request, notes), to: output)
      }
      try MatrixRows(matrix: matrix, weighting: weighting, isLong: isLong, emptyCells: emptyCells).write(
        description(opened, matrix, request, notes), to: output)
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  /// Whether a row is a cell; a matrix as it is doesn't fit eyes.
  private var isLong: Bool { long || output.format == .table }

  private func weight(_ name: String) throws -> any TermWeight.Type {
    guard let weight = TermWeights.named(name) else {
      throw Failure.usage(
        "--weight: there is no weight '\(name)'. "
          + Wording.suggestion(name, TermWeights.all.map { $0.name }) + " Leave it out for counts.")
    }
    return weight
  }

  private func check() throws {
    if long, matrixMarket != nil {
      throw Failure.usage("--long is for tables, and --matrix-market writes files of its own. Leave one out.")
    }
    if let matrixMarket, matrixMarket.isEmpty || matrixMarket.hasSuffix("/") {
      throw Failure.usage(
        "--matrix-market: the files need a name to begin with. Write --matrix-market terror.")
    }
  }

  private func description(
    _ opened: OpenedCorpus, _ matrix: TermMatrix, _ request: GroupedWordsArguments.Request,
    _ doubts: [String]
  ) -> AnswerDescription {
    let (rows, columns) = (matrix.rows.count, matrix.columns.count)
    let size = Double(rows) * Double(columns)
    let share = size > 0 ? " (\(Wording.figure(100 * Double(matrix.cellCount) / size)) %)" : ""
    var footer = [
      "\(rows.grouped) rows and \(columns.grouped) terms: \(matrix.cellCount.grouped) \(weight == nil ? "numbers" : "counts")\(share) are not 0; they add up to \(matrix.occurrences.grouped) in \(matrix.words.grouped) words\(words.filter.map { " where \($0)" } ?? ""). Terms are \(words.of.unit), the most frequent first."
    ]
    if let weight = weight.flatMap({ TermWeights.named($0) }) {
      footer.append(
        "Written are weights in place of counts, \(weight.heading): \(weight.formula); k rows with words, of which d have the term."
      )
    }
    if columns < matrix.termCount {
      footer.append(
        "Counted are \(columns.grouped) of \(matrix.termCount.grouped) terms; --top 0 counts all.")
    }
    return AnswerDescription(
      version: SlovoVersion.current, command: "matrix",
      settings: words.settings(request) + [
        NamedValue("long", .flag(isLong)),
        NamedValue("weight", weight.flatMap { TermWeights.named($0) }.map { .text($0.name) } ?? .none),
        NamedValue("formula", weight.flatMap { TermWeights.named($0) }.map { .text($0.formula) } ?? .none),
        NamedValue("words", .integer(matrix.words)), NamedValue("matrix_rows", .integer(rows)),
        NamedValue("matrix_columns", .integer(columns)), NamedValue("cells", .integer(matrix.cellCount)),
      ],
      corpus: Asking.describe(opened), shown: 0, warnings: doubts, columns: [], footer: footer + doubts)
  }
}
