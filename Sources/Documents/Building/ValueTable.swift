/// Gives each distinct value of a layer an index, in order of first sight; 0 is the empty value.
///
/// An open-addressing table: a slot holds the first eight bytes of its value, so that most are told apart
/// without leaving the slot.
struct ValueTable {
  private struct Slot {
    var prefix: UInt64 = 0
    var length: UInt32 = 0
    /// 0 in an empty slot.
    var index: UInt32 = 0
  }

  /// Differs from table to table, so that no file can be made to fall into few slots.
  private let multiplier = UInt64.random(in: 0...UInt64.max) | 1

  private static let smallest = 1 << 8
  private var slots = [Slot](repeating: Slot(), count: Self.smallest)
  private var bytes: [UInt8] = []
  /// Where each value ends in `bytes`, the empty one first.
  private var ends: [Int] = [0]

  /// How many values there are, the empty one not counted.
  var count: Int { ends.count - 1 }

  /// The values by index.
  var strings: [String] {
    var start = 0
    return ends.map { end in
      defer { start = end }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  /// The index of a value that isn't empty. O(length).
  mutating func index(of range: Range<Int>, in view: ByteView) -> UInt32 {
    let prefix = view.word(range)
    let hash = hash(prefix, range, view)
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while true {
      let slot = slots[place]
      if slot.index == 0 { break }
      if slot.prefix == prefix, Int(slot.length) == range.count,
        range.count <= 8 || equals(Int(slot.index), range, view)
      {
        return slot.index
      }
      place = (place + 1) & (slots.count - 1)
    }
    let index = UInt32(truncatingIfNeeded: ends.count)
    bytes.append(contentsOf: view.bytes(range))
    ends.append(bytes.count)
    slots[place] = Slot(prefix: prefix, length: UInt32(clamping: range.count), index: index)
    if ends.count * 2 > slots.count { grow() }
    return index
  }

  /// Forgets all values. Complexity: that of their number, or of the table if it is well filled.
  mutating func removeAll() {
    if ends.count * 16 < slots.count {
      slots = [Slot](repeating: Slot(), count: Self.smallest)
    } else {
      for place in slots.indices { slots[place] = Slot() }
    }
    bytes.removeAll(keepingCapacity: true)
    ends = [0]
  }

  @inline(__always)
  private func hash(_ prefix: UInt64, _ range: Range<Int>, _ view: ByteView) -> UInt64 {
    var hash = (prefix ^ UInt64(truncatingIfNeeded: range.count)) &* multiplier
    var start = range.lowerBound + 8
    while start < range.upperBound {
      let word = view.word(start..<range.upperBound)
      hash = (hash ^ (hash >> 29) ^ word) &* multiplier
      start += 8
    }
    return hash ^ (hash >> 32)
  }

  private func equals(_ index: Int, _ range: Range<Int>, _ view: ByteView) -> Bool {
    let start = ends[index - 1]
    for step in 8..<range.count where bytes[start + step] != view[range.lowerBound + step] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = slots.count - 1
    bytes.withView { view in
      for index in 1..<ends.count {
        let range = ends[index - 1]..<ends[index]
        let prefix = view.word(range)
        var place = Int(truncatingIfNeeded: hash(prefix, range, view)) & mask
        while slots[place].index != 0 { place = (place + 1) & mask }
        slots[place] = Slot(prefix: prefix, length: UInt32(clamping: range.count), index: UInt32(index))
      }
    }
  }
}
