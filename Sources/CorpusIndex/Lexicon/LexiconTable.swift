/// Byte strings by id, one after another in one buffer: word types, forms or gaps.
public struct LexiconTable: Sendable {
  /// The strings of all ids, one after another.
  public private(set) var bytes: [UInt8] = []
  /// Where each string begins, and where the last one ends.
  public private(set) var offsets: [UInt32] = [0]

  public init() {}

  /// How many strings there are.
  public var count: Int { offsets.count - 1 }

  /// Appends the string with the next id.
  @inline(__always)
  public mutating func append(_ string: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: string)
    offsets.append(UInt32(bytes.count))
  }

  /// Forgets all strings and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    offsets.append(0)
  }

  /// Calls `body` with the bytes of `id`.
  @inline(__always)
  public func withString<Result>(_ id: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let start = Int(offsets[id])
    let end = Int(offsets[id + 1])
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
  }

  /// The ids in the order of their bytes, those of equal strings ascending. O(n log n).
  public func sortedByBytes() -> [UInt32] {
    var entries = [SortEntry]()
    entries.reserveCapacity(count)
    return bytes.withUnsafeBytes { buffer in
      for id in 0..<count {
        entries.append(SortEntry(prefix: prefix(buffer, id), id: UInt32(id)))
      }
      entries.sort { left, right in
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        return isLess(buffer, left.id, right.id)
      }
      return entries.map(\.id)
    }
  }

  private struct SortEntry {
    /// The first eight bytes, the first in the highest place.
    let prefix: UInt64
    let id: UInt32
  }

  private func prefix(_ buffer: UnsafeRawBufferPointer, _ id: Int) -> UInt64 {
    var value: UInt64 = 0
    let start = Int(offsets[id])
    let count = min(8, Int(offsets[id + 1]) - start)
    for index in 0..<count { value |= UInt64(buffer[start + index]) << UInt64(56 - 8 * index) }
    return value
  }

  private func isLess(_ buffer: UnsafeRawBufferPointer, _ left: UInt32, _ right: UInt32) -> Bool {
    let leftRange = Int(offsets[Int(left)])..<Int(offsets[Int(left) + 1])
    let rightRange = Int(offsets[Int(right)])..<Int(offsets[Int(right) + 1])
    let order = compareBytes(
      UnsafeRawBufferPointer(rebasing: buffer[leftRange]),
      UnsafeRawBufferPointer(rebasing: buffer[rightRange]))
    return order != 0 ? order < 0 : left < right
  }
}

/// The order of two byte strings: negative, zero or positive. A string stands after its prefixes.
@inlinable
public func compareBytes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
  let shared = min(left.count, right.count)
  var index = 0
  while index + 8 <= shared {
    let leftWord = left.loadUnaligned(fromByteOffset: index, as: UInt64.self).bigEndian
    let rightWord = right.loadUnaligned(fromByteOffset: index, as: UInt64.self).bigEndian
    if leftWord != rightWord { return leftWord < rightWord ? -1 : 1 }
    index += 8
  }
  while index < shared {
    if left[index] != right[index] { return left[index] < right[index] ? -1 : 1 }
    index += 1
  }
  return left.count - right.count
}
