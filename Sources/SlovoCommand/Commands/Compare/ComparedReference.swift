import Analysis
import CorpusIndex
import Indexing
import SlovoKit

/// What `slovo compare` compares with: a part of the corpus, another corpus, or a list of words with counts.
struct ComparedReference {
  enum Source {
    /// What the target leaves of the corpus.
    case rest
    /// A part of the same corpus.
    case filter(Filter)
    /// Another corpus: a folder of an index, or texts.
    case corpus(String)
    /// A list of words with counts.
    case list(String)
  }

  let source: Source
  /// All words of a list's texts, where the person knows them.
  private let words: Int?

  /// Reads `--reference`: a path is one where there is something, all else is a filter.
  init(_ reference: String?, words: Int?) throws {
    self.words = words
    if let words, words < 1 {
      throw Failure.usage(
        "--reference-words: a text has 1 word or more. Give the number of words of the list's texts.")
    }
    switch reference {
    case nil: source = .rest
    case .some(let path) where FileSystem.exists(path):
      source = Self.isList(path) ? .list(path) : .corpus(path)
    case .some(let text):
      if Self.isList(text), !text.contains(where: { "=~<>".contains($0) }) {
        throw Failure.input("--reference: '\(text)' does not exist. Check the path.")
      }
      source = try Asking.filter(text).map { .filter($0) } ?? .rest
    }
    if words != nil {
      guard case .list = source else {
        throw Failure.usage(
          "--reference-words is for a word list. Give --reference a .tsv or .csv file, or leave it out.")
      }
    }
  }

  /// Whether the reference stands outside the corpus, so that all of this can be the target.
  var isOutside: Bool {
    switch source {
    case .rest, .filter: false
    case .corpus, .list: true
    }
  }

  /// What the reference is, for a line under the table.
  func words(_ reference: String?) -> String {
    switch source {
    case .rest: "the rest"
    case .filter: reference ?? "the rest"
    case .corpus(let path): "the corpus \(path)"
    case .list(let path): "the word list \(path)"
    }
  }

  /// The counts of a reference outside the corpus; nil for one inside.
  ///
  /// - Parameter filter: what words are taken from, in another corpus too.
  func counts(
    of layer: WordLayer, minimumDocuments: Int, for corpus: CorpusReader, _ arguments: CorpusArguments,
    filter: Filter?,
    _ definitions: DefinitionArguments, _ resources: AnswerResources
  ) throws -> WordCounts? {
    switch source {
    case .rest, .filter: return nil
    case .list(let path):
      let counts = try WordListFile(path).counts(of: layer, like: corpus, total: words)
      guard minimumDocuments < 1 || counts.knowsDocuments else {
        throw Failure.usage(
          "--min-documents: the word list doesn't say in how many documents a word stands. Add a column docfreq, or leave the option out."
        )
      }
      return counts
    case .corpus(let path):
      let opened = try arguments.open(path)
      var names = try definitions.resolver(opened, arguments)
      let ranges = try Asking.ranges(filter, &names).ranges
      return try WordCounts(of: layer, in: opened.reader, filter: ranges, resources: resources)
    }
  }

  private static func isList(_ path: String) -> Bool {
    path.hasSuffix(".tsv") || path.hasSuffix(".csv")
  }
}
