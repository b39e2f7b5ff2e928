extension HTMLReader {
  /// Begins a note where an element begins one.
  mutating func takeNotes(_ node: HTMLNode, _ tag: HTMLTag, _ part: HTMLPart) {
    guard context.region != .heading else { return }
    if let note = notes.notes[node] {
      flush()
      begin(note)
      return
    }
    guard context.note == nil, !isBoilerplate || part.isNotes || context.holdsOnlyNotes else { return }
    if part.holdsOnlyNotes {
      context.holdsOnlyNotes = true
      lastNote = nil
    } else if tag == .li, context.holdsOnlyNotes {
      beginUncalledNote(label: takeItemNumber())
    } else if part.isNote, tag.isBlock {
      beginUncalledNote(label: "")
    }
  }

  mutating func begin(_ note: HTMLNotes.Note) {
    let index = builder.addNote(note.key, searchesWholeDocument: true)
    labels[note.key] = note.label
    pendingLabel = note.repeatsLabel ? note.label : nil
    set(note: index)
    // The rest of the block that holds several notes belongs to this one until the next begins.
    guard let end = note.endsWith, let block = frames.lastIndex(where: { $0.node == end }) else { return }
    for inner in frames.indices where inner > block {
      frames[inner].outer.note = index
      frames[inner].outer.region = .body
    }
  }

  private mutating func beginUncalledNote(label: String) {
    let key = "\u{0}\(builder.notes.count)"
    labels[key] = label
    set(note: builder.addNote(key, searchesWholeDocument: true))
  }

  private mutating func set(note: Int) {
    context.note = note
    context.region = .body
    lastNote = note
  }

  /// The number of an item in the list around it.
  private mutating func takeItemNumber() -> String {
    // The item's own frame is the last one.
    let list = frames.count - 2
    guard list >= 0, frames[list].tag == .ol else { return "" }
    defer { frames[list].number += 1 }
    return String(frames[list].number)
  }

  /// A raised number that no link makes a call-out: behind a word it is one, at a block's head the note's
  /// mark. Behind a digit or a short word it is an exponent.
  mutating func takeRaisedNumber(_ node: HTMLNode) -> Bool {
    let text = node.text(limit: 8)
    guard !text.isEmpty, !isBoilerplate, !node.holds(within: 40, { $0 == .a }) else { return false }
    let isNumber = text.utf8.count <= 3 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    guard isNumber || text.allSatisfy({ "*†‡".contains($0) }) && text.count <= 3 else { return false }
    if !isOpen {
      guard unlinkedCallOuts.contains(text), context.note == nil, context.region == .body else {
        return false
      }
      guard let block = frames.last, block.tag == .p || block.tag == .li || block.tag == .div else {
        return false
      }
      begin(HTMLNotes.Note(key: Self.key(of: text), label: text, endsWith: block.node, repeatsLabel: false))
      return true
    }
    guard context.note == nil, followsWord() else { return false }
    unlinkedCallOuts.insert(text)
    labels[Self.key(of: text)] = text
    builder.addCallOut(Self.key(of: text))
    return true
  }

  private static func key(of label: String) -> String { "^" + label }

  /// Whether the open paragraph ends with a word of three letters or more, or with a mark behind one.
  private func followsWord() -> Bool {
    builder.text.withView { text in
      var end = text.count
      var marks = 0
      while end > 0, marks < 4, Self.isMark(text.scalar(before: end)) {
        end -= UTF8.width(text.scalar(before: end))
        marks += 1
      }
      if marks > 0 { return true }
      for _ in 0..<3 {
        guard end > 0 else { return false }
        let scalar = text.scalar(before: end)
        guard scalar.properties.isAlphabetic else { return false }
        end -= UTF8.width(scalar)
      }
      return true
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    ".,;:!?\"'”’»)]…".unicodeScalars.contains(scalar)
  }
}
