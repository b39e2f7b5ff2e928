extension HTMLReader {
  /// Lays down the text of a node.
  mutating func lay(text node: HTMLNode) {
    if node == survey.licenceStart {
      flush()
      isBehindText = true
    }
    let range = node.range(from: base, limit: view.count)
    let aligner = HTMLTextAligner(view: view, isRaw: context.isRaw)
    let characters = node.characters
    aligner.forEachStretch(of: range, characters) { stretch in
      switch stretch {
      case .verbatim(let range): lay(range)
      case .reference(let scalar, let range): lay(scalar, for: range)
      }
    }
    if node == survey.headerEnd {
      flush()
      isBeforeText = false
    }
  }

  private mutating func lay(_ scalar: Unicode.Scalar, for range: Range<Int>) {
    if scalar.value <= 0x20 {
      if isOpen, builder.text.last != 0x20 { builder.append(" ", for: range) }
    } else {
      open()
      builder.append(scalar, for: range)
    }
  }

  /// Lays down bytes of the file, runs of white space as single blanks.
  private mutating func lay(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if view[index].isHTMLBlank {
        let start = index
        var lineFeeds = 0
        while index < range.upperBound, view[index].isHTMLBlank {
          if view[index] == 0x0A { lineFeeds += 1 }
          index += 1
        }
        if context.isPreformatted, lineFeeds > 1, context.region != .heading {
          flush()
        } else if isOpen {
          builder.appendBlank(decoded: start)
        }
        continue
      }
      if let label = pendingLabel {
        pendingLabel = nil
        if let end = endOfLabel(label, at: index, limit: range.upperBound) {
          index = end
          continue
        }
      }
      let start = index
      while index < range.upperBound {
        // A single blank between words is copied with them.
        if view[index].isHTMLBlank,
          view[index] != 0x20 || index + 1 == range.upperBound || view[index + 1].isHTMLBlank
        {
          break
        }
        index += 1
      }
      open()
      builder.append(start..<index, of: view)
    }
  }

  /// Behind the label of a note at its head: `1`, `[1]`, `1.`; `nil` if other text stands there.
  private func endOfLabel(_ label: String, at start: Int, limit: Int) -> Int? {
    var index = start
    let isBracketed = view[index] == 0x5B || view[index] == 0x28
    if isBracketed { index += 1 }
    for byte in label.utf8 {
      guard index < limit, view[index] == byte else { return nil }
      index += 1
    }
    if index < limit, [0x5D, 0x29, 0x2E, 0x3A].contains(view[index]) {
      index += 1
    } else if isBracketed {
      return nil
    }
    return index == limit || view[index].isHTMLBlank || view[index] >= 0x80 ? index : nil
  }

  /// A line break: a blank, and the second in succession ends the paragraph.
  mutating func takeBreak(_ node: HTMLNode) {
    guard isOpen else { return }
    if isBroken, context.region == .body || context.region == .blockQuote {
      flush()
    } else {
      appendBlank(for: node)
      isBroken = isOpen
    }
  }

  /// Puts a blank for an element's tag; one that stands nowhere in the file ends the paragraph.
  mutating func appendBlank(for node: HTMLNode) {
    guard isOpen else { return }
    if let place = place(of: node) { builder.appendBlank(decoded: place) } else { flush() }
  }

  /// Where an element's tag stands; for one that the parser added, where that of an element around it does.
  private func place(of node: HTMLNode) -> Int? {
    var node = node
    while true {
      let range = node.range(from: base, limit: view.count)
      if !range.isEmpty, view[range.lowerBound] == 0x3C { return range.lowerBound }
      guard let parent = node.parent, parent.tag != nil else { return nil }
      node = parent
    }
  }
}
