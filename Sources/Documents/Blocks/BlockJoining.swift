/// Finds out which blocks are one paragraph that a page's end cut, and which blocks without a mark are notes.
///
/// A *foot* is a run of notes between two stretches of text. What it interrupts goes on behind it:
///
/// | a block | is |
/// |---|---|
/// | behind a foot, beginning in lower case | the rest of the paragraph before the foot, or of the foot's last note if only that is unfinished |
/// | behind a foot, after an unfinished paragraph | its rest |
/// | before a foot, where the paragraph before is unfinished and goes on behind the foot | a note without its mark: the number that is missing, else the rest of the last note |
/// | before a foot, beginning in lower case, where the last note before is unfinished | the rest of that note |
/// | before a foot, closing a quotation that a note of the foot leaves open | the rest of that note |
/// | before a foot, the author's thanks | a note without a label |
/// | behind a note that leaves a quotation open, beginning with a quotation mark | the next paragraph of that note |
/// | behind an unfinished paragraph, beginning in lower case, where a page may end | the rest of it |
struct BlockJoining {
  private(set) var plan: BlockPlan
  let view: ByteView
  private let joinsParagraphs: Bool
  private let findsNotes: Bool
  let edges: TextEdges
  /// The blocks that are text or note, in order.
  private var sequence: [Int] = []
  /// Index in `sequence` of the last block of text, and whether a heading stands behind it.
  private var lastText: Int?
  /// The last block of the note before.
  private var lastNote: Int?
  private var pageLengths = PageLengths()
  /// Labels that are called and that no note has, once they were asked for.
  private var called: Set<String>?

  init(_ plan: BlockPlan, view: ByteView, repairs: Set<Repair.Kind>) {
    self.plan = plan
    self.view = view
    joinsParagraphs = repairs.contains(.joinedParagraph)
    findsNotes = repairs.contains(.noteWithoutMark)
    edges = TextEdges(view: view)
  }

  /// Goes through all blocks once. Linear: each looks at a bounded number of others.
  mutating func run() {
    sequence = plan.list.blocks.indices.filter {
      (plan.roles[$0] == .text || isNote($0)) && !plan.list.isPicture($0, in: view)
    }
    pageLengths = PageLengths(plan, sequence)
    for place in sequence.indices { take(place) }
  }

  func isNote(_ block: Int) -> Bool {
    if case .note = plan.roles[block] { return true }
    return false
  }

  private mutating func take(_ place: Int) {
    let block = sequence[place]
    let own = plan.list.blocks[block]
    if isNote(block) {
      lastNote = block
      return
    }
    guard own.kind == .text, own.definition == nil else {
      if own.definition == nil { lastText = nil }
      return
    }
    // Text goes on around a caption.
    if plan.list.isCaption(block, in: view) { return }
    let noteBefore = place > 0 && isNote(sequence[place - 1]) ? sequence[place - 1] : nil
    if findsNotes, becomesNote(place, behind: noteBefore) {
      lastNote = block
      return
    }
    if joinsParagraphs, let before = lastText, goesOn(before, in: block, place) {
      plan.continues[block] = before
    }
    lastText = block
  }

