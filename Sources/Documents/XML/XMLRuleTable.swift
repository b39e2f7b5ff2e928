/// The rules of mappings by the numbers of elements' names.
struct XMLRuleTable {
  struct Rule {
    var role: XMLRole
    var region: Region?
    fileprivate var parents: [Int]
    fileprivate var conditions: [XMLMapping.Rule.Condition]
  }

  /// For each name the rules that may hold, those that come first hold first.
  private var candidates: [[Rule]] = []

  /// Rules of mappings; those of the earlier ones come before all of the later ones.
  init(_ mappings: [XMLMapping], names: ByteStringTable) {
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
            conditions: rule.conditions))
      }
    }
  }

  /// Whether any rule is about a name.
  func knows(_ name: Int) -> Bool { name < candidates.count && !candidates[name].isEmpty }

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

  private static func holds(_ condition: XMLMapping.Rule.Condition, _ attributes: XMLAttributes) -> Bool {
    guard let bytes = attributes.bytes(named: condition.attribute) else { return false }
    guard let wanted = condition.value else { return true }
    let value = bytes.string(0..<bytes.count)
    return value == wanted || value.split(separator: " ").contains { $0 == wanted }
  }
}
