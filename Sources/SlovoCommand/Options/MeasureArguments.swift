import Analysis
import ArgumentParser
import TextStatistics

extension WordLayer: ExpressibleByArgument {}

extension WordLayer {
  /// What is counted, for a note under a table.
  var unit: String {
    switch self {
    case .form: "forms (case, accents and possessives folded)"
    case .word: "words as they stand"
    case .key: "romanisation keys (all spellings of a Russian word are one)"
    }
  }
}

/// The measures that a command is asked for.
enum MeasureArguments {
  /// Reads names with commas between them; `simple_maths=100` sets a parameter.
  static func measures(_ text: String) throws -> [ScoredMeasure] {
    var measures: [ScoredMeasure] = []
    for part in text.split(separator: ",") {
      let measure = try measure(part.trimmingBlanks)
      if !measures.contains(where: { $0.about.name == measure.about.name }) { measures.append(measure) }
    }
    guard !measures.isEmpty else {
      throw Failure.usage("--measure names no measure. Known are \(names).")
    }
    return measures
  }

  private static func measure(_ text: String) throws -> ScoredMeasure {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = (parts.first ?? "").trimmingBlanks
    let number = parts.count > 1 ? Double(parts[1].trimmingBlanks) : nil
    if let measure = AssociationMeasures.named(name) {
      guard parts.count == 1 else {
        throw Failure.usage("--measure: '\(name)' has no parameter. Leave out what follows it.")
      }
      return ScoredMeasure(measure)
    }
    if SimpleMaths.isCalled(name) {
      guard parts.count == 1 || number != nil, let measure = SimpleMaths(constant: number ?? 1) else {
        throw Failure.usage(
          "--measure: '\(text)' has no number above 0 to add to rates per million. Write simple_maths=100.")
      }
      return ScoredMeasure(measure)
    }
    if ConservativeLogRatio.isCalled(name) {
      guard parts.count == 1 || number != nil,
        let measure = ScoredMeasure(conservativeLogRatioAt: number ?? 0.001)
      else {
        throw Failure.usage(
          "--measure: '\(text)' has no level between 0 and 1. Write \(ConservativeLogRatio.name)=0.001.")
      }
      return measure
    }
    throw Failure.usage(
      "--measure: there is no measure '\(name)'. "
        + Wording.suggestion(
          name, AssociationMeasures.all.map { $0.name } + [SimpleMaths.name, ConservativeLogRatio.name]))
  }

  /// All names, for help.
  static let names =
    (AssociationMeasures.all.map { $0.name } + [
      "\(SimpleMaths.name)=N", "\(ConservativeLogRatio.name)=ALPHA",
    ]).joined(separator: ", ")

  /// The correction of a name.
  static func correction(_ name: String) throws -> any MultipleComparisonCorrection.Type {
    guard let found = MultipleComparisonCorrections.all.first(where: { $0.name == name.lowercased() }) else {
      throw Failure.usage(
        "--correction: there is no correction '\(name)'. "
          + Wording.suggestion(name, MultipleComparisonCorrections.all.map { $0.name }))
    }
    return found
  }
}

extension BuildArguments {
  /// What an answer may take of the machine.
  func resources() throws -> AnswerResources {
    AnswerResources(threads: threads ?? Machine.processors, memory: try Self.bytes(memory))
  }
}
