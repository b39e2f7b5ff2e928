import Analysis
import Reporting
import TextStatistics

/// What the rows of `--each` say, in sentences for readers without statistics.
struct EachReadings {
  let groups: ComparedGroups
  let settings: GroupKeynessTable.Settings
  let table: GroupKeynessTable
  /// How many of the measures were asked for.
  let asked: Int

  /// A paragraph for each row, and one on what holds for all of them.
  var lines: [String] { table.rows.isEmpty ? [] : table.rows.map(line) + [closing] }

  func line(_ row: GroupKeynessTable.Row) -> String {
    let counts = row.counts
    let said = settings.measures.indices.filter {
      // A rest too small for tests gets no sentence of chance.
      row.probability != nil || !(settings.measures[$0].about.measure is any SignificanceTest.Type)
    }
    var sentences = [
      "\(groups.labels[row.group]), \(row.feature): \(Figure.times(counts.o11)) in \(counts.r1.grouped) words here, "
        + "\(Figure.times(counts.o21)) in \(counts.r2.grouped) of the rest."
    ]
    sentences += MeasureReadings.sentences(
      said.map { settings.measures[$0].about }, said.map { row.values[$0] }, said.map { row.intervals[$0] },
      of: counts, confidence: settings.confidence)
    if let corrected = row.corrected {
      let family = "\(table.tested.grouped) words of all \(groups.noun)s were tested"
      let p = "p (\(settings.correction.name)) \(Figure.probability(corrected))"
      sentences.append(
        corrected <= 0.05
          ? "\(family), and the difference stands even so: \(p)."
          : "\(family), and among so many such a difference may well be chance: \(p), not below 0.05.")
    }
    sentences.append(
      counts.o21 == 0
        ? "No other \(groups.noun) has the word."
        : "It stands in \(row.groupsWithWord.grouped) of \(ComparedGroups.counted(groups.counts.sizes.count, groups.noun))."
    )
    return sentences.joined(separator: " ")
  }

  private var closing: String {
    "How to read this: each \(groups.noun) is set against all the others together, so a word can be typical of several. "
      + "The tests take each word for a draw of its own, but words come in bursts; --across with --test permutation deals "
      + "out whole paragraphs. Look at the lines (slovo kwic) before you lean on a figure."
  }
}
