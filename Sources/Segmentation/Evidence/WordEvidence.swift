import WordForms

/// What the letters of a word say about signs at its end and inside it.
///
/// All costs are hundredths of natural logarithms, against the reading that the word has no sign there.
struct WordEvidence {
  let text: ScannedText
  let recent: RecentEvidence

  /// No single piece of evidence weighs more.
  private static let most = 600

  /// What it costs to read a soft sign behind the word from `start` to `end`, or nil where Russian spelling
  /// has none, or hardly ever.
  ///
  /// The odds are those of "a Russian word with a sign" against "an English word, or a Russian one without".
  ///
  /// - Parameter context: what the neighbours say of the language.
  func softSignCost(_ start: Int, _ end: Int, _ letters: PlainLetters, context: @autoclosure () -> Int)
    -> Int?
  {
    guard let soft = SoftFinals.shared.logOdds(letters) else { return nil }
    var russian = russian(start, end)
    // A word of both languages has no sign in English, where it is far commoner.
    if russian == 0 { russian = Self.wordOfBoth }
    russian += context()
    if russian > Self.certainlyEnglish || SoftFinals.shared.lists(letters) {
      russian = max(russian, SoftFinals.shared.leastRussian(letters))
    }
    let cost = Self.signCost(russian: russian, sign: soft)
    return russian > Self.knownEnglish ? min(cost, Self.dearestOfUnknown) : cost
  }

  /// The evidence of a word of both languages (*put*, *den*), behind which a sign stays open.
  private static let wordOfBoth = -60

  /// Whether the word is listed with a soft sign and no less English without: *put*, *model*, *sol*.
  func isWordOfBoth(_ start: Int, _ end: Int, _ letters: PlainLetters) -> Bool {
    SoftFinals.shared.listsSoft(letters) && russian(start, end) <= 0
  }

  /// The evidence of words that are known to be English.
  private static let knownEnglish = -400

  /// A word that nobody listed may be a name, a word of another Slavic language or a rare one: its letters
  /// don't make a sign dearer than this, little more than a quotation mark without a partner.
  private static let dearestOfUnknown = 420

  /// Evidence that an ending doesn't outweigh.
  private static let certainlyEnglish = -280

  /// The cost of "Russian and signed" where the two are given as odds.
  static func signCost(russian: Int, sign: Int) -> Int {
    // The odds of the product of the two shares p and q are 1 / (1/p + 1/q + 1/pq - ...), which comes down to
    // the sum of the odds against: (1 + a)(1 + b) - 1 for the odds against a and b.
    let against = exponential(-russian) + exponential(-sign) + exponential(-russian - sign)
    return clamped(logarithm(against))
  }

  /// How much likelier the word is romanised Russian than English.
  func russian(_ start: Int, _ end: Int) -> Int {
    text.withBytes(start, min(end, start + 64)) { word in
      Self.clamped(recent.russian(word) * 100 / 256)
    }
  }

  /// The same for the word from `start` to `end` with an apostrophe in place of the mark inside it, or
  /// nothing in place of a double one.
  func russian(_ start: Int, _ end: Int, around mark: Mark) -> Int {
    var letters: [UInt8] = []
    for place in max(start, mark.offset - 32)..<mark.offset { letters.append(text.byte(at: place)) }
    if mark.form.quotation == .single { letters.append(UInt8(ascii: "'")) }
    for place in mark.end..<min(end, mark.end + 32) { letters.append(text.byte(at: place)) }
    return Self.clamped(LanguageModel.shared.russianEvidence(of: letters.span) * 100 / 256)
  }

  static func clamped(_ cost: Int) -> Int {
    min(max(cost, -most), most)
  }

  /// e to the power of `hundredths` / 100, in parts of 1024.
  private static func exponential(_ hundredths: Int) -> Int {
    let clamped = min(max(hundredths, -600), 1200)
    // 2 to the power of x / 69.3; the fraction of the power by a quadratic that is exact at its ends.
    let power = Double(clamped) / 69.3147
    let whole = power.rounded(.down)
    let fraction = power - whole
    let mantissa = 1 + fraction * (0.6565 + 0.3435 * fraction)
    return Int(Double(sign: .plus, exponent: Int(whole) + 10, significand: mantissa))
  }

  /// The natural logarithm of a number of 1024ths, in hundredths.
  private static func logarithm(_ value: Int) -> Int {
    let value = Double(max(value, 1)) / 1024
    let mantissa = value.significand
    let power = Double(value.exponent) + (mantissa - 1) * (1.3435 - 0.3435 * (mantissa - 1))
    return Int(power * 69.3147)
  }
}
