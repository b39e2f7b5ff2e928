/// The numbers and running heads that stand between the text of two pages, and the pages that they tell.
///
/// A number by itself, or beside a running head, is a page's where such numbers count up through the file and
/// some of them stand in the middle of a sentence; numbers of chapters and of tables don't. A line without a
/// number is a running head where it comes again at the ends of pages.
struct PageFurniture {
  enum Piece: Equatable {
    case number(String)
    case head(number: String?)
  }

  /// For each block that is furniture, what it is.
  private(set) var pieces: [Int: Piece] = [:]

  /// None.
  init() {}

  /// Surveys all blocks. Linear.
  init(_ view: ByteView, _ list: BlockList) {
    pieces = FurnitureSurvey(view, list).pieces
  }

  /// What some repairs take out.
  func limited(to repairs: Set<Repair.Kind>) -> PageFurniture {
    var result = self
    result.pieces = pieces.filter { _, piece in
      if case .number = piece { return repairs.contains(.pageNumber) }
      return repairs.contains(.runningHead)
    }
    return result
  }

  /// The same after blocks were divided; `origins` are the old blocks' indices.
  func renumbered(_ origins: [Int]) -> PageFurniture {
    var result = PageFurniture()
    for (index, origin) in origins.enumerated() {
      if let piece = pieces[origin] { result.pieces[index] = piece }
    }
    return result
  }
}

/// Looks for the furniture among all blocks.
private struct FurnitureSurvey {
  typealias Piece = PageFurniture.Piece

  private struct Candidate {
    var block: Int
    var number: PageNumber?
    /// The head without its number, in lower case; empty for a number by itself.
    var head: String
    var interrupts = false
  }

  private let view: ByteView
  private let list: BlockList
  private(set) var pieces: [Int: Piece] = [:]

  init(_ view: ByteView, _ list: BlockList) {
    self.view = view
    self.list = list
    var candidates = candidates()
    guard !candidates.isEmpty else { return }
    markInterruptions(&candidates)
    let chain = chain(candidates)
    let isSequence = isSequence(chain, candidates)
    var heads = Set<String>()
    if isSequence {
      for index in chain {
        let candidate = candidates[index]
        pieces[candidate.block] = piece(candidate)
        if !candidate.head.isEmpty { heads.insert(candidate.head) }
      }
      takeNumbersBetween(chain, candidates)
    }
    takeRepeatedHeads(candidates, heads)
  }

  private func piece(_ candidate: Candidate) -> Piece {
    guard !candidate.head.isEmpty else { return .number(candidate.number?.label ?? "") }
    return .head(number: candidate.number?.label)
  }

  private func candidates() -> [Candidate] {
    var found: [Candidate] = []
    for (index, block) in list.blocks.enumerated() {
      guard block.lines.count == 1, block.definition == nil, block.quoteDepth == 0, block.kind != .row,
        block.kind != .code
      else { continue }
      let line = list.lines[block.lines.lowerBound]
      guard line.count <= 120 else { continue }
      if let number = PageNumber(alone: line, in: view) {
        found.append(Candidate(block: index, number: number, head: ""))
      } else if let (number, head) = PageNumber.besideHead(line, in: view) {
        found.append(Candidate(block: index, number: number, head: head))
      } else if line.count <= 80, !block.isItem {
        let text = view.string(line)
        guard let last = text.last, !".!?,;:".contains(last), text.contains(where: \.isLetter) else {
          continue
        }
        found.append(Candidate(block: index, number: nil, head: text.lowercased()))
      }
    }
    return found
  }

  /// Whether the text before a candidate is unfinished and goes on behind it.
  private func markInterruptions(_ candidates: inout [Candidate]) {
    let edges = TextEdges(view: view)
    let blocks = Set(candidates.map(\.block))
    for index in candidates.indices {
      let own = candidates[index].block
      var before = own - 1
      while before >= 0, own - before < 40, blocks.contains(before) || beginsWithMark(before) { before -= 1 }
      var after = own + 1
      while after < list.blocks.count, after - own < 40, blocks.contains(after) || beginsWithMark(after) {
        after += 1
      }
      guard before >= 0, after < list.blocks.count, list.blocks[after].kind == .text else { continue }
      let isUnfinished = (max(0, before - 4)...before).contains { block in
        list.blocks[block].kind == .text && list.extent(of: block).count >= 100
          && edges.isUnfinished(list.extent(of: block))
      }
      candidates[index].interrupts = isUnfinished && edges.beginning(of: list.extent(of: after)) == .lowerCase
    }
  }

