/// How many documents a corpus has, and how long each is.
public struct CorpusPlan: Sendable {
  /// Tokens of the whole corpus.
  public let tokens: Int
  /// One for each 100,000 tokens, and at least four.
  public let documents: Int
  public let seed: UInt64

  public init(tokens: Int, seed: UInt64) {
    self.tokens = tokens
    self.seed = seed
    documents = max(4, (tokens + CorpusPlan.tokensPerDocument / 2) / CorpusPlan.tokensPerDocument)
  }

  static let tokensPerDocument = 100_000

  /// Tokens of one document: about half as much again as the mean, or half of it, where its neighbour is
  /// shorter or longer by as much.
  func length(of document: Int) -> Int {
    let mean = tokens / documents
    guard document | 1 < documents else { return mean }
    let pair = SplitMix64.mix(seed, UInt64(document / 2) &+ 0x1E46)
    let difference =
      Int(pair % UInt64(max(1, mean)))
      - mean / 2
    return document % 2 == 0 ? mean + difference : mean - difference
  }
}
