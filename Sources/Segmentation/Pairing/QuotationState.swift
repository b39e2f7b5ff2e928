/// Which quotations are open at a place, outermost first: up to three, single and double by turns.
///
/// Quotations of one kind don't nest in one another directly, so a new one means that the end of the one
/// before is missing.
enum QuotationState {
  static let count = 7
  static let none = 0

  private static let stacks: [[QuotationKind]] = [
    [], [.single], [.double], [.single, .double], [.double, .single], [.single, .double, .single],
    [.double, .single, .double],
  ]

  /// A quotation opens and isn't closed in the paragraph.
  static let unclosedCost: Int32 = 420
  /// The same where the paragraph begins with a mark of its kind: the next paragraph of a longer quotation
  /// opens it again.
  static let continuedCost: Int32 = 220
  /// A quotation closes that none opened.
  static let unopenedCost: Int32 = 300

  /// Where each reading of a mark leads from each state.
  struct Steps {
    /// By kind, then by state.
    private let opening: [Step]
    private let closing: [Step]

    init() {
      opening = QuotationKind.both.flatMap { kind in stacks.map { opened(kind, in: $0) } }
      closing = QuotationKind.both.flatMap { kind in stacks.map { closed(kind, in: $0) } }
    }

    @inline(__always)
    func step(_ reading: Reading, _ mark: Mark, from state: Int) -> Step {
      switch reading {
      case .opening: opening[Int(mark.form.quotation.rawValue) * count + state]
      case .closing: closing[Int(mark.form.quotation.rawValue) * count + state]
      case .signThenClosing, .apostropheThenClosing:
        closing[Int(QuotationKind.single.rawValue) * count + state]
      default: Step(state: state, cost: 0, isPaired: true)
      }
    }
  }

  struct Step {
    var state: Int
    var cost: Int32
    /// Of a closing mark: whether it has a partner.
    var isPaired: Bool
  }

  /// What it costs if the paragraph ends in a state.
  ///
  /// - Parameter continued: the kind of the mark that the paragraph begins with.
  static func endCost(_ state: Int, continued: QuotationKind?) -> Int32 {
    var cost: Int32 = 0
    for (depth, kind) in stacks[state].enumerated() {
      cost += depth == 0 && kind == continued ? continuedCost : unclosedCost
    }
    return cost
  }

  private static func state(_ stack: [QuotationKind]) -> Int {
    stacks.firstIndex(of: stack) ?? none
  }

  /// Whether an opening mark takes the place of an open quotation of its kind, which stands at `place` among
  /// `count`: the innermost one, or any where there is no room for more.
  static func replaces(_ place: Int, of count: Int) -> Bool {
    place == count - 1 || count == 3
  }

  private static func opened(_ kind: QuotationKind, in stack: [QuotationKind]) -> Step {
    var stack = stack
    var cost: Int32 = 0
    if let place = stack.lastIndex(of: kind), replaces(place, of: stack.count) {
      cost = Int32(stack.count - place) * unclosedCost
      stack.removeSubrange(place...)
    }
    return Step(state: state(stack + [kind]), cost: cost, isPaired: true)
  }

  private static func closed(_ kind: QuotationKind, in stack: [QuotationKind]) -> Step {
    guard let place = stack.lastIndex(of: kind) else {
      return Step(state: state(stack), cost: unopenedCost, isPaired: false)
    }
    let lost = Int32(stack.count - 1 - place) * unclosedCost
    return Step(state: state(Array(stack[..<place])), cost: lost, isPaired: true)
  }
}

extension QuotationKind {
  static let both: [QuotationKind] = [.single, .double]
}
