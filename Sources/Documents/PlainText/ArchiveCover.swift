/// The cover that archives of journals put before an article, told by the line `Stable URL:`: it reaches up to the
/// first page's end.
struct ArchiveCover {
  /// Covers have few paragraphs; what stands behind is the text.
  private static let longest = 20

  private var isFound = false
  private var end: Int?

  /// Looks at a block. O(1).
  mutating func take(_ block: Int, _ lines: ArraySlice<Range<Int>>, beginsPage: Bool, _ view: ByteView) {
    guard block <= Self.longest, end == nil else { return }
    if beginsPage, block > 0 {
      end = block
    } else if lines.contains(where: { view.has("Stable URL:", at: $0.lowerBound) }) {
      isFound = true
    }
  }

  /// The blocks of the cover, where there is one.
  var boilerplate: [Range<Int>] { isFound ? end.map { [0..<$0] } ?? [] : [] }
}
