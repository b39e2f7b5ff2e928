/// Makes the language model of `Sources/CWordData/Language`.
public enum LanguageTraining {
  private static let rounds = 8

  /// The bytes of the model's file: the same sources give the same bytes.
  public static func model(from sources: TrainingSources) -> [UInt8] {
    let alphabet = Alphabet()
    let features = WordFeatures(alphabet: alphabet)
    let examples = TrainingExamples(sources).examples
    var starts = [0]
    var buckets: [UInt32] = []
    for example in examples {
      buckets += features.buckets(of: example.word)
      starts.append(buckets.count)
    }
    var order = Array(examples.indices)
    var regression = LogisticRegression()
    for round in 0..<rounds {
      for index in order.indices.dropFirst() {
        order.swapAt(index, Hash.of(index, 1_000 + round) % (index + 1))
      }
      for index in order {
        let example = examples[index]
        regression.learn(
          buckets[starts[index]..<starts[index + 1]], language: example.language.rawValue,
          weight: example.weight)
      }
    }
    return ModelFile.bytes(of: regression, alphabet: alphabet)
  }
}
