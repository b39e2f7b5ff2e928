/// Looks for the furniture among all blocks.
struct FurnitureSurvey {
  typealias Piece = PageFurniture.Piece

  private struct Candidate {
    var block: Int
    var number: PageNumber?
    /// The letters of the head without its number, as a hash; 0 for a number by itself.
    var head: UInt64
    /// Whether the head is what is counted, as in *Table 1*, and not a page's.
    var isNumberedThing = false
    /// Whether it stands in the middle of a sentence, and in the middle of a word.
    var interrupts = false
    var cutsWord = false
    /// Whether it is the letter or number by which printers count sheets: `E 2`.
    var isSignature = false
  }

  private let view: ByteView
  private let list: BlockList
  private(set) var pieces: [Int: Piece] = [:]
  /// Keys of headings.
  private var titles: Set<UInt64> = []

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

  private func piece(_ candidate: Candidate) -> Piece {
    guard candidate.head != 0 else { return .number(candidate.number?.label ?? "") }
    return .head(number: candidate.number?.label)
  }

  private mutating func candidates() -> [Candidate] {
    var found: [Candidate] = []
    for (index, block) in list.blocks.enumerated() {
      guard block.lines.count == 1, block.definition == nil, block.quoteDepth == 0, block.kind != .row,
        block.kind != .code
      else { continue }
      let line = list.lines[block.lines.lowerBound]
      guard !line.isEmpty, line.count <= 120, let candidate = candidate(index, line) else { continue }
      if case .heading = block.kind, candidate.number == nil { titles.insert(candidate.head) }
      if block.isItem, candidate.number == nil { continue }
      found.append(candidate)
    }
    return found
  }

  /// The number, head, or head with its number that a line may be. Most lines are told by their first and last
  /// bytes.
  private func candidate(_ block: Int, _ line: Range<Int>) -> Candidate? {
    let last = view[line.upperBound - 1]
    if isSignature(line) {
      return Candidate(block: block, number: nil, head: 1, isSignature: true)
    }
    if line.count <= 24, let number = PageNumber(alone: line, in: view) {
      return Candidate(block: block, number: number, head: 0)
    }
    if [0x2E, 0x21, 0x3F, 0x2C, 0x3B, 0x3A, 0x22, 0x27].contains(last) && line.count > 24 || last >= 0x80 {
      return nil
    }
    if let (number, head) = PageNumber.besideHead(line, in: view) {
      return Candidate(
        block: block, number: number, head: key(of: head), isNumberedThing: isNumberedThing(head))
    }
    guard line.count <= 80, last.isASCIILetter || last == 0x29 || last == 0x2A else { return nil }
    let key = key(of: line)
    return key == 0 ? nil : Candidate(block: block, number: nil, head: key)
  }

  /// A capital letter, with a small number or an asterisk where there is one.
  private func isSignature(_ line: Range<Int>) -> Bool {
    guard line.count <= 4, let first = line.first, view[first] >= 0x41, view[first] <= 0x5A else {
      return false
    }
    return line.dropFirst().allSatisfy { view[$0].isASCIIDigit || view[$0] == 0x20 || view[$0] == 0x2A }
      && !["I", "V", "X"].contains(view.string(line))
  }

