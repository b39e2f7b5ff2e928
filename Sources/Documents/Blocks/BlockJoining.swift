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
  var plan: BlockPlan
  let view: ByteView
  let joinsParagraphs: Bool
  private let findsNotes: Bool
  let edges: TextEdges
  /// The blocks that are text or note, in order.
  var sequence: [Int] = []
  /// Index in `sequence` of the last block of text, and whether a heading stands behind it.
  var lastText: Int?
  /// The last block of the note before.
  var lastNote: Int?
  var pageLengths = PageLengths()
  /// Labels that are called and that no note has, once they were asked for.
  var called: Set<String>?

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

  mutating func take(_ place: Int) {
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

  func isUnfinished(_ block: Int?) -> Bool {
    block.map { edges.isUnfinished(plan.list.extent(of: $0)) } ?? false
  }

  func beginsLower(_ block: Int?) -> Bool {
    block.map { edges.beginning(of: plan.list.extent(of: $0)) == .lowerCase } ?? false
  }

  /// Whether a page's number, a running head or a form feed stands between two blocks.
  func endsPageBetween(_ first: Int?, _ second: Int) -> Bool {
    guard let first, first < second else { return false }
    let holdsFurniture = !plan.furniture.pieces.isEmpty
    return (first + 1...second).contains {
      plan.list.blocks[$0].beginsPage || holdsFurniture && plan.furniture.pieces[$0] != nil
    }
  }

  /// Whether a paragraph of text goes on in a block.
  func goesOn(_ before: Int, in block: Int, _ place: Int) -> Bool {
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
  func isFull(_ block: Int) -> Bool {
    let lines = plan.list.lines[plan.list.blocks[block].lines]
    guard let first = lines.first, let last = lines.last else { return false }
    return lines.count == 1 ? last.count >= 150 : last.count * 5 >= first.count * 4
  }

  /// Whether a block is too long for a title or a line of verse.
  func isLong(_ block: Int) -> Bool { plan.list.extent(of: block).count >= 120 }
}
