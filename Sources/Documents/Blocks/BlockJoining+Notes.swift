/// Which blocks without a mark are notes, or parts of notes.
extension BlockJoining {
  /// Whether a block without a mark belongs to a note; it is then entered as such.
  mutating func becomesNote(_ place: Int, behind noteBefore: Int?) -> Bool {
    let block = sequence[place]
    if plan.list.blocks[block].isFootnote {
      enterFootnote(block)
      return true
    }
    if let noteBefore, let note = noteIndex(noteBefore) {
      if continuesQuotation(block, ofNote: note, endingAt: place - 1) {
        enter(block, note, joins: nil)
        return true
      }
      if isRest(block, ofNoteEndingAt: noteBefore), !isUnfinished(lastText), !isFollowedByRest(place) {
        enter(block, note, joins: noteBefore)
        return true
      }
      // Between the halves of a paragraph nothing but notes can stand.
      if isUnfinished(lastText), !beginsLower(block), !isUnfinished(block), isFollowedByRest(place),
        plan.list.blocks[block].quoteDepth == 0,
        let number = Int(plan.notes[note].label)
      {
        enterNew(block, label: "\(number + 1)")
        return true
      }
    }
    guard let foot = footBehind(place) else { return false }
    // What stands between two endnotes is the first one's further text.
    if let before = noteBefore.flatMap(noteIndex), plan.notes[before].isEndnote,
      let number = Int(plan.notes[before].label), let next = noteIndex(sequence[foot]),
      Int(plan.notes[next].label) == number + 1
    {
      enter(block, before, joins: nil)
      return true
    }
    guard plan.list.blocks[block].quoteDepth == 0 else { return false }
    if calls(block, notesFrom: foot) { return false }
    // Between the notes 1 and 3 stands the second; a long paragraph that nothing calls is a page's text.
    if let before = noteBefore.flatMap(noteIndex), let number = Int(plan.notes[before].label),
      let next = noteIndex(sequence[foot]), Int(plan.notes[next].label) == number + 2,
      plan.list.extent(of: block).count <= 200 || isCalled("\(number + 1)")
    {
      enterNew(block, label: "\(number + 1)")
      return true
    }
    let text = plan.list.extent(of: block)
    let next = noteIndex(sequence[foot]) ?? 0
    if AuthorsThanks.begins(text, in: view),
      plan.notes[next].label == "1" || Int(plan.notes[next].label) == nil
    {
      enterNew(block, label: "")
      return true
    }
    let behind = textBehind(foot: foot)
    // What is unfinished itself goes on behind the foot, as text.
    if isUnfinished(block), beginsLower(behind) { return false }
    let goesOnBehind = isUnfinished(lastText) && beginsLower(behind)
    let isRestOfNote = lastNote.map { isRest(block, ofNoteEndingAt: $0) } ?? false
    if isRestOfNote, let last = lastNote, let note = noteIndex(last),
      goesOnBehind || !isUnfinished(lastText) || !endsPageBetween(lastText, block)
    {
      enter(block, note, joins: last)
      return true
    }
    if goesOnBehind {
      if let missing = missingLabel(before: next) {
        enterNew(block, label: missing)
      } else if let last = lastNote, let note = noteIndex(last) {
        enter(block, note, joins: nil)
      } else {
        enterNew(block, label: "")
      }
      return true
    }
    if let note = noteLeftOpen(from: foot, closedBy: text) {
      enter(block, note, joins: nil)
      return true
    }
    return false
  }

  /// Enters a block that markup calls a note: the rest of the last one, the one whose number is missing, or another
  /// paragraph of the last one.
  mutating func enterFootnote(_ block: Int) {
    guard let last = lastNote, let note = noteIndex(last) else { return enterNew(block, label: "") }
    if isRest(block, ofNoteEndingAt: last) { return enter(block, note, joins: last) }
    if let number = Int(plan.notes[note].label), isCalled("\(number + 1)") {
      return enterNew(block, label: "\(number + 1)")
    }
    enter(block, note, joins: nil)
  }

  /// Whether a label is called and no note has it.
  mutating func isCalled(_ label: String) -> Bool {
    if called == nil { called = Set(plan.callOuts.map(\.label)).subtracting(plan.notes.map(\.label)) }
    return called?.contains(label) ?? false
  }

