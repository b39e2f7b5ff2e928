/// A row of a list by frequency, without what it counts.
public struct FrequencyRow: Sendable {
  public var frequency: Int
  /// From 1; equal frequencies share the smallest rank.
  public var rank: Int
  /// Documents of the group that hold the feature.
  public var documents: Int
  /// The group, `nil` outside all sections; empty where nothing is grouped.
  public var group: [String?]
}
