/// Decides what the marks of a paragraph are, and moves the boundaries of its tokens where they are signs.
///
/// A paragraph without a mark that could be inside a word and could be outside is left alone, unless its
/// decisions are asked for. Takes time linear in the paragraph's length.
struct MarkResolver {
  /// Marks are decided in runs, so that memory stays bounded.
  private static let runLength = 4096
  /// Decisions with a smaller margin are doubtful.
  private static let doubtfulMargin: Int32 = 130
  /// The same behind words of both languages.
  private static let doubtfulMarginOfBoth: Int32 = 200

  private let rules: Tailoring
  private var marks: [Mark] = []
  /// The marks of the paragraph that are weighed already.
  private var weighed: [Mark] = []
  private var pairing = MarkPairing()
  private var edits = TokenEdits()
  private var doubts: [MarkDecision] = []
  private let recent = RecentEvidence()

  init(rules: Tailoring) {
    self.rules = rules
  }

  /// Moves the boundaries of the tokens from `firstToken` on.
  mutating func resolve(
    _ text: ScannedText, _ tokens: inout TokenList, from firstToken: Int, reporter: inout DecisionReporter
  ) {
    let scanner = MarkScanner(text: text)
    let reader = MarkReader(text, rules, recent, firstToken: firstToken)
    doubts.removeAll(keepingCapacity: true)
    let hasOpenMark = hasOpenMark(scanner, reader, tokens)
    guard reporter.isListening || hasOpenMark else { return }
    edits.removeAll()
    pairing.beginParagraph()
    let continued = quotationAtStart(scanner)
    var place: Int? = text.start
    while let start = place {
      place = collect(scanner, reader, tokens, from: start)
      pairing.decide(marks, continued: continued, isLast: place == nil, isPaired: rules.quotationMarks)
      for (mark, choice) in zip(marks, pairing.choices) {
        settle(
          mark, choice, MarkReport(text: text, tokens: reader.tokens, evidence: reader.evidence), tokens,
          &reporter)
      }
    }
    edits.apply(to: &tokens, from: firstToken)
  }

  /// Adds a flag for each decision in doubt, once no boundary of `tokens` moves any more.
  borrowing func flagDoubts(in tokens: inout TokenList, from firstToken: Int) {
    let search = TokenSearch(first: firstToken)
    for decision in doubts {
      guard let token = search.touching(decision.offset, decision.offset + decision.length, in: tokens)
      else { continue }
      tokens.flags.append(TokenFlag(token: UInt32(truncatingIfNeeded: token), decision: decision))
    }
  }

  /// Fills `marks` with a run of marks; gives where the next run starts, nil at the paragraph's end.
  private mutating func collect(
    _ scanner: MarkScanner, _ reader: MarkReader, _ tokens: borrowing TokenList, from start: Int
  ) -> Int? {
    marks.removeAll(keepingCapacity: true)
    var place = start
    var next = 0
    while var mark = scanner.nextMark(from: place) {
      while next < weighed.count, weighed[next].offset < mark.offset { next += 1 }
      if next < weighed.count, weighed[next].offset == mark.offset, weighed[next].form == mark.form {
        mark = weighed[next]
      } else {
        reader.weigh(&mark, in: tokens)
      }
      marks.append(mark)
      place = mark.end
      if marks.count == Self.runLength { return place }
    }
    return nil
  }

  /// Whether there is a mark that could be inside a word and could be outside; `weighed` has the marks up to it
  /// that were looked at.
  private mutating func hasOpenMark(
    _ scanner: MarkScanner, _ reader: MarkReader, _ tokens: borrowing TokenList
  ) -> Bool {
    weighed.removeAll(keepingCapacity: true)
    var place = scanner.text.start
    while let candidate = scanner.nextMarkInWord(from: place) {
      guard var mark = scanner.nextMark(from: candidate) else { return false }
      reader.weigh(&mark, in: tokens)
      weighed.append(mark)
      if mark.costs.isOpen { return true }
      place = mark.end
    }
    return false
  }

  /// The kind of quotation that the paragraph opens with.
  private func quotationAtStart(_ scanner: MarkScanner) -> QuotationKind? {
    guard let mark = scanner.nextMark(from: scanner.text.start), mark.offset < scanner.text.start + 4,
      mark.before == .blank || mark.before == .mark, mark.after != .blank
    else { return nil }
    return mark.form.quotation
  }

  private mutating func settle(
    _ mark: Mark, _ choice: MarkPairing.Choice, _ report: MarkReport, _ tokens: borrowing TokenList,
    _ reporter: inout DecisionReporter
  ) {
    switch choice.reading {
    case .sign: edits.append(mark.isBetweenLetters ? .join : .include, mark.offset, mark.end)
    case .signThenPossessive: edits.append(.join, mark.offset, mark.end)
    case .signThenClosing: edits.append(.include, mark.offset, report.middle(of: mark))
    case .opening, .closing:
      if mark.costs.isPossible(.inner) { edits.append(.split, mark.offset, mark.end) }
    default: break
    }
    let isDoubtful =
      choice.margin < (mark.followsWordOfBoth ? Self.doubtfulMarginOfBoth : Self.doubtfulMargin)
    guard isDoubtful || reporter.isListening else { return }
    for decision in report.decisions(mark, choice, isDoubtful: isDoubtful, tokens) {
      if isDoubtful { doubts.append(decision) }
      reporter.report(decision)
    }
  }
}