  func noteIndex(_ block: Int) -> Int? {
    if case .note(let index) = plan.roles[block] { return index }
    return nil
  }

  mutating func enter(_ block: Int, _ note: Int, joins: Int?) {
    plan.roles[block] = .note(note)
    plan.unmarked.insert(block)
    if let joins, joinsParagraphs { plan.continues[block] = joins }
  }

  mutating func enterNew(_ block: Int, label: String) {
    plan.roles[block] = .note(plan.notes.count)
    plan.unmarked.insert(block)
    let position = plan.list.extent(of: block).lowerBound
    called?.remove(label)
    plan.notes.append(BlockPlan.PlannedNote(label: label, position: position, callOut: nil, mark: nil))
  }

  /// The number that is missing between a note and the one before it in the file.
  func missingLabel(before next: Int) -> String? {
    guard let number = Int(plan.notes[next].label), number > 1 else { return nil }
    let before = next > 0 ? Int(plan.notes[next - 1].label) : nil
    return before == number - 1 ? nil : "\(number - 1)"
  }

  /// Whether a block reads on where a note breaks off.
  func isRest(_ block: Int, ofNoteEndingAt note: Int) -> Bool {
    isUnfinished(note) && beginsLower(block)
  }

  /// Whether the next block of text begins in lower case too: then that one is the note's rest, or none is.
  func isFollowedByRest(_ place: Int) -> Bool {
    guard place + 1 < sequence.count, !isNote(sequence[place + 1]) else { return false }
    return beginsLower(sequence[place + 1])
  }

  /// The first note of a foot that begins right behind a block.
  func footBehind(_ place: Int) -> Int? {
    let next = place + 1
    guard next < sequence.count, isNote(sequence[next]), plan.list.blocks[sequence[next]].definition == nil
    else {
      return nil
    }
    return next
  }

  /// The text that goes on behind a foot.
  func textBehind(foot: Int) -> Int? {
    var place = foot
    while place < sequence.count, isNote(sequence[place]), place - foot < 60 { place += 1 }
    guard place < sequence.count, plan.list.blocks[sequence[place]].kind == .text else { return nil }
    return sequence[place]
  }

  /// Whether a block calls a note of the foot behind it, which notes don't.
  func calls(_ block: Int, notesFrom foot: Int) -> Bool {
    let extent = plan.list.extent(of: block)
    var place = foot
    while place < sequence.count, place - foot < 60, let note = noteIndex(sequence[place]) {
      if let call = plan.notes[note].callOut, extent.contains(call) { return true }
      place += 1
    }
    return false
  }

  func continuesQuotation(_ block: Int, ofNote note: Int, endingAt last: Int) -> Bool {
    let extent = plan.list.extent(of: block)
    if view.has("<sup>&</sup>", at: extent.lowerBound) { return true }
    guard quotationIsOpen(note, upTo: last) else { return false }
    let opening: [StaticString] = ["\"", "'", "\u{201C}", "\u{2018}", "&quot;"]
    return opening.contains { view.has($0, at: extent.lowerBound) }
  }

  func quotationIsOpen(_ note: Int, upTo last: Int) -> Bool {
    let blocks = sequence[max(0, last - 19)...last].lazy.filter { noteIndex($0) == note }
    return QuotationBalance(blocks.map { plan.list.extent(of: $0) }, in: view).open > 0
  }

  /// A note of a foot that leaves a quotation open which the text closes.
  func noteLeftOpen(from foot: Int, closedBy text: Range<Int>) -> Int? {
    guard QuotationBalance([text], in: view).closesEarlier > 0 else { return nil }
    var place = foot
    var ranges: [Int: [Range<Int>]] = [:]
    var found: Int?
    while place < sequence.count, place - foot < 60 {
      let block = sequence[place]
      guard
        let note = noteIndex(block)
          ?? found.flatMap({ view.has("<sup>&</sup>", at: plan.list.extent(of: block).lowerBound) ? $0 : nil }
          )
      else { break }
      ranges[note, default: []].append(plan.list.extent(of: block))
      found = note
      place += 1
    }
    return ranges.keys.sorted().first { QuotationBalance(ranges[$0] ?? [], in: view).open > 0 }
  }
}
