/// A pattern of tokens, resolved for a corpus: tests, structures and labels are numbers.
indirect enum PatternNode: Sendable {
  case token(test: Int, label: Int?)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  case repeated(PatternNode, least: Int, most: Int?)
  case start(structure: Int)
  case end(structure: Int)
  /// From the beginning of a structure to the end of the same one, which `slot` keeps among the labels.
  case enclosed(PatternNode, structure: Int, slot: Int)
  case look(PatternNode, isBehind: Bool, isNegated: Bool)

  /// The pattern read from its end.
  var reversed: PatternNode {
    switch self {
    case .token, .start, .end, .look: self
    case .sequence(let nodes): .sequence(nodes.reversed().map(\.reversed))
    case .alternatives(let nodes): .alternatives(nodes.map(\.reversed))
    case .repeated(let node, let least, let most): .repeated(node.reversed, least: least, most: most)
    case .enclosed(let node, let structure, let slot):
      .enclosed(node.reversed, structure: structure, slot: slot)
    }
  }

  /// How many tokens a match has; no upper end where there is none.
  var lengths: (least: Int, most: Int?) {
    switch self {
    case .token: return (1, 1)
    case .start, .end, .look: return (0, 0)
    case .sequence(let nodes):
      return nodes.reduce((0, 0)) { sum, node in
        let own = node.lengths
        return (sum.0 + own.least, sum.1.flatMap { most in own.most.map { most + $0 } })
      }
    case .alternatives(let nodes):
      let all = nodes.map(\.lengths)
      let longest = all.contains { $0.most == nil } ? nil : all.compactMap(\.most).max()
      return (all.map(\.least).min() ?? 0, longest)
    case .repeated(let node, let least, let most):
      let own = node.lengths
      let longest = own.most == 0 ? 0 : most.flatMap { most in own.most.map { most * $0 } }
      return (own.least * least, longest)
    case .enclosed(let node, _, _): return node.lengths
    }
  }
}

/// A pattern as instructions for a machine that follows all ways at once (Thompson 1968).
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    /// Takes a token for which a test holds, and binds a label to it.
    case token(test: Int, label: Int?)
    case jump(Int)
    case split(Int, Int)
    case start(structure: Int)
    case end(structure: Int)
    /// Goes on where a structure begins, and keeps its end; read backwards, where one ends.
    case open(structure: Int, slot: Int)
    /// Goes on where the structure kept ends.
    case close(slot: Int)
    /// Goes on where the program with this number matches from here, or doesn't.
    case look(program: Int, isNegated: Bool)
    case match
  }

  private(set) var instructions: [Instruction] = []
  /// The programs that look ahead or behind.
  private(set) var looks: [PatternProgram] = []
  let isBackward: Bool
  /// Instructions, those of looks among them.
  private var size: Int { instructions.count + looks.reduce(0) { $0 + $1.size } }

  /// The most instructions that repetitions may come to.
  static let limit = 20_000

  /// Instructions that there is room for.
  private var room: Int

  /// - Returns: `nil` where the program would be too large.
  init?(_ node: PatternNode, isBackward: Bool = false, room: Int = PatternProgram.limit) {
    self.isBackward = isBackward
    self.room = room
    guard append(isBackward ? node.reversed : node) else { return nil }
    instructions.append(.match)
  }

  private mutating func append(_ node: PatternNode) -> Bool {
    guard instructions.count < room else { return false }
    switch node {
    case .token(let test, let label): instructions.append(.token(test: test, label: label))
    case .start(let structure): instructions.append(.start(structure: structure))
    case .end(let structure): instructions.append(.end(structure: structure))
    case .sequence(let nodes):
      for node in nodes { guard append(node) else { return false } }
    case .alternatives(let nodes): return appendAlternatives(nodes[...])
    case .repeated(let node, let least, let most):
      return appendRepeated(node, least: least, most: most)
    case .enclosed(let inner, let structure, let slot):
      instructions.append(.open(structure: structure, slot: slot))
      guard append(inner) else { return false }
      instructions.append(.close(slot: slot))
    case .look(let inner, let isBehind, let isNegated):
      guard let program = PatternProgram(inner, isBackward: isBehind, room: room - instructions.count) else {
        return false
      }
      room -= program.size
      instructions.append(.look(program: looks.count, isNegated: isNegated))
      looks.append(program)
    }
    return true
  }

  private mutating func appendAlternatives(_ nodes: ArraySlice<PatternNode>) -> Bool {
    var exits: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index < nodes.count - 1 else {
        guard append(node) else { return false }
        break
      }
      let split = instructions.count
      instructions.append(.split(split + 1, 0))
      guard append(node) else { return false }
      exits.append(instructions.count)
      instructions.append(.jump(0))
      instructions[split] = .split(split + 1, instructions.count)
    }
    for exit in exits { instructions[exit] = .jump(instructions.count) }
    return true
  }

  private mutating func appendRepeated(_ node: PatternNode, least: Int, most: Int?) -> Bool {
    for _ in 0..<least { guard append(node) else { return false } }
    guard let most else {
      let split = instructions.count
      instructions.append(.split(split + 1, 0))
      guard append(node) else { return false }
      instructions.append(.jump(split))
      instructions[split] = .split(split + 1, instructions.count)
      return true
    }
    var splits: [Int] = []
    for _ in least..<max(least, most) {
      splits.append(instructions.count)
      instructions.append(.split(instructions.count + 1, 0))
      guard append(node) else { return false }
    }
    for split in splits { instructions[split] = .split(split + 1, instructions.count) }
    return true
  }
}
