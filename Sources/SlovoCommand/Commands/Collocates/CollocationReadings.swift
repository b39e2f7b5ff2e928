import Analysis
import TextStatistics

/// What the rows of a table of collocates say, in sentences for readers without statistics.
struct CollocationReadings {
  let query: String
  let settings: CollocationTable.Settings
  let table: CollocationTable

  /// A paragraph for each row, and one on what holds for all of them.
  var lines: [String] { table.rows.isEmpty ? [] : table.rows.map(line) + [closing] }

  func line(_ row: CollocationTable.Row) -> String {
    var sentences = ["\(row.feature): \(Figure.times(row.joint)) near \(query)\(expectation(row))."]
    sentences += MeasureReadings.sentences(
      settings.columns, row.values, row.intervals, of: row.counts, confidence: settings.confidence)
    if let corrected = row.corrected, let correction = settings.correction {
      sentences.append(
        "\(table.total.grouped) words were tested, and \(corrected <= 0.05 ? "the tie stands even so" : "among so many such a tie may well be chance"): p (\(correction.name)) \(Figure.probability(corrected))."
      )
    }
    sentences.append(
      row.documents == 1
        ? "All of these are in 1 document." : "It is so in \(row.documents.grouped) documents.")
    return sentences.joined(separator: " ")
  }

  private func expectation(_ row: CollocationTable.Row) -> String {
    guard let counts = row.counts else { return "" }
    let share = Double(counts.r1) / Double(Swift.max(1, counts.n))
    return
      "; it occurs \(Figure.times(counts.c1)) in all, and as \(PlainNumber.percent(share)) of all words are near \(query), "
      + "about \(Figure.text(counts.e11, decimals: counts.e11 < 10 ? 2 : 0)) of these were to be expected there"
  }

  private var closing: String {
    (settings.correction == nil
      ? "\(table.total.grouped) \(table.total == 1 ? "word was" : "words were") looked at, and among many words some keep company by chance: "
        + "what a single test calls rare is less so in a list (--correction holm says how much less). " : "")
      + "How to read this: \"here\" is near \(query), \"elsewhere\" is all other text. A test says how surely the two words keep "
      + "company, a measure of strength how closely; rare words score high in strength by one chance meeting, frequent ones in "
      + "tests by mere number. What the company means only the lines tell: slovo kwic shows them."
  }
}
