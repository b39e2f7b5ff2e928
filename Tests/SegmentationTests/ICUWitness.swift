import ICU
import Segmentation

/// The slow and obvious segmenter: ICU's two iterators over the whole paragraph.
struct ICUWitness: ~Copyable {
  private var words: BreakIterator
  private var sentences: BreakIterator

  init() throws(ICUError) {
    let words = try BreakIterator(.word)
    let sentences = try BreakIterator(.sentence)
    self.words = words
    self.sentences = sentences
  }

  mutating func tokens(of paragraph: [UInt8]) throws(ICUError) -> TokenList {
    var tokens = TokenList()
    try words.forEachSegment(of: paragraph.span) { start, end, status in
      guard status.isWord else { return }
      tokens.starts.append(UInt32(start))
      tokens.ends.append(UInt32(end))
    }
    var next = 0
    try sentences.forEachSegment(of: paragraph.span) { start, _, _ in
      while next < tokens.count, tokens.starts[next] < UInt32(start) { next += 1 }
      if next < tokens.count, tokens.sentenceStarts.last != UInt32(next) {
        tokens.sentenceStarts.append(UInt32(next))
      }
    }
    return tokens
  }
}
