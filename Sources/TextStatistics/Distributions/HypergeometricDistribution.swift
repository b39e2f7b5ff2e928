/// How many marked things are among those drawn from a lot without putting them back.
///
/// Probabilities are worked out as logarithms by C. Loader's saddle-point expansion ("Fast and accurate
/// computation of binomial probabilities", 2000), as in R, and tails by summing the ratios of neighbouring
/// ones outwards. The relative error of a logarithm stays below about 10⁻¹², for lots of up to 10¹² things;
/// differences of logarithms of factorials would have no digit left there.
struct HypergeometricDistribution {
  /// All things.
  let total: Int
  /// Those that are marked.
  let marked: Int
  /// Those that are drawn.
  let drawn: Int

  /// - Parameters:
  ///   - total: 1 or more, at most 2⁶⁰.
  ///   - marked: 0...total.
  ///   - drawn: 0...total.
  init(total: Int, marked: Int, drawn: Int) {
    self.total = total
    self.marked = marked
    self.drawn = drawn
  }

  /// The possible outcomes.
  var outcomes: ClosedRange<Int> { max(0, drawn + marked - total)...min(drawn, marked) }

  /// The natural logarithm of the probability of one of the `outcomes`.
  func logarithm(_ outcome: Int) -> Double {
    guard drawn > 0, drawn < total else { return 0 }
    let part = Double(drawn) / Double(total)
    let rest = Double(total - drawn) / Double(total)
    return BinomialLogarithm.of(outcome, in: marked, part, rest)
      + BinomialLogarithm.of(drawn - outcome, in: total - marked, part, rest)
      - BinomialLogarithm.of(drawn, in: total, part, rest)
  }

  /// The outcome that no other one is more probable than: ⌊(drawn + 1)(marked + 1) / (total + 2)⌋.
  var mode: Int {
    let product = (drawn + 1).multipliedFullWidth(by: marked + 1)
    let quotient = (total + 2).dividingFullWidth(product).quotient
    return min(max(quotient, outcomes.lowerBound), outcomes.upperBound)
  }
}
