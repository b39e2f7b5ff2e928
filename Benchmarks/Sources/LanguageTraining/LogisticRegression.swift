/// Multinomial logistic regression, trained by stochastic gradient descent with steps that adapt to each weight.
///
/// Only additions, multiplications, divisions and square roots of IEEE 754 are used, in a fixed order, so that
/// the same examples give the same weights on every machine.
///
/// Source of the steps: Duchi, Hazan and Singer, "Adaptive Subgradient Methods" (2011).
struct LogisticRegression {
  /// The number of languages beside the first, whose score is always 0.
  static let outputs = 2
  private static let rate: Float = 0.3
  private static let decay: Float = 1e-6

  /// Scores that every word has, in natural log odds.
  private(set) var biases: [Float]
  /// Natural log odds of each language against the first: `outputs` values for each bucket.
  private(set) var weights: [Float]
  private var squares: [Float]

  init() {
    biases = Array(repeating: 0, count: Self.outputs)
    weights = Array(repeating: 0, count: WordFeatures.buckets * Self.outputs)
    squares = Array(repeating: 1e-4, count: WordFeatures.buckets * Self.outputs)
  }

  /// Learns from one word; `language` is 0 for the first language.
  mutating func learn(_ buckets: some Collection<UInt32>, language: Int, weight: Float) {
    var scores = biases
    for bucket in buckets {
      for output in 0..<Self.outputs { scores[output] += weights[Int(bucket) * Self.outputs + output] }
    }
    let highest = max(0, scores.max() ?? 0)
    var sum = Exponential.of(-highest)
    for output in 0..<Self.outputs {
      scores[output] = Exponential.of(scores[output] - highest)
      sum += scores[output]
    }
    for output in 0..<Self.outputs {
      let error = weight * (scores[output] / sum - (language == output + 1 ? 1 : 0))
      biases[output] -= 0.001 * error
      for bucket in buckets {
        let place = Int(bucket) * Self.outputs + output
        let slope = error + Self.decay * weights[place]
        squares[place] += slope * slope
        weights[place] -= Self.rate * slope / squares[place].squareRoot()
      }
    }
  }
}

/// The exponential function of numbers up to 0, from arithmetic alone.
enum Exponential {
  /// e to the power of `exponent`, with a relative error of about 10⁻⁶; 0 below -80.
  static func of(_ exponent: Float) -> Float {
    guard exponent > -80 else { return 0 }
    // e^x = (e^(x/256))^256, and seven terms of the series serve for x/256.
    let part = Double(exponent) / 256
    var value = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
    for _ in 0..<8 { value *= value }
    return Float(value)
  }
}
