/// The rules of mappings by the numbers of elements' names.
struct XMLRuleTable {
  fileprivate struct Condition {
    var attribute: [UInt8]
    /// `nil` where any value will do.
    var value: [UInt8]?
  }

  struct Rule {
    var role: XMLRole
    var region: Region?
    fileprivate var parents: [Int]
    fileprivate var conditions: [Condition]
  }

  /// For each name the rules that may hold, those that come first hold first.
  private var candidates: [[Rule]] = []

  /// Rules of mappings; those of the earlier ones come before all of the later ones.
  init(_ mappings: [XMLMapping], names: XMLNames) {
    for mapping in mappings {
      let ordered = mapping.rules.enumerated().sorted {
        ($0.element.weight, $0.offset) > ($1.element.weight, $1.offset)
      }
      for (_, rule) in ordered {
        guard let own = rule.path.last else { continue }
        let number = names.number(of: own)
        while candidates.count <= number { candidates.append([]) }
        candidates[number].append(
          Rule(
            role: rule.role, region: rule.region,
            parents: rule.path.dropLast().reversed().map { names.number(of: $0) },
            conditions: rule.conditions.map {
              Condition(attribute: Array($0.attribute.utf8), value: $0.value.map { Array($0.utf8) })
            }))
      }
    }
  }

  /// The rule for an element; `parent` gives the name of the element so many levels above it.
  func rule(
    for name: Int, _ attributes: XMLAttributes, parent: (Int) -> Int?
  ) -> (role: XMLRole, region: Region?)? {
    guard name < candidates.count else { return nil }
    candidates: for rule in candidates[name] {
      for (level, wanted) in rule.parents.enumerated() where parent(level) != wanted {
        continue candidates
      }
      for condition in rule.conditions where !Self.holds(condition, attributes) { continue candidates }
      return (rule.role, rule.region)
    }
    return nil
  }

  private static func holds(_ condition: Condition, _ attributes: XMLAttributes) -> Bool {
    guard let value = attributes.bytes(named: condition.attribute) else { return false }
    guard let wanted = condition.value else { return true }
    // The whole value, or one of the words in it.
    if value.count == wanted.count, value.has(wanted, at: 0) { return true }
    var start = 0
    for index in 0...value.count where index == value.count || value[index] == 0x20 {
      if index - start == wanted.count, value.has(wanted, at: start) { return true }
      start = index + 1
    }
    return false
  }
}

extension ByteView {
  fileprivate func has(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + bytes.count <= count else { return false }
    for step in 0..<bytes.count where self[index + step] != bytes[step] { return false }
    return true
  }
}
