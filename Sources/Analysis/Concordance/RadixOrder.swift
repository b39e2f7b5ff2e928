/// Sorts numbers by their digits, eleven bits at a time, the least significant first: stable, and O(n) for each
/// digit in which the numbers differ.
enum RadixOrder {
  /// A key, and the number of what it belongs to.
  struct Entry: Sendable {
    var key: UInt64
    var number: UInt32
  }

  private static let digit: UInt64 = 11
  private static let buckets = 1 << 11

  /// Sorts entries by their keys; those of one key keep their order.
  static func sort(_ entries: inout [Entry]) {
    let differing = differingBits(entries)
    var scratch: [Entry] = []
    var shift: UInt64 = 0
    while shift < 64, differing >> shift > 0 {
      defer { shift += digit }
      guard (differing >> shift) & UInt64(buckets - 1) > 0 else { continue }
      if scratch.isEmpty { scratch = entries }
      distribute(entries, into: &scratch, shift: shift)
      swap(&entries, &scratch)
    }
  }

  /// Sorts entries by their keys, and keeps the first ones only.
  static func sort(_ entries: inout [Entry], first wanted: Int) {
    guard wanted < entries.count / 4 else {
      sort(&entries)
      entries.removeLast(max(0, entries.count - wanted))
      return
    }
    let differing = differingBits(entries)
    let shift = UInt64(max(0, 64 - differing.leadingZeroBitCount - Int(digit)))
    // Bits above those in which the keys differ are the same for all.
    let base = (entries.first?.key ?? 0) >> shift & ~UInt64(buckets - 1)
    var counts = [Int](repeating: 0, count: buckets)
    for entry in entries { counts[Int(entry.key >> shift &- base)] += 1 }
    var last = 0
    var total = counts[0]
    while total < wanted {
      last += 1
      total += counts[last]
    }
    var kept: [Entry] = []
    kept.reserveCapacity(total)
    for entry in entries where Int(entry.key >> shift &- base) <= last { kept.append(entry) }
    sort(&kept)
    kept.removeLast(kept.count - wanted)
    entries = kept
  }

  /// Sorts numbers, of which long runs may be in order already.
  static func sort(_ numbers: inout [UInt32]) {
    var differing: UInt32 = 0
    guard numbers.count > 1, let first = numbers.first else { return }
    for number in numbers { differing |= number ^ first }
    var scratch: [UInt32] = []
    var shift: UInt32 = 0
    while shift < 32, differing >> shift > 0 {
      if scratch.isEmpty { scratch = numbers }
      var starts = Self.starts(numbers) { Int(truncatingIfNeeded: $0 >> shift) }
      starts.withUnsafeMutableBufferPointer { starts in
        scratch.withUnsafeMutableBufferPointer { target in
          for number in numbers {
            let bucket = Int(truncatingIfNeeded: number >> shift) & (buckets - 1)
            target[starts[bucket]] = number
            starts[bucket] += 1
          }
        }
      }
      swap(&numbers, &scratch)
      shift += UInt32(digit)
    }
  }

  /// Takes a list in order into another, which stays in order. O(n).
  static func merge(_ right: [UInt32], into left: inout [UInt32]) {
    var (l, r) = (left.count, right.count)
    // From the end on, nothing is written over that has yet to be moved.
    left.append(contentsOf: right)
    let right = right.span
    var merged = left.mutableSpan
    while r > 0 {
      if l > 0, merged[l - 1] > right[r - 1] {
        merged[l + r - 1] = merged[l - 1]
        l -= 1
      } else {
        merged[l + r - 1] = right[r - 1]
        r -= 1
      }
    }
  }

  private static func differingBits(_ entries: [Entry]) -> UInt64 {
    guard let first = entries.first else { return 0 }
    var differing: UInt64 = 0
    for entry in entries { differing |= entry.key ^ first.key }
    return differing
  }

  private static func distribute(_ entries: [Entry], into target: inout [Entry], shift: UInt64) {
    var starts = Self.starts(entries) { Int(truncatingIfNeeded: $0.key >> shift) }
    // Through arrays, each number would be written with a check that nobody shares them.
    starts.withUnsafeMutableBufferPointer { starts in
      target.withUnsafeMutableBufferPointer { target in
        for entry in entries {
          let bucket = Int(truncatingIfNeeded: entry.key >> shift) & (buckets - 1)
          target[starts[bucket]] = entry
          starts[bucket] += 1
        }
      }
    }
  }

  /// Where the elements of each bucket begin in the order of their digits.
  @inline(__always)
  private static func starts<Element>(_ elements: [Element], _ digits: (Element) -> Int) -> [Int] {
    var starts = [Int](repeating: 0, count: buckets + 1)
    starts.withUnsafeMutableBufferPointer { starts in
      for element in elements { starts[(digits(element) & (buckets - 1)) + 1] += 1 }
      for bucket in 1...buckets { starts[bucket] += starts[bucket - 1] }
    }
    return starts
  }
}
