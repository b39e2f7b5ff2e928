import CorpusIndex

/// What a query asks for, resolved for one corpus.
indirect enum MatchPlan: Sendable {
  /// Phrases of which any matches.
  case phrases([[PhrasePlace]])
  /// Two plans within a distance of one another.
  case near(MatchPlan, MatchPlan, distance: Int, isOrdered: Bool)
  /// A plan that has another one around it, or has none.
  case beside(MatchPlan, MatchPlan, distance: Int, isNegated: Bool)
  /// The matches of two plans, compared.
  case combined(MatchPlan, Combination.Operation, MatchPlan)
  /// A query of the corpus query language.
  case pattern(CompiledQuery)
  /// Plans whose matches count together, no token twice.
  case family([MatchPlan])
}
