/// Numbers short strings of bytes in the order in which they first come: names of elements, values of
/// attributes.
///
/// A number stays what it is; the order of numbers follows the file alone, whatever the hash.
struct ByteStringTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Number + 1 for each slot, 0 where it is free; a power of two, at most half of it used.
  private var slots = [UInt32](repeating: 0, count: 64)
  /// Differs from run to run, so that no file can be made to fall into few slots.
  private static let seed = UInt64.random(in: 0...UInt64.max)

  var count: Int { ends.count }

  /// The number of a string, a new one where it hasn't come before. O(length).
  mutating func number(of name: ByteView) -> Int {
    let hash = Self.hash(name)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, matches(number, name) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(ends.count + 1)
    bytes.append(contentsOf: name.slice(0..<name.count))
    ends.append(bytes.count)
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  mutating func number(of name: String) -> Int {
    let bytes = Array(name.utf8)
    return bytes.withView { number(of: $0) }
  }

  /// The string of a number.
  func name(_ number: Int) -> String {
    guard ends.indices.contains(number) else { return "" }
    return String(decoding: bytes[start(of: number)..<ends[number]], as: UTF8.self)
  }

  private func start(of number: Int) -> Int { number > 0 ? ends[number - 1] : 0 }

  private func matches(_ number: Int, _ name: ByteView) -> Bool {
    let start = start(of: number)
    guard ends[number] - start == name.count else { return false }
    return bytes.withUnsafeBufferPointer { stored in
      for index in 0..<name.count where stored[start + index] != name[index] { return false }
      return true
    }
  }

  private static func hash(_ name: ByteView) -> UInt64 {
    var hash = seed
    for index in 0..<name.count { hash = (hash ^ UInt64(name[index])) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 32
    return hash &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
