/// Words or phrases that are counted together under one name: any query that is a member may match.
///
/// No token counts twice: of matches that overlap the one that begins first stays, of those that begin together the
/// longest.
public struct WordFamily: Sendable, Equatable {
  public let name: String
  /// The members in their order; none before the name is looked up by a ``DefinitionResolver``.
  public let members: [Query]

  public init(name: String, members: [Query] = []) {
    self.name = name
    self.members = members
  }

  /// The name in a query that is nothing else but `@name`, `nil` for another query.
  public static func name(in query: String) -> String? {
    var text = query[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    guard text.first == "@", Definition.isName(text.dropFirst()) else { return nil }
    return String(text.dropFirst())
  }
}

extension Query {
  /// The members of the family that the query is; the query itself where it is none.
  public var members: [Query] {
    guard case .family(let family) = root, !family.members.isEmpty else { return [self] }
    return family.members
  }
}