  /// FNV-1a, 64 bits, over the letters in lower case; 0 where there are fewer than three.
  private func key(of range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var letters = 0
    for index in range {
      let byte = view[index]
      guard byte.isASCIILetter || byte >= 0x80 else { continue }
      hash = (hash ^ UInt64(byte < 0x80 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
      letters += 1
    }
    return letters < 3 ? 0 : hash | 1
  }

  /// Whether the text before a candidate is unfinished and goes on behind it.
  private func markInterruptions(_ candidates: inout [Candidate]) {
    let edges = TextEdges(view: view)
    var isCandidate = [Bool](repeating: false, count: list.blocks.count)
    for candidate in candidates { isCandidate[candidate.block] = true }
    for index in candidates.indices {
      let own = candidates[index].block
      var before = own - 1
      while before >= 0, own - before < 40, isCandidate[before] || beginsWithMark(before) { before -= 1 }
      var after = own + 1
      while after < list.blocks.count, after - own < 40, isCandidate[after] || beginsWithMark(after) {
        after += 1
      }
      guard before >= 0, after < list.blocks.count, list.blocks[after].kind == .text else { continue }
      guard edges.beginning(of: list.extent(of: after)) == .lowerCase else { continue }
      for block in max(0, before - 4)...before
      where list.blocks[block].kind == .text && list.extent(of: block).count >= 100 {
        let end = edges.end(of: list.extent(of: block))
        if end == .hyphen { candidates[index].cutsWord = true }
        if end != .terminal, end != .other { candidates[index].interrupts = true }
      }
    }
  }

  /// Whether a candidate stands where pages part.
  private func standsAtPageEnd(_ candidate: Candidate) -> Bool {
    let block = candidate.block
    return candidate.interrupts || list.blocks[block].beginsPage
      || block + 1 < list.blocks.count && list.blocks[block + 1].beginsPage
  }

  private func beginsWithMark(_ block: Int) -> Bool {
    list.blocks[block].kind == .text
      && NoteStart(view, line: list.lines[list.blocks[block].lines.lowerBound], isMarkdown: true)?.shape
        == .raised
  }

  /// The longest sequence of numbers that count up by one, two or three.
  private func chain(_ candidates: [Candidate]) -> [Int] {
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

  /// Whether a line without a number is the first of a page that begins in the middle of a sentence.
  private func opensInterruptingPage(_ candidate: Candidate) -> Bool {
    guard candidate.interrupts, candidate.number == nil else { return false }
    let block = candidate.block
    return list.blocks[block].beginsPage || pieces[block - 1] != nil || pieces[block + 1] != nil
  }

  private func isSequence(_ chain: [Int], _ candidates: [Candidate]) -> Bool {
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
  private mutating func takeNumbersBetween(_ chain: [Int], _ candidates: [Candidate]) {
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

  /// What archives of journals and libraries of scans print at the foot of pages.
  private mutating func takeArchiveLines() {
    for block in list.blocks.indices where list.blocks[block].kind == .text {
      let own = list.extent(of: block)
      guard own.count <= 250 else { continue }
      switch view[own.lowerBound] {
      case 0x41, 0x47, 0x50, 0x54: break
      default: continue
      }
      guard Self.archiveLines.contains(where: { view.has($0, at: own.lowerBound) }) else { continue }
      let isLibrarys = view[own.lowerBound] == 0x47 || view[own.lowerBound] == 0x50
      if isLibrarys, !view.string(own).contains("digitized") { continue }
      pieces[block] = .head(number: nil)
    }
  }

  private static let archiveLines: [StaticString] = [
    "This content downloaded from", "All use subject to", "Generated for", "Generated on", "Public Domain",
  ]

  /// What stands between the halves of a word belongs to the page, and so does a signature in a sentence.
  private mutating func takeCutters(_ candidates: [Candidate]) {
    for candidate in candidates where pieces[candidate.block] == nil && !candidate.isNumberedThing {
      if candidate.cutsWord || candidate.isSignature && candidate.interrupts || endsFoot(candidate) {
        pieces[candidate.block] = piece(candidate)
      }
    }
  }

  /// Whether a number by itself stands behind a page's notes, and isn't that of the next chapter.
  private func endsFoot(_ candidate: Candidate) -> Bool {
    guard candidate.head == 0, let value = candidate.number?.value, (10...999).contains(value),
      candidate.block > 0, beginsWithMark(candidate.block - 1)
    else { return false }
    guard value < 100, candidate.block + 1 < list.blocks.count else { return true }
    return list.blocks[candidate.block + 1].kind == .text
  }

  private func isNumberedThing(_ head: Range<Int>) -> Bool {
    var end = head.lowerBound
    while end < head.upperBound, view[end].isASCIILetter || view[end] >= 0x80 { end += 1 }
    return Self.numberedThings.contains(view.string(head.lowerBound..<end).lowercased())
  }

  private static let numberedThings: Set<String> = [
    "act", "annex", "appendix", "article", "book", "canto", "case", "chapter", "chart", "day", "document",
    "exercise",
    "exhibit", "fig", "figure", "item", "letter", "map", "no", "note", "part", "plate", "question", "scene",
    "section",
    "stanza", "step", "table", "verse", "vol", "volume", "глава", "рис", "таблица", "часть",
  ]

  /// Heads that come again: those of a sequence's pages wherever they stand, and lines without a number that
  /// stand three times or more and in the middle of sentences or beside numbers.
  private mutating func takeRepeatedHeads(_ candidates: [Candidate], _ known: Set<UInt64>) {
    var places: [UInt64: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() where candidate.head != 0 {
      if pieces[candidate.block] == nil { places[candidate.head, default: []].append(index) }
    }
    for (head, indices) in places.sorted(by: { $0.value[0] < $1.value[0] }) {
      let atPageEnds = indices.count { index in
        let block = candidates[index].block
        return standsAtPageEnd(candidates[index]) || pieces[block - 1] != nil || pieces[block + 1] != nil
      }
      let isKnown = known.contains(head) && atPageEnds > 0
      guard isKnown || indices.count >= 3 && atPageEnds * 2 >= indices.count else {
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
