/// Chooses the readings of a run of marks that together cost least, with the quotations paired.
///
/// The cheapest path through the states of `QuotationState`, by the algorithm of Viterbi; costs from both
/// ends tell for every mark how much dearer the best path is that has it the other way round. Takes time and
/// memory linear in the number of marks.
struct MarkPairing {
  /// What was chosen for one mark.
  struct Choice {
    var reading: Reading
    /// How much dearer the best path is that has the mark outside its word instead of inside, or inside
    /// instead of outside.
    var margin: Int32
    /// Of a quotation mark: whether it has its partner.
    var isPaired: Bool
  }

  private typealias State = QuotationState
  private static let unreachable: Int32 = .max / 4

  private(set) var choices: [Choice] = []
  /// What it costs to reach each state before each mark, and to go on from it to the end.
  private var forward: [Int32] = []
  private var backward: [Int32] = []
  /// The costs of the states with which the run begins.
  private var initial: [Int32] = MarkPairing.onlyNone

  private let steps = QuotationState.Steps()

  private static let onlyNone: [Int32] = (0..<State.count).map { $0 == State.none ? 0 : unreachable }

  /// Forgets the quotations that are open.
  mutating func beginParagraph() {
    initial = Self.onlyNone
  }

  /// Decides on a run of marks.
  ///
  /// - Parameters:
  ///   - continued: the kind of the mark that the paragraph begins with.
  ///   - isLast: whether the paragraph has no marks behind these.
  ///   - isPaired: whether marks are paired; if not, each is judged by itself.
  mutating func decide(_ marks: [Mark], continued: QuotationKind?, isLast: Bool, isPaired: Bool) {
    choices.removeAll(keepingCapacity: true)
    guard isPaired else {
      chooseSingly(marks)
      return
    }
    goForward(marks)
    goBackward(marks, continued: continued, isLast: isLast)
    choose(marks)
    unpairUnclosed(marks, isLast: isLast)
    keepState(of: marks)
  }

  private mutating func goForward(_ marks: [Mark]) {
    forward.removeAll(keepingCapacity: true)
    forward.append(contentsOf: repeatElement(Self.unreachable, count: (marks.count + 1) * State.count))
    for state in 0..<State.count { forward[state] = initial[state] }
    let steps = steps
    var costs = forward.mutableSpan
    for (index, mark) in marks.enumerated() {
      let from = index * State.count
      let to = from + State.count
      if let cost = mark.costs.cheapestInPlace {
        for state in 0..<State.count where costs[from + state] < Self.unreachable {
          costs[to + state] = costs[from + state] + Int32(cost)
        }
      }
      for reading in mark.costs.movingReadings {
        let cost = Int32(mark.costs[reading])
        for state in 0..<State.count where costs[from + state] < Self.unreachable {
          let step = steps.step(reading, mark, from: state)
          let total = costs[from + state] + cost + step.cost
          if total < costs[to + step.state] { costs[to + step.state] = total }
        }
      }
    }
  }

  private mutating func goBackward(_ marks: [Mark], continued: QuotationKind?, isLast: Bool) {
    backward.removeAll(keepingCapacity: true)
    backward.append(contentsOf: repeatElement(Self.unreachable, count: (marks.count + 1) * State.count))
    for state in 0..<State.count {
      backward[marks.count * State.count + state] =
        isLast ? State.endCost(state, continued: continued) : 0
    }
    let steps = steps
    let before = forward
    var costs = backward.mutableSpan
    for index in marks.indices.reversed() {
      let mark = marks[index]
      let from = index * State.count
      let to = from + State.count
      if let cost = mark.costs.cheapestInPlace {
        for state in 0..<State.count where before[from + state] < Self.unreachable {
          costs[from + state] = costs[to + state] + Int32(cost)
        }
      }
      for reading in mark.costs.movingReadings {
        let cost = Int32(mark.costs[reading])
        for state in 0..<State.count where before[from + state] < Self.unreachable {
          let step = steps.step(reading, mark, from: state)
          let total = costs[to + step.state] + cost + step.cost
          if total < costs[from + state] { costs[from + state] = total }
        }
      }
    }
  }

  private mutating func choose(_ marks: [Mark]) {
    var state = 0
    for candidate in 1..<State.count
    where initial[candidate] + backward[candidate] < initial[state] + backward[state] {
      state = candidate
    }
    choices = chosen(marks, from: state)
  }

  /// The choices along the cheapest path from a state on.
  private func chosen(_ marks: [Mark], from state: Int) -> [Choice] {
    var state = state
    var choices: [Choice] = []
    choices.reserveCapacity(marks.count)
    let (before, behind) = (forward.span, backward.span)
    for (index, mark) in marks.enumerated() {
      let from = index * State.count
      let to = from + State.count
      var best = Int32.max
      var chosen = (reading: Reading.other, step: State.Step(state: state, cost: 0, isPaired: false))
      // The cheapest paths through this mark that have it inside a word, and outside.
      var inside = Self.unreachable
      var outside = Self.unreachable
      for reading in mark.costs.readings {
        let cost = Int32(mark.costs[reading])
        for candidate in 0..<State.count where before[from + candidate] < Self.unreachable {
          let step = steps.step(reading, mark, from: candidate)
          let onwards = cost + step.cost + behind[to + step.state]
          let total = before[from + candidate] + onwards
          if reading.isInside { inside = min(inside, total) } else { outside = min(outside, total) }
          if candidate == state, onwards < best {
            best = onwards
            chosen = (reading, step)
          }
        }
      }
      choices.append(
        Choice(
          reading: chosen.reading,
          margin: chosen.reading.isInside ? outside - inside : inside - outside,
          isPaired: chosen.step.isPaired))
      state = chosen.step.state
    }
    return choices
  }

  /// Marks the chosen openings that no chosen closing belongs to.
  private mutating func unpairUnclosed(_ marks: [Mark], isLast: Bool) {
    var open: [(index: Int, kind: QuotationKind)] = []
    for index in choices.indices {
      let reading = choices[index].reading
      let kind = reading.closesSingle ? .single : marks[index].form.quotation
      let place = open.lastIndex { $0.kind == kind }
      switch reading {
      case .opening:
        if let place, QuotationState.replaces(place, of: open.count) {
          for lost in open[place...] { choices[lost.index].isPaired = false }
          open.removeSubrange(place...)
        }
        open.append((index, kind))
      case .closing, .signThenClosing, .apostropheThenClosing:
        guard let place else { continue }
        for lost in open[(place + 1)...] { choices[lost.index].isPaired = false }
        open.removeSubrange(place...)
      default: break
      }
    }
    if isLast { for lost in open { choices[lost.index].isPaired = false } }
  }

  private mutating func chooseSingly(_ marks: [Mark]) {
    for mark in marks {
      let possible = Reading.allCases.filter { mark.costs.isPossible($0) }
      guard let best = possible.min(by: { mark.costs[$0] < mark.costs[$1] }) else { continue }
      let rival = possible.filter { $0.isInside != best.isInside }.map { mark.costs[$0] }.min()
      let margin = rival.map { Int32($0) - Int32(mark.costs[best]) } ?? Self.unreachable
      choices.append(Choice(reading: best, margin: margin, isPaired: false))
    }
  }

  /// Begins the next run where the last one ended.
  private mutating func keepState(of marks: [Mark]) {
    let last = forward.suffix(State.count)
    let least = last.min() ?? 0
    initial = last.map { $0 >= Self.unreachable ? Self.unreachable : $0 - least }
  }
}
