/// Newton's search for the place where a concave function has a value.
///
/// Logarithms of tails are concave in the natural parameter of their distribution: each tangent reaches the value before
/// the function does, so the places come near to the root from one side, wherever the search begins.
enum NewtonSearch {
  /// - Parameters:
  ///   - value: what the function is to be.
  ///   - start: any place.
  ///   - function: its value and its derivative, which isn't 0 where the function isn't flat.
  static func root(of value: Double, from start: Double, _ function: (Double) -> (Double, Double)) -> Double {
    var place = start
    var last = Double.infinity
    for _ in 0..<100 {
      let (height, slope) = function(place)
      let step = (value - height) / slope
      guard step.isFinite else { return place }
      // Far out the tangent may lead beyond what numbers hold; a few steps more lead back.
      place += max(-50, min(50, step))
      let length = abs(step)
      if length <= 4e-16 * max(1, abs(place)) || (length >= last && length < 1e-9) { return place }
      last = length
    }
    return place
  }
}
