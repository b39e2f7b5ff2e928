import CorpusIndex

/// Finds the glossed terms of one segment, in the order in which they stand.
struct GlossaryScanner {
  /// Words of a term or a gloss at most.
  static let longest = 8
  private static let chunk = 4_096

  let segment: SegmentReader
  let words: GlossaryWords
  let gaps: GlossaryGaps
  private var flow: FlowCursor
  /// The end and the start of each stretch of emphasis or of foreign text, by ends.
  private let spans: [(end: Int, start: Int)]

  init(
    _ segment: SegmentReader, _ words: GlossaryWords, _ gaps: GlossaryGaps, spanKinds: [Bool]
  ) throws(CorpusIndexError) {
    self.segment = segment
    self.words = words
    self.gaps = gaps
    flow = FlowCursor(segment.structure)
    var spans: [(end: Int, start: Int)] = []
    for index in 0..<segment.structure.spanCount {
      let span = try segment.structure.span(index)
      guard Int(span.kind) < spanKinds.count, spanKinds[Int(span.kind)], span.positions.count <= Self.longest
      else { continue }
      spans.append((span.positions.upperBound, span.positions.lowerBound))
    }
    spans.sort { $0.end != $1.end ? $0.end < $1.end : $0.start < $1.start }
    self.spans = spans
  }

  /// All glossed terms. O(words).
  mutating func terms() throws(CorpusIndexError) -> [GlossedTerm] {
    var terms: [GlossedTerm] = []
    var buffer = [UInt32](repeating: 0, count: Self.chunk)
    var start = 0
    while start < segment.tokens.count {
      let end = min(segment.tokens.count, start + Self.chunk)
      try segment.readGaps(start..<end, into: &buffer)
      for position in start..<end {
        let meaning = gaps[buffer[position - start]]
        guard !meaning.isDisjoint(with: [.opensBracket, .opensQuotation]) else { continue }
        let reach = flow.move(to: position)
        guard position > reach.lowerBound else { continue }
        if let term = try term(openedAt: position, meaning, reach) { terms.append(term) }
      }
      start = end
    }
    return terms
  }

  /// The term before or behind the opening mark that stands before `position`.
  private func term(
    openedAt position: Int, _ opening: GlossaryGaps.Meaning, _ reach: Range<Int>
  ) throws(CorpusIndexError) -> GlossedTerm? {
    let closing: GlossaryGaps.Meaning = opening.contains(.opensBracket) ? .closesBracket : .closesQuotation
    guard let end = try end(closing, from: position, reach) else { return nil }
    let inside = position..<end
    if let term = try russian(endingAt: position, reach), try isGloss(inside),
      try isExplained(term, by: inside, opening)
    {
      return try glossed(term, by: inside)
    }
    guard opening.contains(.opensBracket), try isTerm(inside) else { return nil }
    let gloss =
      opening.contains(.closesQuotation)
      ? try quotation(endingAt: position, reach) : try english(endingAt: position, reach, for: inside)
    guard let gloss, try isGloss(gloss) else { return nil }
    return try glossed(inside, by: gloss)
  }

  /// Whether what stands behind a term explains it rather than carries on about it.
  ///
  /// Italics mark a term as one. Without them a possessive is none, a quotation must be set off from it
  /// (the secret police 'unmasked' enemies), and a capital makes it a name, which quotations don't explain and
  /// clauses in brackets only tell about.
  private func isExplained(
    _ term: Range<Int>, by gloss: Range<Int>, _ opening: GlossaryGaps.Meaning
  ) throws(CorpusIndexError) -> Bool {
    if try isPossessive(term.upperBound - 1) { return false }
    if span(endingAt: term.upperBound) != nil { return true }
    let isName = try isCapitalised(term.lowerBound)
    if opening.contains(.opensQuotation) { return !isName && opening.contains(.setsOff) }
    let first = try form(gloss.lowerBound)
    return !isName || !words.beginsClause(form: first)
  }

  /// The first position behind `start` before which a closing mark stands.
  private func end(
    _ closing: GlossaryGaps.Meaning, from start: Int, _ reach: Range<Int>
  ) throws(CorpusIndexError) -> Int? {
    var position = start + 1
    while position <= start + Self.longest {
      let meaning = position < reach.upperBound ? try gap(position) : try closingGap(position)
      if !meaning.isDisjoint(with: closing) { return position }
      if meaning.contains(.opensBracket) || position >= reach.upperBound { return nil }
      position += 1
    }
    return nil
  }

  private func gap(_ position: Int) throws(CorpusIndexError) -> GlossaryGaps.Meaning {
    gaps[try segment.tokens.gap(at: position)]
  }

  /// The gap behind the last word of a flow belongs to the flow behind it, or to the document.
  private func closingGap(_ position: Int) throws(CorpusIndexError) -> GlossaryGaps.Meaning {
    let document = segment.structure.document(at: position - 1)
    if position < segment.structure.positions(ofDocument: document).upperBound { return try gap(position) }
    return gaps[try segment.structure.document(document).closingGap]
  }

  func kind(_ position: Int) throws(CorpusIndexError) -> GlossaryWords.Kind {
    words.kind(try segment.tokens.type(at: position))
  }

  private func form(_ position: Int) throws(CorpusIndexError) -> UInt32 {
    segment.lexicon.form(ofType: try segment.tokens.type(at: position))
  }

  private func isRussian(_ positions: Range<Int>) throws(CorpusIndexError) -> Bool {
    for position in positions where try kind(position).isRussian { return true }
    return false
  }
}

