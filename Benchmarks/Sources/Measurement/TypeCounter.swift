/// Counts surface forms: an open-addressing table on their bytes.
struct TypeCounter {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var length: Int32
    var count: Int32
  }

  private var entries: [Entry] = []
  private var slots = [Int32](repeating: -1, count: 1 << 16)
  private var bytes: [UInt8] = []

  /// How many different surface forms were counted.
  var typeCount: Int { entries.count }

  mutating func add(_ text: [UInt8], _ range: Range<Int>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash && matches(entries[number], text, range) {
        entries[number].count += 1
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(hash: hash, start: bytes.count, length: Int32(range.count), count: 1))
    bytes += text[range]
    if entries.count * 2 > slots.count { grow() }
  }

  /// The most frequent forms; ties are broken by bytes.
  func top(_ limit: Int) -> [(word: String, count: Int)] {
    let words = entries.sorted { first, second in
      if first.count != second.count { return first.count > second.count }
      return word(first).utf8.lexicographicallyPrecedes(word(second).utf8)
    }
    return words.prefix(limit).map { (word($0), Int($0.count)) }
  }

  func count(of form: String) -> Int {
    let wanted = Array(form.utf8)
    return Int(entries.first { matches($0, wanted, 0..<wanted.count) }?.count ?? 0)
  }

  private func word(_ entry: Entry) -> String {
    String(decoding: bytes[entry.start..<entry.start + Int(entry.length)], as: UTF8.self)
  }

  private func matches(_ entry: Entry, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard Int(entry.length) == range.count else { return false }
    for offset in 0..<range.count where bytes[entry.start + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}
