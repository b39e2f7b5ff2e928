/// How often the words of a class's long tail occur, by rank: the law of Zipf and Mandelbrot down to a knee, and
/// a steeper one beyond it, which is what makes the vocabulary of prose grow more slowly the longer it gets.
///
/// Ranks are gathered into bands, eight to an octave, in which all words are equally frequent; so a vocabulary of
/// millions takes a table of about 150 entries.
///
/// Weights are made with the four operations and the square root, which IEEE 754 rounds alike on every machine.
///
/// Source: Mandelbrot, "An Informational Theory of the Statistical Structure of Language" (1953); for the two
/// regimes, Ferrer i Cancho and Solé, "Two Regimes in the Frequency of Words" (2001).
struct RankCurve {
  struct Band {
    var first: Int
    var width: Int
  }

  let bands: [Band]
  /// Relative weights of the bands; they add up to about 2⁴⁰.
  let weights: [UInt64]

  /// - Parameters:
  ///   - offset: Mandelbrot's shift of the ranks.
  ///   - knee: the rank from which on frequency falls with the power 2.5 of the rank.
  init(offset: Double, knee: Double) {
    var bands = (0..<16).map { Band(first: $0, width: 1) }
    var first = 16
    while first < RankCurve.ranks {
      let width = first / 8
      for _ in 0..<8 {
        bands.append(Band(first: first, width: width))
        first += width
      }
      first = bands.last.map { $0.first + $0.width } ?? first
    }
    let shares = bands.map { band -> Double in
      let rank = Double(band.first) + Double(band.width) / 2 + offset
      let height: Double
      if rank < knee {
        height = 1 / rank
      } else {
        let ratio = rank / knee
        height = 1 / (knee * ratio * ratio * ratio.squareRoot())
      }
      return height * Double(band.width)
    }
    let scale = Double(1 << 40) / shares.reduce(0, +)
    self.bands = bands
    weights = shares.map { UInt64($0 * scale) }
  }

  /// How many ranks there are.
  static let ranks = 1 << 22
}
