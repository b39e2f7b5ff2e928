/// The page that each block begins on.
struct PageRuns {
  /// Pages as printed.
  private(set) var labels: [String] = []
  /// For each block, an index into `labels`, or -1.
  private(set) var page: [Int]

  /// The same after blocks were divided; `origins` are the old blocks' indices.
  func renumbered(_ origins: [Int]) -> PageRuns {
    var result = self
    result.page = origins.map { page[$0] }
    return result
  }

  /// Reads pages off the furniture. Linear.
  ///
  /// A number beside a running head begins its page. A number by itself ends its page, unless most numbers
  /// stand beside heads, or the first one stands before all text.
  init(_ list: BlockList, _ furniture: PageFurniture) {
    page = [Int](repeating: -1, count: list.blocks.count)
    let blocks = furniture.pieces.keys.sorted()
    guard !blocks.isEmpty else { return }
    var beside = 0
    var alone = 0
    for block in blocks {
      switch furniture.pieces[block] {
      case .head(.some): beside += 1
      case .number: alone += 1
      default: break
      }
    }
    let endsPages = alone > beside && blocks[0] > 0
    var start = 0
    var label = -1
    for block in blocks {
      let text: String
      switch furniture.pieces[block] {
      case .head(.some(let number)), .number(let number): text = number
      default: continue
      }
      if endsPages {
        labels.append(text)
        for index in start...block { page[index] = labels.count - 1 }
        start = block + 1
      } else {
        for index in start..<block { page[index] = label }
        labels.append(text)
        label = labels.count - 1
        start = block
      }
    }
    if endsPages, let last = labels.last.flatMap(Int.init), start < list.blocks.count {
      labels.append("\(last + 1)")
      label = labels.count - 1
    }
    for index in start..<list.blocks.count { page[index] = label }
  }
}
