import Analysis
import Reporting
import TextStatistics

/// The words that make two groups differ, with what each adds to Burrows's Delta.
struct ContributionRows {
  let answer: SimilarityAnswer
  let left, right: Int

  func write(to output: OutputArguments, limit: Int?) throws {
    let table = answer.table
    let names = [left, right].map { answer.labels[$0] }
    let delta = left == right ? 0 : table.values(left, right)[0]
    let parts = DeltaContribution.all(of: table.profiles, left, right)
    let shown = try output.shown(of: parts.count, limit: limit)
    let readings = parts.prefix(shown).map { reading($0) }
    let description = answer.description(
      [NamedValue("to", .text(names[0])), NamedValue("with", .text(names[1]))], total: parts.count,
      shown: shown, columns: Self.columns,
      title: "\(names[0]) (1) and \(names[1]) (2): Delta "
        + (delta.map { Figure.text($0, decimals: 3) } ?? "has no value"),
      footer: [
        "per_1000: occurrences per thousand words, in 1 and 2; z: by how many standard deviations that lies above the mean of all groups. contribution: the word's part of Delta, |z (1) - z (2)| / m; all parts add up to Delta. Words that add most come first."
      ], explanation: answer.isExplained ? readings : [])
    try output.write(description) { writer in
      for part in parts.prefix(shown) {
        writer.text(table.counts.terms[part.word])
        for group in [left, right] {
          writer.real(1000 * table.profiles.share(ofWord: part.word, inGroup: group))
        }
        writer.real(part.scores.left)
        writer.real(part.scores.right)
        writer.real(part.part)
        try writer.endRow()
      }
    }
  }

  private static let columns = [
    ColumnDescription("feature", .text, importance: 2),
    ColumnDescription("per_1000", .real(decimals: 2), heading: "per 1000 (1)"),
    ColumnDescription("per_1000_other", .real(decimals: 2), heading: "(2)"),
    ColumnDescription("z", .real(decimals: 2), heading: "z (1)"),
    ColumnDescription("z_other", .real(decimals: 2), heading: "z (2)"),
    ColumnDescription("contribution", .real(decimals: 4)),
  ]

  private func reading(_ part: DeltaContribution) -> String {
    let rates = [left, right].map {
      Figure.text(1000 * answer.table.profiles.share(ofWord: part.word, inGroup: $0), decimals: 2)
    }
    return
      "\(answer.table.counts.terms[part.word]): in every 1,000 words \(rates[0]) times in \(answer.labels[left]), \(rates[1]) times in \(answer.labels[right]); the rates lie \(PlainNumber.text(abs(part.scores.left - part.scores.right))) standard deviations of all groups' rates apart."
  }
}
