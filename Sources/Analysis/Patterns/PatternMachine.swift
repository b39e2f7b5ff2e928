import CorpusIndex

/// Runs the program of a pattern over the tokens of a segment, all ways at once.
///
/// From one place it takes O(tokens · instructions) steps, times the ways in which labels can be bound.
struct PatternMachine: ~Copyable {
  /// A way that has come to an instruction; its labels stand in `slots` from `slot` on.
  private struct Thread {
    var instruction: Int
    var slot: Int

    /// The same behind its instruction.
    var next: Self { Self(instruction: instruction + 1, slot: slot) }
  }

  /// Steps at most from one place, instructions on all ways: so many, and so many more for each token of a match.
  static let stepLimit = 50_000
  private static let stepsPerToken = 64

  private let query: CompiledQuery
  private var structures: [StructureView]
  var view: TokenView
  /// Positions of labels and open structures, `query.slotCount` for each way that binds another set.
  private var slots: [Int32] = []
  /// The flow that is searched, which nothing looks out of.
  private var flow = 0..<0
  /// Steps taken from the place that is searched from.
  private var steps = 0
  private var isTooCostly = false
  /// Room for the ways of programs that don't run now.
  private var rooms: [Room] = []

  private struct Room {
    var current: [Thread] = []
    var pending: [Thread] = []
    var seen = SeenThreads()
  }

  init(
    _ query: CompiledQuery, _ corpus: CorpusReader, segment: Int, _ structures: [StructureView]
  ) {
    self.query = query
    self.structures = structures
    view = TokenView(corpus, segment: segment)
  }

