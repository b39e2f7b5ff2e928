/// Finds the marks inside a paragraph: emphasis, quotation marks, call-outs, and in Markdown links,
/// tags, references and escapes; then lays the paragraph down without them.
///
/// One forward pass with a stack for each kind of pair, so that unpaired marks, however many, cost
/// linear time.
struct InlineScanner {
  /// What to look for.
  enum Format { case plain, markdown }

  /// A place where the text differs from the file, or where a pair begins or ends.
  struct Item {
    enum Kind {
      /// A run of emphasis marks, backticks or brackets: text, but for the marks that are paired.
      case mark
      case drop
      /// What reads as a blank.
      case blank
      case scalar(Unicode.Scalar)
      /// LaTeX that says something in plain characters, or nothing; an index into `strings`.
      case latex(Int)
      /// A command that dresses what follows in braces.
      case dress
      /// A power, as raised digits: an index into `strings`.
      case power(Int)
      /// Its label is an index into `strings`.
      case callOut(label: Int)
      case namedCallOut(Range<Int>)
    }

    var range: Range<Int>
    var kind: Kind
    /// Marks at the left that end a pair, and marks at the right that begin one.
    var closing = 0
    var opening = 0
    /// Where the text before and behind the item stands once it is laid down.
    var before = 0
    var behind = 0

    var unpaired: Int { range.count - closing - opening }

    /// Whether it is laid as it stands: a quotation mark, or a sign that turned out to be none.
    var isText: Bool {
      if case .mark = kind { return closing == 0 && opening == 0 }
      return false
    }
  }

  struct Pair {
    var open: Int
    var close: Int
    var used: Int
    var kind: MarkedSpan.Kind?
  }

  /// Lines that touch, and how they go on in the next.
  struct Run {
    var range: Range<Int>
    /// Where the block of the run ends, which markup doesn't reach beyond.
    var limit = 0
    var seam = WordJoiner.Seam.apart
    /// The page that begins with the run, an index into `strings`.
    var page: Int?
  }

  let view: ByteView
  let format: Format
  private let joinsWords: Bool
  let findsCallOuts: Bool
  let readsLaTeX: Bool
  /// Labels of link definitions, in Markdown.
  var linkLabels: Set<String> = []
  /// Where raised digits, numbers in brackets and bare numbers call notes, ascending.
  var callOuts: [CallOut] = []
  /// Where raised numbers are powers, ascending.
  var exponents: [Int] = []
  var joiner: WordJoiner

  /// The lines of the paragraph, joined where they touch.
  private var runs: [Run] = []
  /// Whether line feeds stand in the runs.
  private var holdsLineFeeds = false
  /// Index into `callOuts` of the first that isn't passed.
  private var nextCallOut = 0
  /// What items and runs of the paragraph say, so that they themselves are plain numbers and cheap to copy.
  private var strings: [String] = []
  var items: [Item] = []
  var pairs: [Pair] = []
  var stars: [Int] = []
  var underscores: [Int] = []
  var brackets: [Int] = []
  var doubleQuotes: [Int] = []
  var guillemets: [Int] = []
  var straightQuote: Int?
  /// The open run of backticks of one, two and three.
  var backticks: [Int?] = [nil, nil, nil]
  /// Where the groups of LaTeX commands close that are read without their braces.
  var closingBraces: [Int] = []
  /// Whether a comment without end was met, so that no other is looked for.
  var commentEndIsMissing = false

  private var special: InlineArray<256, Bool>
  private let places: MarkPlaces

  init(view: ByteView, places: MarkPlaces, format: Format, repairs: Set<Repair.Kind>) {
    self.view = view
    self.places = places
    joinsWords = repairs.contains(.joinedWord)
    findsCallOuts = repairs.contains(.callOut)
    readsLaTeX = repairs.contains(.latex)
    self.format = format
    joiner = WordJoiner(view)
    special = InlineArray(repeating: false)
    let bytes: StaticString = format == .plain ? "\"_<\\$}" : "\"_[]*`<&\\$}"
    for index in 0..<bytes.utf8CodeUnitCount { special[Int(bytes.utf8Start[index])] = true }
    special[0xC2] = true
    special[0xE2] = true
  }

  /// Begins a paragraph.
  mutating func begin() {
    // Most paragraphs are one run, which is taken back cheaper than all at once.
    while !runs.isEmpty { runs.removeLast() }
    if !strings.isEmpty { strings.removeAll(keepingCapacity: true) }
    holdsLineFeeds = false
  }

  /// Keeps a string for the paragraph and answers its index.
  mutating func keep(_ string: String) -> Int {
    strings.append(string)
    return strings.count - 1
  }

