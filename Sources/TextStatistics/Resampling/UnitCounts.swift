/// How often words occur in the units of some groups of texts, units being paragraphs or documents.
///
/// A comparison of two sides has two groups, target and reference. Only counts above 0 are held, word by word.
public struct UnitCounts: Sendable {
  /// A group of fewer units isn't resampled: nobody can say how much units differ.
  public static let fewestUnits = 2

  /// Running words of each unit, group by group.
  public let sizes: [Int]
  /// The units of each group.
  public let groups: [Range<Int>]
  /// For each word the index of its first count, and behind the last word the number of counts.
  let starts: [Int]
  /// The unit of each count, ascending within a word.
  let units: [UInt32]
  let counts: [Int32]

  /// Takes over counts. O(units + counts).
  ///
  /// - Parameters:
  ///   - sizes: running words of each unit, above 0, group by group.
  ///   - unitsOfGroups: how many units each group has; their sum is that of all units.
  ///   - starts: for each word the index of its first count, and at the end the number of counts.
  ///   - units: the unit of each count, ascending within a word.
  ///   - counts: above 0; those of a word have a sum below 2³¹.
  /// - Returns: nil where the counts aren't so.
  public init?(sizes: [Int], unitsOfGroups: [Int], starts: [Int], units: [UInt32], counts: [Int32]) {
    guard unitsOfGroups.allSatisfy({ $0 >= 0 }), unitsOfGroups.reduce(0, +) == sizes.count,
      sizes.allSatisfy({ $0 > 0 }), starts.first == 0, starts.last == counts.count,
      units.count == counts.count, counts.allSatisfy({ $0 > 0 })
    else { return nil }
    for word in 0..<starts.count - 1 {
      guard starts[word] <= starts[word + 1], starts[word + 1] <= counts.count else { return nil }
      var (sum, next) = (0, 0)
      for index in starts[word]..<starts[word + 1] {
        guard units[index] >= next, units[index] < sizes.count else { return nil }
        next = Int(units[index]) + 1
        sum += Int(counts[index])
      }
      guard sum <= Int32.max else { return nil }
    }
    self.sizes = sizes
    var groups: [Range<Int>] = []
    for count in unitsOfGroups {
      let start = groups.last?.upperBound ?? 0
      groups.append(start..<start + count)
    }
    self.groups = groups
    self.starts = starts
    self.units = units
    self.counts = counts
  }

  /// How many words are counted.
  public var words: Int { starts.count - 1 }

  /// Whether all groups have units enough to be resampled.
  public var areResampled: Bool { groups.allSatisfy { $0.count >= Self.fewestUnits } }
}

/// A comparison of two sides.
extension UnitCounts {
  /// Takes over the counts of a target, whose units come first, and a reference.
  ///
  /// - Returns: nil where the counts aren't as they must be.
  public init?(sizes: [Int], targetUnits: Int, starts: [Int], units: [UInt32], counts: [Int32]) {
    self.init(
      sizes: sizes, unitsOfGroups: [targetUnits, sizes.count - targetUnits], starts: starts, units: units,
      counts: counts)
  }

  /// How many of the units are the target's.
  public var targetUnits: Int { groups.first?.count ?? 0 }

  /// How many of the units are the reference's.
  public var referenceUnits: Int { sizes.count - targetUnits }

  /// In how many ways so many units can be dealt out to the two sides, as far as a number holds it. O(units).
  public var deals: Double {
    (0..<min(targetUnits, referenceUnits)).reduce(1) {
      $0 * Double(sizes.count - $1) / Double($1 + 1)
    }.rounded()
  }
}