  /// Whether a candidate stands where pages part.
  private func standsAtPageEnd(_ candidate: Candidate) -> Bool {
    let block = candidate.block
    return candidate.interrupts || list.blocks[block].beginsPage
      || block + 1 < list.blocks.count && list.blocks[block + 1].beginsPage
  }

  private func beginsWithMark(_ block: Int) -> Bool {
    list.blocks[block].kind == .text
      && NoteStart(view, line: list.lines[list.blocks[block].lines.lowerBound], isMarkdown: true)?.shape
        == .raised
  }

  /// The longest sequence of numbers that count up by one, two or three.
  private func chain(_ candidates: [Candidate]) -> [Int] {
    var best: (length: Int, last: Int) = (0, -1)
    var open: [Int: (length: Int, last: Int)] = [:]
    var previous = [Int](repeating: -1, count: candidates.count)
    for (index, candidate) in candidates.enumerated() {
      guard let value = candidate.number?.value else { continue }
      let before = (1...3).compactMap { open[value - $0] }.max { $0.length < $1.length }
      let own = (length: (before?.length ?? 0) + 1, last: index)
      previous[index] = before?.last ?? -1
      if own.length > open[value]?.length ?? 0 { open[value] = own }
      if own.length > best.length { best = own }
    }
    var chain: [Int] = []
    var index = best.last
    while index >= 0 {
      chain.append(index)
      index = previous[index]
    }
    return chain.reversed()
  }

  private func isSequence(_ chain: [Int], _ candidates: [Candidate]) -> Bool {
    guard chain.count >= 2 else { return false }
    let interrupting = chain.count { standsAtPageEnd(candidates[$0]) }
    let heads = chain.map { candidates[$0].head }
    let named = heads.count { !$0.isEmpty && !Self.isNumberedThing($0) }
    guard named * 2 >= chain.count || chain.count >= 3 else { return false }
    // Captions count up too: *Table 1*, *Chapter 2*.
    guard heads.count(where: Self.isNumberedThing) * 2 <= chain.count else { return false }
    return interrupting >= 1 && interrupting * 4 >= chain.count
  }

  /// A number by itself between two of the sequence is one of theirs, printed a second time or out of its place.
  private mutating func takeNumbersBetween(_ chain: [Int], _ candidates: [Candidate]) {
    for (first, second) in zip(chain, chain.dropFirst()) {
      guard let low = candidates[first].number?.value, let high = candidates[second].number?.value else {
        continue
      }
      for index in first + 1..<second where candidates[index].head.isEmpty {
        guard let value = candidates[index].number?.value, value >= low, value <= high else { continue }
        pieces[candidates[index].block] = piece(candidates[index])
      }
    }
  }

  private static func isNumberedThing(_ head: String) -> Bool {
    let first = head.split { !$0.isLetter }.first.map(String.init) ?? ""
    return numberedThings.contains(first)
  }

  private static let numberedThings: Set<String> = [
    "act", "annex", "appendix", "article", "book", "canto", "case", "chapter", "chart", "day", "document",
    "exercise",
    "exhibit", "fig", "figure", "item", "letter", "map", "no", "note", "part", "plate", "question", "scene",
    "section",
    "stanza", "step", "table", "verse", "vol", "volume", "глава", "рис", "таблица", "часть",
  ]

  /// Heads that come again: those of a sequence's pages wherever they stand, and lines without a number that
  /// stand three times or more and in the middle of sentences or beside numbers.
  private mutating func takeRepeatedHeads(_ candidates: [Candidate], _ known: Set<String>) {
    var places: [String: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() where !candidate.head.isEmpty {
      if pieces[candidate.block] == nil { places[candidate.head, default: []].append(index) }
    }
    for (head, indices) in places.sorted(by: { $0.value[0] < $1.value[0] }) {
      let atPageEnds = indices.count { index in
        let block = candidates[index].block
        return standsAtPageEnd(candidates[index]) || pieces[block - 1] != nil || pieces[block + 1] != nil
      }
      let isKnown = known.contains(head) && atPageEnds > 0
      guard isKnown || indices.count >= 3 && atPageEnds * 2 >= indices.count else { continue }
      for index in indices
      where isKnown == false || candidates[index].number != nil || atPageEnds == indices.count {
        pieces[candidates[index].block] = .head(number: candidates[index].number?.label)
      }
    }
  }
}
