/// What is counted of a node and one collocate, before any convention makes a table of it.
///
/// The joint count and the size of the windows are counted as the convention's ``WindowRules`` say.
public struct CollocationCounts: Equatable, Sendable {
  /// f_AB: how often the collocate stands in the windows.
  public var joint: Int
  /// f_A: hits of the node.
  public var hits: Int
  /// Tokens that hits are made of, each once.
  public var nodeTokens: Int
  /// f_B: the collocate in the whole corpus, hits included.
  public var collocate: Int
  /// Those of the collocate that are tokens of hits.
  public var collocateInNodes: Int
  /// Tokens really found in the windows.
  public var windowTokens: Int
  /// Tokens that a window has where nothing cuts it off: left and right together.
  public var span: Int
  /// N: all tokens of the corpus, hits included.
  public var corpus: Int

  /// Joins the counts; all are 0 or more.
  public init(
    joint: Int, hits: Int, nodeTokens: Int, collocate: Int, collocateInNodes: Int = 0, windowTokens: Int,
    span: Int,
    corpus: Int
  ) {
    self.joint = joint
    self.hits = hits
    self.nodeTokens = nodeTokens
    self.collocate = collocate
    self.collocateInNodes = collocateInNodes
    self.windowTokens = windowTokens
    self.span = span
    self.corpus = corpus
  }
}
