import Analysis
import Reporting
import TextStatistics

/// What the rows of `--across` say, in sentences for readers without statistics.
struct AcrossReadings {
  let comparison: AcrossComparison

  private var table: HomogeneityTable { comparison.table }
  private var groups: ComparedGroups { comparison.groups }

  /// A paragraph for each row, and one on what holds for all of them.
  var lines: [String] { table.rows.isEmpty ? [] : table.rows.map(line) + [closing] }

  func line(_ row: HomogeneityTable.Row) -> String {
    let word = row.frequencies
    var sentences = [
      "\(row.feature): \(Figure.times(word.total)) in \(word.words.grouped) words, in \(word.groupsWithWord.grouped) of \(ComparedGroups.counted(word.sizes.count, groups.noun))."
    ]
    for (measure, value) in zip(comparison.settings.measures, row.values) {
      guard let value else {
        sentences.append("\(measure.heading) has no value: \(measure.gap ?? "there is none").")
        continue
      }
      // A test's reading speaks of one less than the groups; here they have a number.
      let here =
        measure is any HomogeneityTest.Type
        ? " (\(ComparedGroups.counted(word.sizes.count, groups.noun)): about \((word.sizes.count - 1).grouped))"
        : ""
      sentences.append(
        "\(measure.heading) \(Figure.text(value, decimals: measure.decimals)): \(measure.reading(of: value))\(here)."
      )
    }
    sentences += [chance(row), resampled(row), places(row)].compactMap { $0 }
    return sentences.joined(separator: " ")
  }

  private func chance(_ row: HomogeneityTable.Row) -> String? {
    guard let corrected = row.corrected else {
      return row.values.contains { $0 != nil }
        ? "No p is given: \(comparison.settings.test.distrust)." : nil
    }
    let p = "p (\(comparison.settings.correction.name)) \(Figure.probability(corrected))"
    guard table.tested > 1 else {
      return corrected <= 0.05
        ? "Chance alone seldom gives such differences: \(p)."
        : "Such differences may well be chance: \(p), not below 0.05."
    }
    let family = "\(table.tested.grouped) words were tested"
    return corrected <= 0.05
      ? "\(family), and that the \(groups.noun)s differ stands even so: \(p)."
      : "\(family), and among so many such differences may well be chance: \(p), not below 0.05."
  }

  private func resampled(_ row: HomogeneityTable.Row) -> String? {
    guard let word = row.resampled, let resampling = comparison.settings.resampling else { return nil }
    guard let probability = word.probability, let corrected = word.corrected else {
      return row.frequencies.total < ResamplingSettings.fewestOccurrences
        ? "It occurs less than \(ResamplingSettings.fewestOccurrences) times, too seldom to be resampled."
        : "There are too few \(resampling.unit.rawValue)s to resample it."
    }
    let dealt = "When whole \(resampling.unit.rawValue)s are dealt out at random,"
    let both =
      "p (permutation) \(Figure.probability(probability)), p (max-T) \(Figure.probability(corrected))"
    if probability > 0.05 {
      let why = (row.corrected ?? 1) <= 0.05 ? ", for the word comes in bursts" : ""
      return "\(dealt) such differences come up too\(why) (\(both))."
    }
    return corrected <= 0.05
      ? "\(dealt) such differences hardly ever come up for any word (\(both))."
      : "\(dealt) such differences, rare for this word, come up for one or other of so many words (\(both))."
  }

  private func places(_ row: HomogeneityTable.Row) -> String? {
    guard let most = row.most, let least = row.least, most != least, let high = row.residuals[most],
      let low = row.residuals[least]
    else { return nil }
    let place = { (index: Int, residual: Double) in
      let word = row.frequencies
      return
        "\(groups.labels[table.groups[index]]) (\(Figure.times(word.counts[index])) in \(word.sizes[index].grouped) words, where \(Figure.text(word.expected(index), decimals: 1)) would be expected; residual \(Figure.text(residual, decimals: 1)))"
    }
    if high == low { return "All \(groups.noun)s have it as often as expected." }
    return
      "Farthest above what one rate for all would give it stands in \(place(most, high)), farthest below in \(place(least, low))."
  }

  private var closing: String {
    let remedy =
      comparison.settings.resampling == nil
      ? "--test permutation deals out whole paragraphs and knows this. " : ""
    return
      "How to read this: G2 and its p say how surely a word's rates differ from \(groups.noun) to \(groups.noun), V how much, and the residuals where. "
      + "G2 takes each word for a draw of its own, but words come in bursts: a word that one paragraph is full of looks uneven. \(remedy)"
      + "Look at the lines (slovo kwic) before you lean on a figure."
  }
}
