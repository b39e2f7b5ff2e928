/// What a mark can be. The raw value is the index into `ReadingCosts`.
enum Reading: Int, CaseIterable {
  /// An opening quotation mark.
  case opening
  /// A closing quotation mark.
  case closing
  /// A sign, inside its word though ICU leaves it out.
  case sign
  /// Of two marks, the first a sign inside its word, the second a closing quotation mark.
  case signThenClosing
  /// Of two marks, the first the apostrophe of a plural possessive or a clipping, the second a closing
  /// quotation mark.
  case apostropheThenClosing
  /// Of two marks, the first a soft sign, the second the apostrophe of a possessive.
  case signThenPossessive
  /// Inside its word, as ICU has it.
  case inner
  /// The apostrophe of a plural possessive.
  case possessive
  /// An apostrophe for letters left out, at the start or the end of a word.
  case elision
  /// Feet and inches, minutes and seconds.
  case measure
  case other

  /// Whether the second of two marks closes a quotation by itself.
  var closesSingle: Bool { self == .signThenClosing || self == .apostropheThenClosing }

  /// Whether the mark stands inside a word: what `inside or outside` means in the tests and the flags.
  var isInside: Bool {
    switch self {
    case .sign, .signThenClosing, .signThenPossessive, .inner: true
    default: false
    }
  }
}

/// What each reading of a mark costs, in hundredths of a natural logarithm: the likelier, the cheaper.
struct ReadingCosts {
  /// Dearer than any path of the quotations: a reading that is out of the question.
  static let impossible: Int16 = .max

  private var costs = SIMD16<Int16>(repeating: ReadingCosts.impossible)
  /// A bit for each reading with a cost.
  private var possible: UInt16 = 0

  subscript(reading: Reading) -> Int16 {
    get { costs[reading.rawValue] }
    set {
      costs[reading.rawValue] = newValue
      possible |= 1 << UInt16(reading.rawValue)
    }
  }

  func isPossible(_ reading: Reading) -> Bool {
    possible & (1 << UInt16(reading.rawValue)) != 0
  }

  /// The possible readings, in their order.
  var readings: Readings { Readings(rest: possible) }

  /// The possible readings that open or close a quotation.
  var movingReadings: Readings { Readings(rest: possible & Self.moving) }

  /// The cost of the cheapest reading that leaves the quotations as they are, `nil` if there is none.
  var cheapestInPlace: Int16? {
    var cheapest: Int16?
    for reading in Readings(rest: possible & ~Self.moving) { cheapest = min(cheapest ?? .max, self[reading]) }
    return cheapest
  }

  private static var moving: UInt16 {
    bit(.opening) | bit(.closing) | bit(.signThenClosing) | bit(.apostropheThenClosing)
  }

  @inline(__always)
  private static func bit(_ reading: Reading) -> UInt16 { 1 << UInt16(reading.rawValue) }

  struct Readings: Sequence, IteratorProtocol {
    fileprivate var rest: UInt16

    @inline(__always)
    mutating func next() -> Reading? {
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return Reading(rawValue: rest.trailingZeroBitCount)
    }
  }

  /// Whether some reading is inside a word, and some reading outside.
  var isOpen: Bool { possible & Self.inside != 0 && possible & ~Self.inside != 0 }

  private static let inside: UInt16 = Reading.allCases.reduce(0) {
    $1.isInside ? $0 | 1 << UInt16($1.rawValue) : $0
  }
}
