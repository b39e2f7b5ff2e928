extension UnitCounts {
  /// The counts of some groups alone. O(units + counts).
  ///
  /// - Parameter kept: whether each group stays.
  public func keeping(_ kept: [Bool]) -> UnitCounts? {
    guard kept.count == groups.count else { return nil }
    var numbers = [UInt32?](repeating: nil, count: sizes.count)
    var (keptSizes, unitsOfGroups) = ([Int](), [Int]())
    for (group, isKept) in zip(groups, kept) where isKept {
      for unit in group {
        numbers[unit] = UInt32(keptSizes.count)
        keptSizes.append(sizes[unit])
      }
      unitsOfGroups.append(group.count)
    }
    var (newStarts, newUnits, newCounts) = ([0], [UInt32](), [Int32]())
    for word in 0..<words {
      for place in starts[word]..<starts[word + 1] {
        guard let number = numbers[Int(units[place])] else { continue }
        newUnits.append(number)
        newCounts.append(counts[place])
      }
      newStarts.append(newCounts.count)
    }
    return UnitCounts(
      sizes: keptSizes, unitsOfGroups: unitsOfGroups, starts: newStarts, units: newUnits, counts: newCounts)
  }
}
