/// Which words count as neighbours of a hit, and how often.
///
/// Distances count words, also those of other hits; punctuation isn't counted, where a profile has it as tokens.
public struct CollocationWindow: Sendable, Equatable {
  /// What a window never leaves.
  public enum Boundary: String, Sendable, CaseIterable {
    /// The sentence of the hit, in its flow.
    case sentence
    /// The paragraph of the hit, in its flow.
    case paragraph
    /// The flow of the hit: the body, a note, a heading.
    case region
    /// The document of the hit.
    case document
  }

  /// How positions count that several hits are near to.
  public enum Counting: Sendable, Equatable, CaseIterable {
    /// Each position once, however many hits are near; those of the hits themselves never.
    case positionsOnce
    /// Each position once for each hit that is near, those of other hits too.
    case eachHit
    /// For each hit each word once, however often it stands near that hit; words of other hits too.
    case wordsOncePerHit
  }

  /// Words before the hit at most.
  public let left: Int
  /// Words behind the hit at most.
  public let right: Int
  /// What it never leaves.
  public let boundary: Boundary
  /// How positions near to several hits count.
  public var counting: Counting
  /// Whether it is all of its boundary's stretch, whatever the length.
  public let isWhole: Bool

  /// The most words on one side.
  public static let limit = 1000

  /// A number of words on each side.
  ///
  /// - Returns: nil where there is no window: no word on either side, a negative number, or more than `limit`.
  public init?(
    left: Int, right: Int, boundary: Boundary = .paragraph, counting: Counting = .positionsOnce
  ) {
    guard (0...Self.limit).contains(left), (0...Self.limit).contains(right), left + right > 0 else {
      return nil
    }
    (self.left, self.right, self.boundary, self.counting) = (left, right, boundary, counting)
    isWhole = false
  }

  /// The whole sentence, paragraph, flow or document of the hit.
  public init(whole boundary: Boundary, counting: Counting = .positionsOnce) {
    // More than a segment has positions, and far from an overflow.
    (left, right) = (1 << 40, 1 << 40)
    (self.boundary, self.counting) = (boundary, counting)
    isWhole = true
  }
}