  /// Adds the lines of a block to the paragraph, without their ends: joined where only a line feed parts them,
  /// so that they are scanned and copied at once, and where a word goes on.
  ///
  /// - Parameter page: the page that begins with the block, where the paragraph goes on over a page's end.
  mutating func add(_ lines: ArraySlice<Range<Int>>, page: String? = nil) {
    guard let limit = lines.last?.upperBound else { return }
    var isFirst = true
    var last = runs.popLast()
    for line in lines {
      defer { isFirst = false }
      if var before = last {
        let end = before.range.upperBound
        let mayJoin = joinsWords && mayBeHyphen(view.byte(at: end - 1))
        let seam = mayJoin ? joiner.seam(end, line.lowerBound) : .apart
        if seam != .apart {
          if case .whole(let hyphen) = seam { before.range = before.range.lowerBound..<end - hyphen }
          before.seam = seam
        } else if !isFirst, line.lowerBound == end + 1, view[end] == 0x0A {
          last?.range = before.range.lowerBound..<line.upperBound
          holdsLineFeeds = true
          continue
        }
        runs.append(before)
      }
      last = Run(range: line, limit: limit, page: isFirst ? page.map { keep($0) } : nil)
    }
    if let last { runs.append(last) }
  }

  private func mayBeHyphen(_ byte: UInt8) -> Bool { byte == 0x2D || byte >= 0x80 }

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

  private mutating func scan() {
    if !items.isEmpty { items.removeAll(keepingCapacity: true) }
    if !pairs.isEmpty { pairs.removeAll(keepingCapacity: true) }
    if !stars.isEmpty { stars.removeAll(keepingCapacity: true) }
    if !underscores.isEmpty { underscores.removeAll(keepingCapacity: true) }
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    if !doubleQuotes.isEmpty { doubleQuotes.removeAll(keepingCapacity: true) }
    if !guillemets.isEmpty { guillemets.removeAll(keepingCapacity: true) }
    straightQuote = nil
    if !closingBraces.isEmpty { closingBraces.removeAll() }
    if format == .markdown { backticks = [nil, nil, nil] }
    commentEndIsMissing = false
    var done = 0
    for run in runs {
      let line = run.range
      var index = max(line.lowerBound, done)
      findCallOut(from: index)
      while index < line.upperBound {
        var next = places.marks.next(from: index, below: line.upperBound)
        if nextCallOut < callOuts.count, callOuts[nextCallOut].range.lowerBound <= next {
          let callOut = callOuts[nextCallOut]
          nextCallOut += 1
          next = callOut.range.lowerBound
          if next >= index, next < line.upperBound, callOut.range.upperBound <= line.upperBound {
            index = addCallOut(callOut.range, .callOut(label: keep(callOut.label)), line: line)
          }
          continue
        }
        index = next
        guard index < line.upperBound else { break }
        index = special[Int(view[index])] ? take(at: index, line: line, limit: run.limit) : index + 1
      }
      done = index
    }
  }

  /// Paragraphs aren't always laid in the order of the file.
  private mutating func findCallOut(from offset: Int) {
    let isNext =
      (nextCallOut == 0 || callOuts[nextCallOut - 1].range.lowerBound < offset)
      && (nextCallOut == callOuts.count || callOuts[nextCallOut].range.lowerBound >= offset)
    if isNext { return }
    var low = 0
    var high = callOuts.count
    while low < high {
      let middle = (low + high) / 2
      if callOuts[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    nextCallOut = low
  }

  /// Looks at one special byte and answers where to go on.
  private mutating func take(at index: Int, line: Range<Int>, limit: Int) -> Int {
    switch view[index] {
    case 0x22: takeStraightQuote(at: index, line: line)
    case 0x5F, 0x2A: takeEmphasis(at: index, line: line)
    case 0x5B: takeOpeningBracket(at: index, line: line)
    case 0x5D: takeClosingBracket(at: index, line: line, limit: limit)
    case 0x60: takeBackticks(at: index, line: line)
    case 0x3C: takeTag(at: index, line: line, limit: limit)
    case 0x26: takeReference(at: index, line: line)
    case 0x5C: takeEscape(at: index, line: line)
    case 0x24: takeFormula(at: index, line: line)
    case 0x7D: takeClosingBrace(at: index)
    default: takeBeyondASCII(at: index)
    }
  }

  /// Takes back everything from an item on, because it lies in what is dropped or literal.
  mutating func forgetItems(from first: Int) {
    while let pair = pairs.last, pair.close >= first {
      if pair.open < first { items[pair.open].opening -= pair.used }
      pairs.removeLast()
    }
    items.removeLast(items.count - first)
    while let last = stars.last, last >= first { stars.removeLast() }
    while let last = underscores.last, last >= first { underscores.removeLast() }
    while let last = brackets.last, last >= first { brackets.removeLast() }
    while let last = doubleQuotes.last, last >= first { doubleQuotes.removeLast() }
    while let last = guillemets.last, last >= first { guillemets.removeLast() }
    if let quote = straightQuote, quote >= first { straightQuote = nil }
    for length in backticks.indices {
      if let open = backticks[length], open >= first { backticks[length] = nil }
    }
  }
}
