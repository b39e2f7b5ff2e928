/// A copy of an HTML text, of the same length, that a parser reads in linear time.
///
/// HTML's rules cost quadratic time where elements are nested without end or carry attributes without
/// number. The copy leaves out tags below a depth that no real text reaches; their text stays. It also
/// leaves out what holds no words, so that nobody has to build a tree of it: programs, styles, drawings,
/// formulas, forms' fields. What is left out stands there as a comment, so that offsets hold.
struct HTMLFilter {
  /// Elements that may be open at once.
  static let deepest = 400
  private static let mostAttributes = 100

  let view: ByteView
  private(set) var bytes: [UInt8]
  /// Where the first tag stood that was left out because of its depth.
  private(set) var firstTooDeep: Int?
  var nesting = HTMLNesting()

  /// Complexity: linear.
  init(_ view: ByteView) {
    self.view = view
    bytes = Array(view.slice(0..<view.count))
    var index = 0
    while let tag = view.firstIndex(of: 0x3C, from: index, to: view.count) {
      index = max(tag + 1, take(at: tag))
    }
  }

  /// Takes what begins with `<` and answers where to go on.
  private mutating func take(at start: Int) -> Int {
    let next = view.byte(at: start + 1)
    if next == 0x21 { return Self.endOfDeclaration(view, at: start) }
    if next == 0x3F { return end(from: start + 2) }
    let isEnd = next == 0x2F
    let name = start + (isEnd ? 2 : 1)
    guard view.byte(at: name).isASCIILetter else { return isEnd ? end(from: name) : start + 1 }
    guard let tag = HTMLTagScanner(view, at: name) else { return view.count }
    for attribute in tag.attributes(beyond: Self.mostAttributes) {
      for index in attribute { bytes[index] = 0x20 }
    }
    return isEnd ? takeEnd(tag, start) : takeStart(tag, start)
  }

  private mutating func takeStart(_ tag: HTMLTagScanner, _ start: Int) -> Int {
    let traits = HTMLTagTraits(tag.name)
    if traits.contains(.presentation) { return blank(start..<tag.end) }
    if traits.contains(.program) { return blank(start..<endOfRawText(tag)) }
    if traits.contains(.rawText) { return startOfEndTag(tag.name, from: tag.end) ?? view.count }
    if traits.contains(.island) {
      let isEmpty = tag.isSelfClosing && tag.name != .template
      return blank(start..<(isEmpty ? tag.end : endOfIsland(tag)))
    }
    switch nesting.open(tag.name) {
    case .keeps: return tag.end
    case .isSurplus: return blank(start..<tag.end)
    case .isTooDeep:
      firstTooDeep = firstTooDeep ?? start
      return blank(start..<tag.end)
    }
  }

  private mutating func takeEnd(_ tag: HTMLTagScanner, _ start: Int) -> Int {
    if HTMLTagTraits(tag.name).contains(.presentation) || !nesting.close(tag.name) {
      return blank(start..<tag.end)
    }
    return tag.end
  }

  /// Makes a comment of a range that begins with `<` and answers its end.
  private mutating func blank(_ range: Range<Int>) -> Int {
    guard range.count >= 3 else { return range.upperBound }
    for index in range.lowerBound + 1..<range.upperBound { bytes[index] = 0x3F }
    bytes[range.upperBound - 1] = 0x3E
    return range.upperBound
  }

  /// Behind the next `>`.
  private func end(from index: Int) -> Int {
    view.firstIndex(of: 0x3E, from: min(index, view.count), to: view.count).map { $0 + 1 } ?? view.count
  }

  /// Behind a comment or a declaration.
  static func endOfDeclaration(_ view: ByteView, at start: Int) -> Int {
    var from = min(start + 2, view.count)
    let isComment = view.has("--", at: from)
    while let close = view.firstIndex(of: 0x3E, from: from, to: view.count) {
      let isEnd =
        close >= start + 4
        && (view.has("--", at: close - 2) || close >= start + 7 && view.has("--!", at: close - 3))
      if !isComment || isEnd { return close + 1 }
      from = close + 1
    }
    return view.count
  }

  /// Where the end tag of an element begins that holds no other tags.
  private func startOfEndTag(_ name: HTMLTagName, from: Int) -> Int? {
    var index = from
    while let tag = view.firstIndex(of: 0x3C, from: index, to: view.count) {
      index = tag + 1
      guard view.byte(at: index) == 0x2F, view.byte(at: index + 1).isASCIILetter else { continue }
      if HTMLTagScanner.name(view, at: index + 1).name == name { return tag }
    }
    return nil
  }

  private func endOfRawText(_ tag: HTMLTagScanner) -> Int {
    startOfEndTag(tag.name, from: tag.end).map { end(from: $0) } ?? view.count
  }

  /// Behind an element that is no text whatever it holds. One that isn't closed ends before the next block,
  /// as browsers end drawings and formulas; a template has no other end than its own.
  private func endOfIsland(_ tag: HTMLTagScanner) -> Int {
    var depth = 1
    var index = tag.end
    while let start = view.firstIndex(of: 0x3C, from: index, to: view.count) {
      index = start + 1
      let isEnd = view.byte(at: index) == 0x2F
      if view.byte(at: index) == 0x21 {
        index = Self.endOfDeclaration(view, at: start)
        continue
      }
      guard view.byte(at: isEnd ? index + 1 : index).isASCIILetter else { continue }
      guard let inner = HTMLTagScanner(view, at: isEnd ? index + 1 : index) else { return view.count }
      if inner.name == tag.name {
        if isEnd { depth -= 1 } else if !inner.isSelfClosing { depth += 1 }
        if depth == 0 { return inner.end }
      } else if !isEnd, tag.name != .template,
        HTMLTagTraits(inner.name).contains(.closesParagraph) || inner.name == .table
      {
        return start
      }
      index = inner.end
    }
    return view.count
  }
}
