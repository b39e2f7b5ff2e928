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
  /// Reads names with commas between them.
  static func measures(_ text: String) throws -> [any AssociationMeasure.Type] {
    var measures: [any AssociationMeasure.Type] = []
    for part in text.split(separator: ",") {
      let name = part.trimmingBlanks
      guard let measure = AssociationMeasures.named(name) else {
        throw Failure.usage(
          "--measure: there is no measure '\(name)'. "
            + Wording.suggestion(name, AssociationMeasures.all.map { $0.name }))
      }
      if !measures.contains(where: { $0.name == measure.name }) { measures.append(measure) }
    }
    guard !measures.isEmpty else {
      throw Failure.usage("--measure names no measure. Known are \(names).")
    }
    return measures
  }

  /// All names, for help.
  static let names = AssociationMeasures.all.map { $0.name }.joined(separator: ", ")

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
