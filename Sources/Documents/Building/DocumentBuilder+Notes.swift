extension DocumentBuilder {
  /// Records a call-out in the section that is open; notes claim it by its key, which is the note's label or
  /// what the file names the note by, or where `offset` is given by that place in the decoded file.
  mutating func addCallOut(_ key: String, at offset: Int? = nil) {
    let callOut = CallOut(
      section: currentSection, stretch: currentStretch, order: callOutCount, position: text.count)
    if let offset {
      callOutsByOffset[offset] = callOut
    } else {
      callOuts[key, default: CallOutQueue()].append(callOut)
    }
    callOutCount += 1
  }

  /// Begins a note that is called where the text has come to, and answers its index.
  mutating func addNote(calledHere label: String) -> Int {
    notes.append(
      Note(
        label: label, key: label, section: currentSection, stretch: currentStretch,
        callOrder: callOutCount, calledAt: text.count, searchesWholeDocument: false))
    callOutCount += 1
    return notes.count - 1
  }

  /// Begins a note that stands here and answers its index.
  ///
  /// With `searchesWholeDocument` the first call-out of the label anywhere claims it; otherwise one
  /// that stood before it: the last in the same section, else the first in the document.
  mutating func addNote(
    _ label: String, calledBy key: String? = nil, searchesWholeDocument: Bool
  ) -> Int {
    let section = currentSection
    var note = Note(
      label: label, key: key ?? label, section: section, stretch: currentStretch,
      searchesWholeDocument: searchesWholeDocument)
    if !searchesWholeDocument, let callOut = callOuts[note.key]?.claim(preferring: section) {
      note.take(callOut)
    }
    notes.append(note)
    return notes.count - 1
  }

  /// Begins a note that is called at an offset of the decoded file, or nowhere, and answers its index.
  mutating func addNote(_ label: String, calledAt offset: Int?) -> Int {
    var note = Note(
      label: label, key: label, section: currentSection, stretch: currentStretch, searchesWholeDocument: false
    )
    note.callOffset = offset
    notes.append(note)
    return notes.count - 1
  }

  /// Lets call-outs that stand behind their notes claim them too.
  mutating func claimLateNotes() {
    for index in earlier.notes..<notes.count {
      guard let offset = notes[index].callOffset, let callOut = callOutsByOffset[offset] else { continue }
      notes[index].take(callOut)
    }
    for index in earlier.notes..<notes.count where notes[index].searchesWholeDocument {
      guard let callOut = callOuts[notes[index].key]?.claim(preferring: nil) else { continue }
      notes[index].take(callOut)
    }
  }
}

/// The unclaimed call-outs of one label, in reading order.
struct CallOutQueue {
  private var waiting: [DocumentBuilder.CallOut] = []
  private var first = 0

  mutating func append(_ callOut: DocumentBuilder.CallOut) {
    waiting.append(callOut)
  }

  /// The last call-out of a section if there is one, else the first of all. Complexity: O(1).
  mutating func claim(preferring section: Int?) -> DocumentBuilder.CallOut? {
    guard first < waiting.count else { return nil }
    if let section, let last = waiting.last, last.section == section {
      waiting.removeLast()
      return last
    }
    first += 1
    return waiting[first - 1]
  }
}
