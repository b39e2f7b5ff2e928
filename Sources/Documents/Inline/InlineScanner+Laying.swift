extension InlineScanner {
  /// Lays down the paragraph.
  mutating func lay(into builder: inout DocumentBuilder, callsNotes: Bool) {
    if runs.count == 1, runs[0].page == nil, holdsNoMarks(runs[0].range) {
      lay(runs[0].range, marks: 0..<0, into: &builder)
      return
    }
    scan()
    var item = 0
    // Marks up to `item` whose stretch isn't laid yet.
    var firstMark = 0
    var done = 0
    for index in runs.indices {
      let run = runs[index]
      let range = run.range
      if let page = run.page { builder.beginPage(strings[page]) }
      if done >= range.upperBound { continue }
      var position = max(range.lowerBound, done)
      while item < items.count, items[item].range.lowerBound < range.upperBound {
        let own = items[item].range
        if items[item].isText {
          item += 1
          continue
        }
        lay(position..<max(position, own.lowerBound), marks: firstMark..<item, into: &builder)
        lay(item, into: &builder, callsNotes: callsNotes)
        firstMark = item + 1
        position = max(position, own.upperBound)
        // A blank stands for what went, so that behind it is one too many.
        if case .latex = items[item].kind, builder.endsWithBlank {
          while position < range.upperBound, view[position] == 0x20 { position += 1 }
        }
        item += 1
      }
      lay(position..<max(position, range.upperBound), marks: firstMark..<item, into: &builder)
      firstMark = item
      done = max(position, range.upperBound)
      guard done == range.upperBound, done < view.count else { continue }
      guard index + 1 < runs.count else { continue }
      if run.seam == .apart {
        builder.appendBlank(decoded: done)
      } else {
        builder.mended.append(joiner.mended(run.seam, done, runs[index + 1].range.lowerBound))
      }
    }
    for pair in pairs {
      guard let kind = pair.kind else { continue }
      let start = items[pair.open].behind
      builder.addSpan(kind, start..<max(start, items[pair.close].before))
    }
  }

  /// Whether a stretch is laid as it stands.
  private func holdsNoMarks(_ range: Range<Int>) -> Bool {
    callOuts.isEmpty && places.marks.next(from: range.lowerBound, below: range.upperBound) == range.upperBound
  }

  /// Copies a stretch with the marks in it that are text.
  private mutating func lay(_ range: Range<Int>, marks: Range<Int>, into builder: inout DocumentBuilder) {
    let start = builder.position
    builder.append(lines: range, of: view)
    if holdsLineFeeds { blankLineFeeds(in: range, laidFrom: start, &builder) }
    let move = builder.position - range.upperBound
    for mark in marks {
      items[mark].before = items[mark].range.lowerBound + move
      items[mark].behind = items[mark].range.upperBound + move
    }
  }

  /// Makes blanks of the line feeds in the stretch that was copied last, whose first may have been left out.
  private func blankLineFeeds(in range: Range<Int>, laidFrom start: Int, _ builder: inout DocumentBuilder) {
    let move = builder.position - range.upperBound
    var place = places.controls.next(from: max(range.lowerBound, start - move), below: range.upperBound)
    while place < range.upperBound {
      if view[place] == 0x0A { builder.putBlank(at: place + move) }
      place = places.controls.next(from: place + 1, below: range.upperBound)
    }
  }

  private mutating func lay(_ index: Int, into builder: inout DocumentBuilder, callsNotes: Bool) {
    items[index].before = builder.position
    let item = items[index]
    switch item.kind {
    case .mark:
      let range = item.range.lowerBound + item.closing..<item.range.upperBound - item.opening
      builder.append(range, of: view)
    case .drop: break
    case .blank: builder.appendBlank(decoded: item.range.lowerBound)
    case .scalar(let scalar): builder.append(scalar, for: item.range)
    case .dress:
      builder.mended.append(
        Mended(kind: .latex, ranges: [item.range], before: view.string(item.range), after: ""))
    case .power(let digits): builder.append(bytes: strings[digits].utf8, for: item.range)
    case .latex(let reading):
      let text = strings[reading]
      if text.isEmpty {
        builder.appendBlank(decoded: item.range.lowerBound)
      } else {
        builder.append(bytes: text.utf8, for: item.range)
      }
      builder.mended.append(
        Mended(kind: .latex, ranges: [item.range], before: view.string(item.range), after: text))
    case .callOut(let label):
      let mark = view.trimmed(item.range)
      if callsNotes { builder.addCallOut(strings[label], at: mark.lowerBound) }
      builder.mended.append(Mended(kind: .callOut, ranges: [mark], before: view.string(mark), after: ""))
    case .namedCallOut(let label):
      if callsNotes { builder.addCallOut(view.string(label)) }
    }
    items[index].behind = builder.position
  }
}
