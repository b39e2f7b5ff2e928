import CProcessor

/// Gives each distinct byte string an id, in order of first sight, and counts it: an open-addressing
/// table over one buffer of bytes.
///
/// A slot holds the first sixteen bytes of its string, its id and its count, so that a word touches one
/// line of the cache and nothing else. Contract of the unsafe part: `slots` is owned by this value,
/// holds `mask + 1` entries, all initialised, and is never handed out.
public struct WordInterner: ~Copyable {
  /// What tells a string from others: all of it up to sixteen bytes.
  private struct Key {
    /// The first eight bytes, zero where there are none.
    var low: UInt64
    /// The next eight; of a string longer than sixteen bytes a hash of all but the first eight.
    var high: UInt64
    var length: UInt32

    @inline(__always)
    var hash: UInt64 {
      let mixed = (low ^ (high &* 0xBF58_476D_1CE4_E5B9) ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
      return mixed ^ (mixed >> 32)
    }
  }

  private struct Slot {
    /// Its length is 0 in an empty slot.
    var key: Key
    var id: UInt32
    var count: UInt32
  }

  /// A string on its way: its key, and the slot where the search for it begins.
  private struct Probe {
    var key: Key
    var place: UInt32
  }

  /// Strings that are looked up side by side.
  private static let batch = 128
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  /// The strings by id.
  public private(set) var table = LexiconTable()

  /// An empty table.
  public init() {
    mask = (1 << 13) - 1
    slots = Self.emptySlots(mask + 1)
  }

  deinit { Self.free(slots, mask + 1) }

  private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = HugePages.allocate(count * MemoryLayout<Slot>.stride)
      .bindMemory(to: Slot.self, capacity: count)
    slots.initialize(
      repeating: Slot(key: Key(low: 0, high: 0, length: 0), id: 0, count: 0), count: count)
    return slots
  }

  private static func free(_ slots: UnsafeMutablePointer<Slot>, _ count: Int) {
    HugePages.deallocate(slots, count * MemoryLayout<Slot>.stride)
  }

  /// How many distinct strings there are.
  public var count: Int { table.count }

  /// Occurrences by id. O(strings).
  public var counts: [UInt32] {
    var counts = [UInt32](repeating: 0, count: count)
    for index in 0...mask where slots[index].key.length != 0 {
      counts[Int(slots[index].id)] = slots[index].count
    }
    return counts
  }

  /// Bytes of memory that the table takes.
  public var memory: Int {
    (mask + 1) * MemoryLayout<Slot>.stride + table.bytes.capacity + 4 * table.offsets.capacity
  }

  /// Forgets everything and gives most of the memory back.
  public mutating func removeAll() {
    Self.free(slots, mask + 1)
    mask = (1 << 13) - 1
    slots = Self.emptySlots(mask + 1)
    table.removeAll()
  }

  /// Appends the id of each string `text[starts[i]..<ends[i]]` to `ids`.
  ///
  /// The ranges must lie inside `text`; none is empty. O(bytes).
  public mutating func intern(
    _ text: UnsafeRawBufferPointer, starts: UnsafeBufferPointer<UInt32>, ends: UnsafeBufferPointer<UInt32>,
    into ids: inout [UInt32]
  ) {
    withUnsafeTemporaryAllocation(of: Probe.self, capacity: Self.batch) { probes in
      var first = 0
      let before = ids.count
      ids.append(contentsOf: repeatElement(0, count: starts.count))
      while first < starts.count {
        let number = min(Self.batch, starts.count - first)
        // Most slots aren't in the cache; all of a batch are asked for before the first is read.
        for index in 0..<number {
          let start = Int(starts[first + index])
          let key = Self.key(text, start, Int(ends[first + index]) - start)
          let place = Int(truncatingIfNeeded: key.hash) & mask
          prefetchForWriting(slots + place)
          probes[index] = Probe(key: key, place: UInt32(truncatingIfNeeded: place))
        }
        for index in 0..<number {
          let start = Int(starts[first + index])
          ids[before + first + index] = intern(text, start, Int(ends[first + index]) - start, probes[index])
        }
        first += number
      }
    }
  }

  /// The id of one string, which isn't empty. O(length).
  public mutating func intern(_ string: UnsafeRawBufferPointer) -> UInt32 {
    intern(string, 0, string.count, Self.key(string, 0, string.count))
  }

