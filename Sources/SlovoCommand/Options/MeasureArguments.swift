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
  ///
  /// - Parameter further: names that the caller knows, for a message about one that nobody knows.
  static func measures(_ text: String, further: [String] = []) throws -> [ScoredMeasure] {
    var measures: [ScoredMeasure] = []
    for part in text.split(separator: ",") {
      let measure = try measure(part.trimmingBlanks, further)
      if let other = measures.first(where: { $0.about.name == measure.about.name }) {
        guard other.about.formula == measure.about.formula else {
          throw Failure.usage(
            "--measure: \(measure.about.name) is asked for with two parameters, and would need two columns of one name. "
              + "Ask for one at a time.")
        }
        continue
      }
      measures.append(measure)
    }
    guard !measures.isEmpty else {
      throw Failure.usage("--measure names no measure. Known are \(names).")
    }
    return measures
  }

  private static func measure(_ text: String, _ further: [String]) throws -> ScoredMeasure {
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
          "--measure: '\(text)' has no number from 0.000001 on to add to rates per million. Write simple_maths=100."
        )
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
          name,
          AssociationMeasures.all.map { $0.name } + [SimpleMaths.name, ConservativeLogRatio.name] + further))
  }

  /// Another program's convention for keyness; nil for Slovo's own.
  static func keynessConvention(
    _ name: String?, measure: String?, explain: Bool
  ) throws -> KeynessConvention? {
    guard let name else { return nil }
    guard let convention = KeynessConvention.named(name) else {
      throw unknownConvention(name, KeynessConvention.all.map(\.name))
    }
    guard convention.name != KeynessConvention.slovo.name else { return nil }
    try refuse(measure: measure, explain: explain)
    return convention
  }

  /// Another program's convention for collocations; nil for Slovo's own.
  static func collocationConvention(
    _ name: String?, measure: String?, explain: Bool
  ) throws -> CollocationConvention? {
    guard let name else { return nil }
    guard let convention = CollocationConvention.named(name) else {
      throw unknownConvention(name, CollocationConvention.all.map(\.name))
    }
    guard convention.name != CollocationConvention.slovo.name else { return nil }
    try refuse(measure: measure, explain: explain)
    return convention
  }

  private static func unknownConvention(_ name: String, _ known: [String]) -> Failure {
    .usage("--convention: there is no convention '\(name)'. \(Wording.suggestion(name, known))")
  }

  private static func refuse(measure: String?, explain: Bool) throws {
    if measure != nil {
      throw Failure.usage("--convention brings its own numbers. Leave out --measure, or the convention.")
    }
    if explain {
      throw Failure.usage("--explain explains Slovo's own numbers. Leave it out, or the convention.")
    }
  }

  /// Names with commas between them, for help.
  static func names(_ names: [String]) -> String { names.joined(separator: ", ") }

  /// All names of measures, for help.
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
