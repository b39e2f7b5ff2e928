import Analysis

extension LineArguments {
  /// What lines are grouped by, `nil` where lines are asked for.
  func groupKeys() throws -> [LineGroupKey]? {
    guard let groupBy else { return nil }
    var keys: [LineGroupKey] = []
    for part in groupBy.split(separator: ",", omittingEmptySubsequences: false) {
      let name = part.trimmingBlanks
      guard let key = LineGroupKey(name) else {
        throw Failure.usage(
          "--group-by: '\(name)' is nothing to group by. Use \(LineGroupKey.known), a layer or a key of metadata."
        )
      }
      guard !keys.contains(key) else {
        throw Failure.usage("--group-by: '\(name)' stands there twice. Name each key once.")
      }
      keys.append(key)
    }
    if sort != nil {
      throw Failure.usage(
        "--group-by shows groups, the most frequent first, and --sort orders lines. Leave one of them out.")
    }
    if !highlight.isEmpty {
      throw Failure.usage("--group-by shows groups, and --highlight marks lines. Leave one of them out.")
    }
    return keys
  }
}
