/// What a word type is by itself: a function of its spelling, and of the user's corrections.
public struct WordAnalysis: Sendable, Equatable {
  /// The matching key, UTF-8; never empty.
  public var form: [UInt8] = []
  /// The romanisation key; never empty.
  public var key: [UInt8] = []
  public var language = WordLanguage.other
  public var script = WordScript.common

  /// An analysis to be filled in.
  public init() {}
}
