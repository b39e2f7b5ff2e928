import TextStatistics

/// Measures that a command is asked for by name.
enum MeasureList {
  /// Reads names with commas between them, each measure once.
  ///
  /// - Parameters:
  ///   - named: finds a measure of the group that the command has.
  ///   - all: the group.
  static func read<Choice>(
    _ text: String, _ named: (String) -> Choice?, of all: [Choice], _ measure: (Choice) -> any Measure.Type
  ) throws -> [Choice] {
    let known = all.map { measure($0).name }
    var chosen: [Choice] = []
    for part in text.split(separator: ",") {
      let name = part.trimmingBlanks
      if name == "all" {
        chosen += all
        continue
      }
      guard let found = named(name) else {
        throw Failure.usage(
          "--measure: there is no measure '\(name)'. " + Wording.suggestion(name, known + ["all"]))
      }
      chosen.append(found)
    }
    guard !chosen.isEmpty else {
      throw Failure.usage(
        "--measure names no measure. Known are \(known.joined(separator: ", ")), and all of them as 'all'.")
    }
    var names: Set<String> = []
    return chosen.filter { names.insert(measure($0).name).inserted }
  }
}

extension AnyDispersionMeasure {
  static func read(_ text: String) throws -> [AnyDispersionMeasure] {
    try MeasureList.read(text, named, of: all) { $0.measure }
  }
}

extension AnyVocabularyMeasure {
  static func read(_ text: String) throws -> [AnyVocabularyMeasure] {
    try MeasureList.read(text, named, of: all) { $0.measure }
  }
}
