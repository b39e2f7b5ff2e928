import Analysis
import TextStatistics

/// What maps say when they can't be drawn, or not wholly.
extension Wording {
  static func tooLargeMatrix(groups: Int, terms: Int, limit: Int) -> String {
    "a map takes at most \(limit.grouped) rows or \(limit.grouped) words, and there are \(groups.grouped) rows and \(terms.grouped) words. Map fewer words (--top 500), or coarser rows (--level 1, --by document)."
  }

  /// Why the units of `--stability` or `--chance` don't fit into memory, and what to do.
  static func tooManyMapUnits(_ unit: ResamplingSettings.Unit, memory: Int) -> String {
    "--stability and --chance: the words of all \(unit.rawValue)s don't fit into \(memory >> 20) MiB. Give more --memory"
      + (unit == .paragraph ? ", take whole documents (--units document)," : "")
      + " or map fewer words (--top 200)."
  }

  /// Why `--supplementary` names nothing.
  static func withoutSupplementary(_ groupings: [Grouping]) -> String {
    "--supplementary: no \(groupings.last?.name ?? "document") lies wholly in this filter. Give one by what is known of whole texts or sections, such as 'year>=2000' or 'section~Notes', or leave it out."
  }

  /// Why there is nothing to see on a map, and what to do.
  ///
  /// - Parameter groups: what rows are, in the plural.
  static func withoutAxes(_ gap: CorrespondenceAnalysis.Gap, groups: String) -> String {
    switch gap {
    case .rows:
      "A map needs two \(groups) at least that have enough of the words counted, so there are no axes. --by section, --by document or a key of metadata divides the texts otherwise, --min 1 counts rarer words too, and --min-words 1 takes short ones for equals."
    case .columns:
      "A map needs two different words at least, so there are no axes. --min 1 and --top 0 count more of them."
    case .sameness:
      "All \(groups) have the words in the same proportions, so there are no differences to map, and no axes."
    }
  }

  /// Why the map has no further axis.
  static func withoutAxis(_ axis: Int, of count: Int) -> String {
    "There is no axis \(axis): the table has \(count == 1 ? "one" : "\(count.grouped)"), one less than its shorter side at most."
  }
}
