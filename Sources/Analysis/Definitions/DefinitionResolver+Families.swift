import WordForms

extension DefinitionResolver {
  /// The query with families in the places of their names.
  ///
  /// `@violence` names a family, also where it is joined with other queries. A query that is nothing but a word does
  /// where the word is defined as one; `\violence` is the word.
  /// - Returns: the definitions too, in the order of their use.
  /// - Throws: `.definition` for a name that is none of a family, and for a member that is no query.
  public mutating func resolved(
    _ query: Query
  ) throws(AnalysisError) -> (query: Query, families: [Definition]) {
    var families: [Definition] = []
    var resolved = Query(source: query.source, root: try resolved(query.root, of: query, true, &families))
    resolved.spellings = query.spellings
    resolved.strategy = query.strategy
    return (resolved, families)
  }

  /// - Parameter isTyped: whether the node is what the query's source says, rather than another query joined to it.
  private mutating func resolved(
    _ node: QueryNode, of query: Query, _ isTyped: Bool, _ families: inout [Definition]
  ) throws(AnalysisError) -> QueryNode {
    let name: String
    switch node {
    case .family(let family) where family.members.isEmpty: name = family.name
    case .word(.form(let word)) where isTyped && Self.isBare(word, in: query.source):
      guard definitions[word] != nil, try !isSubcorpus(word) else { return node }
      name = word
    case .near(let near):
      return .near(
        Nearness(
          left: try resolved(near.left, of: query, isTyped, &families),
          right: try resolved(near.right, of: query, false, &families), distance: near.distance,
          isOrdered: near.isOrdered))
    case .beside(let beside):
      return .beside(
        Surroundings(
          node: try resolved(beside.node, of: query, isTyped, &families),
          other: try resolved(beside.other, of: query, false, &families), distance: beside.distance,
          isNegated: beside.isNegated))
    case .combined(let pair):
      return .combined(
        Combination(
          try resolved(pair.left, of: query, isTyped, &families), pair.operation,
          try resolved(pair.right, of: query, false, &families)))
    default: return node
    }
    let family = try family(name, query)
    var members: [Query] = []
    try appendMembers(of: family, of: query, path: [], to: &members)
    if !families.contains(family) { families.append(family) }
    return .family(WordFamily(name: name, members: members))
  }

  /// Whether a query is the word as it was typed, blanks aside.
  private static func isBare(_ word: String, in source: String) -> Bool {
    source.filter { !$0.isWhitespace } == word && Definition.isName(word)
  }

  private mutating func family(_ name: String, _ query: Query) throws(AnalysisError) -> Definition {
    guard let definition = definitions[name] else {
      throw .definition(
        .unknownFamily(query: query.source, name: name, known: try names(ofSubcorpora: false)))
    }
    guard try !isSubcorpus(name) else {
      throw .definition(.subcorpusInQuery(query: query.source, definition))
    }
    return definition
  }

  /// Appends the members of a family, and those of families among them.
  private mutating func appendMembers(
    of family: Definition, of query: Query, path: [String], to members: inout [Query]
  ) throws(AnalysisError) {
    if let start = path.firstIndex(of: family.name) {
      throw .definition(.circle(Array(path[start...]) + [family.name]))
    }
    for text in family.texts {
      if let name = WordFamily.name(in: text) {
        guard path.count < Self.depthLimit, members.count < Self.nameLimit else {
          throw .definition(.tooManyNames(filter: query.source, limit: Self.nameLimit))
        }
        try appendMembers(
          of: self.family(name, query), of: query, path: path + [family.name], to: &members)
        continue
      }
      do throws(QueryError) {
        var member = try QueryParser.parse(text)
        member.spellings = query.spellings
        members.append(member)
      } catch { throw .definition(.unreadableMember(family, error)) }
    }
  }
}
