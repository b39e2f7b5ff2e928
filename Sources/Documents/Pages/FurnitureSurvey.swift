/// Looks for the furniture among all blocks.
struct FurnitureSurvey {
  typealias Piece = PageFurniture.Piece

  let view: ByteView
  let list: BlockList
  var pieces: [Int: Piece] = [:]
  /// Keys of headings.
  var titles: Set<UInt64> = []

  init(_ view: ByteView, _ list: BlockList) {
    self.view = view
    self.list = list
    takeArchiveLines()
    var candidates = candidates()
    guard !candidates.isEmpty else { return }
    markInterruptions(&candidates)
    let chain = chain(candidates)
    let isSequence = isSequence(chain, candidates)
    var heads = Set<UInt64>()
    if isSequence {
      for index in chain {
        let candidate = candidates[index]
        pieces[candidate.block] = piece(candidate)
        if candidate.head != 0 { heads.insert(candidate.head) }
      }
      takeNumbersBetween(chain, candidates)
    }
    takeRepeatedHeads(candidates, heads)
    takeCutters(candidates)
  }

  func piece(_ candidate: Candidate) -> Piece {
    guard candidate.head != 0 else { return .number(candidate.number?.label ?? "") }
    return .head(number: candidate.number?.label)
  }

  /// The longest sequence of numbers that count up by one, two or three.
  func chain(_ candidates: [Candidate]) -> [Int] {
    var best: (length: Int, last: Int) = (0, -1)
    var open: [Int: (length: Int, last: Int)] = [:]
    var previous = [Int](repeating: -1, count: candidates.count)
    for (index, candidate) in candidates.enumerated() {
      guard let value = candidate.number?.value else { continue }
      let before = (1...3).compactMap { open[value - $0] }.max { $0.length < $1.length }
      let own = (length: (before?.length ?? 0) + 1, last: index)
      previous[index] = before?.last ?? -1
      if own.length > open[value]?.length ?? 0 { open[value] = own }
      if own.length > best.length { best = own }
    }
    var chain: [Int] = []
    var index = best.last
    while index >= 0 {
      chain.append(index)
      index = previous[index]
    }
    return chain.reversed()
  }

  func isSequence(_ chain: [Int], _ candidates: [Candidate]) -> Bool {
    guard chain.count >= 2 else { return false }
    let interrupting = chain.count { standsAtPageEnd(candidates[$0]) }
    let things = chain.count { candidates[$0].isNumberedThing }
    let named = chain.count { candidates[$0].head != 0 } - things
    // The title of the text or of one of its sections stands at the head of pages.
    let titled = chain.count { titles.contains(candidates[$0].head) }
    guard named * 2 >= chain.count || chain.count >= 3 || interrupting == chain.count else { return false }
    // Captions count up too: *Table 1*, *Chapter 2*.
    guard things * 2 <= chain.count else { return false }
    // Numbers of chapters begin at the beginning.
    if chain.count >= 3, named == 0, candidates[chain[0]].number?.value ?? 0 >= 6 { return true }
    return interrupting + titled >= 1 && (interrupting + titled) * 4 >= chain.count
  }

  /// A number by itself between two of the sequence is one of theirs, printed a second time or out of its place.
  mutating func takeNumbersBetween(_ chain: [Int], _ candidates: [Candidate]) {
    for (first, second) in zip(chain, chain.dropFirst()) {
      guard let low = candidates[first].number?.value, let high = candidates[second].number?.value else {
        continue
      }
      for index in first + 1..<second where candidates[index].head == 0 {
        guard let value = candidates[index].number?.value, value >= low, value <= high else { continue }
        pieces[candidates[index].block] = piece(candidates[index])
      }
    }
  }

  /// Heads that come again: those of a sequence's pages wherever they stand, and lines without a number that
  /// stand three times or more and in the middle of sentences or beside numbers.
  mutating func takeRepeatedHeads(_ candidates: [Candidate], _ known: Set<UInt64>) {
    var places: [UInt64: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() where candidate.head != 0 && !candidate.isSignature {
      if pieces[candidate.block] == nil { places[candidate.head, default: []].append(index) }
    }
    for (head, indices) in places.sorted(by: { $0.value[0] < $1.value[0] }) {
      let atPageEnds = indices.count { index in
        let block = candidates[index].block
        return standsAtPageEnd(candidates[index]) || pieces[block - 1] != nil || pieces[block + 1] != nil
      }
      let isKnown = known.contains(head) && atPageEnds > 0
      let comesAgain = indices.count >= 3 && atPageEnds * 2 >= indices.count
      guard isKnown || comesAgain || indices.count == 2 && atPageEnds == 2 else {
        for index in indices where opensInterruptingPage(candidates[index]) {
          pieces[candidates[index].block] = .head(number: nil)
        }
        continue
      }
      for index in indices
      where isKnown == false || candidates[index].number != nil || atPageEnds == indices.count {
        pieces[candidates[index].block] = .head(number: candidates[index].number?.label)
      }
    }
  }
}
