/// A measure of how free the slot of a frame (`the * of`) is, from how often each filler stands in it.
public protocol FrameMeasure: Measure {
  /// The value, nil where there is none.
  ///
  /// - Parameter counts: how often each filler stands in the slot; those of 0 are passed over.
  static func value(counts: [Int]) -> Double?
}

/// The measures of frames, in the order of their columns.
public enum FrameMeasures {
  public static let all: [any FrameMeasure.Type] = [
    VariantRatio.self, FillerEntropy.self, FillerEvenness.self,
  ]
}
