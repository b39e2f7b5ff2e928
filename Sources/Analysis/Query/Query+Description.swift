extension QueryNode: CustomStringConvertible {
  /// The tree on one line: `phrase(form great, either(form purge, form terror))`.
  ///
  /// An element that needs a hyphen before it has `-` in front.
  public var description: String {
    switch self {
    case .word(let pattern): pattern.description
    case .phrase(let elements): "phrase(\(elements.map(\.description).joined(separator: ", ")))"
    case .alternatives(let nodes): "either(\(nodes.map(\.description).joined(separator: ", ")))"
    case .near(let near):
      "\(near.isOrdered ? "ordered" : "near") \(near.distance)(\(near.left), \(near.right))"
    case .beside(let beside):
      "\(beside.isNegated ? "without" : "with") \(beside.distance)(\(beside.node), \(beside.other))"
    case .combined(let pair): "\(pair.operation.rawValue)(\(pair.left), \(pair.right))"
    case .pattern(let query): query.description
    case .family(let family):
      "family \(family.name)(\(family.members.map(\.root.description).joined(separator: ", ")))"
    }
  }
}

extension PhraseElement: CustomStringConvertible {
  public var description: String {
    gap == .hyphen ? "- \(node)" : "\(node)"
  }
}

extension WordPattern: CustomStringConvertible {
  public var description: String {
    switch self {
    case .form(let text): "form \(text)"
    case .surface(let text): "surface \(text)"
    case .romanisation(let text): "romanisation \(text)"
    case .formWildcard(let parts): "form \(parts.map(\.description).joined())"
    case .surfaceWildcard(let parts): "surface \(parts.map(\.description).joined())"
    case .formExpression(let pattern): "form /\(pattern)/"
    case .surfaceExpression(let pattern): "surface /\(pattern)/"
    case .any: "any"
    }
  }
}

extension WildcardPart: CustomStringConvertible {
  public var description: String {
    switch self {
    case .literal(let text): "[\(text)]"
    case .anyRun: "*"
    case .anyOne: "?"
    }
  }
}
