/// A range that covers an unknown quantity with a stated probability, in the quantity's own unit.
public struct ConfidenceInterval: Equatable, Sendable {
  /// The lower end.
  public let low: Double
  /// The upper end, not below `low`.
  public let high: Double

  /// Makes an interval from its ends.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The interval of a multiple of the quantity: `scaled(by: 1_000_000)` turns an interval per word
  /// into one per million.
  ///
  /// - Parameter factor: zero or more.
  public func scaled(by factor: Double) -> ConfidenceInterval {
    ConfidenceInterval(low: low * factor, high: high * factor)
  }
}
