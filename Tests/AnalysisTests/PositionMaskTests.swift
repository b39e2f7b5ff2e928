import Testing

@testable import Analysis

@Suite struct `A mask of positions` {
  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 129, 200])
  func `counts and holds what ranges say`(count: Int) {
    for lower in 0...count {
      for upper in lower...count {
        var mask = PositionMask(count: count, [lower..<upper])
        #expect(mask.count(in: 0..<count) == upper - lower)
        #expect((0..<count).allSatisfy { mask.contains($0) == (lower..<upper).contains($0) })
        #expect(mask.contains(lower..<upper))
        #expect(upper == count || !mask.contains(lower..<upper + 1))
        mask.invert()
        #expect(mask.count(in: 0..<count) == count - (upper - lower))
      }
    }
    #expect(PositionMask(count: count, all: true).count(in: 0..<count) == count)
  }

  @Test func `hands out its positions in a range, ascending`() throws {
    let mask = PositionMask(count: 300, [3..<5, 60..<70, 127..<129, 256..<300])
    for range in [0..<300, 4..<64, 64..<65, 128..<256, 256..<299, 7..<7] {
      var found: [Int] = []
      try mask.forEach(in: range) { found.append($0) }
      #expect(found == range.filter { mask.contains($0) })
    }
  }

  @Test func `joins and cuts like sets`() {
    let left = PositionMask(count: 150, [10..<70, 100..<150])
    let right = PositionMask(count: 150, [0..<20, 60..<128])
    var union = left
    union.formUnion(right)
    var intersection = left
    intersection.formIntersection(right)
    for position in 0..<150 {
      #expect(union.contains(position) == (left.contains(position) || right.contains(position)))
      #expect(intersection.contains(position) == (left.contains(position) && right.contains(position)))
    }
  }
}

@Suite struct `A literal with signs` {
  @Test(arguments: [
    ("vozhd'", ["vozhd'"]), ("s''ezd", ["s''ezd"]), ("ob\"ekt", ["ob\"ekt"]),
    ("workers’ state", ["workers’"]),
    ("'steel gauntlets'", ["gauntlets'"]), ("don't", []), ("U.S.", []), ("purge,", []),
  ])
  func `may be one word`(literal: String, wholes: [String]) throws {
    var divider = try LiteralDivider()
    let bytes = Array(literal.utf8)
    let found = try divider.runs(bytes).compactMap { $0.wholes.first }
    #expect(found.map { String(decoding: bytes[$0], as: UTF8.self) } == wholes)
  }
}

@Suite struct `The distance between two words` {
  @Test(arguments: [
    ("terror", "terror", 0), ("teror", "terror", 1), ("terrror", "terror", 1), ("tarror", "terror", 1),
    ("etrror", "terror", 1), ("ежов", "ежова", 1), ("legitamcy", "legitimacy", 2), ("terror", "mirror", nil),
  ])
  func `counts slips of the pen up to a limit`(left: String, right: String, distance: Int?) {
    let limit = left.count >= 8 ? 2 : 1
    let found = NearForms.distance(Array(left.unicodeScalars), Array(right.unicodeScalars), limit: limit)
    #expect(found == distance)
  }
}