extension GlossaryScanner {
  /// The emphasised stretch that ends before a position.
  private func span(endingAt end: Int) -> Range<Int>? {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end < end { low = middle + 1 } else { high = middle }
    }
    guard low < spans.count, spans[low].end == end else { return nil }
    return spans[low].start..<end
  }

  /// The Russian term that ends before a position: an emphasised stretch with a Russian word in it, or the run
  /// of Russian words and words joined to them by a hyphen.
  private func russian(endingAt end: Int, _ reach: Range<Int>) throws(CorpusIndexError) -> Range<Int>? {
    if let span = span(endingAt: end), span.lowerBound >= reach.lowerBound {
      return try isRussian(span) ? span : nil
    }
    var start = end
    var first: Int?
    while start > reach.lowerBound, end - start < Self.longest {
      let kind = try kind(start - 1)
      let isJoined = start < end ? try gap(start) == .hyphen : false
      guard kind.isRussian || kind == .open || isJoined else { break }
      start -= 1
      // What only may be Russian belongs to a term inside it, not at its beginning.
      if kind.isRussian || isJoined { first = start }
      guard start > reach.lowerBound, !(try gap(start)).isDisjoint(with: .joins) else { break }
    }
    guard let first, try isRussian(first..<end) else { return nil }
    return first..<end
  }

  /// Whether brackets hold nothing but a Russian term.
  private func isTerm(_ positions: Range<Int>) throws(CorpusIndexError) -> Bool {
    for position in positions.dropFirst() where try gap(position).isDisjoint(with: .joins) { return false }
    if span(endingAt: positions.upperBound) == positions { return try isRussian(positions) }
    for position in positions {
      let kind = try kind(position)
      guard kind.isRussian || kind == .open else { return false }
    }
    return try isRussian(positions)
  }

  /// Whether words are English enough for a gloss, and no reference.
  private func isGloss(_ positions: Range<Int>) throws(CorpusIndexError) -> Bool {
    guard let first = positions.first, !words.isReference(form: try form(first)) else { return false }
    var english = 0
    var russian = 0
    var hasContent = false
    for position in positions {
      let type = try segment.tokens.type(at: position)
      let isStop = words.isStop(form: segment.lexicon.form(ofType: type))
      if !isStop, segment.lexicon.byteCount(ofType: type) > 2 { hasContent = true }
      switch words.kind(type) {
      case .english: english += 1
      case .romanisedRussian, .cyrillicRussian: russian += 1
      case .open: break
      case .reference: return false
      }
    }
    return hasContent && (russian == 0 || english > russian)
  }

  /// The quotation that ends before a position.
  private func quotation(endingAt end: Int, _ reach: Range<Int>) throws(CorpusIndexError) -> Range<Int>? {
    var start = end - 1
    while start >= reach.lowerBound, end - start <= Self.longest {
      if try gap(start).contains(.endsWithQuotation) { return start..<end }
      start -= 1
    }
    return nil
  }

  /// The English words before a bracket that its term translates.
  ///
  /// That is all from the last punctuation on, if these words are few enough for the term; otherwise back to a
  /// word that begins a phrase. For a name it is the name: its capitalised words and what joins them.
  private func english(
    endingAt end: Int, _ reach: Range<Int>, for term: Range<Int>
  ) throws(CorpusIndexError) -> Range<Int>? {
    let isEmphasised = span(endingAt: term.upperBound) == term
    let isTermCapitalised = try isCapitalised(term.lowerBound)
    let isName = try isTermCapitalised ? isCapitalised(end - 1) : false
    // Outside italics a lone capitalised word is a person or a place rather than a term.
    if isTermCapitalised, !isName, !isEmphasised { return nil }
    let longest = isName ? Self.longest : term.count + 1
    var start = end
    var phrase = end
    var isInPhrase = true
    while start > reach.lowerBound, end - start < longest {
      let position = start - 1
      let kind = try kind(position)
      if kind == .reference || kind.isRussian { break }
      let isStop = words.isStop(form: try form(position))
      let isCapital = try isCapitalised(position)
      if isName, !isCapital, !isStop { break }
      if !isStop, isName ? isCapital : isInPhrase { phrase = position }
      if isStop { isInPhrase = false }
      start = position
      let isBeginning = try start == reach.lowerBound ? true : gap(start).isDisjoint(with: .joins)
      if isBeginning {
        if !isName { phrase = start }
        break
      }
    }
    if isName, !isEmphasised, end - phrase < 2 { return nil }
    return phrase < end ? phrase..<end : nil
  }

  private func isPossessive(_ position: Int) throws(CorpusIndexError) -> Bool {
    let surface = segment.lexicon.surface(ofType: try segment.tokens.type(at: position))
    return surface.hasSuffix("'s") || surface.hasSuffix("’s")
  }

  private func isCapitalised(_ position: Int) throws(CorpusIndexError) -> Bool {
    let surface = segment.lexicon.surface(ofType: try segment.tokens.type(at: position))
    return surface.unicodeScalars.first?.properties.isUppercase ?? false
  }

  private func glossed(_ term: Range<Int>, by gloss: Range<Int>) throws(CorpusIndexError) -> GlossedTerm {
    var forms: [UInt32] = []
    var cyrillic = 0
    for position in term {
      forms.append(try form(position))
      if try kind(position) == .cyrillicRussian { cyrillic += 1 }
    }
    return GlossedTerm(
      positions: term, forms: forms, text: try text(term), gloss: try text(gloss),
      language: 2 * cyrillic > term.count ? "ru-Cyrl" : "ru-Latn")
  }

  private func text(_ positions: Range<Int>) throws(CorpusIndexError) -> String {
    var passage = PassageReader(style: .text)
    let alone = PassageReader.Surroundings(
      shown: positions, document: positions, closingGap: 0, sourceUnit: 0)
    try passage.read(positions, in: segment, alone)
    return String(decoding: passage.match, as: UTF8.self)
  }
}
