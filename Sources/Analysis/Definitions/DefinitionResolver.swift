import CorpusIndex

/// Tells what defined names stand for in one corpus, and puts it in their places.
///
/// What a name stands for depends on the corpus where nobody said it: `period=late` is a filter where documents
/// have a `period`, and words everywhere else.
public struct DefinitionResolver: Sendable {
  /// Names that one filter may lead to.
  static let nameLimit = 1000
  /// Names that may be defined by one another.
  static let depthLimit = 20

  public let definitions: Definitions
  /// The corpus that names are asked about.
  public let reader: CorpusReader
  /// The attributes of filters, read when first asked for.
  private var attributes: Set<String>?
  /// Whether names that could be either stand for parts of the corpus, as far as that has been found out.
  private var decided: [String: Bool] = [:]

  public init(_ definitions: Definitions, in corpus: CorpusReader) {
    self.definitions = definitions
    reader = corpus
  }

  /// Whether a name stands for a part of the corpus.
  ///
  /// - Complexity: O(documents) the first time that it depends on their metadata.
  public mutating func isSubcorpus(_ name: String) throws(AnalysisError) -> Bool {
    try isSubcorpus(name, asking: [])
  }

  private mutating func isSubcorpus(_ name: String, asking: [String]) throws(AnalysisError) -> Bool {
    guard let definition = definitions[name], !asking.contains(name), asking.count < Self.depthLimit else {
      return false
    }
    switch definition.kind {
    case .subcorpus: return true
    case .family: return false
    case .either: break
    }
    if let known = decided[name] { return known }
    guard definition.texts.count == 1, let filter = try? FilterParser.parse(definition.texts[0]) else {
      return false
    }
    let isPart = try isFilter(filter.root, asking: asking + [name])
    decided[name] = isPart
    return isPart
  }

  /// Whether a condition has an attribute of the corpus in it, or names a part of it.
  private mutating func isFilter(_ node: FilterNode, asking: [String]) throws(AnalysisError) -> Bool {
    switch node {
    case .comparison(let comparison): return try isAttribute(comparison.attribute)
    case .named(let name, _): return try isSubcorpus(name, asking: asking)
    case .not(let inner): return try isFilter(inner, asking: asking)
    case .all(let nodes), .any(let nodes):
      for inner in nodes where try isFilter(inner, asking: asking) { return true }
      return false
    }
  }

  mutating func isAttribute(_ name: String) throws(AnalysisError) -> Bool {
    if FilterAttribute.commonNames.contains(name) { return true }
    if attributes == nil {
      let layers = reader.layerNames
      let keys = try CorpusMetadata(reader, describing: []).keyNames
      attributes = Set(
        layers + keys + layers.map { AnnotationLayer.prefix + $0 }
          + keys.map { FilterAttribute.metadataPrefix + $0 })
    }
    return attributes?.contains(name) ?? false
  }

  /// The names that stand for parts of the corpus, or for families.
  mutating func names(ofSubcorpora isSubcorpus: Bool) throws(AnalysisError) -> [String] {
    var names: [String] = []
    for name in definitions.names where try self.isSubcorpus(name) == isSubcorpus { names.append(name) }
    return names
  }
}
