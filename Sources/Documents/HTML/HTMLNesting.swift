/// Which elements are open while HTML is parsed, told from tags alone.
///
/// The list is never much shorter than a parser's: it closes only what HTML's rules close. No rule looks
/// further down than ``HTMLFilter/deepest``, so that a tag costs bounded time.
struct HTMLNesting {
  enum Outcome {
    case keeps
    /// Formatting that was opened and never closed, over and over.
    case isSurplus
    case isTooDeep
  }

  private struct Element {
    var name: HTMLTagName
    var traits: HTMLTagTraits
  }

  /// Formatting that may wait to be closed; a parser opens all of it again in each paragraph.
  private static let mostFormatting = 60

  private var elements: [Element] = []
  private var openFormatting = 0
  private var openParagraphs = 0

  /// Takes a start tag.
  mutating func open(_ name: HTMLTagName) -> Outcome {
    let traits = HTMLTagTraits(name)
    if traits.contains(.tablePart) {
      closeToTable()
      return .keeps
    }
    if traits.contains(.closesParagraph) {
      closeListItem(before: name)
      closeParagraph()
    }
    if traits.contains(.void) { return .keeps }
    if traits.contains(.heading), elements.last?.traits.contains(.heading) == true {
      remove(at: elements.count - 1)
    }
    if name == .a, let place = place(of: .a, below: { $0.name == .table }) { remove(at: place) }
    if name == .button, let place = place(of: .button, below: { $0.traits.contains(.boundary) }) {
      cut(to: place)
    }
    if let last = elements.last {
      let endsLast =
        name == .option ? last.name == .option : !traits.intersection(last.traits).isDisjoint(with: .ruby)
      if endsLast { remove(at: elements.count - 1) }
    }
    if traits.contains(.formatting) {
      guard openFormatting < Self.mostFormatting else { return .isSurplus }
      openFormatting += 1
    }
    if name == .p { openParagraphs += 1 }
    elements.append(Element(name: name, traits: traits))
    return elements.count > HTMLFilter.deepest ? .isTooDeep : .keeps
  }

  /// Takes an end tag and says whether its start tag was kept, as far as one was found.
  mutating func close(_ name: HTMLTagName) -> Bool {
    let traits = HTMLTagTraits(name)
    if traits.contains(.tablePart) {
      closeToTable()
      return true
    }
    var isAboveBlock = false
    var index = elements.count - 1
    while index >= lowest {
      let candidate = elements[index]
      if candidate.name == name || !traits.intersection(candidate.traits).intersection(.heading).isEmpty {
        if traits.contains(.formatting) { openFormatting = max(0, openFormatting - 1) }
        if name == .form || isAboveBlock { remove(at: index) } else { cut(to: index) }
        return index < HTMLFilter.deepest
      }
      if candidate.traits.contains(.boundary)
        || name == .li && (candidate.name == .ul || candidate.name == .ol)
      {
        return true
      }
      if traits.contains(.inline), !candidate.traits.contains(.inline) {
        // Only formatting and links are closed from inside of a block, which stays open.
        guard traits.contains(.formatting) || name == .a else { return true }
        isAboveBlock = true
      }
      index -= 1
    }
    // What a paragraph's end took away is open still as formatting.
    if traits.contains(.formatting) { openFormatting = max(0, openFormatting - 1) }
    return true
  }

  private var lowest: Int { max(0, elements.count - HTMLFilter.deepest) }

  private mutating func remove(at index: Int) {
    if elements.remove(at: index).name == .p { openParagraphs -= 1 }
  }

  private mutating func cut(to index: Int) {
    while elements.count > index { remove(at: elements.count - 1) }
  }

  /// The place of the innermost element of a name above one that ends the search.
  private func place(of name: HTMLTagName, below isEnd: (Element) -> Bool) -> Int? {
    var index = elements.count - 1
    while index >= lowest {
      if elements[index].name == name { return index }
      if isEnd(elements[index]) { return nil }
      index -= 1
    }
    return nil
  }

  private mutating func closeToTable() {
    if let table = place(of: .table, below: { _ in false }) { cut(to: table + 1) }
  }

  private mutating func closeParagraph() {
    guard openParagraphs > 0 else { return }
    if let place = place(of: .p, below: { $0.traits.contains(.boundary) || $0.name == .button }) {
      cut(to: place)
    }
  }

  /// A list item ends the one before it, unless another block stands between.
  private mutating func closeListItem(before name: HTMLTagName) {
    guard name == .li || name == .dd || name == .dt else { return }
    var index = elements.count - 1
    while index >= lowest {
      let candidate = elements[index].name
      if candidate == name || name != .li && (candidate == .dd || candidate == .dt) {
        cut(to: index)
        return
      }
      let isPassed = candidate == .p || candidate == .div || candidate == .address
      guard isPassed || elements[index].traits.contains(.inline) else { return }
      index -= 1
    }
  }
}
