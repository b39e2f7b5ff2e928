import TestSupport
import Testing

@testable import CorpusIndex

struct ScratchTests {
  @Test(arguments: [0, 1 << 30])
  func `a table begins with zeros and keeps what is written`(memory: Int) throws {
    let folder = try TemporaryFolder()
    let table = try ScratchTable<UInt32>(count: 5000, in: ScratchSpace(folder: folder.path, memory: memory))
    #expect(table.elements.allSatisfy { $0 == 0 })
    for index in 0..<5000 { table[index] = UInt32(index * index) }
    #expect((0..<5000).allSatisfy { table[$0] == UInt32($0 * $0) })
    // Its file has no name.
    #expect(try FileSystem.list(folder.path).isEmpty)
  }

  @Test(arguments: [0, 1 << 30])
  func `an empty table is one`(memory: Int) throws {
    let folder = try TemporaryFolder()
    #expect(
      try ScratchTable<UInt8>(count: 0, in: ScratchSpace(folder: folder.path, memory: memory)).count == 0)
  }

  @Test(arguments: [(0, 300), (0, (1 << 20) + 1), (1 << 30, 5000)])
  func `numbers get to their places in whatever order they come`(memory: Int, count: Int) throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 11)
    var scatter = try ScratchScatter(count: count, in: ScratchSpace(folder: folder.path, memory: memory))
    var expected = [UInt32](repeating: 0, count: count)
    // A few are left out.
    for place in Array(0..<count).shuffled(using: &random).dropFirst(7) {
      expected[place] = UInt32(place ^ 0x5555)
      scatter.put(expected[place], at: place)
    }
    let table = scatter.finish()
    #expect(Array(table.elements) == expected)
  }

  @Test func `a scratch file gives back numbers and bytes`() throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 12)
    var file = try ScratchFile(folder: folder.path)
    var expected: [UInt32] = []
    for length in [0, 1, 3, 4, 5, 16, 400_000, 2] + (0..<20_000).map({ $0 % 29 }) {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let place = UInt32(file.position)
      let result = bytes.withUnsafeBytes { bytes in
        Result { () throws(CorpusIndexError) in
          try file.append((place, UInt32(length), 3, 4), bytes: bytes)
        }
      }
      try result.get()
      expected += [place, UInt32(length), 3, 4]
      for start in stride(from: 0, to: length, by: 4) {
        expected.append(
          (start..<min(length, start + 4)).reduce(0) { $0 | UInt32(bytes[$1]) << UInt32(8 * ($1 - start)) })
      }
      if length % 5 == 0 {
        try file.append(UInt32(length))
        try file.append([1, 2])
        expected += [UInt32(length), 1, 2]
      }
    }
    let words = try file.finish()
    #expect(Array(words.words) == expected)
  }
}
