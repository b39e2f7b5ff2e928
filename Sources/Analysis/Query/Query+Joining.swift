extension Query {
  /// The matches that have one of another query within a distance on either side and in the same flow.
  ///
  /// - Parameter distance: 1 for the next word, up to ``Nearness/farthest``.
  public func near(_ other: Query, within distance: Int = 5) -> Query {
    replacing(.beside(Surroundings(node: root, other: other.root, distance: distance, isNegated: false)))
  }

  /// The matches that have none of another query within a distance on either side in the same flow.
  ///
  /// - Parameter distance: 1 for the next word, up to ``Nearness/farthest``.
  public func notNear(_ other: Query, within distance: Int = 5) -> Query {
    replacing(.beside(Surroundings(node: root, other: other.root, distance: distance, isNegated: true)))
  }

  /// The matches of this query and those of another one, each once.
  public func union(_ other: Query) -> Query { replacing(.combined(Combination(root, .or, other.root))) }

  /// The matches that another query has too, from the same first to the same last word.
  public func intersection(_ other: Query) -> Query {
    replacing(.combined(Combination(root, .and, other.root)))
  }

  /// The matches that another query hasn't.
  public func subtracting(_ other: Query) -> Query {
    replacing(.combined(Combination(root, .minus, other.root)))
  }

  /// The same as typed, asking for something else.
  private func replacing(_ root: QueryNode) -> Query {
    var query = Query(source: source, root: root)
    query.spellings = spellings
    query.strategy = strategy
    return query
  }
}
