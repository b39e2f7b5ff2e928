extension CorpusQuery: CustomStringConvertible {
  /// The query on one line, everything in words or brackets: `sequence(word = "a", any)`.
  public var description: String {
    var text = pattern.description
    if let constraint { text += " where \(constraint)" }
    for restriction in restrictions { text += " \(restriction)" }
    return strategy.map { "\($0.rawValue)(\(text))" } ?? text
  }
}

extension TokenPattern: CustomStringConvertible {
  public var description: String {
    func list(_ patterns: [TokenPattern]) -> String { patterns.map(\.description).joined(separator: ", ") }
    switch self {
    case .token(let condition, let label):
      return (label.map { "\($0):" } ?? "") + (condition?.description ?? "any")
    case .sequence(let patterns): return "sequence(\(list(patterns)))"
    case .alternatives(let patterns): return "either(\(list(patterns)))"
    case .repeated(let pattern, let least, let most):
      return "\(least)..\(most.map(String.init) ?? "")(\(pattern))"
    case .start(let structure): return "start \(structure.name)"
    case .end(let structure): return "end \(structure.name)"
    case .enclosed(let pattern, let structure): return "\(structure.name)(\(pattern))"
    case .look(let pattern, let isBehind, let isNegated):
      return "\(isNegated ? "not " : "")\(isBehind ? "behind" : "ahead")(\(pattern))"
    }
  }
}

extension TokenCondition: CustomStringConvertible {
  public var description: String {
    switch self {
    case .value(let value): return value.description
    case .same(let name, let label, let other, let isNegated):
      return "\(name.name) \(isNegated ? "!=" : "=") \(label).\(other.name)"
    case .not(let inner): return "not(\(inner))"
    case .all(let inner): return "all(\(inner.map(\.description).joined(separator: ", ")))"
    case .any(let inner): return "any(\(inner.map(\.description).joined(separator: ", ")))"
    }
  }
}

extension AttributeValue: CustomStringConvertible {
  public var description: String {
    let flags = (ignoresCase ? "c" : "") + (ignoresAccents ? "d" : "") + (isLiteral ? "l" : "")
    return "\(attribute.name) \(isNegated ? "!=" : "=") \"\(value)\"\(flags.isEmpty ? "" : " %" + flags)"
  }
}

extension Restriction: CustomStringConvertible {
  public var description: String {
    let name = "\(isNegated ? "not " : "")\(relation)"
    switch target {
    case .structure(let structure): return "\(name) \(structure.name)"
    case .filter(let filter, _): return "\(name) \(filter.root)"
    case .query(let query): return "\(name) (\(query))"
    case .length(let length): return "\(name) \(length)"
    }
  }
}

extension LabelConstraint: CustomStringConvertible {
  public var description: String {
    switch self {
    case .value(let label, let value): return "\(label).\(value)"
    case .same(let label, let name, let otherLabel, let otherName, let isNegated):
      return "\(label).\(name.name) \(isNegated ? "!=" : "=") \(otherLabel).\(otherName.name)"
    case .bound(let label): return "bound \(label)"
    case .distance(let from, let to, let isAbsolute, let comparator, let number):
      return "\(isAbsolute ? "distabs" : "distance")(\(from), \(to)) \(comparator.rawValue) \(number)"
    case .not(let inner): return "not(\(inner))"
    case .all(let inner): return "all(\(inner.map(\.description).joined(separator: ", ")))"
    case .any(let inner): return "any(\(inner.map(\.description).joined(separator: ", ")))"
    }
  }
}
