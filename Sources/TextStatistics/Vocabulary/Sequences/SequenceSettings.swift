/// How long the stretches are that measures of a sequence look at.
public struct SequenceSettings: Equatable, Sendable {
  /// Words of the window that moves over the text (MATTR); at least 1.
  public let window: Int
  /// Words of the segments that a text is cut into (STTR); at least 1.
  public let segment: Int

  /// Fifty each: the customary window, and a segment that short texts have some of. koRpus takes segments of 100.
  public static let standard = SequenceSettings(window: 50, segment: 50)

  /// Lengths below 1 are taken for 1.
  public init(window: Int = 50, segment: Int = 50) {
    self.window = max(1, window)
    self.segment = max(1, segment)
  }
}
