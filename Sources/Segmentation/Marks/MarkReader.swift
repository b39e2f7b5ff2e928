/// Says which readings of a mark come into question, and what each costs: first where it stands, then
/// whether a sign is possible there, and only then what the word says.
struct MarkReader {
  let text: ScannedText
  let rules: Tailoring
  let evidence: WordEvidence
  /// The tokens of ICU, and the first one of the paragraph.
  let tokens: TokenSearch
  let scanner: MarkScanner

  init(_ text: ScannedText, _ rules: Tailoring, _ recent: RecentEvidence, firstToken: Int) {
    self.text = text
    self.rules = rules
    evidence = WordEvidence(text: text, recent: recent)
    scanner = MarkScanner(text: text)
    tokens = TokenSearch(first: firstToken)
  }

  /// A sign dearer than this is none.
  static let dearestSign = 400
  /// The same for a soft sign at the end of a word, dear ones of which are doubts.
  static let dearestFinal = 600

  /// What the letters of a word can make up for: a little less than a quotation without its end.
  static let cheapestSign = -380
  /// The same where the word has a mark before it, too: marks on both sides of one word are first of all
  /// quotation marks (*'glasnost'*).
  static let cheapestQuotedSign = -180

  /// The same right before a closing mark, where little else is possible.
  static let dearestSignBeforeClosing = 420

  /// Sets the costs of `mark`.
  func weigh(_ mark: inout Mark, in list: borrowing TokenList) {
    if mark.form.isModifierLetter {
      mark.costs[mark.touchesBefore ? .inner : .other] = 0
      mark.reason = .modifierLetter
      return
    }
    if mark.form.isGuillemet {
      mark.costs[.other] = 0
      mark.reason = .quotationMarkOnly
      return
    }
    mark.costs[.opening] = QuotationCosts.opening(mark)
    mark.costs[.closing] = QuotationCosts.closing(mark)
    mark.costs[.other] = 450
    if mark.isBetweenLetters {
      weighBetweenLetters(&mark, in: list)
    } else if mark.isFinal {
      weighFinal(&mark, in: list)
    } else if mark.isInitial, mark.before != .digit {
      weighInitial(&mark, in: list)
    } else if mark.after == .digit, mark.before != .digit {
      weighBeforeDigits(&mark)
    } else if mark.before == .digit {
      weighMeasure(&mark, in: list)
    }
  }
}
