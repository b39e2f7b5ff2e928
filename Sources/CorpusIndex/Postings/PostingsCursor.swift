/// Decodes one list of positions block by block, so that even the longest takes little memory.
///
/// The bytes may be anything: `next` gives `nil` where they are not a list of ascending positions below the
/// limit, and reads nothing outside the list but the padding that follows every column.
struct PostingsCursor {
  let column: Column
  let skips: Int
  private let data: Int
  private let end: Int
  private let limit: UInt32
  let blockCount: Int
  private let tailCount: Int
  private var block = 0
  private var offset: Int
  /// The position decoded last; meaningless at the start.
  private var last: UInt32 = 0

  /// A list of `count` positions in the bytes `[start, end)` of a column; `nil` where they can't hold its skip table.
  init?(_ column: Column, from start: Int, to end: Int, count: Int, limit: UInt32) {
    blockCount = count / PostingsBlock.size
    tailCount = count % PostingsBlock.size
    data = start + blockCount * PostingsBlock.skipSize
    guard start >= 0, count >= 0, data <= end, end <= column.count else { return nil }
    self.column = column
    self.end = end
    self.limit = limit
    skips = start
    offset = data
  }

  /// Whether the list's bytes are used up.
  var isAtEnd: Bool { offset == end }

  /// Decodes the next block or the tail into `positions`, which must have room for 128; none are left when
  /// all have been asked for.
  ///
  /// - Returns: how many positions, or `nil` where the list is damaged. O(128).
  mutating func next(into positions: UnsafeMutablePointer<UInt32>) -> Int? {
    guard block < blockCount else { return block == blockCount ? tail(into: positions) : 0 }
    let skip = skips + block * PostingsBlock.skipSize
    guard let first = column.word(atByte: skip), let place = column.word(atByte: skip + 4),
      Int(place) == offset - data, block == 0 || last < first,
      let length = Self.decodeBlock(
        column, at: offset, to: end, first: first, limit: limit, into: positions)
    else { return nil }
    last = positions[PostingsBlock.size - 1]
    offset += length
    block += 1
    return PostingsBlock.size
  }

  /// Goes to the beginning of a block.
  ///
  /// - Returns: whether there is one, or only a tail.
  mutating func seek(block number: Int) -> Bool {
    guard number > 0 else { return true }
    guard number < blockCount, let place = column.word(atByte: skips + number * PostingsBlock.skipSize + 4),
      Int(place) <= end - data
    else { return false }
    block = number
    offset = data + Int(place)
    return true
  }

  /// Decodes the whole list into `positions`, which must have room for `count`, the list's count.
  ///
  /// - Returns: whether the list is sound and uses all its bytes. O(count).
  mutating func decode(count: Int, into positions: UnsafeMutablePointer<UInt32>) -> Bool {
    var done = 0
    while done < count {
      guard let decoded = next(into: positions + done), decoded > 0 else { return false }
      done += decoded
    }
    return isAtEnd
  }

  private mutating func tail(into positions: UnsafeMutablePointer<UInt32>) -> Int? {
    block += 1
    var position = blockCount == 0 ? 0 : UInt64(last)
    for index in 0..<tailCount {
      var distance: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        guard offset < end, shift < 35, let byte = column.byte(offset) else { return nil }
        offset += 1
        distance |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      position += distance
      guard position < UInt64(limit), distance > 0 || (index == 0 && blockCount == 0) else { return nil }
      positions[index] = UInt32(position)
    }
    return tailCount
  }
}
