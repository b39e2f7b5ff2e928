/// Kendall's τ_b: whether values mostly rise or mostly fall along an order, whatever by.
public struct KendallTau: Measure {
  public static let name = "tau_b"
  public static let aliases = ["kendall", "tau"]
  public static let heading = "tau"
  public static let formula =
    "(C - D) / sqrt((P - T_x) * (P - T_y)), P = n*(n-1)/2 pairs of points, C of them rise, D fall, T_x have the same x and T_y the same rate"
  public static let range =
    "-1 (falls at every step) to 1 (rises at every step); 0: as many pairs rise as fall"
  public static let source =
    "M. G. Kendall, Biometrika 33 (1945), 239-251; counted as in W. R. Knight, Journal of the American Statistical Association 61 (1966), 436-439; the same as R's cor(method = \"kendall\")."
  public static let caution =
    "It sees no rise that is followed by a fall, and gives a short text the same say as a long one. It says how steadily rates move, not how far: the slope does that."
  public static let gap: String? =
    "all points have the same x, or all have the same rate, or there is one point"

  public static func reading(of value: Double) -> String {
    if value == 1 { return "wherever x rises, the rate rises" }
    if value == -1 { return "wherever x rises, the rate falls" }
    if value == 0 { return "rates rise as often as they fall from an earlier point to a later one" }
    return
      "from an earlier point to a later one rates \(value > 0 ? "rise" : "fall") more often than they \(value > 0 ? "fall" : "rise"): \(Readings.number(value)) on a scale from -1 (always fall) to 1 (always rise)"
  }

  /// How many points there are.
  public let points: Int
  /// Pairs that rise less pairs that fall.
  public let score: Int
  /// Pairs that rise, or fall: that differ in x and in y too.
  let untiedPairs: Int
  /// How many points share an x, for each x.
  let tiesInX: [Int]
  /// How many points share a value, for each value.
  let tiesInY: [Int]

  /// Counts the pairs of a series. O(n log n).
  ///
  /// - Parameters:
  ///   - x: finite; where the points stand, in any order.
  ///   - y: finite; the value of each point, as many as there are `x`.
  /// - Returns: nil where there are not as many of the one as of the other.
  public init?(_ x: [Double], _ y: [Double]) {
    guard x.count == y.count, x.count < 1 << 31 else { return nil }
    points = x.count
    let order = x.indices.sorted { (x[$0], y[$0]) < (x[$1], y[$1]) }
    let (orderedX, orderedY) = (order.map { x[$0] }, order.map { y[$0] })
    tiesInX = Self.runs(count: points) { orderedX[$0] == orderedX[$1] }
    let ties = Self.runs(count: points) { orderedX[$0] == orderedX[$1] && orderedY[$0] == orderedY[$1] }
    var values = orderedY
    let falls = Self.sort(&values)
    tiesInY = Self.runs(count: points) { values[$0] == values[$1] }
    untiedPairs =
      Self.pairs([points]) - Self.pairs(tiesInX) - Self.pairs(tiesInY) + Self.pairs(ties)
    score = untiedPairs - 2 * falls
  }

  /// τ_b; nil where there is none.
  public var coefficient: Double? {
    let (apartInX, apartInY) = (pairsApart(tiesInX), pairsApart(tiesInY))
    guard apartInX > 0, apartInY > 0 else { return nil }
    if apartInX == apartInY { return Double(score) / Double(apartInX) }
    return Double(score) / (Double(apartInX).squareRoot() * Double(apartInY).squareRoot())
  }

  /// Whether all points have the same x, so that there is no order.
  public var isWithoutOrder: Bool { pairsApart(tiesInX) == 0 }

  private func pairsApart(_ ties: [Int]) -> Int { Self.pairs([points]) - Self.pairs(ties) }

  private static func pairs(_ sizes: [Int]) -> Int { sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

  /// The lengths of runs of neighbours that are alike.
  private static func runs(count: Int, _ areAlike: (Int, Int) -> Bool) -> [Int] {
    var runs: [Int] = []
    for index in 0..<count {
      if index > 0, areAlike(index - 1, index) { runs[runs.count - 1] += 1 } else { runs.append(1) }
    }
    return runs
  }

  /// Sorts by merging, and counts the pairs that stood in falling order.
  private static func sort(_ values: inout [Double]) -> Int {
    var falls = 0
    var merged = values
    var width = 1
    while width < values.count {
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let (middle, end) = (min(start + width, values.count), min(start + 2 * width, values.count))
        var (left, right) = (start, middle)
        for place in start..<end {
          if right == end || left < middle && values[left] <= values[right] {
            merged[place] = values[left]
            left += 1
          } else {
            merged[place] = values[right]
            falls += middle - left
            right += 1
          }
        }
      }
      swap(&values, &merged)
      width *= 2
    }
    return falls
  }
}
