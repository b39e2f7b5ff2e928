import CProcessor
import TestSupport
import Testing

@testable import CorpusIndex

struct TokenBlockTests {
  private static func encode(
    _ types: [UInt32], _ gaps: [UInt32], source: UInt16 = 5, line: UInt16 = 2, width: Int = 3
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    types.withUnsafeBufferPointer { types in
      gaps.withUnsafeBufferPointer { gaps in
        let serializer = TokenStreamSerializer(upperWidth: width)
        serializer.encode(types: types, gaps: gaps, source: source, line: line, into: &bytes)
        var portably: [UInt8] = []
        serializer.encode(
          types: types, gaps: gaps, source: source, line: line, portably: true, into: &portably)
        #expect(bytes == portably)
      }
    }
    return bytes
  }

  /// Calls `body` with the planes of a block that only the padding of a file follows; `nil` where it is broken.
  private static func withPlanes<Value>(
    _ bytes: [UInt8], width: Int = 3, _ body: (TokenPlanes, UnsafeRawBufferPointer) -> Value
  ) -> Value? {
    let exact = UnsafeMutableRawBufferPointer.allocate(
      byteCount: bytes.count + FileFormat.padding, alignment: 1)
    defer { exact.deallocate() }
    exact.copyBytes(from: bytes)
    for index in bytes.count..<exact.count { exact[index] = 0xFF }
    let block = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(exact)[0..<bytes.count])
    return TokenPlanes(block, upperWidth: width).map { body($0, block) }
  }

  /// Whether a block whose upper plane has a byte for each id reads the same in parts of all lengths, by the
  /// processor's own instructions.
  private static func readsInParts(_ block: UnsafeRawBufferPointer, _ types: [UInt32], _ gaps: [UInt32])
    -> Bool
  {
    guard let base = block.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
    var ids = [UInt32](repeating: .max, count: TokenBlock.size)
    var found = ids
    for first in 0..<TokenBlock.size {
      let count = min(TokenBlock.size - first, 1 + first % 7)
      guard tokenBlockReadTypes(base, block.count, UInt32(first), UInt32(count), &ids),
        ids.prefix(count).elementsEqual(types[first..<first + count])
      else { return false }
    }
    for from in stride(from: 0, to: TokenBlock.size, by: 8) {
      for to in stride(from: from + 8, through: TokenBlock.size, by: 8) {
        switch tokenBlockRead(base, block.count, UInt32(from), UInt32(to), &ids, &found) {
        case tokenBlockIsRead:
          guard ids[from..<to] == types[from..<to], found[from..<to] == gaps[from..<to] else { return false }
        case tokenBlockHasWideGaps:
          // Those who read it so decode the block as a whole.
          guard ids[from..<to] == types[from..<to] else { return false }
        default: return false
        }
      }
    }
    return true
  }

  /// Decodes a block token by token and as a whole; `nil` where the two differ or the block is broken.
  private static func decode(
    _ bytes: [UInt8], count: Int, width: Int = 3
  ) -> (types: [UInt32], gaps: [UInt32])? {
    withPlanes(bytes, width: width) { planes, block -> (types: [UInt32], gaps: [UInt32])? in
      var types = [UInt32](repeating: 0, count: TokenBlock.size)
      var gaps = types
      types.withUnsafeMutableBufferPointer { buffer in
        if let base = buffer.baseAddress { planes.decodeTypes(into: base) }
      }
      gaps.withUnsafeMutableBufferPointer { buffer in
        if let base = buffer.baseAddress { planes.decodeGaps(into: base) }
      }
      var portably = types
      portably.withUnsafeMutableBufferPointer { buffer in
        if let base = buffer.baseAddress { planes.decodeTypesPortably(into: base) }
      }
      guard portably == types else { return nil }
      let single = (0..<TokenBlock.size).map { (planes.type($0), planes.gap($0)) }
      guard single.map(\.0) == types, single.map(\.1) == gaps else { return nil }
      guard width > 1 || !TokenPlanes.areFast || readsInParts(block, types, gaps) else { return nil }
      for type in 0..<TokenBlock.streamedTypes where planes.isExact {
        let mask = planes.mask(ofStreamedType: type)
        guard types.indices.allSatisfy({ (mask >> UInt64($0) & 1 == 1) == (types[$0] == type) }) else {
          return nil
        }
      }
      return (Array(types.prefix(count)), Array(gaps.prefix(count)))
    } ?? nil
  }

  private static let largestTypes: [UInt32] = [
    0, 0xF, 0x10, 0xFF, 0x100, 0xFFF, 0x1000, 0xF_FFFF, 0xFFF_FFFF, .max,
  ]
  private static let gaps: [UInt32] = [0, 0, 0, 1, 15, 16, 17, 254, 270, 271, 272, 70_000, .max]

  @Test(arguments: largestTypes, [1, 2, 63, 64])
  func `ids of any width come back`(largest: UInt32, count: Int) throws {
    var random = SeededGenerator(seed: UInt64(largest) &+ UInt64(count))
    for _ in 0..<50 {
      // Ids of all sizes up to the largest.
      let types = (0..<count).map { _ in
        UInt32.random(in: 0...largest >> UInt32.random(in: 0..<32, using: &random), using: &random)
      }
      let gaps = (0..<count).map { _ in Self.gaps.randomElement(using: &random) ?? 0 }
      let width = TokenBlock.upperWidth(typeCount: Int(largest) + 1)
      let bytes = Self.encode(types, gaps, width: width)
      let decoded = try #require(Self.decode(bytes, count: count, width: width))
      #expect(Self.withPlanes(bytes, width: width) { planes, _ in planes.isExact } == true)
      #expect(decoded.types == types)
      #expect(decoded.gaps == gaps)
    }
  }

  @Test func `source offset and line come back up to their limits`() throws {
    let bytes = Self.encode([1], [0], source: .max, line: .max)
    let place = try #require(bytes.withUnsafeBytes { TokenPlanes.place($0) })
    #expect(place == (0xFFFF, 0xFFFF))
  }

  @Test func `a block of running text takes two bytes a token or less`() {
    let types: [UInt32] = (0..<64).map { $0 % 4 == 0 ? $0 / 4 : $0 * $0 }
    #expect(Self.encode(types, types.map { $0 % 8 == 0 ? 1 : 0 }, width: 1).count <= 128)
  }

  @Test func `a block shorter than its masks say is damage`() {
    let bytes = Self.encode([0x2_0000, 3], [300, 3])
    for count in 0..<bytes.count - 5 { #expect(Self.decode(Array(bytes.prefix(count)), count: 2) == nil) }
    #expect(Self.withPlanes(bytes, { planes, _ in planes.isExact }) == true)
    #expect(Self.withPlanes(bytes + [0]) { planes, _ in planes.isExact } == false)
    #expect(Self.withPlanes(bytes.dropLast()) { planes, _ in planes.isExact } == false)
    // Without its upper part the second id would belong to a lower class.
    var other = Self.encode([0x2_0000, 0x1000], [300, 3])
    let upper = TokenBlock.headerSize + TokenBlock.lowestSize + 2 + 3
    #expect(other[upper] == 1 && Self.withPlanes(other) { planes, _ in planes.isExact } == true)
    other[upper] = 0
    #expect(Self.withPlanes(other) { planes, _ in planes.isExact } == false)
  }

  @Test func `any bytes decode the same way twice or are damage`() {
    var random = SeededGenerator(seed: 1917)
    for round in 0..<5000 {
      let width = round % 2 == 0 ? 1 : 3
      let types = (0..<64).map { _ in UInt32.random(in: 0...0x2_0000, using: &random) }
      var bytes = Self.encode(types, types.map { $0 % 300 }, width: width)
      for _ in 0..<8 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      let isBlock = Self.withPlanes(bytes, width: width) { _, _ in true } ?? false
      #expect((Self.decode(bytes, count: 64, width: width) != nil) == isBlock)
    }
  }
}
