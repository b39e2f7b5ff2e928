/// What a filter's comparison of dates or numbers leaves in doubt, for the person who reads the answer.
public struct MetadataDoubt: Sendable, Equatable {
  /// Documents of one kind: all counted, the first of them named with their values.
  public struct Documents: Sendable, Equatable {
    /// Documents that are named at most.
    public static let namedLimit = 3
    public private(set) var count = 0
    public private(set) var named: [String] = []

    mutating func add(_ document: String, _ value: String?) {
      count += 1
      if named.count < Self.namedLimit { named.append(value.map { "\(document): \($0)" } ?? document) }
    }
  }

  /// The key that is compared.
  public let key: String
  /// The comparison as it would be typed.
  public let comparison: String
  /// For which it holds by an approximate, uncertain or inferred date.
  public internal(set) var inDoubt = Documents()
  /// For which it holds on some days of the date: they don't count as matching.
  public internal(set) var possible = Documents()
  /// Whose value can't be read.
  public internal(set) var unreadable = Documents()
  /// Which have no value.
  public internal(set) var missing = Documents()

  init(_ comparison: FilterComparison) {
    key = comparison.attribute
    // What doesn't equal is found by turning round what does, so the doubt is that of `=`.
    let sign = comparison.comparator == .notEqual ? FilterComparator.equal : comparison.comparator
    self.comparison = "\(comparison.attribute)\(sign.rawValue)\(comparison.value.text)"
  }

  /// Whether there is nothing to say.
  public var isEmpty: Bool { inDoubt.count + possible.count + unreadable.count + missing.count == 0 }
}
