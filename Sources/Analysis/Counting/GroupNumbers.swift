/// Numbers groups in the order in which they are first met: those whose values are the same are one.
struct GroupNumbers {
  /// With one grouping, the group of each value, counted from 1; 0 for none yet.
  private var groupOfValue: [UInt32] = []
  private var groupOfValues: [[UInt32]: Int] = [:]
  private(set) var count = 0

  /// Makes room for values of the only grouping below a bound.
  mutating func reserve(_ bound: Int) {
    guard bound > groupOfValue.count else { return }
    groupOfValue += repeatElement(0, count: max(bound, groupOfValue.count * 3 / 2) - groupOfValue.count)
  }

  /// The group of the value of the only grouping. O(1).
  mutating func group(of value: UInt32) -> Int {
    reserve(Int(value) + 1)
    if groupOfValue[Int(value)] == 0 {
      count += 1
      groupOfValue[Int(value)] = UInt32(truncatingIfNeeded: count)
    }
    return Int(groupOfValue[Int(value)]) - 1
  }

  /// Replaces each of the first `count` values of the only grouping by its group; gives the indices of those that
  /// are the first of theirs. O(count).
  mutating func replace(_ values: inout [UInt32], count: Int) -> [Int] {
    var greatest: UInt32 = 0
    for index in 0..<count { greatest = max(greatest, values[index]) }
    reserve(Int(greatest) + 1)
    return Self.replace(&values, count: count, by: &groupOfValue, &self.count)
  }

  private static func replace(
    _ values: inout [UInt32], count: Int, by groupOfValue: inout [UInt32], _ known: inout Int
  ) -> [Int] {
    var firsts: [Int] = []
    var values = values.mutableSpan
    var groups = groupOfValue.mutableSpan
    for index in 0..<count {
      let value = Int(values[index])
      if groups[value] == 0 {
        known += 1
        groups[value] = UInt32(truncatingIfNeeded: known)
        firsts.append(index)
      }
      values[index] = groups[value] - 1
    }
    return firsts
  }

  /// The group of a value of the only grouping, `nil` where it has none yet.
  func known(_ value: Int) -> Int? {
    value < groupOfValue.count && groupOfValue[value] > 0 ? Int(groupOfValue[value]) - 1 : nil
  }

  /// The group of the values of several groupings. O(groupings).
  mutating func group(of values: [UInt32]) -> Int {
    if let group = groupOfValues[values] { return group }
    groupOfValues[values] = count
    count += 1
    return count - 1
  }
}
