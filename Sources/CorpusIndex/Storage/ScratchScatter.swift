/// Puts numbers to their places in a table, in whatever order they come.
///
/// A table that has no room in memory would be written at random places all over its file. So the numbers wait
/// with their places, shared out by ranges of the table that are small enough, and are put there range by range.
public struct ScratchScatter: ~Copyable {
  /// Numbers of a range: four megabytes of them.
  private static let rangeBits = 20
  private let table: ScratchTable<UInt32>
  /// Place and number by turns, each range from twice its first place on; nothing where the table is small.
  private let waiting: ScratchTable<UInt32>?
  /// Where the next place of each range goes.
  private var ends: [Int] = []

  /// - Parameter count: numbers in the table; those that aren't put are zero.
  /// - Throws: `.system` where the disk hasn't the room.
  public init(count: Int, in space: ScratchSpace) throws(CorpusIndexError) {
    let table = try ScratchTable<UInt32>(count: count, in: space)
    let fits = 4 * count <= space.tableLimit
    let waiting: ScratchTable<UInt32>? = fits ? nil : try ScratchTable(count: 2 * count, in: space)
    self.table = table
    self.waiting = waiting
    ends = fits ? [] : (0...(count >> Self.rangeBits)).map { $0 << (Self.rangeBits + 1) }
  }

  /// Puts `number` to `place`; at most once to each.
  @inline(__always)
  public mutating func put(_ number: UInt32, at place: Int) {
    guard let waiting = waiting?.elements else {
      table.elements[place] = number
      return
    }
    let range = place >> Self.rangeBits
    let end = ends[range]
    waiting[end] = UInt32(truncatingIfNeeded: place)
    waiting[end + 1] = number
    ends[range] = end + 2
  }

  /// The table. O(count).
  public consuming func finish() -> ScratchTable<UInt32> {
    guard let waiting else { return table }
    withExtendedLifetime(waiting) {
      for (range, end) in ends.enumerated() {
        var index = range << (Self.rangeBits + 1)
        while index < end {
          table.elements[Int(waiting.elements[index])] = waiting.elements[index + 1]
          index += 2
        }
      }
    }
    return table
  }
}
