extension UnitCounts {
  /// The counts of some groups and words alone, in the order given. O(units + counts).
  ///
  /// - Returns: nil where a group or word isn't there, or groups don't ascend.
  public func keeping(groups kept: [Int], words: [Int]) -> UnitCounts? {
    guard kept.allSatisfy({ groups.indices.contains($0) }),
      zip(kept, kept.dropFirst()).allSatisfy({ $0 < $1 }),
      words.allSatisfy({ (0..<self.words).contains($0) })
    else { return nil }
    var numbers = [UInt32?](repeating: nil, count: sizes.count)
    var (keptSizes, unitsOfGroups) = ([Int](), [Int]())
    for group in kept {
      for unit in groups[group] {
        numbers[unit] = UInt32(keptSizes.count)
        keptSizes.append(sizes[unit])
      }
      unitsOfGroups.append(groups[group].count)
    }
    var (keptStarts, keptUnits, keptCounts) = ([0], [UInt32](), [Int32]())
    for word in words {
      for place in starts[word]..<starts[word + 1] {
        guard let number = numbers[Int(units[place])] else { continue }
        keptUnits.append(number)
        keptCounts.append(counts[place])
      }
      keptStarts.append(keptCounts.count)
    }
    return UnitCounts(
      sizes: keptSizes, unitsOfGroups: unitsOfGroups, starts: keptStarts, units: keptUnits, counts: keptCounts
    )
  }
}
