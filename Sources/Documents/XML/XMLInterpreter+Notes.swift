extension XMLInterpreter {
  /// Notes, figures and alternatives in one another that are put off; deeper ones are read in place, so that
  /// the work stays linear.
  static let nestingLimit = 8

  /// What a recording is made for.
  enum RecordingPurpose {
    case choice
    case note(Int)
    case aside(Region)
  }

  /// What waits for the end of its paragraph.
  struct Deferred {
    var recording: XMLRecording
    var purpose: RecordingPurpose
    var language: Int
    var page: String
  }

  /// A reference or an anchor that is open.
  struct CallOutElement {
    /// What notes may name it by, or what it names a note by.
    var keys: [String]
    /// Whether its attributes say that it leads to a note.
    var isNoteReference: Bool
    /// Where its text begins.
    var start: Int
  }

  mutating func record(
    _ name: Int, _ attributes: XMLAttributes, at byte: Int, for purpose: RecordingPurpose
  ) {
    var recording = XMLRecording()
    recording.start(name, attributes, at: byte)
    self.recording = recording
    recordingPurpose = purpose
  }

  /// A note in a paragraph is called where it stands, unless it says that it is called elsewhere.
  mutating func recordNote(_ name: Int, _ attributes: XMLAttributes, at byte: Int) {
    let index = builder.addNote(calledHere: label(of: attributes))
    if let target = attributes.localTarget {
      builder.notes[index].key = target
      builder.notes[index].searchesWholeDocument = true
    }
    record(name, attributes, at: byte, for: .note(index))
  }

  /// A note between paragraphs is called by what points to it, or where it points to.
  mutating func beginStandingNote(_ attributes: XMLAttributes) {
    let key = attributes.localTarget ?? attributes.identifier
    note = builder.addNote(
      label(of: attributes), calledBy: key ?? "", searchesWholeDocument: key != nil)
  }

  /// The label as the file gives it, else the note's number in the document.
  private mutating func label(of attributes: XMLAttributes) -> String {
    noteCount += 1
    for name in ["n", "label", "symbol", "number"] as [StaticString] {
      if let label = attributes.value(name), !label.isEmpty { return label }
    }
    return String(noteCount)
  }

  mutating func finishRecording() {
    guard let complete = recording else { return }
    recording = nil
    guard case .choice = recordingPurpose else {
      deferred.append(
        Deferred(recording: complete, purpose: recordingPurpose, language: language, page: page))
      return
    }
    guard let chosen = ranks.best(of: complete.children) else { return }
    nesting += 1
    complete.replay(chosen, to: &self)
    nesting -= 1
  }

  /// Reads what waited for the end of a paragraph.
  mutating func readDeferred() {
    guard !deferred.isEmpty else { return }
    let waiting = deferred
    deferred = []
    nesting += 1
    let held = (openSpans, page, isInWord, callOut)
    openSpans = []
    isInWord = false
    callOut = nil
    for item in waiting { read(item) }
    if page != held.1 { builder.beginPage(held.1) }
    (openSpans, page, isInWord, callOut) = held
    nesting -= 1
  }

  private mutating func read(_ item: Deferred) {
    if page != item.page {
      page = item.page
      builder.beginPage(page)
    }
    item.recording.withElement { name, attributes, byte in
      var frame = Frame(
        name: name, role: .block, region: region, note: note, language: language,
        blockLanguage: blockLanguage, endsParagraph: true)
      language = item.language
      blockLanguage = item.language
      switch item.purpose {
      case .note(let index): note = index
      case .aside(let region): self.region = region
      case .choice: break
      }
      takeLanguage(attributes, &frame)
      frames.append(frame)
      item.recording.replay(item.recording.contents, to: &self)
      close(at: byte)
    }
  }

  mutating func beginCallOut(_ frame: inout Frame, _ attributes: XMLAttributes) {
    let keys = [attributes.localTarget, attributes.identifier].compactMap { $0 }
    guard callOut == nil, !keys.isEmpty else {
      frame.role = .inline
      return
    }
    var isNoteReference = ["fn", "ftn", "note"].contains { keys[0].lowercased().hasPrefix($0) }
    for name in ["type", "ref-type", "rend", "role"] as [StaticString] {
      let value = attributes.value(name)?.lowercased() ?? ""
      if value.contains("note") || value.hasPrefix("sup") || value == "fn" { isNoteReference = true }
    }
    callOut = CallOutElement(keys: keys, isNoteReference: isNoteReference, start: builder.position)
  }

  /// A number that calls a note is no word: one that leads there by what its element says, or that stands at
  /// the end of a word.
  mutating func endCallOut() {
    guard let element = callOut else { return }
    callOut = nil
    if isOpen, Self.isLabel(builder.openText(from: element.start).trimmingXMLBlanks),
      element.isNoteReference || builder.isBehindWord(element.start)
    {
      builder.removeText(from: element.start)
    }
    for key in element.keys { builder.addCallOut(key) }
  }

  /// Whether a text is a number or signs as notes have them, perhaps in brackets.
  private static func isLabel(_ text: String) -> Bool {
    let inner = text.filter { !"[]()".contains($0) }
    guard !inner.isEmpty, inner.count <= 4 else { return false }
    return inner.allSatisfy { $0.isNumber } || inner.allSatisfy { "*†‡§".contains($0) }
  }
}

/// Which of several readings is read: the corrected, normalised or expanded one, so that words are found as
/// the words that they are.
struct XMLAlternativeRanks {
  private let preferred: Set<Int>
  private let avoided: Set<Int>

  init(_ names: XMLNames) {
    preferred = Set(["corr", "reg", "expan"].map { names.number(of: $0) })
    avoided = Set(["sic", "orig", "abbr"].map { names.number(of: $0) })
  }

  /// The events of the first of those that come before the others.
  func best(of alternatives: [(name: Int, events: Range<Int>)]) -> Range<Int>? {
    var best: (rank: Int, events: Range<Int>)?
    for (name, events) in alternatives {
      let rank = preferred.contains(name) ? 2 : avoided.contains(name) ? 0 : 1
      if rank > best?.rank ?? -1 { best = (rank, events) }
    }
    return best?.events
  }
}
