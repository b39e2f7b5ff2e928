import Analysis
import ArgumentParser

extension FrequencyList.Layer: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
  public var defaultValueDescription: String { name }
}

extension FrequencyList.Layer {
  /// What is counted as one, in words.
  var unit: String {
    switch self {
    case .form: "forms (case, accents and possessives folded)"
    case .word: "words as they stand"
    case .key: "romanisation keys (all spellings of a Russian word are one)"
    case .lang: "languages of words"
    case .script: "scripts of words"
    case .annotation(let name): "values of the layer \(name)"
    }
  }
}
