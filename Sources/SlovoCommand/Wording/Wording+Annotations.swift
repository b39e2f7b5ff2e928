import Analysis
import SlovoKit

extension Wording {
  static func failure(_ error: HitDecisionTableError) -> Failure {
    switch error {
    case .document(let error): .input(document(error))
    case .withoutColumn(let path, let name):
      .input(
        "'\(path)' has no column \(name). Name the columns document, from, to, decision, category, comment; "
          + "'kwic --format csv' writes the first ones.")
    case .row(let path, let line, let problem): .input("'\(path)', line \(line): \(row(problem))")
    }
  }

  private static func row(_ problem: HitDecisionTableError.RowProblem) -> String {
    switch problem {
    case .withoutDocument: "the cell of the column document is empty. Write the name that answers have."
    case .positions(let from, let to):
      "'\(from)' to '\(to)' are no positions. Write whole numbers from 1 on, the first one first, as kwic prints them."
    case .unknownDecision(let text): "'\(text)' is no decision. Write keep or drop, or leave the cell empty."
    case .repeated(let line): "line \(line) is about the same place. Keep one of them."
    }
  }

  /// `notes.csv: 3 hits left out; fear 4, state 2; 1 annotation matches no hit.`
  static func annotations(_ tally: HitDecisions.Tally, file: String, only category: String?) -> [String] {
    let categories = tally.categories.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\($0.key) \($0.value.grouped)" }
    var parts = ["\(tally.dropped.grouped) \(tally.dropped == 1 ? "hit" : "hits") left out"]
    if !categories.isEmpty { parts.append(categories.joined(separator: ", ")) }
    if tally.unmatched > 0 {
      parts.append(
        tally.unmatched == 1
          ? "1 annotation matches no hit" : "\(tally.unmatched.grouped) annotations match no hit")
    }
    return ["\(file): \(parts.joined(separator: "; "))."]
      + (category.map { ["Only hits of the category \($0)."] } ?? [])
  }
}
