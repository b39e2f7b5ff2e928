import WordForms

extension DefinitionResolver {
  /// The query with the family that it names in its place; another query as it is.
  ///
  /// `@violence` names a family. A word by itself does where it is defined as one; `\violence` is the word.
  /// - Returns: the definition too, where there is one.
  /// - Throws: `.definition` for a name that is none of a family, and for a member that is no query.
  public mutating func resolved(
    _ query: Query
  ) throws(AnalysisError) -> (query: Query, family: Definition?) {
    let name: String
    switch query.root {
    case .family(let family) where family.members.isEmpty: name = family.name
    case .word(.form(let word)) where Self.isBare(word, in: query.source):
      guard definitions[word] != nil, try !isSubcorpus(word) else { return (query, nil) }
      name = word
    default: return (query, nil)
    }
    let family = try family(name, query)
    var members: [Query] = []
    try appendMembers(of: family, of: query, path: [], to: &members)
    var resolved = Query(source: query.source, root: .family(WordFamily(name: name, members: members)))
    resolved.spellings = query.spellings
    resolved.strategy = query.strategy
    return (resolved, family)
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
