extension NoteSurvey {
  /// Decides which marks begin notes, and divides blocks that hold several.
  mutating func accept(_ starts: NoteStarts, _ bracketed: Set<String>, readsBareNumbers: Bool) {
    var accepted: [(start: NoteStart, block: Int, isEndnote: Bool)] = []
    var cuts: [(block: Int, byte: Int)] = []
    // The number of the note before, and where it is called; numbers below it begin anew.
    var last = 0
    var lastCall = 0
    var previousBlock = -2
    var previousShape = NoteStart.Shape.raised
    for block in list.blocks.indices {
      let extent = list.extent(of: block)
      var open: NoteStart?
      if let start = starts.mark(block) {
        let isEndnote = starts.isInNotesSection[block]
        let follows = previousBlock == block - 1 && start.shape == previousShape && start.number == last + 1
        let call = call(for: start, last: last, after: lastCall)
        let isNote =
          switch start.shape {
          case .raised: true
          case .bracketed: bracketed.contains(start.label)
          case .bare, .item:
            readsBareNumbers && (isEndnote || !starts.isMarked(start.label))
              && (call != nil || follows
                || isEndnote && start.number.map { $0 == last + 1 || $0 == 1 } ?? false)
          }
        if isNote {
          accepted.append((start, block, isEndnote))
          open = start
          if let number = start.number { last = number }
          if let call { lastCall = call }
          previousShape = start.shape
          previousBlock = block
        }
      } else if readsBareNumbers, list.blocks[block].kind == .text, list.blocks[block].lines.count > 1,
        let start = glued(block, last: last, after: lastCall, starts)
      {
        cuts.append((block, start.range.lowerBound))
        accepted.append((start, block, starts.isInNotesSection[block]))
        open = start
        last = start.number ?? last
        previousShape = start.shape
        previousBlock = block
      }
      while let current = open, current.number == nil,
        let next = nextSign(from: current.text, to: extent.upperBound, in: block)
      {
        cuts.append((block, next.range.lowerBound))
        accepted.append((next, block, starts.isInNotesSection[block]))
        open = next
      }
      if let current = open, current.number == nil,
        let next = nextNumbered(from: current.text, in: block, last: last, after: lastCall)
      {
        cuts.append((block, next.range.lowerBound))
        accepted.append((next, block, starts.isInNotesSection[block]))
        last = next.number ?? last
        open = next
      }
      // Further notes in the same block.
      var from = open?.text ?? extent.upperBound
      while let current = open, let number = current.number {
        let following = next(number + 1, from: from, in: block, like: current.shape)
        // A note with an asterisk may stand among numbered ones.
        let sign = nextSign(from: from, to: following?.range.lowerBound ?? extent.upperBound, in: block)
        guard let next = sign ?? following else { break }
        cuts.append((block, next.range.lowerBound))
        accepted.append((next, block, starts.isInNotesSection[block]))
        from = next.text
        guard sign == nil else { continue }
        last = number + 1
        open = next
      }
    }
    divide(at: cuts, accepted)
  }

  /// Where a note of a mark may be called, if its number is the next one or begins a new sequence.
  private func call(for start: NoteStart, last: Int, after lastCall: Int) -> Int? {
    let end = start.range.lowerBound
    guard let number = start.number else {
      // An asterisk's note stands on its page.
      return candidates(start.label, in: max(0, end - 6000)..<end).last.map { callOuts[$0].range.lowerBound }
    }
    guard last == 0 || number > last && number <= last + 3 || number == 1 else { return nil }
    // Numbers in round brackets mostly count items; those of notes begin on their page.
    if view[end] == 0x28 {
      guard number == 1 || number == last + 1 else { return nil }
      return candidates(start.label, in: max(0, end - 6000)..<end).last.map { callOuts[$0].range.lowerBound }
    }
    let from = number == 1 || last == 0 ? max(0, end - 20_000) : min(lastCall, end)
    let called = candidates(start.label, in: from..<end)
    let sure = called.last { callOuts[$0].strength >= .stuck }
    // A number that nothing marks calls a first note only from its own page.
    let weak = number == 1 ? called.last { callOuts[$0].range.lowerBound > end - 6000 } : called.last
    let found = number == last + 1 ? sure ?? weak : sure
    return found.map { callOuts[$0].range.lowerBound }
  }

  /// A note that follows the lines of a paragraph without a blank line between: its line begins with the next
  /// number, which the paragraph calls.
  private func glued(_ block: Int, last: Int, after lastCall: Int, _ starts: NoteStarts) -> NoteStart? {
    var enumeration = Enumeration(view)
    let lines = list.blocks[block].lines
    for line in lines {
      let first = view[list.lines[line].lowerBound]
      guard first >= 0x30 && first <= 0x39 || first == 0xC2 || first == 0xE2 else { continue }
      guard let start = NoteStart(view, line: list.lines[line], isMarkdown: isMarkdown),
        start.shape == .bare || start.shape == .raised
      else { continue }
      let before = line > lines.lowerBound ? list.lines[line - 1] : 0..<0
      if enumeration.takes(start, line: list.lines[line], behind: before) { continue }
      guard line > lines.lowerBound, let number = start.number, number == last + 1 || number == 1 else {
        continue
      }
      // The rest of a note may stand before, so that the call stands further back on the page; then no other
      // block must begin with the number.
      let extent = list.extent(of: block)
      let isElsewhere = starts.begins(start.label, after: block)
      let from = isElsewhere ? extent.lowerBound : max(lastCall, start.range.lowerBound - 6000)
      let called = candidates(start.label, in: min(from, start.range.lowerBound)..<start.range.lowerBound)
      if called.contains(where: { callOuts[$0].strength >= .stuck }) { return start }
    }
    return nil
  }

