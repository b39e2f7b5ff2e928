import CorpusIndex

/// Walks through the stretches of a segment in which a grouping keeps its value; values are numbers, the same for
/// texts that are the same.
struct GroupStretches {
  /// Stretches that are read at a time.
  static let batch = 1024
  /// Room for their ends and values.
  static var room: (ends: [UInt32], values: [UInt32]) {
    let ends = [UInt32](repeating: 0, count: batch)
    return (ends, ends)
  }

  private let structure: StructureReader
  private let division: SegmentDivision
  /// Whether stretches of one region that touch may be one.
  private let isJoined: Bool
  /// The number of each value of the division.
  private let numbers: [UInt32]
  private var next = 0
  private var ends: [UInt32]
  private var values: [UInt32]
  private var count = 0
  private var place = 0

  /// - Parameter numbers: what stands for the values of the division; 0 for those that it lacks.
  init(
    _ structure: StructureReader, _ division: SegmentDivision, numbers: [UInt32], joined isJoined: Bool
  ) {
    self.structure = structure
    self.division = division
    self.numbers = numbers
    self.isJoined = isJoined
    let room = max(1, min(Self.batch, structure.stretchCount(of: division)))
    ends = [UInt32](repeating: 0, count: room)
    values = ends
  }

  /// Where the present stretch ends; nothing is known of positions behind the last one.
  var end: Int { count == 0 ? .max : Int(ends[place]) }

  /// The number of the present stretch's value; 0 where there is no stretch.
  var value: UInt32 { count == 0 ? 0 : number(of: values[place]) }

  private func number(of value: UInt32) -> UInt32 { Int(value) < numbers.count ? numbers[Int(value)] : 0 }

  /// Goes on to the stretch that holds a position, or to the last one; positions ascend.
  mutating func move(to position: Int) {
    while count == 0 || Int(ends[place]) <= position {
      if place + 1 < count {
        place += 1
      } else {
        let read = structure.readStretches(
          of: division, from: &next, joined: isJoined, ends: &ends, values: &values)
        guard read > 0 else { return }
        count = read
        place = 0
      }
    }
  }

  /// Reads the next stretches instead of walking: where they end, and the numbers of their values.
  ///
  /// - Returns: how many were read, 0 at the end.
  mutating func read(ends: inout [UInt32], values: inout [UInt32]) -> Int {
    let read = structure.readStretches(
      of: division, from: &next, joined: isJoined, ends: &ends, values: &values)
    for index in 0..<read { values[index] = number(of: values[index]) }
    return read
  }
}
