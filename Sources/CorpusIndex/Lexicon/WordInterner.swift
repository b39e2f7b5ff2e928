/// Gives each distinct byte string an id, in order of first sight, and counts it: an open-addressing
/// table over one buffer of bytes.
///
/// A slot holds the first eight bytes of its string, so most words are told apart without leaving
/// the slot. Contract of the unsafe part: `slots` is owned by this value, holds `mask + 1` entries, all
/// initialised, and is never handed out.
public struct WordInterner: ~Copyable {
  private struct Slot {
    var prefix: UInt64
    /// 0 in an empty slot.
    var length: UInt32
    var id: UInt32
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  /// The strings by id.
  public private(set) var table = LexiconTable()
  /// Occurrences by id.
  public private(set) var counts: [UInt32] = []

  /// An empty table.
  public init() {
    mask = (1 << 14) - 1
    slots = Self.emptySlots(mask + 1)
  }

  deinit { slots.deallocate() }

  private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: Slot(prefix: 0, length: 0, id: 0), count: count)
    return slots
  }

  /// How many distinct strings there are.
  public var count: Int { counts.count }

  /// Bytes of memory that the table takes.
  public var memory: Int {
    (mask + 1) * MemoryLayout<Slot>.stride + table.bytes.capacity
      + 4 * (table.offsets.capacity + counts.capacity)
  }

  /// Forgets everything and gives the memory back.
  public mutating func removeAll() {
    slots.deallocate()
    mask = (1 << 14) - 1
    slots = Self.emptySlots(mask + 1)
    table = LexiconTable()
    counts = []
  }

  /// Appends the id of each string `text[starts[i]..<ends[i]]` to `ids`.
  ///
  /// The ranges must lie inside `text`; none is empty. O(bytes).
  public mutating func intern(
    _ text: UnsafeRawBufferPointer, starts: UnsafeBufferPointer<UInt32>, ends: UnsafeBufferPointer<UInt32>,
    into ids: inout [UInt32]
  ) {
    ids.reserveCapacity(ids.count + starts.count)
    for index in 0..<starts.count {
      let start = Int(starts[index])
      ids.append(intern(text, start, Int(ends[index]) - start))
    }
  }

  /// The id of one string. O(length).
  public mutating func intern(_ string: UnsafeRawBufferPointer) -> UInt32 {
    intern(string, 0, string.count)
  }

  @inline(__always)
  private mutating func intern(_ text: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> UInt32 {
    let prefix = loadWord(text, start, length)
    var hash = (prefix ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    if length > 8 {
      var offset = start + 8
      let end = start + length
      while offset < end {
        hash = (hash ^ (hash >> 29) ^ loadWord(text, offset, end - offset)) &* 0xBF58_476D_1CE4_E5B9
        offset += 8
      }
    }
    var slot = Int(truncatingIfNeeded: (hash ^ (hash >> 32)) >> 3) & mask
    while true {
      let entry = slots[slot]
      if entry.length == 0 { return insert(text, start, length, prefix, at: slot) }
      if entry.prefix == prefix, entry.length == UInt32(truncatingIfNeeded: length),
        length <= 8 || equals(entry.id, text, start, length)
      {
        counts[Int(entry.id)] &+= 1
        return entry.id
      }
      slot = (slot + 1) & mask
    }
  }

  /// Up to eight bytes, zero above them.
  @inline(__always)
  private func loadWord(_ text: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> UInt64 {
    if start + 8 <= text.count {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      return length >= 8 ? word : word & ((1 << UInt64(8 &* length)) &- 1)
    }
    var word: UInt64 = 0
    for index in 0..<min(8, length) { word |= UInt64(text[start + index]) << UInt64(8 * index) }
    return word
  }

  private func equals(_ id: UInt32, _ text: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> Bool {
    table.withString(Int(id)) { stored in
      var offset = 8
      while offset < length {
        if loadWord(stored, offset, length - offset) != loadWord(text, start + offset, length - offset) {
          return false
        }
        offset += 8
      }
      return true
    }
  }

  private mutating func insert(
    _ text: UnsafeRawBufferPointer, _ start: Int, _ length: Int, _ prefix: UInt64, at slot: Int
  ) -> UInt32 {
    let id = UInt32(counts.count)
    slots[slot] = Slot(prefix: prefix, length: UInt32(length), id: id)
    table.append(UnsafeRawBufferPointer(rebasing: text[start..<start + length]))
    counts.append(1)
    if counts.count * 2 > mask { grow() }
    return id
  }

  private mutating func grow() {
    let old = slots
    let oldCount = mask + 1
    mask = oldCount * 2 - 1
    slots = Self.emptySlots(mask + 1)
    for index in 0..<oldCount where old[index].length != 0 { place(old[index]) }
    old.deallocate()
  }

  private func place(_ entry: Slot) {
    var hash = (entry.prefix ^ UInt64(entry.length)) &* 0x9E37_79B9_7F4A_7C15
    let length = Int(entry.length)
    if length > 8 {
      table.withString(Int(entry.id)) { stored in
        var offset = 8
        while offset < length {
          hash = (hash ^ (hash >> 29) ^ loadWord(stored, offset, length - offset)) &* 0xBF58_476D_1CE4_E5B9
          offset += 8
        }
      }
    }
    var slot = Int(truncatingIfNeeded: (hash ^ (hash >> 32)) >> 3) & mask
    while slots[slot].length != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }
}
