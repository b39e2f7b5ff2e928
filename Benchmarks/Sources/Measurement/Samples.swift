/// Repeated measurements of one thing.
public struct Samples: Sendable {
  /// From the smallest to the largest.
  public let sorted: [Double]

  public init(_ values: [Double]) {
    sorted = values.sorted()
  }

  /// The middle value, the mean of the two middle ones, or 0 of none.
  public var median: Double {
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
