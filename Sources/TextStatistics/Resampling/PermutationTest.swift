/// Permutation of units: how often chance deals out whole paragraphs or documents with so great a difference.
///
/// Sixteen rounds are worked out side by side, so that a word's counts are read once for all of them. Each round
/// has random numbers of its own: the outcome doesn't depend on how rounds are shared out among threads.
///
/// The deviation is divided by its standard deviation over all deals, which is the same in every round. So words of
/// all frequencies have a say in the greatest deviation of a round. Variances taken from each round's own sides, as in
/// Welch's t, would make the rounds extreme in which a rare word misses the smaller side.
public struct PermutationTest: Measure {
  public static let name = "p_permutation"
  public static let heading = "p (permutation)"
  public static let formula =
    "(1 + rounds with |z| as great) / (1 + rounds), z = (O11 - R1*C1/N) / sqrt(k*(m-k)/(m*(m-1)) * sum((x_i - n_i*C1/N)^2)) over m units of n_i words, k of them dealt to the target"
  public static let range =
    "above 0 to 1; small values are differences that chance seldom deals out"
  public static let source =
    "E. J. G. Pitman, Supplement to the Journal of the Royal Statistical Society 4 (1937), 119-130; (1 + b)/(1 + rounds) as in B. Phipson and G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 9 (2010), article 39."
  public static let caution =
    "It supposes that any unit could have stood on either side. Neighbouring paragraphs share their subject, so where a side is one run of text, documents are the safer units; few units leave few deals, and p can't be small."
  public static let decimals = 4
  public static let gap: String? = tooRare

  /// Why a word isn't resampled.
  static let tooRare =
    "the word is too rare to be resampled, or a side has fewer than \(UnitCounts.fewestUnits) units"

  public static func reading(of value: Double) -> String { Deals.reading(value, "so great a difference") }

  let counts: UnitCounts
  private let seed: UInt64
  /// The rate of each word on both sides together.
  private let rates: [Double]
  /// What squared deviations are divided by; 0 stands for a word that deviates nowhere.
  private let precisions: [Double]
  /// The least squares that count as so extreme as those found; a little below these, for the sake of rounding.
  private let thresholds: [Double]

  /// - Returns: nil where a side has fewer than ``UnitCounts/fewestUnits`` units.
  public init?(_ counts: UnitCounts, seed: UInt64) {
    guard counts.areResampled else { return nil }
    self.counts = counts
    self.seed = seed
    let (units, drawn) = (Double(counts.sizes.count), Double(counts.targetUnits))
    let words = Double(counts.sizes.reduce(0, +))
    let squaredSizes = counts.sizes.reduce(0) { $0 + Double($1) * Double($1) }
    let scale = drawn * (units - drawn) / (units * (units - 1))
    var (rates, precisions) = ([Double](), [Double]())
    for word in 0..<counts.words {
      let places = counts.starts[word]..<counts.starts[word + 1]
      let rate = places.reduce(0) { $0 + Double(counts.counts[$1]) } / words
      let squares = counts.squaredDeviations(word, rate: rate, squaredSizes: squaredSizes)
      rates.append(rate)
      precisions.append(squares > 0 ? 1 / (scale * squares) : 0)
    }
    self.rates = rates
    self.precisions = precisions
    var deal = Deals(sizes: counts.sizes, drawn: counts.targetUnits, seed: seed)
    deal.dealAsFound()
    thresholds = (0..<counts.words).map {
      Self.squares(counts, $0, rates[$0], precisions[$0], deal)[0] * (1 - 1e-9)
    }
  }

  /// What some rounds dealt out. O(rounds · (counts + units)).
  ///
  /// - Parameter rounds: their numbers, from 0.
  public func outcome(of rounds: Range<Int>) -> PermutationOutcome {
    var outcome = PermutationOutcome(words: counts.words)
    outcome.maxima.reserveCapacity(rounds.count)
    var deals = Deals(sizes: counts.sizes, drawn: counts.targetUnits, seed: seed)
    for first in stride(from: rounds.lowerBound, to: rounds.upperBound, by: Deals.lanes) {
      let used = min(Deals.lanes, rounds.upperBound - first)
      deals.deal(first..<first + used)
      var maxima = SIMD16<Double>.zero
      for word in 0..<counts.words {
        let squares = Self.squares(counts, word, rates[word], precisions[word], deals)
        maxima.replace(with: squares, where: squares .> maxima)
        let isExtreme = squares .>= SIMD16(repeating: thresholds[word])
        guard any(isExtreme) else { continue }
        for lane in 0..<used where isExtreme[lane] { outcome.exceedances[word] += 1 }
      }
      for lane in 0..<used { outcome.maxima.append(maxima[lane]) }
    }
    return outcome
  }

  /// The squared deviations of a word in the rounds of a deal.
  @inline(__always)
  private static func squares(
    _ counts: UnitCounts, _ word: Int, _ rate: Double, _ precision: Double, _ deals: borrowing Deals
  ) -> SIMD16<Double> {
    var found = SIMD16<Int32>.zero
    let (units, values, masks) = (counts.units.span, counts.counts.span, deals.masks.span)
    for place in counts.starts[word]..<counts.starts[word + 1] {
      found &+= masks[Int(units[place])] & SIMD16(repeating: values[place])
    }
    let deviations = SIMD16<Double>(found) - deals.targetWords * rate
    return deviations * deviations * precision
  }
}

extension PermutationTest {
  /// The probability of each word, by itself. O(words).
  public func probabilities(_ outcome: PermutationOutcome) -> [Double] { outcome.probabilities }

  /// The probability of each word that any word deviates as much: ``MaximumPermutationTest``. O(words · log rounds).
  public func corrected(_ outcome: PermutationOutcome) -> [Double] { outcome.corrected(thresholds) }
}
