import Analysis
import Reporting
import TextStatistics

/// What `--test permutation` adds to what stands under a comparison of many groups.
struct GroupResamplingLines {
  /// What a group is called.
  let noun: String
  let settings: ResamplingSettings?
  let summary: GroupResamplingSummary?

  private var unit: String { settings?.unit.rawValue ?? "" }
  private var all: Int { summary?.units.reduce(0, +) ?? 0 }

  /// What was asked for, as it travels with an answer.
  var named: [NamedValue] {
    guard let settings, let summary else { return [] }
    return [
      NamedValue("resampling", .text("permutation")), NamedValue("units", .text(unit)),
      NamedValue("rounds", .integer(settings.rounds)), NamedValue("seed", .text(String(settings.seed))),
      NamedValue("units_of_groups", .list(summary.units.map { .integer($0) })),
      NamedValue("resampled", .integer(summary.words)),
      NamedValue("min_resampled", .integer(ResamplingSettings.fewestOccurrences)),
    ]
  }

  var lines: [String] {
    guard let settings, let summary, summary.isResampled else { return [] }
    return [
      "Resampled: \(all.grouped) \(unit)s of \(ComparedGroups.counted(summary.units.count, noun)), each of which is dealt as many as it has; \(settings.rounds.grouped) rounds, seed \(settings.seed); of words those that occur \(ResamplingSettings.fewestOccurrences) times or more, \(summary.words.grouped).",
      "\(HomogeneityPermutationTest.heading): \(HomogeneityPermutationTest.formula). p (max-T): \(MaximumHomogeneityPermutationTest.formula).",
    ]
  }

  /// Why cells are empty.
  func notes(_ words: [ResampledWord]) -> [ColumnNote] {
    guard let summary, words.contains(where: { $0.probability == nil }) else { return [] }
    let reason =
      summary.isResampled
      ? "the word occurs less than \(ResamplingSettings.fewestOccurrences) times, too seldom to be resampled"
      : "there aren't more \(unit)s than \(noun)s"
    return [HomogeneityPermutationTest.name, MaximumHomogeneityPermutationTest.name, "disagreement"].map {
      ColumnNote(column: $0, reason: reason)
    }
  }

  /// What can't be said, and where the tests disagree.
  var warnings: [String] {
    guard let summary, summary.units.count > 1 else { return [] }
    guard summary.isResampled else {
      return [
        "There are \(ComparedGroups.counted(all, unit)) with words in \(ComparedGroups.counted(summary.units.count, noun)): resampling needs more \(unit)s than \(noun)s to see how much they differ, so its columns are empty."
          + (settings?.unit == .document ? " --units paragraph may find enough." : "")
      ]
    }
    var warnings: [String] = []
    let single = summary.units.count { $0 == 1 }
    if single > 0 {
      warnings.append(
        "\(ComparedGroups.counted(single, noun)) \(single == 1 ? "has" : "have") one \(unit) only, which says nothing of how much \(unit)s differ there."
      )
    }
    return warnings + Wording.disagreements(summary.disagreements, of: summary.words, unit: unit)
  }
}
