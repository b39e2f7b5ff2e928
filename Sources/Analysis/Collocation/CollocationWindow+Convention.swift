import TextStatistics

extension CollocationWindow {
  /// How a convention counts positions near several hits; for each hit, where that isn't known.
  static func counting(_ rules: WindowRules) -> Counting {
    switch (rules.overlap, rules.unit) {
    case (_, .windows): .wordsOncePerHit
    case (.once, .tokens): .positionsOnce
    case (.forEachHit, .tokens), (nil, _), (_, nil): .eachHit
    }
  }

  /// Where windows of a convention end unless somebody says otherwise.
  ///
  /// Programs whose windows end with the corpus alone let them run from one document into the next. Here they end with the
  /// document: which one comes next is an accident of the folder.
  static func boundary(_ rules: WindowRules) -> Boundary {
    switch rules.end {
    case .paragraph: .paragraph
    case .document, .corpus, .chosen: .document
    }
  }

  /// The same window, counted as a convention counts.
  ///
  /// - Parameter boundary: where it ends; as the convention has it where nil.
  public func counted(by convention: CollocationConvention, boundary: Boundary?) -> CollocationWindow? {
    let counting = Self.counting(convention.windows)
    if isWhole { return CollocationWindow(whole: self.boundary, counting: counting) }
    return CollocationWindow(
      left: left, right: right, boundary: boundary ?? Self.boundary(convention.windows), counting: counting)
  }
}
