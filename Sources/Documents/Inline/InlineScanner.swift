/// Finds the marks inside a paragraph: emphasis, quotation marks, call-outs, and in Markdown links,
/// tags, references and escapes; then lays the paragraph down without them.
///
/// One forward pass with a stack for each kind of pair, so that unpaired marks, however many, cost
/// linear time.
struct InlineScanner {
  /// What to look for.
  enum Format { case plain, markdown }

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
  private(set) var runs: [Run] = []
  /// Whether line feeds stand in the runs.
  private(set) var holdsLineFeeds = false
  /// Index into `callOuts` of the first that isn't passed.
  private var nextCallOut = 0
  /// What items and runs of the paragraph say, so that they themselves are plain numbers and cheap to copy.
  private(set) var strings: [String] = []
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
  let places: MarkPlaces

  init(view: ByteView, places: MarkPlaces, format: Format, repairs: Set<Repair.Kind>) {
    self.view = view
    self.places = places
    joinsWords = repairs.contains(.joinedWord)
    findsCallOuts = repairs.contains(.callOut)
    readsLaTeX = repairs.contains(.latex)
    self.format = format
    joiner = WordJoiner(view)
    special = InlineArray(repeating: false)
    let bytes: StaticString = format == .plain ? "\"_<\\$}" : "\"_[]*`<&\\$}^"
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

  /// Finds the marks of the paragraph.
  mutating func scan() {
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
    case 0x5E: takeRaisedLetters(at: index, line: line)
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
