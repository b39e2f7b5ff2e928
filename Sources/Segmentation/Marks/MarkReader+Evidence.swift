extension MarkReader {
  func setSign(_ mark: inout Mark, _ cost: Int, dearest: Int = dearestSign) {
    guard cost <= dearest else { return }
    mark.costs[.sign] = Int16(cost)
    mark.reason = .russianWord
  }

  /// What the words on both sides say of the language around the word.
  func context(of word: Int, in list: borrowing TokenList) -> Int {
    var sum = 0
    for place in stride(from: word - 1, through: word + 1, by: 2)
    where place >= tokens.first && place < list.count {
      sum += evidence.russian(Int(list.starts[place]), Int(list.ends[place]))
    }
    return min(max(sum / 4, -60), 200)
  }

  /// GOST 7.79 B writes ы as *y`* and э as *e`*.
  func vowelCost(_ start: Int, _ end: Int, _ left: PlainLetters) -> Int? {
    guard left.isLatin, left.letter(0) == UInt8(ascii: "y") || left.letter(0) == UInt8(ascii: "e") else {
      return nil
    }
    return 150 - min(max(evidence.russian(start, end), -400), 400)
  }

  /// Whether *s* alone stands between `place` and the end of the word.
  func isPossessiveEnding(_ place: Int, _ end: Int) -> Bool {
    end - place == 1 && text.byte(at: place) | 0x20 == UInt8(ascii: "s")
  }

  /// How much a form speaks for or against a sign.
  static func signForm(_ form: MarkForm) -> Int {
    switch form {
    case .prime: -250
    case .backtick: -80
    case .acute: -60
    case .leftSingle: 60
    default: 0
    }
  }

  /// How much a form speaks against an apostrophe.
  static func apostropheForm(_ form: MarkForm) -> Int16 {
    switch form {
    case .prime: 250
    case .backtick: 120
    case .leftSingle: 100
    case .acute: 40
    default: 0
    }
  }
}
