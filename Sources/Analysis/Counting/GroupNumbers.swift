/// Numbers groups in the order in which they are first met: those whose values are the same are one.
struct GroupNumbers {
  /// With one grouping, the group of each value, counted from 1; 0 for none yet.
  private var groupOfValue: [UInt32] = []
  private var groupOfValues: [[UInt32]: Int] = [:]
  private(set) var count = 0

  /// Makes room for values of the only grouping below a bound.
  mutating func reserve(_ bound: Int) {
    if bound > groupOfValue.count { groupOfValue += repeatElement(0, count: bound - groupOfValue.count) }
  }

  /// The group of the value of the only grouping. O(1).
  mutating func group(of value: UInt32) -> Int {
    if Int(value) >= groupOfValue.count { reserve(Int(value) + 1 + groupOfValue.count / 2) }
    if groupOfValue[Int(value)] == 0 {
      count += 1
      groupOfValue[Int(value)] = UInt32(truncatingIfNeeded: count)
    }
    return Int(groupOfValue[Int(value)]) - 1
  }

  /// The group of the values of several groupings. O(groupings).
  mutating func group(of values: [UInt32]) -> Int {
    if let group = groupOfValues[values] { return group }
    groupOfValues[values] = count
    count += 1
    return count - 1
  }
}
