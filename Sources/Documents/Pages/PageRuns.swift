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
  /// A number beside a running head begins its page. A number by itself ends its page before a form feed or
  /// another page's number, and begins it behind them. Where neither shows, it ends its page, unless other such
  /// numbers begin theirs, most numbers stand beside heads, or the first one stands before all text.
  init(_ list: BlockList, _ furniture: PageFurniture) {
    page = [Int](repeating: -1, count: list.blocks.count)
    let numbers = Self.numbers(list, furniture)
    guard let first = numbers.first else { return }
    let shown = numbers.compactMap(\.endsPage)
    let beside = numbers.count { $0.isBesideHead }
    let alone = numbers.count - beside
    let endByDefault =
      !shown.contains(false) && (alone > beside || shown.contains(true)) && first.block > 0
    var start = 0
    // The page that goes on at `start`, where a number told so.
    var open: String?
    func label(_ blocks: Range<Int>, _ text: String?) {
      guard let text else { return }
      labels.append(text)
      for block in blocks { page[block] = labels.count - 1 }
    }
    for number in numbers {
      let endsPage = !number.isBesideHead && (number.endsPage ?? endByDefault)
      if endsPage {
        // The page that was begun before ends where furniture or a form feed parts it from this one.
        let part =
          open == number.text
          ? nil
          : (start + 1..<max(start + 1, number.block)).last {
            furniture.pieces[$0] != nil || list.blocks[$0].beginsPage
          }
        if let part, let begun = open, begun != number.text {
          label(start..<part, begun)
          start = part
        }
        label(start..<number.block + 1, number.text)
        start = number.block + 1
        open = Int(number.text).map { "\($0 + 1)" }
      } else {
        label(start..<number.block, open)
        start = number.block
        open = number.text
      }
    }
    label(start..<list.blocks.count, open)
  }

  /// A page's number as the furniture shows it.
  private struct Number {
    var block: Int
    var text: String
    var isBesideHead: Bool
    /// Whether it ends its page or begins it; `nil` where nothing around it shows.
    var endsPage: Bool?
  }

  private static func numbers(_ list: BlockList, _ furniture: PageFurniture) -> [Number] {
    var numbers: [Number] = []
    for block in furniture.pieces.keys.sorted() {
      switch furniture.pieces[block] {
      case .head(.some(let text)): numbers.append(Number(block: block, text: text, isBesideHead: true))
      case .number(let text): numbers.append(Number(block: block, text: text, isBesideHead: false))
      default: break
      }
    }
    for index in numbers.indices where !numbers[index].isBesideHead {
      let block = numbers[index].block
      if list.blocks[block].beginsPage {
        numbers[index].endsPage = false
      } else if block + 1 < list.blocks.count, list.blocks[block + 1].beginsPage {
        numbers[index].endsPage = true
      } else if index + 1 < numbers.count, touches(block, numbers[index + 1].block, furniture) {
        numbers[index].endsPage = true
      } else if index > 0, touches(numbers[index - 1].block, block, furniture) {
        numbers[index].endsPage = false
      }
    }
    return numbers
  }

  /// Whether nothing but furniture stands between two blocks.
  private static func touches(_ first: Int, _ second: Int, _ furniture: PageFurniture) -> Bool {
    (first + 1..<second).allSatisfy { furniture.pieces[$0] != nil }
  }
}