  /// Whether a block without a mark belongs to a note; it is then entered as such.
  private mutating func becomesNote(_ place: Int, behind noteBefore: Int?) -> Bool {
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
  private mutating func enterFootnote(_ block: Int) {
    guard let last = lastNote, let note = noteIndex(last) else { return enterNew(block, label: "") }
    if isRest(block, ofNoteEndingAt: last) { return enter(block, note, joins: last) }
    if let number = Int(plan.notes[note].label), isCalled("\(number + 1)") {
      return enterNew(block, label: "\(number + 1)")
    }
    enter(block, note, joins: nil)
  }

  /// Whether a label is called and no note has it.
  private mutating func isCalled(_ label: String) -> Bool {
    if called == nil { called = Set(plan.callOuts.map(\.label)).subtracting(plan.notes.map(\.label)) }
    return called?.contains(label) ?? false
  }

  private func noteIndex(_ block: Int) -> Int? {
    if case .note(let index) = plan.roles[block] { return index }
    return nil
  }

  private mutating func enter(_ block: Int, _ note: Int, joins: Int?) {
    plan.roles[block] = .note(note)
    plan.unmarked.insert(block)
    if let joins, joinsParagraphs { plan.continues[block] = joins }
  }

  private mutating func enterNew(_ block: Int, label: String) {
    plan.roles[block] = .note(plan.notes.count)
    plan.unmarked.insert(block)
    let position = plan.list.extent(of: block).lowerBound
    called?.remove(label)
    plan.notes.append(BlockPlan.PlannedNote(label: label, position: position, callOut: nil, mark: nil))
  }

  /// The number that is missing between a note and the one before it in the file.
  private func missingLabel(before next: Int) -> String? {
    guard let number = Int(plan.notes[next].label), number > 1 else { return nil }
    let before = next > 0 ? Int(plan.notes[next - 1].label) : nil
    return before == number - 1 ? nil : "\(number - 1)"
  }

  private func isUnfinished(_ block: Int?) -> Bool {
    block.map { edges.isUnfinished(plan.list.extent(of: $0)) } ?? false
  }

  private func beginsLower(_ block: Int?) -> Bool {
    block.map { edges.beginning(of: plan.list.extent(of: $0)) == .lowerCase } ?? false
  }

  /// Whether a block reads on where a note breaks off.
  private func isRest(_ block: Int, ofNoteEndingAt note: Int) -> Bool {
    isUnfinished(note) && beginsLower(block)
  }

  /// Whether the next block of text begins in lower case too: then that one is the note's rest, or none is.
  private func isFollowedByRest(_ place: Int) -> Bool {
    guard place + 1 < sequence.count, !isNote(sequence[place + 1]) else { return false }
    return beginsLower(sequence[place + 1])
  }

  /// The first note of a foot that begins right behind a block.
  private func footBehind(_ place: Int) -> Int? {
    let next = place + 1
    guard next < sequence.count, isNote(sequence[next]), plan.list.blocks[sequence[next]].definition == nil
    else {
      return nil
    }
    return next
  }

  /// The text that goes on behind a foot.
  private func textBehind(foot: Int) -> Int? {
    var place = foot
    while place < sequence.count, isNote(sequence[place]), place - foot < 60 { place += 1 }
    guard place < sequence.count, plan.list.blocks[sequence[place]].kind == .text else { return nil }
    return sequence[place]
  }

  /// Whether a block calls a note of the foot behind it, which notes don't.
  private func calls(_ block: Int, notesFrom foot: Int) -> Bool {
    let extent = plan.list.extent(of: block)
    var place = foot
    while place < sequence.count, place - foot < 60, let note = noteIndex(sequence[place]) {
      if let call = plan.notes[note].callOut, extent.contains(call) { return true }
      place += 1
    }
    return false
  }

  /// Whether a page's number, a running head or a form feed stands between two blocks.
  private func endsPageBetween(_ first: Int?, _ second: Int) -> Bool {
    guard let first, first < second else { return false }
    let holdsFurniture = !plan.furniture.pieces.isEmpty
    return (first + 1...second).contains {
      plan.list.blocks[$0].beginsPage || holdsFurniture && plan.furniture.pieces[$0] != nil
    }
  }

  private func continuesQuotation(_ block: Int, ofNote note: Int, endingAt last: Int) -> Bool {
    let extent = plan.list.extent(of: block)
    if view.has("<sup>&</sup>", at: extent.lowerBound) { return true }
    guard quotationIsOpen(note, upTo: last) else { return false }
    let opening: [StaticString] = ["\"", "'", "\u{201C}", "\u{2018}", "&quot;"]
    return opening.contains { view.has($0, at: extent.lowerBound) }
  }

  private func quotationIsOpen(_ note: Int, upTo last: Int) -> Bool {
    let blocks = sequence[max(0, last - 19)...last].lazy.filter { noteIndex($0) == note }
    return QuotationBalance(blocks.map { plan.list.extent(of: $0) }, in: view).open > 0
  }

  /// A note of a foot that leaves a quotation open which the text closes.
  private func noteLeftOpen(from foot: Int, closedBy text: Range<Int>) -> Int? {
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

  /// Whether a paragraph of text goes on in a block.
  private func goesOn(_ before: Int, in block: Int, _ place: Int) -> Bool {
    let first = plan.list.blocks[before]
    let second = plan.list.blocks[block]
    guard first.quoteDepth == second.quoteDepth, !second.isItem else { return false }
    let isInterrupted = place > 0 && sequence[place - 1] != before
    let endsPage = isInterrupted || endsPageBetween(before, block)
    guard endsPage || pageLengths.mayEnd(behind: before, plan) && isFull(before) else { return false }
    let end = edges.end(of: plan.list.extent(of: before))
    switch edges.beginning(of: plan.list.extent(of: block)) {
    case .lowerCase:
      if endsPage { return end != .other }
      return isUnfinished(before)
    case .upperCase, .digit:
      guard endsPage, !second.isItem else { return false }
      return (end == .letter || end == .comma || end == .hyphen) && isLong(before)
    case .other: return false
    }
  }

  /// Whether the last line of a block is full, as that of a paragraph is that goes on.
  private func isFull(_ block: Int) -> Bool {
    let lines = plan.list.lines[plan.list.blocks[block].lines]
    guard let first = lines.first, let last = lines.last else { return false }
    return lines.count == 1 ? last.count >= 150 : last.count * 5 >= first.count * 4
  }

  /// Whether a block is too long for a title or a line of verse.
  private func isLong(_ block: Int) -> Bool { plan.list.extent(of: block).count >= 120 }
}
