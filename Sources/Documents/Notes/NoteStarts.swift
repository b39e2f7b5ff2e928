/// The marks that blocks begin with, and the sections that hold nothing but notes.
struct NoteStarts {
  private let view: ByteView
  private let list: BlockList
  /// For each block that begins with a mark, the mark.
  private(set) var marks: [Int: NoteStart] = [:]
  /// For each block, whether it stands in a section of notes.
  private(set) var isInNotesSection: [Bool]

  /// Looks at the first line of every block of text. Linear.
  init(_ view: ByteView, _ list: BlockList, apart: [Bool], isMarkdown: Bool) {
    self.view = view
    self.list = list
    isInNotesSection = [Bool](repeating: false, count: list.blocks.count)
    var notesLevel: Int?
    for (index, block) in list.blocks.enumerated() where !apart[index] {
      if case .heading(let level) = block.kind {
        if level <= notesLevel ?? 0 { notesLevel = nil }
        let title = view.string(list.extent(of: index))
        if SectionTitle.isNotes(title) { notesLevel = level }
        continue
      }
      isInNotesSection[index] = notesLevel != nil
      guard block.kind == .text, block.definition == nil else { continue }
      let line = list.lines[block.lines.lowerBound]
      if let mark = NoteStart(view, line: line, isMarkdown: isMarkdown) {
        marks[index] = mark
      } else if let number = block.itemNumber {
        marks[index] = NoteStart(item: number, text: line.lowerBound, in: view)
      }
    }
  }

  /// Whether text of a block may call notes: that of notes doesn't.
  func mayBeCalledFrom(_ block: Int) -> Bool {
    switch list.blocks[block].kind {
    case .code: return false
    case .heading, .row: return true
    case .text: return list.blocks[block].definition == nil && marks[block]?.shape != .raised
    }
  }

  /// The labels in brackets that stand at a block's beginning and elsewhere too.
  func calledInBrackets() -> Set<String> {
    let labels = Set(marks.values.lazy.filter { $0.shape == .bracketed }.map(\.label))
    guard !labels.isEmpty else { return [] }
    let beginnings = Set(marks.values.lazy.map(\.range.lowerBound))
    var called: Set<String> = []
    var from = 0
    while let place = view.firstIndex(of: 0x5B, from: from, to: view.count) {
      from = place + 1
      guard !beginnings.contains(place), let mark = NoteMark.bracketed(view, at: place, limit: view.count)
      else {
        continue
      }
      if labels.contains(mark.label) { called.insert(mark.label) }
    }
    return called
  }
}
