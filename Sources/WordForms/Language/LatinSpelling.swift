/// Tells words in Latin letters that no romanisation of Russian can have written.
///
/// A rule, where the letter model only has likelihoods: the model has seen few languages, so that ę or ł say
/// nothing to it, and the rest of a Polish or Czech word looks Russian.
struct LatinSpelling: Sendable {
  /// The letters with marks that systems of romanisation have: those of `Sources/CWordData/Romanisation` and
  /// of ALA-LC, GOST, ISO 9 and British Standard in print, old letters included.
  private static let letters = "âéèêëėěìïĭīǐûŭǔẏỳȳčĉšŝžḟ"
  /// French words before whose vowel an apostrophe stands: *c'*, *d'*, *j'*, *l'*, *m'*, *n'*, *s'*.
  private static let elisions = "cdjlmns"

  /// The letters that a mark may stand on, as bits of their symbols; none for what is no mark.
  private var bases = [UInt64](repeating: 0, count: 64)
  private let elided: UInt64
  /// What French has behind an elision and Russian doesn't have behind a sign in the second place.
  private let behindElision: UInt64
  private let vowels: UInt64
  /// The acute and the grave, which make э of *e*.
  private let marksOfE: UInt64

  init(letters model: LetterModel) {
    func bits(_ text: String) -> UInt64 {
      text.unicodeScalars.reduce(0) { $0 | 1 << model.symbols(of: $1.value).first }
    }
    for letter in Self.letters.unicodeScalars {
      let (base, mark) = model.symbols(of: letter.value)
      bases[Int(mark)] |= 1 << base
    }
    elided = bits(Self.elisions)
    behindElision = bits("aouh")
    vowels = bits("aeiouy")
    marksOfE = bits("\u{301}\u{300}")
  }

  /// Whether the word that the bytes before `end` are can be romanised Russian.
  ///
  /// It can't be with a letter that no system has (ł, ñ, á), with é or è behind a consonant from the third
  /// letter on (*société*; э stands at the start, behind a vowel, or in short words like мэр), or with a French
  /// elision (*d'une*; behind a first consonant and a sign Russian has *e*, *i*, *j* or *y*).
  ///
  /// - Complexity: O(*n*), without allocation.
  func isRussian(_ word: Span<UInt8>, end: Int, _ model: LetterModel) -> Bool {
    var (first, beforeLast, last): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var count = 0
    var position = 0
    while position < end {
      let scalar = word.nextScalar(&position)
      let (letter, mark) = model.symbols(of: scalar)
      if letter == 0, Self.isMarkedLetter(scalar) { return false }
      for symbol in [letter, mark] where symbol != 0 {
        if symbol >= Self.firstMark {
          guard bases[Int(symbol)] >> last & 1 == 1 else { return false }
          let isE = marksOfE >> symbol & 1 == 1
          if isE, count > 2, vowels >> beforeLast & 1 == 0, beforeLast < Self.firstMark { return false }
        }
        count += 1
        if count == 1 { first = symbol }
        if count == 3, LetterModel.isSign(last), elided >> first & behindElision >> symbol & 1 == 1 {
          return false
        }
        (beforeLast, last) = (last, symbol)
      }
    }
    return true
  }

  private static let firstMark: UInt64 = 30

  /// Whether a code point is a Latin letter beyond ASCII.
  private static func isMarkedLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xD7, 0xF7: false
    case 0xC0..<0x2B0, 0x1E00..<0x1F00: true
    default: false
    }
  }
}
