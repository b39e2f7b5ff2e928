import Analysis
import ArgumentParser
import Reporting
import SlovoKit

/// The options that say which words are counted in which groups of texts: those of a matrix, and of all that is worked
/// out of one.
struct GroupedWordsArguments: ParsableArguments {
  @Option(
    help:
      "What is counted: form (case and accents folded), word (as it stands), key (all romanisations), lang, script, or a layer of the texts: lemma, tag."
  )
  var of: FrequencyList.Layer = .form

  @Option(
    help:
      "What is a row: document, section (of each document), region, or a key of metadata; several with commas."
  )
  var by: String?

  @Option(help: "Count sections deeper than this level for the section above them.")
  var level: Int?

  @Option(help: "Words at most, the most frequent ones; 0 for all.")
  var top: Int?

  @Option(help: "The smallest frequency of a word, in all rows. (default: 1, unless said above)")
  var min: Int?

  @Option(help: "The smallest number of documents that hold a word. (default: 1)")
  var minDocuments: Int?

  @Option(help: "A file of words to leave out; one or more a line; # begins a comment.")
  var stopWords: String?

  @Option(
    name: .customLong("in"),
    help: "Where to count: 'region=body', 'lang=ru-Latn', 'year>=1990'; with &, | and !.")
  var filter: String?

  @Option(help: DefinitionArguments.help)
  var define: [String] = []

  /// What is asked for, in a form that needs no corpus.
  struct Request {
    let groupings: [Grouping]
    let level: Int?
    let top: Int?
    let minimum: Int
    let minimumDocuments: Int
    let layer: FrequencyList.Layer
    let stopWords: StopWords
    let filter: Filter?
  }

  /// Refuses what makes no sense.
  ///
  /// - Parameters:
  ///   - standard: what rows are unless `--by` says it.
  ///   - standardTop: how many words there are unless `--top` says it; nil for all.
  func request(by standard: String, top standardTop: Int? = nil, min standardMinimum: Int = 1) throws
    -> Request
  {
    if let top, top < 0 { throw Failure.usage("--top can't be negative; 0 stands for all.") }
    if let min, min < 1 { throw Failure.usage("--min: a word occurs once at least.") }
    if let minDocuments, minDocuments < 1 {
      throw Failure.usage("--min-documents: a word stands in one document at least.")
    }
    var groupings = Asking.groupings(by ?? standard)
    guard !groupings.isEmpty else {
      throw Failure.usage("--by names nothing. Write --by document or --by section.")
    }
    if level != nil, !groupings.contains(.section) {
      throw Failure.usage("--level is for --by section. Add that, or leave it out.")
    }
    if let level, level < 1 { throw Failure.usage("--level: levels count from 1.") }
    // A title alone doesn't say whose section it is.
    if groupings == [.section] { groupings = [.document, .section] }
    return Request(
      groupings: groupings, level: level, top: (top ?? standardTop).flatMap { $0 == 0 ? nil : $0 },
      minimum: min ?? standardMinimum, minimumDocuments: minDocuments ?? 1, layer: of,
      stopWords: try StopWords(file: stopWords), filter: try Asking.filter(filter))
  }

  /// The matrix that is asked for, and what its filter leaves in doubt.
  ///
  /// - Parameter admitsMarks: whether punctuation marks are terms, where the texts have them for tokens; comparisons are of
  ///   words, since rates are shares of words.
  func matrix(
    _ request: Request, in opened: OpenedCorpus, _ corpus: CorpusArguments, _ resources: AnswerResources,
    admitsMarks: Bool = false
  ) throws -> (matrix: TermMatrix, notes: [String]) {
    var names = try DefinitionArguments(definitions: define).resolver(opened, corpus)
    let admitted = try Asking.ranges(request.filter, &names)
    var asked = TermMatrix.Options()
    asked.layer = request.layer
    asked.top = request.top
    asked.minimum = request.minimum
    asked.minimumDocuments = request.minimumDocuments
    asked.stopWords = try request.stopWords.forms(in: opened)
    asked.resources = resources
    asked.admitsMarks = admitsMarks
    let matrix = try TermMatrix(
      in: opened.reader, by: request.groupings, level: request.level, filter: admitted.ranges, asked)
    return (matrix, admitted.notes)
  }

  /// What was asked for, as it travels with an answer.
  func settings(_ request: Request) -> [NamedValue] {
    [
      NamedValue("of", .text(of.name)), NamedValue("by", .list(request.groupings.map { .text($0.name) })),
      NamedValue("level", level.map { .integer($0) } ?? .none),
      NamedValue("top", request.top.map { .integer($0) } ?? .none),
      NamedValue("min", .integer(request.minimum)),
      NamedValue("min_documents", .integer(request.minimumDocuments)),
      NamedValue("stop_words", stopWords.map { .text($0) } ?? .none),
      NamedValue("in", filter.map { .text($0) } ?? .none),
    ]
  }
}
