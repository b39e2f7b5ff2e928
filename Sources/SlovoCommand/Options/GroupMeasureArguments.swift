import Analysis
import TextStatistics

extension MeasureArguments {
  /// Reads names of measures of a word in a group, with commas between them: those of keyness, residuals, and weights.
  static func groupMeasures(_ text: String) throws -> [GroupMeasure] {
    var measures: [GroupMeasure] = []
    for part in text.split(separator: ",") {
      let name = part.trimmingBlanks
      let found: [GroupMeasure]
      if let weight = TermWeights.named(name) {
        found = [GroupMeasure(weight)]
      } else if AdjustedResidual.isCalled(name) {
        found = [GroupMeasure(ScoredMeasure(AdjustedResidual.self))]
      } else {
        found = try Self.measures(name, further: groupNames).map { GroupMeasure($0) }
      }
      measures += found.filter { measure in !measures.contains { $0.about.name == measure.about.name } }
    }
    guard !measures.isEmpty else {
      throw Failure.usage("--measure names no measure. Known are \(names), \(Self.names(groupNames)).")
    }
    return measures
  }

  /// The names that only groups have, for help.
  static let groupNames = [AdjustedResidual.name] + TermWeights.all.map { $0.name }
}