  /// The id of the string of `length` bytes, 1 to 16, that stand in `low` and, beyond the eighth, in `high`, the
  /// first in the lowest place; above them both are zero. O(1).
  public mutating func intern(low: UInt64, high: UInt64, length: Int) -> UInt32 {
    let key = Key(low: low, high: high, length: UInt32(truncatingIfNeeded: length))
    let slot = slots + Int(truncatingIfNeeded: key.hash) & mask
    if slot.pointee.key.low == low, slot.pointee.key.high == high, slot.pointee.key.length == key.length {
      slot.pointee.count &+= 1
      return slot.pointee.id
    }
    return withUnsafeBytes(of: (low.littleEndian, high.littleEndian)) { intern($0, 0, length, key) }
  }

  @inline(__always)
  private static func key(_ text: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> Key {
    if length <= 16, start + 16 <= text.count, let base = text.baseAddress {
      let low = UInt64(littleEndian: (base + start).loadUnaligned(as: UInt64.self))
      let high = UInt64(littleEndian: (base + start + 8).loadUnaligned(as: UInt64.self))
      // Shifts by 64 and more give zero.
      return Key(
        low: low & ~(UInt64.max << UInt64(truncatingIfNeeded: 8 &* length)),
        high: length > 8 ? high & ~(UInt64.max << UInt64(truncatingIfNeeded: 8 &* length &- 64)) : 0,
        length: UInt32(truncatingIfNeeded: length))
    }
    return keyOfAny(text, start, length)
  }

  private static func keyOfAny(_ text: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> Key {
    let low = loadWord(text, start, length)
    var high: UInt64 = 0
    if length > 8 {
      high = loadWord(text, start + 8, length - 8)
      var offset = start + 16
      let end = start + length
      while offset < end {
        high = (high ^ (high >> 29)) &* 0xBF58_476D_1CE4_E5B9 ^ loadWord(text, offset, end - offset)
        offset += 8
      }
    }
    return Key(low: low, high: high, length: UInt32(truncatingIfNeeded: length))
  }

  /// Up to eight bytes, zero above them.
  @inline(__always)
  private static func loadWord(_ text: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> UInt64 {
    if start + 8 <= text.count {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      return word & ~(UInt64.max << UInt64(8 &* min(8, length)))
    }
    var word: UInt64 = 0
    for index in 0..<min(8, length) { word |= UInt64(text[start + index]) << UInt64(8 * index) }
    return word
  }

  @inline(__always)
  private mutating func intern(
    _ text: UnsafeRawBufferPointer, _ start: Int, _ length: Int, _ probe: Probe
  ) -> UInt32 {
    let slot = slots + Int(probe.place)
    if slot.pointee.key.low == probe.key.low,
      slot.pointee.key.high == probe.key.high,
      slot.pointee.key.length == probe.key.length, length <= 16
    {
      slot.pointee.count &+= 1
      return slot.pointee.id
    }
    return intern(text, start, length, probe.key)
  }

  private mutating func intern(
    _ text: UnsafeRawBufferPointer, _ start: Int, _ length: Int, _ key: Key
  ) -> UInt32 {
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let slot = slots + place
      if slot.pointee.key.length == 0 { return insert(text, start, length, key, at: slot) }
      if slot.pointee.key.low == key.low, slot.pointee.key.high == key.high,
        slot.pointee.key.length == key.length, length <= 16 || equals(slot.pointee.id, text, start, length)
      {
        slot.pointee.count &+= 1
        return slot.pointee.id
      }
      place = (place + 1) & mask
    }
  }

  private func equals(_ id: UInt32, _ text: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> Bool {
    table.withString(Int(id)) { stored in
      compareBytes(stored, UnsafeRawBufferPointer(rebasing: text[start..<start + length])) == 0
    }
  }

  private mutating func insert(
    _ text: UnsafeRawBufferPointer, _ start: Int, _ length: Int, _ key: Key,
    at slot: UnsafeMutablePointer<Slot>
  ) -> UInt32 {
    let id = UInt32(count)
    slot.pointee = Slot(key: key, id: id, count: 1)
    table.append(UnsafeRawBufferPointer(rebasing: text[start..<start + length]))
    if count * 2 > mask { grow() }
    return id
  }

  private mutating func grow() {
    let old = slots
    let oldCount = mask + 1
    mask = oldCount * 2 - 1
    slots = Self.emptySlots(mask + 1)
    for index in 0..<oldCount where old[index].key.length != 0 {
      var place = Int(truncatingIfNeeded: old[index].key.hash) & mask
      while slots[place].key.length != 0 { place = (place + 1) & mask }
      slots[place] = old[index]
    }
    Self.free(old, oldCount)
  }
}
