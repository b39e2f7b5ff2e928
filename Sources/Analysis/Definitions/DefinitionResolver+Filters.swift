extension DefinitionResolver {
  /// The filter with what the names in it stand for in their places.
  ///
  /// - Throws: `.definition` for a name that is none of a part of the corpus, and for names that are defined by
  ///   one another in a circle.
  public mutating func resolved(_ filter: Filter) throws(AnalysisError) -> Filter {
    var walk = Walk(source: filter.source)
    let root = try resolved(filter.root, of: filter.source, nil, &walk)
    var result = Filter(source: filter.source, root: root)
    result.definitions = walk.used
    return result
  }

  /// What is known on the way through a filter.
  private struct Walk {
    /// The filter as typed.
    var source: String
    /// The definitions that the present condition stands in, the outermost first.
    var path: [String] = []
    /// In the order of their first use.
    var used: [Definition] = []
    var names = 0
  }

  private mutating func resolved(
    _ node: FilterNode, of source: String, _ place: FilterComparison.DefinedPlace?, _ walk: inout Walk
  ) throws(AnalysisError) -> FilterNode {
    switch node {
    case .comparison(var comparison):
      comparison.definition = place
      return .comparison(comparison)
    case .not(let inner): return .not(try resolved(inner, of: source, place, &walk))
    case .all(let nodes): return .all(try resolved(nodes, of: source, place, &walk))
    case .any(let nodes): return .any(try resolved(nodes, of: source, place, &walk))
    case .named(let name, let offset): return try subcorpus(name, source, offset, &walk)
    }
  }

  private mutating func resolved(
    _ nodes: [FilterNode], of source: String, _ place: FilterComparison.DefinedPlace?, _ walk: inout Walk
  ) throws(AnalysisError) -> [FilterNode] {
    var result: [FilterNode] = []
    for node in nodes { result.append(try resolved(node, of: source, place, &walk)) }
    return result
  }

  /// What a name stands for.
  private mutating func subcorpus(
    _ name: String, _ source: String, _ offset: SourceOffset, _ walk: inout Walk
  ) throws(AnalysisError) -> FilterNode {
    guard let definition = definitions[name] else {
      throw .definition(
        .unknownSubcorpus(
          filter: source, offset: offset, name: name, known: try names(ofSubcorpora: true),
          isAttribute: try isAttribute(name)))
    }
    if let start = walk.path.firstIndex(of: name) {
      throw .definition(.circle(Array(walk.path[start...]) + [name]))
    }
    guard try isSubcorpus(name) else {
      throw .definition(.familyInFilter(filter: source, offset: offset, definition))
    }
    walk.names += 1
    guard walk.names <= Self.nameLimit, walk.path.count < Self.depthLimit else {
      throw .definition(.tooManyNames(filter: walk.source, limit: Self.nameLimit))
    }
    let filter: Filter
    do throws(FilterError) { filter = try FilterParser.parse(definition.texts.first ?? "") } catch {
      throw .definition(.unreadableFilter(definition, error))
    }
    if !walk.used.contains(definition) { walk.used.append(definition) }
    walk.path.append(name)
    defer { walk.path.removeLast() }
    return try resolved(
      filter.root, of: filter.source, .init(source: filter.source, number: walk.names), &walk)
  }
}
