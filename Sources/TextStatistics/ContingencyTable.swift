/// Counts of two things that each occur or don't: the four cells of a 2×2 table, named as in Evert's work.
///
/// |  | the word | any other word | |
/// |---|---|---|---|
/// | here (windows, target) | `o11` | `o12` | `r1` |
/// | elsewhere (outside, reference) | `o21` | `o22` | `r2` |
/// | | `c1` | `c2` | `n` |
///
/// `e11` … `e22` are the counts to be expected of these margins if the word kept no company: row · column / n.
/// What the rows are is a convention that the table knows nothing of: it comes with the counts.
///
/// Source: S. Evert, *The Statistics of Word Cooccurrences* (dissertation, Stuttgart 2005), chapter 2.
public struct ContingencyTable: Equatable, Sendable {
  /// Here, and the word.
  public let o11: Int
  /// Here, and any other word.
  public let o12: Int
  /// Elsewhere, and the word.
  public let o21: Int
  /// Elsewhere, and any other word.
  public let o22: Int

  /// The greatest total that a table takes: 2⁶⁰, so that no sum of cells overflows.
  public static let limit = 1 << 60

  /// Makes a table of its cells; nil where one is negative, or all are 0, or they are more than `limit`.
  public init?(o11: Int, o12: Int, o21: Int, o22: Int) {
    guard min(o11, o12, o21, o22) >= 0, max(o11, o12, o21, o22) <= Self.limit,
      (1...Self.limit).contains(o11 + o12 + o21 + o22)
    else { return nil }
    self.o11 = o11
    self.o12 = o12
    self.o21 = o21
    self.o22 = o22
  }

  /// Makes a table of one cell and the margins; nil where these leave a cell negative.
  ///
  /// - Parameters:
  ///   - o11: how often the word stands here.
  ///   - r1: all words here.
  ///   - c1: the word, here and elsewhere.
  ///   - n: all words.
  public init?(o11: Int, r1: Int, c1: Int, n: Int) {
    guard (1...Self.limit).contains(n), (0...n).contains(r1), (0...n).contains(c1), o11 >= 0 else {
      return nil
    }
    self.init(o11: o11, o12: r1 - o11, o21: c1 - o11, o22: n - r1 - c1 + o11)
  }

  /// All words here.
  public var r1: Int { o11 + o12 }
  /// All words elsewhere.
  public var r2: Int { o21 + o22 }
  /// The word, here and elsewhere.
  public var c1: Int { o11 + o21 }
  /// All other words.
  public var c2: Int { o12 + o22 }
  /// All words.
  public var n: Int { o11 + o12 + o21 + o22 }

  /// The expected count of the word here.
  public var e11: Double { Double(r1) * Double(c1) / Double(n) }
  /// The expected count of other words here.
  public var e12: Double { Double(r1) * Double(c2) / Double(n) }
  /// The expected count of the word elsewhere.
  public var e21: Double { Double(r2) * Double(c1) / Double(n) }
  /// The expected count of other words elsewhere.
  public var e22: Double { Double(r2) * Double(c2) / Double(n) }

  /// How far each cell lies from its expected count: `o11 - e11`, and with the other sign `o12 - e12`.
  ///
  /// It is (o11 · o22 − o12 · o21) / n with an exact numerator: of large counts that are nearly as expected,
  /// the difference of two rounded numbers would have no digit left.
  public var excess: Double {
    ProductDifference.of(o11, o22, less: o12, o21) / Double(n)
  }

  /// Whether no row and no column is empty, so that all expected counts are above 0.
  var hasMargins: Bool { o11 + o12 > 0 && o21 + o22 > 0 && o11 + o21 > 0 && o12 + o22 > 0 }

  /// The sum of the reciprocals of the expected counts: n³ / (r1 · r2 · c1 · c2).
  var reciprocals: Double {
    Double(n) / Double(r1) * (Double(n) / Double(r2)) * (Double(n) / Double(c1) / Double(c2))
  }
}
