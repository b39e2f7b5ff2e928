extension FilterNode: CustomStringConvertible {
  /// The tree on one line: `all(region = "body", not(year < "1990"))`.
  public var description: String {
    switch self {
    case .comparison(let comparison): comparison.description
    case .named(let name, _): "named(\(name))"
    case .not(let node): "not(\(node))"
    case .all(let nodes): "all(\(nodes.map(\.description).joined(separator: ", ")))"
    case .any(let nodes): "any(\(nodes.map(\.description).joined(separator: ", ")))"
    }
  }
}

extension FilterComparison: CustomStringConvertible {
  public var description: String {
    "\(attribute)\(divisor.map { "%\($0)" } ?? "") \(comparator.rawValue) \"\(value.text)\""
  }
}
