import Analysis
import TextStatistics

/// What is said of networks of collocates.
extension Wording {
  /// `a`, `a and b`, `a, b and c`; of more than `limit` the first ones: `a, b and 3 more`.
  static func list(_ names: [String], limit: Int = .max) -> String {
    if names.count > limit {
      return names.prefix(limit).joined(separator: ", ") + " and \((names.count - limit).grouped) more"
    }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A threshold as it was typed, without decimals that it doesn't need.
  static func figure(threshold: Double) -> String {
    let text = String(threshold)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A measure that a network can't be cut at without a threshold of the person's own.
  static func withoutThreshold(_ measure: MeasureDescription) -> String {
    "there is no customary threshold for \(measure.name). Give one with --threshold; "
      + "slovo collocates --measure \(measure.name) shows which values it has here."
  }

  /// A measure that a network can't be grown by.
  static func withoutDirection(_ measure: MeasureDescription) -> String {
    "--measure: \(measure.heading) doesn't say whether a word stands near another more often than expected or less often, so a network can't grow by it. Ask for another first measure, such as G2 or log_dice: --measure G2,\(measure.name)."
  }

  /// The parameters of a network on one line, in the notation of Brezina, McEnery and Wattam (2015) without its number
  /// of the statistic: `log-likelihood(10.83), MI(3), L5-R5, C3-NC3; no filter`.
  static func parameters(_ answer: NetworkCommand.Answer, stopWords: String?, filter: String?)
    -> String
  {
    let settings = answer.settings
    let window = settings.collocates.window
    let span =
      window.isWhole ? "whole \(window.boundary.rawValue)" : "L\(window.left)-R\(window.right)"
    let minimum = settings.collocates.minimum
    let filters = [filter, stopWords.map { "without the words of \($0)" }].compactMap { $0 }
    return
      "\(answer.thresholds.notation), \(span), C\(minimum)-NC\(minimum); \(filters.isEmpty ? "no filter" : filters.joined(separator: ", "))"
  }

  /// What stands in the way of a query that is joined to nothing.
  ///
  /// - Parameter nearest: its best collocate whatever the thresholds.
  static func unjoined(
    _ query: CollocationNetwork.Node, nearest: CollocationTable.Row?, _ answer: NetworkCommand.Answer
  ) -> String {
    guard query.frequency > 0 else { return "\(query.name) has no hits, so it is joined to nothing." }
    let minimum = answer.settings.collocates.minimum
    guard let nearest, nearest.values.first.flatMap({ $0 }) != nil else {
      return
        "\(query.name): no word stands near it \(Figure.times(minimum))\(minimum > 1 ? " or more; --min 1 asks for less." : ". A wider --window reaches farther.")"
    }
    let measures = answer.settings.collocates.columns
    let reached = zip(measures, nearest.values).map { measure, value in
      "\(measure.heading) \(value.map { Figure.text($0, decimals: measure.decimals) } ?? "without a value")"
    }
    let best = "\(nearest.feature) with \(list(reached))"
    if answer.thresholds.admit(nearest.values) {
      return
        "\(query.name): the best word near it, \(best), reaches the thresholds, but --max-nodes \(answer.settings.nodeLimit.grouped) left no room for it. A greater --max-nodes makes room."
    }
    // What a measure has for no difference differs from measure to measure, what is expected doesn't.
    if let counts = nearest.counts, counts.excess <= 0 {
      return
        "\(query.name): no word near it reaches the thresholds. The best is \(best), which stands there no more often than expected."
    }
    return
      "\(query.name): no word near it reaches the thresholds. The best is \(best); --threshold \(answer.thresholds.admitting(nearest.values)) would join it."
  }
}
