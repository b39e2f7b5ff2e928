import Analysis
import Reporting
import TextStatistics

/// What the rows of a comparison say, in sentences for readers without statistics.
struct KeynessReadings {
  let settings: KeynessTable.Settings
  let table: KeynessTable
  /// How many of the measures were asked for.
  let asked: Int

  /// A paragraph for each row, and one on what holds for all of them.
  var lines: [String] {
    table.rows.isEmpty ? [] : table.rows.map(line) + [closing]
  }

  func line(_ row: KeynessTable.Row) -> String {
    let counts = row.counts
    var sentences = [
      "\(row.feature): \(Figure.times(counts.o11)) in the \(counts.r1.grouped) words of the target"
        + "\(rate(counts.o11, counts.r1)), \(Figure.times(counts.o21)) in the \(counts.r2.grouped) of the reference"
        + "\(rate(counts.o21, counts.r2))."
    ]
    // The other effect sizes say the same on other scales.
    let said = settings.measures.indices.filter { index in
      let measure = settings.measures[index].about
      // A side too small for tests gets no sentence of chance either.
      if !table.areTested, measure.measure is any SignificanceTest.Type { return false }
      return index < asked || measure.name == LogRatio.name
    }
    sentences += MeasureReadings.sentences(
      said.map { settings.measures[$0].about }, said.map { row.values[$0] }, said.map { row.intervals[$0] },
      of: counts, confidence: settings.confidence)
    if let corrected = row.corrected { sentences.append(verdict(corrected)) }
    if let resampled = row.resampled { sentences.append(sentence(resampled, row)) }
    sentences.append(spread(row))
    return sentences.joined(separator: " ")
  }

  private func rate(_ count: Int, _ words: Int) -> String {
    count == 0 || words == 0
      ? "" : " (\(Figure.text(Double(count) * 1_000_000 / Double(words), decimals: 0)) per million)"
  }

  private func verdict(_ corrected: Double) -> String {
    let family = "\(table.tested.grouped) \(table.tested == 1 ? "word was" : "words were") tested"
    let promise = "p (\(settings.correction.name)) \(Figure.probability(corrected))"
    return corrected <= 0.05
      ? "\(family), and the difference stands even so: \(promise)."
      : "\(family), and among so many such a difference may well be chance: \(promise), not below 0.05."
  }

  /// What resampling says, in the words of its units.
  private func sentence(_ word: ResampledWord, _ row: KeynessTable.Row) -> String {
    guard let probability = word.probability, let corrected = word.corrected,
      let resampling = settings.resampling
    else { return "It is too rare to be resampled, or a side has too few units for it." }
    let units = "\(resampling.unit.rawValue)s"
    let chance = "p (permutation) \(Figure.probability(probability))"
    let both = "\(chance), p (max-T) \(Figure.probability(corrected))"
    let dealt = "when whole \(units) are dealt out at random,"
    return switch row.disagreement {
    case .burst:
      "But it comes in bursts: \(dealt) so great a difference comes up easily (\(chance)), so it says something of a few \(units), not of the side."
    case .weak:
      "But \(dealt) so great a difference, rare for this word, comes up for one or other of so many words (\(both))."
    case .even:
      "But \(dealt) so great a difference hardly ever comes up (\(both))."
    case nil where corrected <= 0.05:
      "And \(dealt) so great a difference hardly ever comes up for any word (\(both))."
    case nil:
      "And \(dealt) such differences come up too (\(both))."
    }
  }

  private func spread(_ row: KeynessTable.Row) -> String {
    let documents = { (count: Int) in
      count == 0 ? "no document" : count == 1 ? "1 document" : "\(count.grouped) documents"
    }
    guard table.knowsReferenceDocuments else {
      return "It stands in \(documents(row.documents.target)) of the target."
    }
    return "It stands in \(documents(row.documents.target)) of the target and "
      + "\(documents(row.documents.reference)) of the reference."
  }

  private var closing: String {
    let remedy =
      settings.resampling.map {
        "p (permutation) doesn't: it deals out whole \($0.unit.rawValue)s. "
      } ?? ""
    return
      "How to read this: a test says how surely there is a difference, an effect size how large it is; look at both. The tests take "
      + "each word for a draw of its own, but words come in bursts: a word that one paragraph or document is full of scores "
      + "as if the whole side used it. \(remedy)Look at the documents, and at the lines (slovo kwic), before you lean on a figure."
  }
}
