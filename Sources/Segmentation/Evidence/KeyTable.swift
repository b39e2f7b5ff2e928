/// Small numbers by keys of 64 bits: an open-addressing table that is filled once and asked for every mark.
struct KeyTable: Sendable {
  private struct Entry {
    var key: UInt64
    var value: Int16
    var isTaken: Bool
  }

  private var entries: [Entry]
  /// Bits of a hash that aren't part of a place.
  private let shift: UInt64

  /// O(pairs).
  init(_ pairs: [UInt64: Int16]) {
    let bits = max(1, Int.bitWidth - (pairs.count * 2).leadingZeroBitCount)
    shift = UInt64(64 - bits)
    entries = Array(repeating: Entry(key: 0, value: 0, isTaken: false), count: 1 << bits)
    for (key, value) in pairs {
      var place = place(of: key)
      while entries[place].isTaken { place = (place + 1) & (entries.count - 1) }
      entries[place] = Entry(key: key, value: value, isTaken: true)
    }
  }

  /// The number of a key. O(1).
  @inline(__always)
  subscript(key: UInt64) -> Int16? {
    var place = place(of: key)
    while entries[place].isTaken {
      if entries[place].key == key { return entries[place].value }
      place = (place + 1) & (entries.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key ^ (key >> 32)) &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
