/// Makes a corpus of any size from a seed: the same bytes on every machine, document by document, so that
/// memory doesn't grow with the corpus.
public struct CorpusGenerator: Sendable {
  public let plan: CorpusPlan
  private let vocabulary: Vocabulary

  public init(plan: CorpusPlan) {
    self.plan = plan
    vocabulary = Vocabulary(seed: plan.seed)
  }

  /// What the generator knows of what it has written.
  public struct Summary: Sendable {
    public var documents = 0
    /// Tokens as ICU segments the text, by the generator's own count.
    public var tokens = 0
    public var bytes = 0
    /// Words with a soft or hard sign in Latin letters.
    public var signedWords = 0
    /// FNV-1a, 64 bits, of all bytes in the order of the documents.
    public var digest: UInt64 = 0xCBF2_9CE4_8422_2325
  }

  /// Calls the body with each document's UTF-8, in order.
  public func forEachDocument<Failure: Error>(
    digesting: Bool = false, _ body: (_ document: Int, _ text: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Summary {
    var summary = Summary()
    var manuscript = Manuscript()
    for document in 0..<plan.documents {
      manuscript.text.removeAll(keepingCapacity: true)
      manuscript.tokens = 0
      manuscript.signedWords = 0
      var writer = DocumentWriter(document: document, seed: plan.seed, vocabulary: vocabulary)
      writer.write(tokens: plan.length(of: document), to: &manuscript)
      summary.documents += 1
      summary.tokens += manuscript.tokens
      summary.bytes += manuscript.text.count
      summary.signedWords += manuscript.signedWords
      if digesting {
        for byte in manuscript.text { summary.digest = (summary.digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
      }
      try body(document, manuscript.text)
    }
    return summary
  }

  /// `text-00001.md` for the first document.
  public static func fileName(of document: Int) -> String {
    let number = String(document + 1)
    return "text-" + String(repeating: "0", count: max(0, 5 - number.count)) + number + ".md"
  }
}
