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
      case callOut(NoteMark)
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
  }

  struct Pair {
    var open: Int
    var close: Int
    var used: Int
    var kind: MarkedSpan.Kind?
  }

  let view: ByteView
  let format: Format
  /// Labels of notes that raised digits may call.
  var raisedLabels: Set<String> = []
  /// Labels of notes that `[1]` may call, in plain text.
  var bracketLabels: Set<String> = []
  /// Labels of link definitions, in Markdown.
  var linkLabels: Set<String> = []

  /// The lines of the paragraph, joined where they touch.
  private var runs: [Range<Int>] = []
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
  /// Whether a comment without end was met, so that no other is looked for.
  var commentEndIsMissing = false

  private var special: InlineArray<256, Bool>

  init(view: ByteView, format: Format) {
    self.view = view
    self.format = format
    special = InlineArray(repeating: false)
    let bytes: StaticString = format == .plain ? "\"_[" : "\"_[]*`<&\\$"
    for index in 0..<bytes.utf8CodeUnitCount { special[Int(bytes.utf8Start[index])] = true }
    special[0xC2] = true
    special[0xE2] = true
  }

  /// Lays down one paragraph from its lines, without their ends.
  mutating func lay(_ lines: [Range<Int>], into builder: inout DocumentBuilder, callsNotes: Bool) {
    join(lines)
    scan()
    let start = builder.position
    var item = 0
    var done = 0
    for run in runs {
      if done >= run.upperBound { continue }
      var position = max(run.lowerBound, done)
      while item < items.count, items[item].range.lowerBound < run.upperBound {
        var laid = items[item]
        builder.append(lines: position..<max(position, laid.range.lowerBound), of: view)
        lay(&laid, into: &builder, callsNotes: callsNotes)
        items[item] = laid
        position = max(position, laid.range.upperBound)
        item += 1
      }
      if position < run.upperBound { builder.append(lines: position..<run.upperBound, of: view) }
      done = max(position, run.upperBound)
      if done == run.upperBound, done < view.count { builder.appendBlank(decoded: done) }
    }
    if lines.count > runs.count { builder.replaceLineFeeds(from: start) }
    for pair in pairs {
      guard let kind = pair.kind else { continue }
      let start = items[pair.open].behind
      builder.addSpan(kind, start..<max(start, items[pair.close].before))
    }
  }

  private func lay(_ item: inout Item, into builder: inout DocumentBuilder, callsNotes: Bool) {
    item.before = builder.position
    switch item.kind {
    case .mark:
      let range = item.range.lowerBound + item.closing..<item.range.upperBound - item.opening
      builder.append(range, of: view)
    case .drop: break
    case .blank: builder.appendBlank(decoded: item.range.lowerBound)
    case .scalar(let scalar): builder.append(scalar, for: item.range)
    case .callOut(let mark):
      if callsNotes { builder.addCallOut(mark.text(in: view)) }
    case .namedCallOut(let label):
      if callsNotes { builder.addCallOut(view.string(label)) }
    }
    item.behind = builder.position
  }

  /// Joins lines that only a line feed parts, so that they are scanned and copied at once.
  private mutating func join(_ lines: [Range<Int>]) {
    runs.removeAll(keepingCapacity: true)
    guard var run = lines.first else { return }
    for line in lines.dropFirst() {
      if line.lowerBound == run.upperBound + 1, view[run.upperBound] == 0x0A {
        run = run.lowerBound..<line.upperBound
      } else {
        runs.append(run)
        run = line
      }
    }
    runs.append(run)
  }

  private mutating func scan() {
    items.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    if !stars.isEmpty { stars.removeAll(keepingCapacity: true) }
    if !underscores.isEmpty { underscores.removeAll(keepingCapacity: true) }
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    if !doubleQuotes.isEmpty { doubleQuotes.removeAll(keepingCapacity: true) }
    if !guillemets.isEmpty { guillemets.removeAll(keepingCapacity: true) }
    straightQuote = nil
    if format == .markdown { backticks = [nil, nil, nil] }
    commentEndIsMissing = false
    guard let limit = runs.last?.upperBound else { return }
    var done = 0
    for line in runs {
      var index = max(line.lowerBound, done)
      while index < line.upperBound {
        if !special[Int(view[index])] {
          index += 1
          continue
        }
        index = take(at: index, line: line, limit: limit)
      }
      done = index
    }
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
    default: takeBeyondASCII(at: index, line: line)
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
