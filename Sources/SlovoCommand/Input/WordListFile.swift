import Analysis
import CorpusIndex

/// A list of words with counts that a person brings, to compare a corpus with: a table with a header, such as
/// `slovo frequencies --format tsv` writes.
struct WordListFile {
  private static let words = ["feature", "word", "form", "item", "type", "key"]
  private static let frequencies = ["frequency", "freq", "count", "f", "n"]
  private static let documents = ["docfreq", "documents", "range"]

  private let file: CountFile
  private let counts: [(word: String, count: WordCounts.Count)]

  /// - Throws: what is wrong with the file, and where.
  init(_ path: String) throws {
    let file = try CountFile(path)
    do throws(CountFileError) {
      guard let word = try file.column(Self.words), let frequency = try file.column(Self.frequencies) else {
        throw CountFileError(
          file: file.name,
          problem: .missingColumns(wanted: [["feature", "frequency"]], header: file.header))
      }
      let documents = try file.column(Self.documents)
      counts = try file.rows.map { row throws(CountFileError) in
        (
          row.cells[word],
          WordCounts.Count(
            frequency: try file.count(frequency, in: row),
            documents: try documents.map { column throws(CountFileError) in try file.count(column, in: row)
            })
        )
      }
    } catch { throw Wording.failure(error) }
    self.file = file
  }

  /// The counts by the features of a layer; what becomes the same feature is added up.
  ///
  /// - Parameter total: all words of the texts that the list was made of; nil for the sum of the counts.
  func counts(of layer: WordLayer, like corpus: CorpusReader, total: Int?) throws -> WordCounts {
    var folding = try WordFolding.opened(layer, cutsPossessives: corpus.manifest.hasWordTokens)
    var sums: [ExactWord: WordCounts.Count] = [:]
    for (word, count) in counts {
      let feature = ExactWord(folding.feature(of: word))
      let known = sums[feature] ?? WordCounts.Count(frequency: 0)
      let (sum, overflow) = known.frequency.addingReportingOverflow(count.frequency)
      guard !overflow else {
        throw Failure.input("\(file.name): the counts have no sum. Check their column.")
      }
      // Of words that become one, a document may hold several.
      sums[feature] = WordCounts.Count(
        frequency: sum, documents: count.documents.map { max($0, known.documents ?? 0) })
    }
    guard let counts = WordCounts(sums, words: total) else {
      let sum = sums.values.reduce(0) { $0 &+ $1.frequency }
      guard max(sum, total ?? 0) <= WordCounts.limit else {
        throw Failure.usage(
          "--reference: more than \(WordCounts.limit.grouped) words can't be compared. Check the counts of \(file.name) and --reference-words."
        )
      }
      throw Failure.usage(
        "--reference-words: the counts of \(file.name) add up to \(sum.grouped), more than \(total?.grouped ?? "there is a number for"). "
          + "Give the number of all words of the texts, or leave it out.")
    }
    return counts
  }
}
