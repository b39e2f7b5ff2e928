#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The part of a page that a map takes: one scale for both axes, and where points stand.
struct MapFrame {
  /// What the axes reach, in their own units.
  let x, y: ClosedRange<Double>
  /// Pixels by unit, the same on both axes.
  let scale: Double
  /// Where the map begins, behind the numbers of the vertical axis.
  let left = PictureLayout.margin + 34
  private let step: Double
  private let ticks: PictureScale

  /// The tallest that a map gets.
  private static let tallest = 760.0
  private static let shortest = 150.0

  var width: Double { (x.upperBound - x.lowerBound) * scale }
  var height: Double { (y.upperBound - y.lowerBound) * scale }

  init(_ points: [MapPicture.Point]) {
    let ellipses = points.compactMap(\.ellipse)
    let wide = Self.extent(
      points.map(\.x) + ellipses.flatMap { [$0.x - $0.reach.x, $0.x + $0.reach.x] })
    let y = Self.extent(
      points.map(\.y) + ellipses.flatMap { [$0.y - $0.reach.y, $0.y + $0.reach.y] })
    // Points that are all at one place need a unit too.
    let x = wide.lowerBound == wide.upperBound && y.lowerBound == y.upperBound ? -1...1 : wide
    let room = PictureLayout.right - left
    // Names need some room at the edges.
    let (width, height) = (x.upperBound - x.lowerBound, y.upperBound - y.lowerBound)
    scale = max(
      1e-300, min((room - 120) / max(width, 1e-12), (Self.tallest - 50) / max(height, 1e-12)))
    self.x = Self.widened(x, to: room / scale)
    self.y = Self.widened(y, to: max(Self.shortest, height * scale + 50) / scale)
    ticks = PictureScale(of: [self.x.lowerBound, self.x.upperBound], at: 0...1)
    step = ticks.marks.count > 1 ? ticks.marks[1] - ticks.marks[0] : 1
  }

  func place(x value: Double) -> Double { (value - x.lowerBound) * scale }

  /// Downwards, as pixels count.
  func place(y value: Double) -> Double { (y.upperBound - value) * scale }

  /// Round numbers inside a range, the same steps on both axes.
  func marks(_ range: ClosedRange<Double>) -> [Double] {
    let (first, last) = ((range.lowerBound / step).rounded(.up), (range.upperBound / step).rounded(.down))
    return first <= last && last - first < 1000
      ? stride(from: first, through: last, by: 1).map { $0 * step } : []
  }

  func label(_ mark: Double) -> String { ticks.label(mark) }

  /// Places for the names of points, the first ones first.
  func labels(of points: [MapPicture.Point]) -> LabelPlacement {
    // Many names are small, so that more of them find a place.
    let size = points.count { $0.isGroup } > 25 ? 10.0 : 12
    return LabelPlacement(
      points.map { point in
        LabelPlacement.Mark(
          text: PictureLayout.name(point.label, letters: 34), x: place(x: point.x), y: place(y: point.y),
          radius: point.isGroup ? 5 : 3, size: point.isGroup ? size : min(11, size), isBold: point.isGroup,
          mayBeFar: point.isGroup)
      }, width: width, height: height)
  }

  /// The range of some numbers and 0.
  private static func extent(_ values: [Double]) -> ClosedRange<Double> {
    var (low, high) = (0.0, 0.0)
    for value in values where value.isFinite { (low, high) = (min(low, value), max(high, value)) }
    return low...high
  }

  private static func widened(_ range: ClosedRange<Double>, to length: Double) -> ClosedRange<Double> {
    let more = max(0, length - (range.upperBound - range.lowerBound)) / 2
    return range.lowerBound - more...range.upperBound + more
  }
}

extension MapPicture.Ellipse {
  /// How far it reaches from its middle along each axis.
  fileprivate var reach: (x: Double, y: Double) {
    let (cosine, sine) = (cos(angle), sin(angle))
    let (a, b) = (longRadius, shortRadius)
    return (
      x: (a * a * cosine * cosine + b * b * sine * sine).squareRoot(),
      y: (a * a * sine * sine + b * b * cosine * cosine).squareRoot()
    )
  }
}
