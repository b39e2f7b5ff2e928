/// What is wrong with an XML file.
public enum XMLProblem: Sendable, Equatable {
  /// It isn't well-formed; the reason in expat's words.
  case malformed(reason: String)
  /// An end tag stands where another element is open.
  case mismatchedTag(open: String, openLine: Int)
  /// The file ends while an element is open.
  case unclosed(element: String, openLine: Int)
  /// There is no element in the file.
  case noElement
  /// A reference to a character's name that the file doesn't declare, for example `&eacute;`.
  case undeclaredEntity(name: String)
  /// A reference to an entity that stands in another file.
  case externalEntity(name: String)
  /// A reference to a parameter entity.
  case parameterEntity(name: String)
  /// Entities grow out of all proportion when they are replaced.
  case entityExpansion
  /// More elements are open in one another than are read.
  case tooDeep(limit: Int)
}
