/// One step of the core that is measured by itself.
public struct CoreStep: Sendable {
  public let name: String
  /// What there is of in the corpus, for figures by item: `token`, `line`.
  public let item: String
  /// Makes everything ready that isn't measured.
  private let prepare: @Sendable (SampleCorpus) throws -> () throws -> Int

  init(
    _ name: String, per item: String, _ prepare: @escaping @Sendable (SampleCorpus) throws -> () throws -> Int
  ) {
    self.name = name
    self.item = item
    self.prepare = prepare
  }

  /// The step made ready: a closure that does the work, any number of times alike, and returns how many items it
  /// worked on.
  public func prepared(on corpus: SampleCorpus) throws -> () throws -> Int { try prepare(corpus) }

  /// All steps, in the order in which a text goes through them.
  public static let all = [
    tokenize, intern, encodePostings, encodeTokens, decodePostings, decodeTokens, intersect, match, sort,
    gather, map,
  ]
}
