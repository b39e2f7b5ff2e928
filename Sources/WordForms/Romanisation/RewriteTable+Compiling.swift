import ICU

extension RewriteTable {
  /// Which way a table of romanisation is used.
  enum Use {
    /// From the left side of the rules to the right: Cyrillic to Latin letters.
    case writing
    /// From the right side to the left: Latin letters to Cyrillic.
    case reading
  }

  /// Compiles a table of the data files.
  ///
  /// Signs on the side that is replaced are unified, so that every apostrophe and prime is read alike.
  init(named name: String, for use: Use, _ normalizer: Normalizer) throws(ICUError) {
    let stated = try StatedRules(named: name, normalizer)
    switch use {
    case .writing: self.init(compiling: stated.forward.map(Self.compilable))
    case .reading: self.init(compiling: Self.inverse(of: stated))
    }
  }

  private typealias Compilable = (
    source: [UInt16], target: [UInt16], before: [[UInt16]], after: [[UInt16]], evidence: Evidence
  )

  private static func compilable(_ rule: StatedRule) -> Compilable {
    (rule.left, rule.right, rule.before, rule.after, rule.evidence)
  }

  /// The rules for reading, and for each way of writing the first letter that is written so.
  private static func inverse(of stated: StatedRules) -> [Compilable] {
    var inverse: [Compilable] = stated.backward.map {
      (unifiedSigns($0.right), $0.left, $0.before, $0.after, $0.evidence)
    }
    let general = stated.forward.filter { $0.before.isEmpty && $0.after.isEmpty }
    let special = stated.forward.filter { !$0.before.isEmpty || !$0.after.isEmpty }
    for rule in general + special where rule.direction == .both && !rule.right.isEmpty {
      let source = unifiedSigns(rule.right)
      if !inverse.contains(where: { $0.source == source && $0.before.isEmpty && $0.after.isEmpty }) {
        inverse.append((source, rule.left, [], [], []))
      }
    }
    return inverse
  }

  private static func unifiedSigns(_ units: [UInt16]) -> [UInt16] {
    units.map { UInt16(truncatingIfNeeded: SignFolding.unified(UInt32($0))) }
  }

  private init(compiling compilable: [Compilable]) {
    func weight(_ rule: Compilable) -> (bucket: Int, source: Int, context: Int) {
      (
        min(Int(rule.source[0]), Self.indexed), -rule.source.count,
        -rule.before.count - rule.after.count - (rule.evidence.isEmpty ? 0 : 1)
      )
    }
    let ordered = compilable.enumerated().sorted { one, other in
      let (first, second) = (weight(one.element), weight(other.element))
      return first == second ? one.offset < other.offset : first < second
    }
    var rules: [Rule] = []
    var pool: [UInt16] = []
    var classes: [[UInt16]] = []
    var starts = [UInt16](repeating: 0, count: Self.indexed + 2)
    func item(_ units: [UInt16]) -> UInt16 {
      if units.count == 1 { return units[0] }
      if let known = classes.firstIndex(of: units) { return Self.classBase + UInt16(known) }
      classes.append(units)
      return Self.classBase + UInt16(classes.count - 1)
    }
    for (_, rule) in ordered {
      rules.append(
        Rule(
          start: pool.count, sourceCount: rule.source.count, beforeCount: rule.before.count,
          afterCount: rule.after.count, targetCount: rule.target.count, evidence: rule.evidence))
      pool += rule.source
      pool += rule.before.map(item)
      pool += rule.after.map(item)
      pool += rule.target
      starts[weight(rule).bucket + 1] += 1
    }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    precondition(classes.count <= 32)
    var membership = [UInt32](repeating: 0, count: Self.indexed)
    for (number, units) in classes.enumerated() {
      for unit in units where unit < Self.indexed { membership[Int(unit)] |= 1 << UInt32(number) }
    }
    self.rules = rules
    self.pool = pool
    self.starts = starts
    self.membership = membership
  }
}
