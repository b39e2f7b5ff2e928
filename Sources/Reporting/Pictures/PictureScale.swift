#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Places of numbers along a picture, with round numbers marked.
struct PictureScale {
  let values: ClosedRange<Double>
  let places: ClosedRange<Double>
  /// Round numbers inside `values`, ascending.
  let marks: [Double]
  /// Decimals that tell the marks apart.
  private let decimals: Int

  /// - Parameters:
  ///   - values: finite numbers that must have a place; the scale is widened to round ones.
  ///   - places: where they stand.
  init(of values: some Sequence<Double>, holding fixed: Double = 0, at places: ClosedRange<Double>) {
    var (low, high) = (fixed, fixed)
    for value in values where value.isFinite { (low, high) = (min(low, value), max(high, value)) }
    if low == high { high = low + 1 }
    // Steps of 1, 2 or 5 times a power of ten, four to nine of them.
    let rough = (high - low) / 6
    let power = pow(10, log10(rough).rounded(.down))
    let step = power * ([1, 2, 5, 10].first { $0 * power >= rough } ?? 10)
    let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
    self.values = first * step...last * step
    self.places = places
    marks = stride(from: first, through: last, by: 1).map { $0 * step }
    decimals = max(0, Int(-log10(step * 1.0001).rounded(.down)))
  }

  /// Where a number stands; what is outside stands at the end.
  func place(_ value: Double) -> Double {
    let share = (value - values.lowerBound) / (values.upperBound - values.lowerBound)
    return places.lowerBound + min(1, max(0, share)) * (places.upperBound - places.lowerBound)
  }

  /// The name of a mark.
  func label(_ mark: Double) -> String { FixedDecimal.text(mark, decimals: decimals) }
}

extension SVGDrawing {
  /// Draws marks with their names between two heights, and a line's name below.
  mutating func axis(_ scale: PictureScale, from top: Double, to bottom: Double, name: String) {
    for mark in scale.marks {
      let x = scale.place(mark)
      line(x, top, x, bottom, mark == 0 ? .dark : .light)
      text(scale.label(mark), x, bottom + 14, .middle, size: 11, .dark)
    }
    text(
      name, (scale.places.lowerBound + scale.places.upperBound) / 2, bottom + 30, .middle, size: 11, .dark)
  }
}
