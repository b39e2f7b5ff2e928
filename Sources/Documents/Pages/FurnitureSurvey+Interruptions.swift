/// What the text around a line says of it: whether it stands in a sentence, a word, or behind a page's notes.
extension FurnitureSurvey {
  /// Whether the text before a candidate is unfinished and goes on behind it.
  func markInterruptions(_ candidates: inout [Candidate]) {
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
      let goesOn = edges.beginning(of: list.extent(of: after)) == .lowerCase
      for block in max(0, before - 4)...before
      where list.blocks[block].kind == .text && list.extent(of: block).count >= 100 {
        let end = edges.end(of: list.extent(of: block))
        guard end != .terminal, end != .other else { continue }
        if goesOn, end == .hyphen { candidates[index].cutsWord = true }
        if goesOn { candidates[index].interrupts = true }
        if after > own + 1, isCatchword(own, of: after) { candidates[index].isCatchword = true }
      }
    }
  }

  /// Whether a line is one word, with which a later block begins.
  func isCatchword(_ line: Int, of block: Int) -> Bool {
    guard list.blocks[line].kind == .text else { return false }
    let word = list.extent(of: line)
    let next = list.extent(of: block)
    return word.count >= 3 && word.count <= 20 && next.count > word.count
      && view.firstIndex(of: 0x20, from: word.lowerBound, to: word.upperBound) == nil
      && view.equal(word, next.lowerBound..<next.lowerBound + word.count)
      && view[next.lowerBound + word.count] <= 0x2E
  }

  /// Whether a candidate stands where pages part.
  func standsAtPageEnd(_ candidate: Candidate) -> Bool {
    let block = candidate.block
    return candidate.interrupts || list.blocks[block].beginsPage
      || block + 1 < list.blocks.count && list.blocks[block + 1].beginsPage
  }

  func beginsWithMark(_ block: Int) -> Bool {
    list.blocks[block].kind == .text
      && NoteStart(view, line: list.lines[list.blocks[block].lines.lowerBound], isMarkdown: true)?.shape
        == .raised
  }

  /// Whether a line without a number is the first of a page that begins in the middle of a sentence.
  func opensInterruptingPage(_ candidate: Candidate) -> Bool {
    guard candidate.interrupts, candidate.number == nil else { return false }
    let block = candidate.block
    return list.blocks[block].beginsPage || pieces[block - 1] != nil || pieces[block + 1] != nil
  }

  /// What archives of journals and libraries of scans print at the foot of pages.
  mutating func takeArchiveLines() {
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

  static let archiveLines: [StaticString] = [
    "This content downloaded from", "All use subject to", "Generated for", "Generated on", "Public Domain",
  ]

  /// What stands between the halves of a word belongs to the page, and so does a signature in a sentence.
  mutating func takeCutters(_ candidates: [Candidate]) {
    for candidate in candidates where pieces[candidate.block] == nil && !candidate.isNumberedThing {
      if candidate.cutsWord || candidate.isCatchword || candidate.isSignature && candidate.interrupts
        || endsFoot(candidate)
      {
        pieces[candidate.block] = piece(candidate)
      }
    }
  }

  /// Whether a page's number, by itself or beside a head, stands behind the page's notes, and isn't that of the next
  /// chapter.
  func endsFoot(_ candidate: Candidate) -> Bool {
    guard list.blocks[candidate.block].kind == .text, let value = candidate.number?.value,
      (10...999).contains(value), candidate.block > 0, beginsWithMark(candidate.block - 1)
    else { return false }
    guard value < 100, candidate.block + 1 < list.blocks.count else { return true }
    return list.blocks[candidate.block + 1].kind == .text
  }
}
