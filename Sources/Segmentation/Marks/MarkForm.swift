/// A character, or a pair of them, that can be a sign, an apostrophe or a quotation mark.
enum MarkForm: UInt8 {
  /// U+0027
  case straightSingle
  /// U+2018, U+201B
  case leftSingle
  /// U+2019
  case rightSingle
  /// U+201A
  case lowSingle
  /// U+2032
  case prime
  /// U+0060
  case backtick
  /// U+00B4
  case acute
  /// U+0022
  case straightDouble
  /// U+201C, U+201F
  case leftDouble
  /// U+201D
  case rightDouble
  /// U+201E
  case lowDouble
  /// U+2033
  case doublePrime
  /// Two of U+0027, U+2018, U+2019, U+2032 and U+00B4 in a row.
  case twoSingles
  /// Two of U+0060 in a row.
  case twoBackticks
  /// U+02B9 and U+02BC, letters to ICU.
  case modifierSingle
  /// U+02BA, a letter to ICU.
  case modifierDouble
  /// U+00AB, U+2039
  case leftGuillemet
  /// U+00BB, U+203A
  case rightGuillemet

  var isModifierLetter: Bool { self == .modifierSingle || self == .modifierDouble }

  var isGuillemet: Bool { self == .leftGuillemet || self == .rightGuillemet }

  /// Whether two of this form in a row count as one mark of the form `twoSingles`.
  var doubles: Bool {
    switch self {
    case .straightSingle, .leftSingle, .rightSingle, .prime, .acute: true
    default: false
    }
  }

  /// What a quotation opened or closed by this form is.
  var quotation: QuotationKind {
    switch self {
    case .straightDouble, .leftDouble, .rightDouble, .lowDouble, .doublePrime, .twoSingles, .twoBackticks,
      .modifierDouble:
      .double
    default: .single
    }
  }

  /// Whether ICU's word rules can join the letters on both sides.
  var isJoinedByICU: Bool {
    switch self {
    case .straightSingle, .leftSingle, .rightSingle: true
    default: false
    }
  }
}

enum QuotationKind: UInt8 {
  case single
  case double
}
