/// A token with a mark in it or beside it that might as well be the other way round.
public struct TokenFlag: Sendable, Equatable {
  /// The token's index in the list.
  public var token: UInt32
  public var decision: MarkDecision
}
