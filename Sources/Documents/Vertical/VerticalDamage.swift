/// What is wrong with a file of vertical text: how often, and in which line first.
struct VerticalDamage {
  /// One kind of damage.
  struct Tally {
    private(set) var count = 0
    private(set) var line = 0

    mutating func add(_ line: Int) {
      self.line = count == 0 ? line : min(line, self.line)
      count += 1
    }
  }

  var raggedRows = Tally()
  var unclosedTags = Tally()
  var unopenedTags = Tally()
  var deepTags = Tally()
  var emptyDocuments = Tally()

  var warnings: [ReadingWarning] {
    var warnings: [ReadingWarning] = []
    func add(_ tally: Tally, _ warning: (Int, Int) -> ReadingWarning) {
      if tally.count > 0 { warnings.append(warning(tally.count, tally.line)) }
    }
    add(raggedRows, ReadingWarning.raggedRows)
    add(unclosedTags, ReadingWarning.unclosedTags)
    add(unopenedTags, ReadingWarning.unopenedTags)
    add(deepTags) { .deepTags(count: $0, line: $1, limit: VerticalStructure.depthLimit) }
    add(emptyDocuments, ReadingWarning.emptyDocuments)
    return warnings
  }
}
