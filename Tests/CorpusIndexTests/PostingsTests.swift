import TestSupport
import Testing

@testable import CorpusIndex

struct PostingsTests {
  private static func encode(_ positions: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    positions.withUnsafeBufferPointer { PostingsSerializer.encode($0, into: &bytes) }
    return bytes
  }

  /// Decodes `bytes`, followed by the padding of a file and nothing else; `nil` where they are damaged.
  private static func decode(_ bytes: [UInt8], count: Int, limit: UInt32 = .max) -> [UInt32]? {
    let padded = UnsafeMutableRawBufferPointer.allocate(
      byteCount: bytes.count + FileFormat.padding, alignment: 1)
    defer { padded.deallocate() }
    padded.copyBytes(from: bytes)
    for index in bytes.count..<padded.count { padded[index] = 0xFF }
    let column = Column(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(padded)[0..<bytes.count]))
    guard var cursor = PostingsCursor(column, from: 0, to: bytes.count, count: count, limit: limit) else {
      return nil
    }
    var positions = [UInt32](repeating: 0, count: count)
    let sound = positions.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { cursor.decode(count: count, into: $0) } ?? cursor.isAtEnd
    }
    return sound ? positions : nil
  }

  @Test(arguments: [0, 1, 2, 127, 128, 129, 255, 256, 257, 1000], [1, 2, 3, 1000, 4_000_000] as [UInt32])
  func `a list of any length comes back whole`(count: Int, largest: UInt32) {
    var random = SeededGenerator(seed: UInt64(count) << 32 | UInt64(largest))
    var position: UInt32 = 0
    var positions: [UInt32] = []
    for _ in 0..<count {
      positions.append(position)
      position += UInt32.random(in: 1...largest, using: &random)
    }
    let bytes = Self.encode(positions)
    #expect(Self.decode(bytes, count: count) == positions)
    if count > 0 { #expect(Self.decode(Array(bytes.dropLast()), count: count) == nil) }
    #expect(Self.decode(bytes + [1], count: count) == nil)
  }

  @Test(arguments: [1, 128, 129, 200])
  func `positions next to the largest number come back`(count: Int) {
    var positions = (0..<UInt32(count - 1)).map { $0 * 3 }
    positions.append(UInt32.max - 1)
    #expect(Self.decode(Self.encode(positions), count: count) == positions)
    #expect(Self.decode(Self.encode(positions), count: count, limit: UInt32.max - 1) == nil)
  }

  @Test func `a distance of zero is damage, in the tail and between blocks`() {
    var positions = (0..<130).map { UInt32($0) }
    positions[129] = positions[128]
    #expect(Self.decode(Self.encode(positions), count: 130) == nil)
    positions = (0..<256).map { UInt32($0 / 128 + $0 % 128) }
    positions[128] = positions[127]
    #expect(Self.decode(Self.encode(positions), count: 256) == nil)
  }

  @Test func `a list of even distances takes two bits more than their width at most`() {
    var random = SeededGenerator(seed: 5)
    var positions: [UInt32] = []
    var position: UInt32 = 0
    for _ in 0..<128 * 100 {
      position += UInt32.random(in: 1...2048, using: &random)
      positions.append(position)
    }
    // 11 bits, and 64 for each block in the skip table.
    #expect(Self.encode(positions).count * 8 <= 12_800 * 13)
  }

  @Test func `any bytes decode to ascending positions or to damage`() {
    var random = SeededGenerator(seed: 1937)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...400, using: &random)
      var bytes = Self.encode((0..<UInt32(count)).map { $0 * UInt32(5) })
      if bytes.isEmpty { bytes = [0] }
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      guard let positions = Self.decode(bytes, count: count, limit: 3000) else { continue }
      #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 } && (positions.last ?? 0) < 3000)
    }
  }
}
