/// Which links of a page call notes, where these notes begin, and which links lead back.
///
/// A link calls a note if it looks like a call-out (raised, or a number or a sign) and leads to a block
/// that links back to where the call-out stands, or that markup says to be a note. The names of classes
/// and anchors are many; this holds for Word, pandoc, Wikipedia, EPUB and Project Gutenberg alike.
struct HTMLNotes {
  struct Note {
    /// Joins it to its call-outs.
    var key: String
    var label: String
    /// The block at whose end the note ends, where it begins inside of one that holds several.
    var endsWith: HTMLNode?
    /// Whether the label may stand at the head of the text.
    var repeatsLabel: Bool
  }

  /// The key of the note that a link calls.
  private(set) var callOuts: [HTMLNode: String] = [:]
  /// Notes by the element that they begin with.
  private(set) var notes: [HTMLNode: Note] = [:]
  private(set) var backLinks: Set<HTMLNode> = []

  private struct BlockPair: Hashable {
    var from: HTMLNode
    var to: HTMLNode
  }

  /// Blocks of call-outs by the target that they call.
  private var callers: [BlockPair] = []

  /// Complexity: linear in links and targets.
  init(_ survey: HTMLSurvey) {
    guard !survey.links.isEmpty else { return }
    var pairs: Set<BlockPair> = []
    for link in survey.links {
      guard let target = survey.destination(of: link) else { continue }
      for block in Self.blocks(around: link.place.block) {
        pairs.insert(BlockPair(from: block, to: target.block))
      }
    }
    var targets: [(place: HTMLSurvey.Place, key: String, label: String)] = []
    var seen: Set<HTMLNode> = []
    for link in survey.links {
      let text = link.place.node.text(limit: 24)
      guard let label = Self.label(text, isMarked: link.isMarked) else { continue }
      guard let target = survey.destination(of: link) else {
        if link.isMarked { callOuts[link.place.node] = "#" + link.target }
        continue
      }
      let linksBack =
        link.place.order < target.order && link.place.block != target.block
        && pairs.contains(BlockPair(from: target.block, to: link.place.block))
      let isNote = !target.isInHeading && !link.place.isInNotes && (linksBack || target.isInNotes)
      if isNote {
        callOuts[link.place.node] = "#" + link.target
        callers.append(BlockPair(from: target.block, to: link.place.block))
        if seen.insert(target.node).inserted { targets.append((target, "#" + link.target, label)) }
      } else if target.isInBibliography, label.utf8.count <= 3 {
        // The number of a work, as the sciences cite; a year is a word.
        callOuts[link.place.node] = "#" + link.target
      }
    }
    place(targets)
    findBackLinks(survey)
  }

  /// Finds the element that each note begins with: the whole block of its target, or the target itself
  /// where a block holds several.
  private mutating func place(_ targets: [(place: HTMLSurvey.Place, key: String, label: String)]) {
    var counts: [HTMLNode: Int] = [:]
    for target in targets {
      for block in Self.blocks(around: target.place.block) { counts[block, default: 0] += 1 }
    }
    for target in targets {
      let block = target.place.block
      let tag = block.tag ?? .other
      var note = Note(key: target.key, label: target.label, repeatsLabel: true)
      if tag == .dt {
        note.endsWith = block.parent
        notes[block] = note
      } else if counts[block] ?? 0 > 1 || !Self.holdsOneNote(tag) {
        note.endsWith = block
        notes[target.place.node] = note
      } else {
        let whole = Self.blocks(around: block).last { $0 == block || counts[$0] == 1 && Self.isNote($0) }
        note.repeatsLabel = !(block.tag == .li && block.parent?.tag == .ol)
        notes[whole ?? block] = note
      }
    }
  }

  private static func holdsOneNote(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .p, .li, .div, .dd, .td, .tr, .aside, .section, .blockquote, .pre, .footer, .details: true
    default: false
    }
  }

  /// Whether a block around a note's first paragraph is the note.
  private static func isNote(_ block: HTMLNode) -> Bool {
    guard let tag = block.tag else { return false }
    if tag == .li || tag == .tr || tag == .dd { return true }
    let attributes = block.attributes
    let part = HTMLPart(tag, attributes)
    guard !part.isNotes else { return false }
    if part.isNote { return true }
    guard tag == .div || tag == .aside, let id = attributes.value("id")?.lowercased() else { return false }
    return ["fn", "ftn", "edn", "en", "note", "footnote", "endnote"].contains { prefix in
      id.hasPrefix(prefix) && id.dropFirst(prefix.count).contains { $0.isNumber }
    }
  }

  /// A link in a note's block back to the block of one of its call-outs is no word of the note.
  private mutating func findBackLinks(_ survey: HTMLSurvey) {
    let known = Set(callers)
    for link in survey.links where callOuts[link.place.node] == nil {
      guard let target = survey.destination(of: link) else { continue }
      let isBack = Self.blocks(around: link.place.block).contains {
        known.contains(BlockPair(from: $0, to: target.block))
      }
      if isBack { backLinks.insert(link.place.node) }
    }
  }

  /// A block and those around it that a note may take as a whole, the innermost first.
  private static func blocks(around block: HTMLNode) -> [HTMLNode] {
    var blocks = [block]
    var node = block
    while blocks.count < 4, let parent = node.parent, let tag = parent.tag {
      switch tag {
      case .li, .div, .dd, .aside, .tr, .td, .section, .blockquote: blocks.append(parent)
      case .a, .span: break
      default: return blocks
      }
      node = parent
    }
    return blocks
  }

  /// The label of a call-out without its brackets, `nil` for text that doesn't look like one: up to four
  /// digits, a letter or two, a few signs, or in marked ones a short word and a number (`note 3`).
  private static func label(_ text: String, isMarked: Bool) -> String? {
    let brackets: Set<Character> = ["[", "]", "(", ")", "{", "}", " ", "."]
    var label = Substring(text)
    while let first = label.first, brackets.contains(first) { label.removeFirst() }
    while let last = label.last, brackets.contains(last) { label.removeLast() }
    guard !label.isEmpty, label.utf8.count <= 16 else { return nil }
    if label.allSatisfy({ $0.isASCII && $0.isNumber }) { return label.count <= 4 ? String(label) : nil }
    if label.allSatisfy({ "*†‡§¶#‖".contains($0) }) { return label.count <= 4 ? String(label) : nil }
    if label.count <= 2, label.allSatisfy(\.isLetter) { return String(label) }
    if RomanNumber.value(label.lowercased()) != nil { return String(label) }
    let words = label.split(separator: " ")
    if let number = NoteMark.plainDigits(label) { return number }
    let isNumbered = words.count <= 2 && words.last?.allSatisfy({ $0.isNumber || $0.isLetter }) == true
    return isMarked && isNumbered ? String(label) : nil
  }
}

extension NoteMark {
  /// Raised digits as plain ones, `nil` for anything else.
  fileprivate static func plainDigits(_ text: Substring) -> String? {
    let bytes = Array(text.utf8)
    return bytes.withView { view -> String? in
      guard let mark = raised(view, at: 0, limit: view.count), mark.end == view.count else { return nil }
      return mark.label
    }
  }
}
