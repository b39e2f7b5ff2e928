extension FilterComparator {
  /// Whether it compares by size.
  var isOrder: Bool { [.atLeast, .atMost, .above, .below].contains(self) }

  /// What the comparator makes of how a value lies to the one asked for.
  func holds(_ isLess: Bool, _ isEqual: Bool) -> Bool {
    switch self {
    case .atLeast: !isLess
    case .atMost: isLess || isEqual
    case .above: !isLess && !isEqual
    case .below: isLess
    case .equal, .contains: isEqual
    case .notEqual, .containsNot: !isEqual
    }
  }
}
