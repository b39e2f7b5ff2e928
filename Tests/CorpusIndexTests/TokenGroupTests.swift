import TestSupport
import Testing

@testable import CorpusIndex

struct TokenGroupTests {
  private static let build = BuildIdentifier(high: 1, low: 2)

  /// Writes tokens of one byte with a blank before each, but for jumps; their places are what a sum of lengths
  /// from the jumps gives. The blocks come in two runs, cut at a group.
  private static func write(
    _ types: [UInt32], jumps: [SourceJump], gapLength: (Int) -> Int, in folder: borrowing TemporaryFolder
  ) throws -> (reader: TokenStreamReader, places: [SourcePlace]) {
    var places: [SourcePlace] = []
    var place = SourcePlace(source: 0, line: 1)
    for position in types.indices {
      if let jump = jumps.first(where: { Int($0.position) == position }) {
        place = SourcePlace(source: Int(jump.source), line: Int(jump.line))
      } else {
        place.source += 1 + gapLength(position)
        place.line += gapLength(position) / 10
      }
      places.append(place)
    }
    let path = folder.path + "/tokens"
    var writer = try TokenStreamWriter(path: path, build: build, typeCount: 100)
    var position = 0
    for end in [min(types.count, TokenBlock.groupSize), types.count] where position < end {
      var run = TokenRun(firstPosition: position, typeCount: 100)
      var before: SourcePlace?
      while position < end {
        let block = position..<min(end, position + TokenBlock.size)
        let gaps = [UInt32](repeating: 0, count: block.count)
        types[block].withUnsafeBufferPointer { types in
          gaps.withUnsafeBufferPointer {
            run.append(types: types, gaps: $0, at: places[position], after: before)
          }
        }
        before = jumps.last { block.contains(Int($0.position)) }.map {
          SourcePlace(source: Int($0.source), line: Int($0.line))
        }
        position = block.upperBound
      }
      try writer.append(run)
    }
    _ = try writer.finish(tokens: types.count, jumps: jumps, exceptions: [])
    return (try TokenStreamReader(path: path, build: build), places)
  }

  /// Compares every place with what the reader tells by its anchors and sums.
  private static func check(
    _ reader: TokenStreamReader, _ places: [SourcePlace], gapLength: (Int) -> Int
  ) throws {
    for position in places.indices {
      let anchor = try reader.anchor(before: position)
      var place = SourcePlace(source: anchor.source, line: anchor.line)
      for step in anchor.position..<position {
        place.source += 1 + gapLength(step + 1)
        place.line += gapLength(step + 1) / 10
      }
      #expect(place == places[position], "at \(position)")
    }
    try reader.verify()
  }

  @Test(arguments: [1, 63, 64, 65, 2047, 2048, 2049, 5000])
  func `places come back from groups, blocks and jumps`(count: Int) throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: UInt64(count))
    let types = (0..<count).map { _ in UInt32.random(in: 0..<100, using: &random) }
    var jumps = [SourceJump(position: 0, source: 77, line: 3)]
    for _ in 0..<count / 300 {
      let position = UInt32.random(in: 1..<UInt32(count), using: &random)
      if jumps.contains(where: { $0.position == position }) { continue }
      jumps.append(
        SourceJump(position: position, source: .random(in: 0...90_000, using: &random), line: position))
    }
    jumps.sort { $0.position < $1.position }
    let (reader, places) = try Self.write(types, jumps: jumps, gapLength: { $0 % 7 }, in: folder)
    try Self.check(reader, places, gapLength: { $0 % 7 })
    var ids = [UInt32](repeating: 0, count: count)
    try ids.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { try reader.types(0..<count, into: base) }
    }
    #expect(ids == types)
    for type in 0..<TokenBlock.streamedTypes {
      var positions = [UInt32](repeating: 0, count: types.count { $0 == type })
      let wanted = types.indices.filter { types[$0] == type }.map { UInt32($0) }
      var cursor = StreamedPositions(of: type, in: reader)
      let found = try positions.withUnsafeMutableBufferPointer { buffer in
        try buffer.baseAddress.map { try cursor.decode(count: buffer.count, into: $0) } ?? true
      }
      #expect(found && positions == wanted)
    }
  }

  @Test func `a block too far from its group becomes a jump`() throws {
    let folder = try TemporaryFolder()
    let types = (0..<4200).map { UInt32($0 % 100) }
    // Some thirty thousand bytes between two words of every tenth block.
    let gap = { (position: Int) in position % 640 == 600 ? 30_000 : 1 }
    let jumps = [SourceJump(position: 0, source: 0, line: 1)]
    let (reader, places) = try Self.write(types, jumps: jumps, gapLength: gap, in: folder)
    try Self.check(reader, places, gapLength: gap)
    #expect(reader.jumpPositions.wordCount > 1)
  }
}