  /// The next line of a block that begins with an asterisk or a dagger which something before calls.
  private func nextSign(from: Int, to end: Int, in block: Int) -> NoteStart? {
    for line in list.blocks[block].lines
    where list.lines[line].lowerBound > from && list.lines[line].lowerBound < end {
      guard let start = NoteStart(view, line: list.lines[line], isMarkdown: isMarkdown), start.number == nil,
        start.shape == .bare
      else { continue }
      let first = list.extent(of: block).lowerBound
      if !candidates(start.label, in: max(0, first - 6000)..<first).isEmpty { return start }
    }
    return nil
  }

  /// The next line of a block that begins with a number which something before calls.
  private func nextNumbered(from: Int, in block: Int, last: Int, after lastCall: Int) -> NoteStart? {
    for line in list.blocks[block].lines where list.lines[line].lowerBound > from {
      guard let start = NoteStart(view, line: list.lines[line], isMarkdown: isMarkdown), start.shape == .bare,
        start.number != nil, call(for: start, last: last, after: lastCall) != nil
      else { continue }
      return start
    }
    return nil
  }

  /// The mark of a number inside a note's block: at a line's beginning, or behind a sentence.
  private func next(_ number: Int, from: Int, in block: Int, like shape: NoteStart.Shape) -> NoteStart? {
    let label = "\(number)"
    for line in list.blocks[block].lines {
      let content = list.lines[line]
      guard content.upperBound > from else { continue }
      if content.lowerBound > from, let start = NoteStart(view, line: content, isMarkdown: isMarkdown),
        start.label == label, start.shape == shape
      {
        return start
      }
      // Lines that a scanner kept begin each note anew; only long ones hold several.
      guard shape == .raised || shape == .bare && content.count > 200 else { continue }
      var index = max(from, content.lowerBound)
      while index < content.upperBound {
        guard mayBeginMark(view[index], shape), isBehindSentence(index, from: from),
          let start = NoteStart(view, line: index..<content.upperBound, isMarkdown: isMarkdown),
          start.label == label, start.shape == shape, isFollowedByCapital(start, to: content.upperBound)
        else {
          index += 1
          continue
        }
        return start
      }
    }
    return nil
  }

  private func mayBeginMark(_ byte: UInt8, _ shape: NoteStart.Shape) -> Bool {
    switch byte {
    case 0x3C, 0x24, 0x26, 0x5C, 0xC2, 0xE2: shape == .raised
    case 0x31...0x39: shape == .bare
    default: false
    }
  }

  private func isBehindSentence(_ index: Int, from: Int) -> Bool {
    guard index > from + 1, ByteView.isBlank(view[index - 1]) else { return false }
    var end = index
    while end > from, ByteView.isBlank(view[end - 1]) { end -= 1 }
    return [0x2E, 0x21, 0x3F, 0x27, 0x22, 0x29].contains(view[end - 1])
      || ["\u{2019}", "\u{201D}"].contains(view.scalar(before: end))
  }

  private func isFollowedByCapital(_ start: NoteStart, to end: Int) -> Bool {
    start.shape == .raised || TextEdges(view: view).beginning(of: start.text..<end) == .upperCase
  }

  /// Takes over the notes, with the indices that their blocks have once they are divided.
  private mutating func divide(
    at cuts: [(block: Int, byte: Int)], _ accepted: [(start: NoteStart, block: Int, isEndnote: Bool)]
  ) {
    guard !cuts.isEmpty else {
      for (start, block, isEndnote) in accepted {
        notes.append(Note(start: start, block: block, isEndnote: isEndnote))
      }
      return
    }
    let (divided, origins) = list.divided(at: cuts)
    var renumbered: [Int: Int] = [:]
    for (index, origin) in origins.enumerated() where renumbered[origin] == nil { renumbered[origin] = index }
    list = divided
    self.origins = origins
    for (start, block, isEndnote) in accepted {
      var index = renumbered[block] ?? block
      while index + 1 < list.blocks.count, origins[index + 1] == block,
        list.extent(of: index).upperBound <= start.range.lowerBound
      {
        index += 1
      }
      notes.append(Note(start: start, block: index, isEndnote: isEndnote))
    }
    for index in callOuts.indices {
      var block = renumbered[callOuts[index].block] ?? callOuts[index].block
      while block + 1 < list.blocks.count, origins[block + 1] == callOuts[index].block,
        list.extent(of: block).upperBound <= callOuts[index].range.lowerBound
      {
        block += 1
      }
      callOuts[index].block = block
    }
  }
}
