import Analysis
import ArgumentParser
import Reporting
import SlovoKit

/// `slovo matrix`: how often each term stands in each document.
struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Count each term in each document or section, as a matrix for R and Python.",
    discussion: """
      --format csv and tsv write a row for each document and a column for each term; --long, and tables for eyes, \
      a row for each number that isn't 0. --matrix-market PREFIX writes what scipy.io.mmread and R's \
      Matrix::readMM read.
      """)

  @OptionGroup var corpus: CorpusArguments

  @Option(
    help:
      "What is a term: form (case and accents folded), word (as it stands), key (all romanisations), lang, script, or a layer of the texts: lemma, tag."
  )
  var of: FrequencyList.Layer = .form

  @Option(
    help:
      "What is a row: document, section (of each document), region, or a key of metadata; several with commas."
  )
  var by = "document"

  @Option(help: "Count sections deeper than this level for the section above them.")
  var level: Int?

  @Option(help: "Terms at most, the most frequent ones; 0 for all.")
  var top: Int?

  @Option(help: "The smallest frequency of a term, in all rows.")
  var min = 1

  @Option(help: "The smallest number of documents that hold a term.")
  var minDocuments = 1

  @Option(help: "A file of words to leave out; one or more a line; # begins a comment.")
  var stopWords: String?

  @Option(
    name: .customLong("in"),
    help: "Where to count: 'region=body', 'lang=ru-Latn', 'year>=1990'; with &, | and !.")
  var filter: String?

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  @Flag(help: "Write a row for each number that isn't 0: document, feature, frequency.")
  var long = false

  @Option(help: "Write PREFIX.mtx, PREFIX.rows.txt and PREFIX.columns.txt, for sparse matrices.")
  var matrixMarket: String?

  @OptionGroup var output: OutputArguments

  func run() throws {
    let (options, groupings) = (try corpus.build.options(), try checked())
    let parsedFilter = try Asking.filter(filter)
    let stopped = try StopWords(file: stopWords)
    let opened = try corpus.open()
    do {
      var names = try DefinitionArguments(definitions: define).resolver(opened, corpus)
      let admitted = try Asking.ranges(parsedFilter, &names)
      var asked = TermMatrix.Options()
      asked.layer = of
      asked.top = top == 0 ? nil : top
      asked.minimum = min
      asked.minimumDocuments = minDocuments
      asked.stopWords = try stopped.forms(in: opened)
      asked.resources = AnswerResources(threads: options.threads, memory: options.memory)
      let matrix = try TermMatrix(
        in: opened.reader, by: groupings, level: level, filter: admitted.ranges, asked)
      if let matrixMarket {
        let files = MatrixMarketFiles(prefix: matrixMarket)
        do { try files.write(matrix) } catch let error as OutputError { throw Wording.failure(error) }
        return try files.report(matrix, description(opened, matrix, admitted.notes), to: output)
      }
      try MatrixRows(matrix: matrix, isLong: isLong).write(
        description(opened, matrix, admitted.notes), to: output)
    } catch let error as AnalysisError { throw Wording.failure(error) }
  }

  /// Whether a row is a cell; a matrix as it is doesn't fit eyes.
  private var isLong: Bool { long || output.format == .table }

  /// Refuses what makes no sense, and reads what rows are.
  private func checked() throws -> [Grouping] {
    if let top, top < 0 { throw Failure.usage("--top can't be negative; 0 stands for all.") }
    if min < 1 { throw Failure.usage("--min: a term occurs once at least.") }
    if minDocuments < 1 { throw Failure.usage("--min-documents: a term stands in one document at least.") }
    if long, matrixMarket != nil {
      throw Failure.usage("--long is for tables, and --matrix-market writes files of its own. Leave one out.")
    }
    if let matrixMarket, matrixMarket.isEmpty || matrixMarket.hasSuffix("/") {
      throw Failure.usage(
        "--matrix-market: the files need a name to begin with. Write --matrix-market terror.")
    }
    var groupings = Asking.groupings(by)
    guard !groupings.isEmpty else {
      throw Failure.usage("--by: a matrix has rows. Write --by document or --by section.")
    }
    if level != nil, !groupings.contains(.section) {
      throw Failure.usage("--level is for --by section. Add that, or leave it out.")
    }
    if let level, level < 1 { throw Failure.usage("--level: levels count from 1.") }
    // A title alone doesn't say whose section it is.
    if groupings == [.section] { groupings = [.document, .section] }
    return groupings
  }

  private func description(
    _ opened: OpenedCorpus, _ matrix: TermMatrix, _ doubts: [String]
  ) -> AnswerDescription {
    let (rows, columns) = (matrix.rows.count, matrix.columns.count)
    let size = Double(rows) * Double(columns)
    let share = size > 0 ? " (\(Wording.figure(100 * Double(matrix.cellCount) / size)) %)" : ""
    var footer = [
      "\(rows.grouped) rows and \(columns.grouped) terms: \(matrix.cellCount.grouped) numbers\(share) are not 0; they add up to \(matrix.occurrences.grouped) in \(matrix.words.grouped) words\(filter.map { " where \($0)" } ?? ""). Terms are \(of.unit), the most frequent first."
    ]
    if columns < matrix.termCount {
      footer.append(
        "Counted are \(columns.grouped) of \(matrix.termCount.grouped) terms; --top 0 counts all.")
    }
    return AnswerDescription(
      version: SlovoVersion.current, command: "matrix",
      settings: [
        NamedValue("of", .text(of.name)), NamedValue("by", .list(matrix.groupings.map { .text($0.name) })),
        NamedValue("level", level.map { .integer($0) } ?? .none),
        NamedValue("top", top.map { .integer($0) } ?? .none), NamedValue("min", .integer(min)),
        NamedValue("min_documents", .integer(minDocuments)),
        NamedValue("stop_words", stopWords.map { .text($0) } ?? .none),
        NamedValue("in", filter.map { .text($0) } ?? .none), NamedValue("long", .flag(isLong)),
        NamedValue("words", .integer(matrix.words)), NamedValue("matrix_rows", .integer(rows)),
        NamedValue("matrix_columns", .integer(columns)), NamedValue("cells", .integer(matrix.cellCount)),
      ],
      corpus: Asking.describe(opened), shown: 0, warnings: doubts, columns: [], footer: footer + doubts)
  }
}
