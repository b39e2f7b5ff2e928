/// What a corpus is like, measured on its bytes with ICU's tokens.
public struct CorpusStatistics: Sendable {
  public private(set) var documents = 0
  public private(set) var tokens = 0
  public private(set) var bytes = 0
  /// Different surface forms.
  public private(set) var types = 0
  /// Tokens with a byte beyond ASCII.
  public private(set) var beyondASCII = 0
  /// Tokens that have a soft or hard sign in Latin letters, or are ended by one.
  public private(set) var signed = 0
  /// Documents with a curly quotation mark.
  public private(set) var curlyDocuments = 0
  /// Sentences, by full stops that end a token and precede a blank and a capital, and the like.
  public private(set) var sentenceEnds = 0
  /// How often `of the house` stands there in so many words.
  public private(set) var phraseHits = 0
  public private(set) var top: [(word: String, count: Int)] = []
  /// Forms asked for, with their counts.
  public private(set) var asked: [(word: String, count: Int)] = []

  /// Reads the files one after another. Memory grows with the number of types only.
  public init(files: [String], top: Int = 20, asking forms: [String] = []) throws(MeasurementError) {
    let walker = try WordWalker()
    var counter = TypeCounter()
    for path in files { try add(path, walker, &counter) }
    types = counter.typeCount
    self.top = counter.top(top)
    asked = forms.map { ($0, counter.count(of: $0)) }
  }

  private mutating func add(
    _ path: String, _ walker: borrowing WordWalker, _ counter: inout TypeCounter
  ) throws(MeasurementError) {
    let text = try FileTree.read(path)
    let ofTheHouse = Array("of the house".utf8)
    var tokens = 0
    var beyondASCII = 0
    var signed = 0
    var phraseHits = 0
    var marks = SignDetector()
    try walker.forEachToken(in: text, path: path) { range in
      tokens += 1
      counter.add(text, range)
      if text[range].contains(where: { $0 >= 0x80 }) { beyondASCII += 1 }
      if marks.isSigned(text, range) { signed += 1 }
      let start = range.upperBound - ofTheHouse.count
      if start >= 0 && text[range.upperBound - 1] == UInt8(ascii: "e")
        && text[start..<range.upperBound].elementsEqual(ofTheHouse)
      {
        phraseHits += 1
      }
    }
    documents += 1
    bytes += text.count
    self.tokens += tokens
    self.beyondASCII += beyondASCII
    self.signed += signed
    self.phraseHits += phraseHits
    for index in text.indices.dropLast(2) {
      switch text[index] {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
        if text[index + 1] <= 0x20 && (0x41...0x5A).contains(text[index + 2]) { sentenceEnds += 1 }
      default: break
      }
    }
    let isCurly = text.indices.dropLast(2).contains {
      text[$0] == 0xE2 && text[$0 + 1] == 0x80 && (text[$0 + 2] == 0x9C || text[$0 + 2] == 0x9D)
    }
    if isCurly { curlyDocuments += 1 }
  }
}
