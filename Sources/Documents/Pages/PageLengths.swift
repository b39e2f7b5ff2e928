/// How long the pages of a text are, as far as feet and furniture show their ends, and whether another page may
/// end at a place where nothing shows it.
struct PageLengths {
  /// Offsets in the file where pages end, ascending.
  private var ends: [Int] = []
  /// The usual length of a page in bytes; 0 where too few pages show their ends.
  private var usual = 0

  init() {}

  /// Finds the ends of pages. O(*n* log *n*).
  init(_ plan: BlockPlan, _ sequence: [Int]) {
    var lengths: [Int] = []
    var last = 0
    var previousIsNote = false
    for block in plan.list.blocks.indices {
      var isNote = false
      if case .note = plan.roles[block], plan.list.blocks[block].definition == nil { isNote = true }
      let ends =
        previousIsNote && !isNote && plan.roles[block] != .furniture
        || plan.list.blocks[block].beginsPage
      if ends {
        let offset = plan.list.extent(of: block).lowerBound
        lengths.append(offset - last)
        self.ends.append(offset)
        last = offset
      }
      if plan.roles[block] != .furniture { previousIsNote = isNote }
    }
    guard lengths.count >= 3 else { return }
    lengths.sort()
    usual = lengths[lengths.count / 2]
  }

  /// Whether a page may end behind a block, half a page and more from the ends before and behind.
  func mayEnd(behind block: Int, _ plan: BlockPlan) -> Bool {
    guard usual > 0 else { return false }
    let offset = plan.list.extent(of: block).upperBound
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let before = low > 0 ? offset - ends[low - 1] : offset
    let after = low < ends.count ? ends[low] - offset : usual
    return before * 2 >= usual && after * 2 >= usual
  }
}
