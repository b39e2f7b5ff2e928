import Analysis

extension Wording {
  /// Why a comparison's units don't fit into memory, and what to do.
  static func tooManyUnits(_ unit: ResamplingSettings.Unit, memory: Int) -> String {
    "the words of all \(unit.rawValue)s, which are drawn anew, don't fit into \(memory >> 20) MiB. Give more --memory"
      + (unit == .paragraph ? ", draw whole documents (--units document)," : "")
      + " or leave rare words out (--min 20)."
  }

  /// Why two sides can't be compared, and what to do.
  static func emptySide(_ side: ComparedSide, _ overlap: Int) -> String {
    if side == .target {
      return "--target admits no words. Give a filter that some words of the corpus pass."
    }
    return overlap > 0
      ? "the target has all \(overlap.grouped) words of the reference too, so nothing is left to compare with. "
        + "Give a --reference that reaches beyond the target, or leave it out to compare with the rest."
      : "there are no words to compare with. Give a --target that isn't the whole corpus, "
        + "or a --reference that some words pass."
  }
}
