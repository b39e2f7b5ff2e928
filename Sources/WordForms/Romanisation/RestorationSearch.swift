/// Finds the likeliest Russian words behind a spelling: a beam search over the readings of its parts.
struct RestorationSearch {
  /// A word in Cyrillic letters, in lower case, and how unlikely it is (sixteen times a logarithm).
  typealias Candidate = (letters: [UInt16], cost: Int)

  let readings: RomanisedReadings
  let trigrams: LetterTrigrams

  /// The number of readings that are followed up at each position.
  private static let width = 24

  private struct Step {
    var cost: Int
    var last: (Int, Int)
    var previous: Int
    var letters: [UInt16]
  }

  /// The likeliest words, in no order.
  func run(_ spelling: [UInt16]) -> [Candidate] {
    var steps = [Step(cost: 0, last: (0, 0), previous: -1, letters: [])]
    var reached = [[Int]](repeating: [], count: spelling.count + 1)
    reached[0] = [0]
    let hasSigns = spelling.contains(0x27)
    for position in 0..<spelling.count {
      prune(&reached[position], steps)
      guard !reached[position].isEmpty else { continue }
      for length in 1...min(readings.longest, spelling.count - position) {
        let end = position + length
        // A letter isn't parted from its accents.
        if end < spelling.count, RewriteTable.isMark(spelling[end]) { continue }
        for letters in readings.readings(of: spelling[position..<end]) {
          for index in reached[position] {
            let step = extend(steps[index], at: index, by: letters)
            reached[end].append(steps.count)
            steps.append(step)
            if !hasSigns, let last = letters.last, Self.canBeSoft(last) {
              var soft = extend(step, at: index, by: [0x044C])
              soft.letters = letters + [0x044C]
              reached[end].append(steps.count)
              steps.append(soft)
            }
          }
        }
      }
    }
    for index in reached[spelling.count] {
      steps[index].cost += trigrams.cost(of: 0, behind: steps[index].last)
    }
    prune(&reached[spelling.count], steps)
    var found: [Candidate] = []
    for index in reached[spelling.count] {
      let word = letters(of: index, steps)
      if !found.contains(where: { $0.letters == word }) { found.append((word, steps[index].cost)) }
    }
    return found
  }

  private func extend(_ step: Step, at index: Int, by letters: [UInt16]) -> Step {
    var next = Step(cost: step.cost, last: step.last, previous: index, letters: letters)
    for letter in letters {
      let number = LetterTrigrams.number(of: letter)
      next.cost += trigrams.cost(of: number, behind: next.last)
      next.last = (next.last.1, number)
    }
    return next
  }

  private func prune(_ indices: inout [Int], _ steps: [Step]) {
    indices.sort { steps[$0].cost < steps[$1].cost }
    if indices.count > Self.width { indices.removeLast(indices.count - Self.width) }
  }

  private func letters(of index: Int, _ steps: [Step]) -> [UInt16] {
    var parts: [[UInt16]] = []
    var index = index
    while index > 0 {
      parts.append(steps[index].letters)
      index = steps[index].previous
    }
    return Array(parts.reversed().joined())
  }

  /// Whether a soft sign may follow a letter: a consonant other than г, к, х, ц and й.
  static func canBeSoft(_ letter: UInt16) -> Bool {
    switch letter {
    case 0x0431, 0x0432, 0x0434, 0x0436, 0x0437, 0x043B...0x043D, 0x043F...0x0442, 0x0444, 0x0447...0x0449:
      true
    default: false
    }
  }
}
