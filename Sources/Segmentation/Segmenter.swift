import ICU

/// Divides paragraphs into word tokens and sentences by a profile.
///
/// Under the profile `icu` these are exactly those of ICU's word and sentence break iterators of the root
/// locale (UAX #29), and on ordinary text come many times faster. Other profiles move boundaries from there.
///
/// Tokens are the word iterator's segments with a rule status of letters, numbers, kana or ideographs. A
/// sentence begins with the first token that starts at or after the sentence iterator's boundary; a token
/// that straddles a boundary belongs to the sentence in which it starts.
///
/// One instance serves one worker, any number of paragraphs after one another.
public struct Segmenter: ~Copyable, Sendable {
  private let unit: TokenizerProfile.Unit
  private let joinsHyphens: Bool
  private let rules: Tailoring
  private let table: BreakClassTable
  private var words: WordScanner
  private var marks: MarkResolver
  private var everything: EverythingScanner

  /// Makes a segmenter; the first one of a process asks ICU for the classes of characters.
  public init(profile: TokenizerProfile = .icu) throws(ICUError) {
    let table = try BreakClassTable.shared.get()
    let words = try WordScanner()
    joinsHyphens = profile.joinsHyphens
    rules = Tailoring(profile)
    self.table = table
    self.words = words
    marks = MarkResolver(rules: rules)
    everything = EverythingScanner(joinsDashes: profile.joinsHyphens)
    unit = profile.unit
  }

  /// Appends the tokens of one paragraph to `tokens`, with offsets relative to the start of `text`.
  ///
  /// The paragraph is segmented as if it stood alone, and its first token always begins a sentence. Takes
  /// time linear in the paragraph's length.
  ///
  /// - Parameters:
  ///   - text: UTF-8, less than 4 GiB. Bytes that aren't valid UTF-8 give unspecified tokens within `range`.
  ///   - range: the paragraph, within `text`, less than 2 GiB.
  public mutating func segment(
    _ text: Span<UInt8>, _ range: Range<Int>, into tokens: inout TokenList
  ) throws(ICUError) {
    var reporter = DecisionReporter.silent
    try segment(text, range, into: &tokens, &reporter)
  }

  /// The same, and appends to `decisions` what each mark of the paragraph is, and where a sentence reads on
  /// though ICU ends it; in the order of the text, sentences last.
  public mutating func segment(
    _ text: Span<UInt8>, _ range: Range<Int>, into tokens: inout TokenList,
    decisions: inout [MarkDecision]
  ) throws(ICUError) {
    var reporter = DecisionReporter.listening(decisions)
    try segment(text, range, into: &tokens, &reporter)
    decisions = reporter.decisions
  }

  private mutating func segment(
    _ text: Span<UInt8>, _ range: Range<Int>, into tokens: inout TokenList,
    _ reporter: inout DecisionReporter
  ) throws(ICUError) {
    try table.withScannedText(text, range) { (text) throws(ICUError) in
      let firstToken = tokens.starts.count
      switch unit {
      case .words:
        try words.scan(text, into: &tokens)
        if rules.movesWords { marks.resolve(text, &tokens, from: firstToken, reporter: &reporter) }
        if joinsHyphens { HyphenJoiner(text: text).join(&tokens, from: firstToken) }
        marks.flagDoubts(in: &tokens, from: firstToken)
        appendSentences(text, after: words.marks, from: firstToken, to: &tokens, &reporter)
      case .everything:
        try everything.scan(text, &words, into: &tokens)
        appendSentences(text, after: everything.marks, from: firstToken, to: &tokens, &reporter)
      case .lines:
        LineScanner(text: text).scan(into: &tokens)
      }
    }
  }

  /// Appends the tokens from `firstToken` on that begin sentences.
  private func appendSentences(
    _ text: ScannedText, after marks: [Int], from firstToken: Int, to tokens: inout TokenList,
    _ reporter: inout DecisionReporter
  ) {
    let count = tokens.starts.count
    guard firstToken < count else { return }
    tokens.sentenceStarts.append(UInt32(truncatingIfNeeded: firstToken))
    let sentences = SentenceScanner(text: text)
    let tailoring = SentenceTailoring(text: text, rules: rules)
    var token = firstToken
    var lastStart = firstToken
    for mark in marks {
      guard let boundary = sentences.boundary(after: mark) else { continue }
      if rules.movesSentences, let decision = tailoring.decision(mark: mark, boundary: boundary) {
        reporter.report(decision)
        if decision.kind == .sentenceReadsOn { continue }
      }
      while token < count, Int(tokens.starts[token]) < boundary { token += 1 }
      guard token < count else { return }
      if token > lastStart {
        tokens.sentenceStarts.append(UInt32(truncatingIfNeeded: token))
        lastStart = token
      }
    }
  }
}
