extension BlockLayer {
  /// Lays a paragraph down, the blocks that go on with it included.
  ///
  /// - Parameter start: where its text begins, if a mark stands before.
  @discardableResult
  mutating func lay(_ block: Int, _ region: Region, note: Int?, from start: Int? = nil) -> Bool {
    let own = plan.list.blocks[block]
    if let label = newPage(block) { builder.beginPage(label) }
    builder.beginParagraph()
    if own.kind == .code {
      for line in plan.list.lines[own.lines] {
        builder.append(line, of: view)
        if line.upperBound < view.count { builder.appendBlank(decoded: line.upperBound) }
      }
      return builder.endParagraph(region, note: note)
    }
    inline.begin()
    if let start { inline.add(lines(of: block, from: start)) } else { inline.add(plan.list.lines[own.lines]) }
    for follower in followers[block] ?? [] {
      noteJoin(follower)
      inline.add(plan.list.lines[plan.list.blocks[follower].lines], page: newPage(follower))
    }
    inline.lay(into: &builder, callsNotes: note == nil)
    return builder.endParagraph(region, note: note)
  }

  /// The page that a block begins on, where it isn't the one before.
  private mutating func newPage(_ block: Int) -> String? {
    let own = plan.pages.page[block]
    guard own != page else { return nil }
    page = own
    return own < 0 ? "" : plan.pages.labels[own]
  }

  /// The lines of a note's first block behind its mark.
  private func lines(of block: Int, from start: Int) -> ArraySlice<Range<Int>> {
    var lines = Array(plan.list.lines[plan.list.blocks[block].lines].drop { $0.upperBound <= start })
    guard let first = lines.first else { return [] }
    lines[0] = max(start, first.lowerBound)..<first.upperBound
    if view.has("\\footnotetext{", at: plan.list.extent(of: block).lowerBound), let last = lines.last,
      !last.isEmpty, view[last.upperBound - 1] == 0x7D
    {
      lines[lines.count - 1] = view.trimmed(last.lowerBound..<last.upperBound - 1)
    }
    return lines[...]
  }

  private mutating func noteJoin(_ block: Int) {
    guard let previous = plan.continues[block] else { return }
    let extent = plan.list.extent(of: block)
    let before = plan.list.extent(of: previous)
    if plan.unmarked.contains(block), case .note(let note) = plan.roles[block] {
      builder.mended.append(
        Mended(
          kind: .noteWithoutMark, ranges: [extent], before: TextCut.words(view, extent),
          after: "the rest of note \(plan.notes[note].label)"))
      return
    }
    builder.mended.append(
      Mended(
        kind: .joinedParagraph,
        ranges: [before.upperBound..<before.upperBound, extent.lowerBound..<extent.lowerBound],
        before: TextCut.end(view, before) + " | " + TextCut.words(view, extent), after: "one paragraph"))
  }
}
