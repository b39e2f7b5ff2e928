#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Permutation over many groups: how often chance deals out whole paragraphs or documents so that a word's rates
/// differ as much from group to group.
///
/// The statistic is that of Kruskal and Wallis with deviations in place of ranks: unit i deviates by rᵢ = xᵢ − nᵢ C / N,
/// group g by the sum Dᵍ of its units, and H = (M − 1) / Σ rᵢ² · Σ Dᵍ² / mᵍ over M units, mᵍ of them in group g. What
/// it is divided by is the same in every deal, and over all deals H is k − 1 on average for every word. So words of all
/// frequencies have a say in the greatest H of a round. With two groups H is the z² of ``PermutationTest``.
public struct HomogeneityPermutationTest: Measure {
  public static let name = "p_permutation_groups"
  public static let heading = "p (permutation)"
  public static let formula =
    "(1 + rounds with H as great) / (1 + rounds), H = (M-1)/sum(r_i^2) * sum(D_g^2/m_g), r_i = x_i - n_i*C/N, D_g = sum of r_i over the m_g units that group g is dealt, M units in all"
  public static let range =
    "above 0 to 1; small values are differences that chance seldom deals out"
  public static let source =
    "E. J. G. Pitman, Biometrika 29 (1938), 322-335 (the analysis of variance test); the form of H as in W. H. Kruskal and W. A. Wallis, Journal of the American Statistical Association 47 (1952), 583-621; (1 + b)/(1 + rounds) as in B. Phipson and G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 9 (2010), article 39."
  public static let caution =
    "It supposes that any unit could have stood in any group. Neighbouring paragraphs share their subject, so where groups are runs of text, p is small for every word of such a subject; few units leave few deals, and p can't be small."
  public static let decimals = 4
  public static let gap: String? =
    "the word is too rare to be resampled, or there aren't more units than groups"

  public static func reading(of value: Double) -> String {
    Self.reading(value, "rates that differ so much from group to group")
  }

  static func reading(_ probability: Double, _ event: String) -> String {
    "if chance dealt out whole units to the groups, \(event) would come up \(Readings.tries(log10(probability)))"
  }

  private let counts: UnitCounts
  private let seed: UInt64
  /// The rate of each word in all groups together.
  private let rates: [Double]
  /// (M − 1) / Σ rᵢ² of each word; 0 stands for a word that deviates nowhere.
  private let precisions: [Double]
  /// The least statistics that count as so great as those found; a little below these, for the sake of rounding.
  private let thresholds: [Double]

  /// - Returns: nil where there are fewer than two groups with units, or not more units than such groups.
  /// - Complexity: O(counts + units).
  public init?(_ counts: UnitCounts, seed: UInt64) {
    let held = counts.groups.count { !$0.isEmpty }
    guard held > 1, counts.sizes.count > held else { return nil }
    self.counts = counts
    self.seed = seed
    let words = Double(counts.sizes.reduce(0, +))
    let squaredSizes = counts.sizes.reduce(0) { $0 + Double($1) * Double($1) }
    var (rates, precisions) = ([Double](), [Double]())
    for word in 0..<counts.words {
      let places = counts.starts[word]..<counts.starts[word + 1]
      let rate = places.reduce(0) { $0 + Double(counts.counts[$1]) } / words
      let squares = counts.squaredDeviations(word, rate: rate, squaredSizes: squaredSizes)
      rates.append(rate)
      precisions.append(squares > 0 ? Double(counts.sizes.count - 1) / squares : 0)
    }
    (self.rates, self.precisions) = (rates, precisions)
    var deal = GroupDeal(counts)
    deal.dealAsFound()
    thresholds = (0..<counts.words).map { word in
      deal.statistic(counts, word, rate: rates[word]) * precisions[word] * (1 - 1e-9)
    }
  }

  /// What some rounds dealt out. O(rounds · (counts + units)).
  ///
  /// - Parameter rounds: their numbers, from 0.
  public func outcome(of rounds: Range<Int>) -> PermutationOutcome {
    var outcome = PermutationOutcome(words: counts.words)
    outcome.maxima.reserveCapacity(rounds.count)
    var deal = GroupDeal(counts)
    for round in rounds {
      deal.deal(SeededGenerator(seed: seed, stream: UInt64(round)))
      var greatest = 0.0
      for word in 0..<counts.words {
        let statistic = deal.statistic(counts, word, rate: rates[word]) * precisions[word]
        greatest = max(greatest, statistic)
        if statistic >= thresholds[word] { outcome.exceedances[word] += 1 }
      }
      outcome.maxima.append(greatest)
    }
    return outcome
  }

  /// The probability of each word, by itself. O(words).
  public func probabilities(_ outcome: PermutationOutcome) -> [Double] { outcome.probabilities }

  /// The probability of each word that any word differs as much: ``MaximumHomogeneityPermutationTest``.
  /// O(words · log rounds).
  public func corrected(_ outcome: PermutationOutcome) -> [Double] { outcome.corrected(thresholds) }
}

/// Permutation over many groups, corrected for all words: how often the most uneven of all words is as uneven as this one.
public enum MaximumHomogeneityPermutationTest: Measure {
  public static let name = "p_permutation_groups_corrected"
  public static let heading = "p (permutation, max-T)"
  public static let formula =
    "(1 + rounds whose greatest H of all words is as great) / (1 + rounds), H as in p_permutation_groups"
  public static let range =
    "above 0 to 1; the chance of even one false find among all words tested stays below it"
  public static let source = MaximumPermutationTest.source
  public static let caution =
    "It shares the suppositions of p_permutation_groups, and knows no smaller value than 1/(1 + rounds). Where a group has few units, chance gives bursty words a large H, so it is strict with all others."
  public static let decimals = 4
  public static let gap: String? = HomogeneityPermutationTest.gap

  public static func reading(of value: Double) -> String {
    HomogeneityPermutationTest.reading(
      value, "rates of some word or other that differ so much from group to group")
  }
}
