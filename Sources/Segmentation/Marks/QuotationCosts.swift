/// What it costs to read a mark as a quotation mark, by its form and by what stands around it.
enum QuotationCosts {
  static func opening(_ mark: Mark) -> Int16 {
    if mark.before == .blank, mark.after == .blank { return loose + openingForm(mark.form) }
    return openingBefore(mark.before) + openingAfter(mark.after) + openingForm(mark.form)
  }

  static func closing(_ mark: Mark) -> Int16 {
    if mark.before == .blank, mark.after == .blank { return loose + closingForm(mark.form) }
    return closingBefore(mark.before) + closingAfter(mark) + closingForm(mark.form)
  }

  /// With blanks on both sides nothing says which way a mark looks.
  private static let loose: Int16 = 150

  private static func openingBefore(_ neighbour: Neighbour) -> Int16 {
    switch neighbour {
    case .blank, .opening, .dash, .mark: 0
    case .other: 60
    case .stop: 150
    case .letter, .capital, .closing: 250
    case .digit: 300
    }
  }

  private static func openingAfter(_ neighbour: Neighbour) -> Int16 {
    switch neighbour {
    case .letter, .capital, .digit, .opening, .mark, .other: 0
    case .dash: 40
    case .stop: 120
    case .blank: 350
    case .closing: 400
    }
  }

  private static func closingBefore(_ neighbour: Neighbour) -> Int16 {
    switch neighbour {
    case .letter, .capital, .digit, .stop, .closing, .mark, .other: 0
    case .dash: 20
    case .blank: 350
    case .opening: 400
    }
  }

  private static func closingAfter(_ mark: Mark) -> Int16 {
    switch mark.after {
    case .blank, .stop, .closing, .dash, .mark: 0
    case .other: 30
    case .opening: 60
    // The number of a note behind a quotation.
    case .digit: mark.before == .stop || mark.before == .closing ? 40 : 150
    case .letter, .capital: 250
    }
  }

  /// Scans take one form for another, so that none is out of the question.
  private static func openingForm(_ form: MarkForm) -> Int16 {
    switch form {
    case .straightSingle, .straightDouble, .leftSingle, .leftDouble, .lowSingle, .lowDouble, .twoSingles,
      .twoBackticks, .leftGuillemet:
      0
    case .backtick: 40
    case .doublePrime, .rightSingle: 200
    case .modifierSingle, .modifierDouble: 250
    case .rightDouble, .rightGuillemet: 300
    case .prime, .acute: 350
    }
  }

  private static func closingForm(_ form: MarkForm) -> Int16 {
    switch form {
    case .straightSingle, .straightDouble, .rightSingle, .rightDouble, .twoSingles, .rightGuillemet: 0
    case .acute: 120
    case .leftDouble, .backtick, .doublePrime: 150
    case .leftSingle, .twoBackticks: 200
    case .prime, .modifierSingle, .modifierDouble: 250
    case .leftGuillemet: 300
    case .lowSingle, .lowDouble: 500
    }
  }
}
