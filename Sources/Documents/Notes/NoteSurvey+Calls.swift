extension NoteSurvey {
  /// Candidates that are looked at for a note; more of one label in reach of one note are no calls.
  private static let reach = 200

  /// Finds the place that calls each note: first where it is marked, then, between the places that the notes
  /// before and behind are called at, where a number stands that may be the call.
  mutating func tieNotes() {
    let noteBlocks = Set(notes.map(\.block))
    var taken = Set<Int>()
    for index in callOuts.indices where noteBlocks.contains(callOuts[index].block) { taken.insert(index) }
    var previous: (number: Int, call: Int)?
    for index in notes.indices {
      let note = notes[index]
      let position = note.start.range.lowerBound
      let number = note.start.number
      var from = 0
      if let previous, let number, number > previous.number {
        from = callOuts[previous.call].range.lowerBound
      }
      let called = candidates(note.start.label, in: min(from, position)..<position)
      func isFree(_ call: Int) -> Bool { callOuts[call].strength == .marked && !taken.contains(call) }
      let free =
        note.isEndnote
        ? called.prefix(Self.reach).first(where: isFree) : called.suffix(Self.reach).last(where: isFree)
      guard let call = free else { continue }
      taken.insert(call)
      notes[index].callOut = call
      if let number { previous = (number, call) }
    }
    for index in notes.indices where notes[index].callOut == nil {
      let window = window(ofNote: index)
      let found = candidates(notes[index].start.label, in: window).prefix(Self.reach).filter {
        !taken.contains($0)
      }
      guard
        let best = found.max(by: { callOuts[$0].strength < callOuts[$1].strength })
          ?? callBehind(index, taken)
      else { continue }
      taken.insert(best)
      notes[index].callOut = best
    }
  }

  /// A scanner may put a page's foot before its last lines: the call then stands behind the note, on a word or at
  /// a paragraph's end.
  private func callBehind(_ index: Int, _ taken: Set<Int>) -> Int? {
    guard !notes[index].isEndnote, notes[index].start.number != nil else { return nil }
    let position = notes[index].start.range.upperBound
    var high = position + 6000
    if index + 1 < notes.count, let later = notes[index + 1].callOut {
      high = min(high, callOuts[later].range.lowerBound)
    }
    return candidates(notes[index].start.label, in: position..<max(position, high)).prefix(Self.reach).first {
      !taken.contains($0)
        && (callOuts[$0].strength >= .stuck
          || callOuts[$0].range.upperBound == list.extent(of: callOuts[$0].block).upperBound)
    }
  }

  /// Where a note can be called: behind the calls of lower numbers, before those of higher ones.
  private func window(ofNote index: Int) -> Range<Int> {
    let position = notes[index].start.range.lowerBound
    guard let number = notes[index].start.number else { return max(0, position - 6000)..<position }
    var low = 0
    var earlier = index - 1
    var above = number
    while earlier >= 0, index - earlier < 50 {
      guard let other = notes[earlier].start.number else {
        earlier -= 1
        continue
      }
      // A higher number before this one ends another sequence, whose notes stand behind their calls.
      guard other < above else {
        low = max(low, notes[earlier].isEndnote ? 0 : notes[earlier].start.range.lowerBound)
        break
      }
      above = other
      if let call = notes[earlier].callOut {
        low = max(low, callOuts[call].range.upperBound)
        break
      }
      earlier -= 1
    }
    var high = position
    var later = index + 1
    var below = number
    while later < notes.count, later - index < 50, let other = notes[later].start.number, other > below {
      below = other
      if let call = notes[later].callOut {
        high = min(high, callOuts[call].range.lowerBound)
        break
      }
      later += 1
    }
    return low..<max(low, high)
  }

  /// Drops the candidates that call nothing: bare numbers but those of notes and those that fill a gap in the
  /// sequence; raised digits and brackets but those of notes.
  mutating func keepCalls() {
    let tied = Set(notes.compactMap(\.callOut))
    let labels = Set(notes.map(\.start.label))
    var kept = callOuts.indices.filter { index in
      let callOut = callOuts[index]
      guard !tied.contains(index) else { return true }
      guard callOut.strength == .marked else { return false }
      let first = view[callOut.range.lowerBound]
      return first != 0xC2 && first != 0xE2 || labels.contains(callOut.label)
    }
    kept += lost(between: kept)
    kept.sort()
    var renumbered: [Int: Int] = [:]
    for (new, old) in kept.enumerated() { renumbered[old] = new }
    callOuts = kept.map { callOuts[$0] }
    for index in notes.indices { notes[index].callOut = notes[index].callOut.flatMap { renumbered[$0] } }
    places = [:]
  }

  /// Numbers that stick to words in the order of a sequence whose notes are lost.
  private func lost(between kept: [Int]) -> [Int] {
    var found: [Int] = []
    var previous: Int?
    for index in kept where callOuts[index].number != nil {
      defer { previous = index }
      guard let before = previous, let low = callOuts[before].number, let high = callOuts[index].number,
        high > low + 1, high - low < 20
      else { continue }
      var from = callOuts[before].range.upperBound
      for number in low + 1..<high {
        let between = candidates("\(number)", in: from..<max(from, callOuts[index].range.lowerBound))
        guard let call = between.first(where: { callOuts[$0].strength == .stuck }) else { continue }
        found.append(call)
        from = callOuts[call].range.upperBound
      }
    }
    return kept.isEmpty && notes.isEmpty ? chain() : found
  }

  /// Three and more numbers that stick to closing marks and count up by one, in a text without notes.
  private func chain() -> [Int] {
    var best: [Int] = []
    var open: [Int: [Int]] = [:]
    for (index, callOut) in callOuts.enumerated() where callOut.strength == .stuck {
      guard let number = callOut.number, open.count < 1000 || open[number - 1] != nil else { continue }
      let chain = (open.removeValue(forKey: number - 1) ?? []) + [index]
      if chain.count > best.count { best = chain }
      open[number] = chain
    }
    return best.count >= 3 ? best : []
  }
}
