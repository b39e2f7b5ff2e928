/// How far from a hit words count as its neighbours.
///
/// Words are counted, also those of other hits; punctuation isn't, where a profile has it as tokens. A window
/// ends where the paragraph ends, and never leaves its flow.
public struct CollocationWindow: Sendable, Equatable {
  /// Words before the hit.
  public let left: Int
  /// Words behind the hit.
  public let right: Int

  /// The most words on one side.
  public static let limit = 1000

  /// nil where there is no window: no word on either side, a negative number, or more than `limit`.
  public init?(left: Int, right: Int) {
    guard (0...Self.limit).contains(left), (0...Self.limit).contains(right), left + right > 0 else {
      return nil
    }
    self.left = left
    self.right = right
  }
}