  /// Finds the ends of the matches that begin at a position, and adds them to `ends`, ascending: the first, the
  /// last, or all.
  ///
  /// - Parameters:
  ///   - flow: the flow that holds the position.
  ///   - limit: where matches must end at last.
  ///   - isAdmitted: whether a match that the pattern admits counts.
  mutating func ends(
    from start: Int, in flow: Range<Int>, limit: Int, wanting strategy: MatchStrategy, into ends: inout [Int],
    where isAdmitted: (Range<Int>) -> Bool
  ) throws(AnalysisError) {
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(-1, count: query.slotCount))
    steps = 0
    isTooCostly = false
    self.flow = flow
    let wantsFirst = strategy != .longest && strategy != .all
    var last: Int?
    do throws(CorpusIndexError) {
      try run(query.program, from: start, limit: limit, slot: 0) {
        machine, end, slot throws(CorpusIndexError) in
        guard end > start, try machine.admits(start..<end, slot), isAdmitted(start..<end) else { return true }
        // Several sets of labels may come to one end.
        if strategy == .longest { last = end } else if ends.last != end { ends.append(end) }
        return !wantsFirst
      }
    } catch { throw .index(error) }
    if let last { ends.append(last) }
    if isTooCostly {
      throw .corpusQuery(
        query: query.source, offset: SourceOffset(bytes: 0, characters: 0),
        .tooManyWays(limit: Self.stepLimit))
    }
  }

  /// Runs a program until `body`, called once for each end that is reached, returns false.
  ///
  /// - Parameter slot: where the labels that are bound before stand.
  private mutating func run(
    _ program: PatternProgram, from start: Int, limit: Int, slot: Int,
    _ body: (inout PatternMachine, _ end: Int, _ slot: Int) throws(CorpusIndexError) -> Bool
  ) throws(CorpusIndexError) {
    var room = rooms.popLast() ?? Room()
    defer { rooms.append(room) }
    room.current.removeAll(keepingCapacity: true)
    room.pending.removeAll(keepingCapacity: true)
    room.pending.append(Thread(instruction: 0, slot: slot))
    var position = start
    while true {
      room.seen.removeAll(instructions: program.instructions.count)
      // Follows all that takes no token.
      while let thread = room.pending.popLast() {
        guard isNew(thread, &room.seen) else { continue }
        switch program.instructions[thread.instruction] {
        case .token: room.current.append(thread)
        case .jump(let target): room.pending.append(Thread(instruction: target, slot: thread.slot))
        case .split(let first, let second):
          room.pending.append(Thread(instruction: second, slot: thread.slot))
          room.pending.append(Thread(instruction: first, slot: thread.slot))
        case .start(let structure):
          if try structures[structure].hasEdge(at: position, isEnd: false) {
            room.pending.append(thread.next)
          }
        case .end(let structure):
          if try structures[structure].hasEdge(at: position, isEnd: true) { room.pending.append(thread.next) }
        case .open(let structure, let kept):
          let edges =
            program.isBackward
            ? try structures[structure].starts(to: position) : try structures[structure].ends(from: position)
          for edge in edges {
            room.pending.append(
              Thread(instruction: thread.instruction + 1, slot: bind(kept, edge, thread.slot)))
          }
        case .close(let kept):
          if Int(slots[thread.slot + kept]) == position {
            room.pending.append(
              Thread(instruction: thread.instruction + 1, slot: bind(kept, -1, thread.slot)))
          }
        case .look(let number, let isNegated):
          if try finds(program.looks[number], at: position, thread.slot) != isNegated {
            room.pending.append(thread.next)
          }
        case .match:
          if try !body(&self, position, thread.slot) { return }
        }
        steps += 1
        if steps > Self.stepLimit + Self.stepsPerToken * abs(position - start) { isTooCostly = true }
        if isTooCostly { return }
      }
      guard !room.current.isEmpty, program.isBackward ? position > limit : position < limit else { return }
      let token = program.isBackward ? position - 1 : position
      for thread in room.current {
        guard case .token(let test, let label) = program.instructions[thread.instruction],
          try view.holds(
            query.tests[test], at: token, slots[thread.slot..<thread.slot + query.slotCount])
        else { continue }
        let slot = label.map { bind($0, token, thread.slot) } ?? thread.slot
        if isOutside(token, slot, isBackward: program.isBackward) { continue }
        room.pending.append(Thread(instruction: thread.instruction + 1, slot: slot))
      }
      room.current.removeAll(keepingCapacity: true)
      position += program.isBackward ? -1 : 1
    }
  }

  /// Whether no way has come to an instruction here with the same labels.
  private func isNew(_ thread: Thread, _ seen: inout SeenThreads) -> Bool {
    query.slotCount == 0
      ? seen.insert(thread.instruction)
      : seen.insert(thread.instruction, slots[thread.slot..<thread.slot + query.slotCount])
  }

  /// The place of a copy of labels in which one is bound to another position.
  private mutating func bind(_ label: Int, _ position: Int, _ slot: Int) -> Int {
    guard slots[slot + label] != Int32(clamping: position) else { return slot }
    let copy = slots.count
    slots.append(contentsOf: slots[slot..<slot + query.slotCount])
    slots[copy + label] = Int32(clamping: position)
    return copy
  }

  /// Whether a token lies beyond the other edge of a structure that is open.
  private func isOutside(_ token: Int, _ slot: Int, isBackward: Bool) -> Bool {
    for open in query.labelCount..<query.slotCount where slots[slot + open] >= 0 {
      let edge = Int(slots[slot + open])
      if isBackward ? token < edge : token >= edge { return true }
    }
    return false
  }

  /// Whether a program matches from a place, in its own direction and inside the flow.
  private mutating func finds(
    _ program: PatternProgram, at position: Int, _ slot: Int
  ) throws(CorpusIndexError) -> Bool {
    var isFound = false
    // What is looked at may lie outside the structures that are open.
    var slot = slot
    for open in query.labelCount..<query.slotCount { slot = bind(open, -1, slot) }
    let limit = program.isBackward ? flow.lowerBound : flow.upperBound
    try run(program, from: position, limit: limit, slot: slot) { _, _, _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Whether a match meets the condition on labels.
  private mutating func admits(_ match: Range<Int>, _ slot: Int) throws(CorpusIndexError) -> Bool {
    guard let constraint = query.constraint else { return true }
    return try holds(constraint, match, slot)
  }

  private func position(_ label: Int, _ match: Range<Int>, _ slot: Int) -> Int? {
    switch label {
    case CorpusQuery.matchLabel: match.lowerBound
    case CorpusQuery.matchEndLabel: match.upperBound - 1
    default: slots[slot + label] < 0 ? nil : Int(slots[slot + label])
    }
  }

  private mutating func holds(
    _ constraint: CompiledConstraint, _ match: Range<Int>, _ slot: Int
  ) throws(CorpusIndexError) -> Bool {
    switch constraint {
    case .test(let label, let test):
      guard let position = position(label, match, slot) else { return false }
      return try view.holds(query.tests[test], at: position, slots[slot..<slot + query.slotCount])
    case .same(let label, let attribute, let otherLabel, let other):
      guard let left = position(label, match, slot), let right = position(otherLabel, match, slot) else {
        return false
      }
      return try view.isSame(attribute, left, other, right)
    case .bound(let label): return position(label, match, slot) != nil
    case .distance(let from, let to, let isAbsolute, let comparator, let number):
      guard let left = position(from, match, slot), let right = position(to, match, slot) else {
        return false
      }
      let distance = isAbsolute ? abs(right - left) : right - left
      return comparator.holds(distance < number, distance == number)
    case .not(let inner): return try !holds(inner, match, slot)
    case .all(let inner):
      for part in inner { guard try holds(part, match, slot) else { return false } }
      return true
    case .any(let inner):
      for part in inner { if try holds(part, match, slot) { return true } }
      return false
    }
  }
}
