import TestSupport
import Testing

@testable import CorpusIndex

struct TokenBlockTests {
  private static func encode(_ types: [UInt32], _ gaps: [UInt32], source: Int = 5, line: Int = 2) -> [UInt8] {
    var bytes: [UInt8] = []
    types.withUnsafeBufferPointer { types in
      gaps.withUnsafeBufferPointer { gaps in
        TokenStreamSerializer.encode(types: types, gaps: gaps, source: source, line: line, into: &bytes)
      }
    }
    return bytes
  }

  /// Decodes a block token by token and as a whole; `nil` where the two differ or the block is broken.
  private static func decode(_ bytes: [UInt8], count: Int) -> (types: [UInt32], gaps: [UInt32])? {
    let exact = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    defer { exact.deallocate() }
    exact.copyBytes(from: bytes)
    let block = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(exact)[0..<bytes.count])
    guard let planes = TokenStreamSerializer.Planes(block) else { return nil }
    var types = [UInt32](repeating: 0, count: TokenBlock.size)
    var gaps = types
    types.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { planes.decodeTypes(into: base) }
    }
    gaps.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { planes.decodeGaps(into: base) }
    }
    let single = (0..<TokenBlock.size).map { (planes.type($0), planes.gap($0)) }
    guard single.map(\.0) == types, single.map(\.1) == gaps else { return nil }
    return (Array(types.prefix(count)), Array(gaps.prefix(count)))
  }

  private static let largestTypes: [UInt32] = [0, 0xFF, 0x100, 0xFFFF, 0x1_0000, .max]
  private static let gaps: [UInt32] = [0, 0, 0, 1, 254, 255, 256, 70_000, .max]

  @Test(arguments: largestTypes, [1, 2, 63, 64])
  func `ids of any width come back`(largest: UInt32, count: Int) throws {
    var random = SeededGenerator(seed: UInt64(largest) &+ UInt64(count))
    for _ in 0..<50 {
      let types = (0..<count).map { _ in UInt32.random(in: 0...largest, using: &random) }
      let gaps = (0..<count).map { _ in Self.gaps.randomElement(using: &random) ?? 0 }
      let bytes = Self.encode(types, gaps)
      let decoded = try #require(Self.decode(bytes, count: count))
      #expect(decoded.types == types)
      #expect(decoded.gaps == gaps)
    }
  }

  @Test func `source offset and line come back up to their limits`() throws {
    let bytes = Self.encode([1], [0], source: TokenBlock.sourceLimit - 1, line: Int(UInt32.max))
    try bytes.withUnsafeBytes { block in
      let planes = try #require(TokenStreamSerializer.Planes(block))
      #expect(planes.source == TokenBlock.sourceLimit - 1)
      #expect(planes.line == Int(UInt32.max))
      #expect(planes.isExact)
    }
  }

  @Test func `a block shorter than its masks say is damage`() {
    let bytes = Self.encode([0x2_0000, 3], [255, 3])
    for count in 0..<bytes.count - 4 { #expect(Self.decode(Array(bytes.prefix(count)), count: 2) == nil) }
    #expect(bytes.withUnsafeBytes { TokenStreamSerializer.Planes($0)?.isExact } == true)
    #expect((bytes + [0]).withUnsafeBytes { TokenStreamSerializer.Planes($0)?.isExact } == false)
  }

  @Test func `any bytes decode the same way twice or are damage`() {
    var random = SeededGenerator(seed: 1917)
    for _ in 0..<5000 {
      let types = (0..<64).map { _ in UInt32.random(in: 0...0x2_0000, using: &random) }
      var bytes = Self.encode(types, types.map { $0 % 300 })
      for _ in 0..<8 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      let isBlock = bytes.withUnsafeBytes { TokenStreamSerializer.Planes($0) != nil }
      #expect((Self.decode(bytes, count: 64) != nil) == isBlock)
    }
  }
}
