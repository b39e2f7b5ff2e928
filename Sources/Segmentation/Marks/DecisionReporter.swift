/// Receives decisions, if anybody listens.
struct DecisionReporter {
  let isListening: Bool
  private(set) var decisions: [MarkDecision]

  /// Nobody listens.
  static let silent = DecisionReporter(isListening: false, decisions: [])

  /// Adds to decisions that were reported before.
  static func listening(_ decisions: consuming [MarkDecision]) -> DecisionReporter {
    DecisionReporter(isListening: true, decisions: decisions)
  }

  mutating func report(_ decision: MarkDecision) {
    guard isListening else { return }
    decisions.append(decision)
  }
}
