/// The marks that blocks begin with, and the sections that hold nothing but notes.
struct NoteStarts {
  private let view: ByteView
  private let list: BlockList
  /// The marks that blocks begin with, in order.
  private(set) var marks: [NoteStart] = []
  /// For each block, an index into `marks`, or -1.
  private var indices: [Int32]
  private var markedLabels: Set<String> = []
  /// For each block, whether it stands in a section of notes.
  private(set) var isInNotesSection: [Bool]

  /// Looks at the first line of every block of text. Linear.
  init(_ view: ByteView, _ list: BlockList, apart: [Bool], isMarkdown: Bool) {
    self.view = view
    self.list = list
    isInNotesSection = [Bool](repeating: false, count: list.blocks.count)
    indices = [Int32](repeating: -1, count: list.blocks.count)
    var notesLevel: Int?
    var enumeration = Enumeration(view)
    for (index, block) in list.blocks.enumerated() where !apart[index] {
      if case .heading(let level) = block.kind {
        let level = Int(level)
        if level <= notesLevel ?? 0, !isBeforeNote(index, isMarkdown) { notesLevel = nil }
        let title = view.string(list.extent(of: index))
        if SectionTitle.isNotes(title) { notesLevel = level }
        continue
      }
      isInNotesSection[index] = notesLevel != nil
      guard block.kind == .text, block.definition == nil else { continue }
      let line = list.lines[block.lines.lowerBound]
      let mark =
        NoteStart(view, line: line, isMarkdown: isMarkdown)
        ?? block.itemNumber.map { NoteStart(item: $0, text: line.lowerBound, in: view) }
      guard let mark else {
        enumeration.end()
        continue
      }
      let before = index > 0 ? list.extent(of: index - 1) : 0..<0
      if notesLevel == nil,
        enumeration.takes(mark, line: line, behind: before, followsHeading: followsHeading(index, apart))
      {
        continue
      }
      add(mark, index)
    }
  }

  private func followsHeading(_ block: Int, _ apart: [Bool]) -> Bool {
    guard block > 0, !apart[block - 1], case .heading = list.blocks[block - 1].kind else { return false }
    return true
  }

  /// Whether the first note of a chapter follows a heading, which then divides the notes.
  private func isBeforeNote(_ block: Int, _ isMarkdown: Bool) -> Bool {
    guard block + 1 < list.blocks.count, list.blocks[block + 1].kind == .text else { return false }
    let next = list.blocks[block + 1]
    if let number = next.itemNumber { return view.string(number) == "1" }
    return NoteStart(view, line: list.lines[next.lines.lowerBound], isMarkdown: isMarkdown)?.number == 1
  }

  private mutating func add(_ mark: NoteStart, _ block: Int) {
    indices[block] = Int32(clamping: marks.count)
    marks.append(mark)
    if mark.shape == .raised { markedLabels.insert(mark.label) }
  }

  /// The mark that a block begins with.
  func mark(_ block: Int) -> NoteStart? { indices[block] < 0 ? nil : marks[Int(indices[block])] }

  /// Whether text of a block may call notes: that of notes doesn't.
  func mayBeCalledFrom(_ block: Int) -> Bool {
    switch list.blocks[block].kind {
    case .code: return false
    case .heading, .row: return true
    case .text: return list.blocks[block].definition == nil && mark(block)?.shape != .raised
    }
  }

  /// Whether one of the next blocks begins with a label.
  func begins(_ label: String, after block: Int) -> Bool {
    (block + 1..<max(block + 1, min(indices.count, block + 40))).contains { mark($0)?.label == label }
  }

  /// The numbers that blocks begin with, raised or by themselves, which numbers in brackets may call too.
  var numbers: Set<String> {
    Set(marks.lazy.filter { ($0.shape == .bare || $0.shape == .raised) && $0.number != nil }.map(\.label))
  }

  /// Whether notes begin with a number and a bracket, as in `1) Там же`, so that calls have the bracket too.
  var haveBrackets: Bool {
    let bare = marks.filter { $0.shape == .bare }
    return bare.count { view[$0.range.upperBound - 1] == 0x29 } * 2 > bare.count
  }

  /// Whether notes begin with a number in round brackets, as in `(1) So the MS.`
  var haveTwoBrackets: Bool {
    marks.contains {
      $0.shape == .bare && view[$0.range.upperBound - 1] == 0x29 && view[$0.range.lowerBound] == 0x28
    }
  }

  /// Whether a raised mark or one in brackets begins a note of a label.
  func isMarked(_ label: String) -> Bool { markedLabels.contains(label) }

  /// The labels in brackets that stand at a block's beginning and elsewhere too.
  func calledInBrackets() -> Set<String> {
    var beginnings: Set<Int> = []
    var labels: Set<String> = []
    for mark in marks where mark.shape == .bracketed {
      labels.insert(mark.label)
      beginnings.insert(mark.range.lowerBound)
    }
    guard !labels.isEmpty else { return [] }
    // Further notes may stand in the same block, a line each.
    for (index, block) in list.blocks.enumerated() where mark(index)?.shape == .bracketed {
      for line in list.lines[block.lines].dropFirst() where view[line.lowerBound] == 0x5B {
        guard let mark = NoteMark.bracketed(view, at: line.lowerBound, limit: line.upperBound) else {
          continue
        }
        labels.insert(mark.label)
        beginnings.insert(line.lowerBound)
      }
    }
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
