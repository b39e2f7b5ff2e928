import Analysis

/// What `slovo compare` is asked where more than two groups of texts are compared at once.
struct ManyGroupsArguments {
  /// How groups are compared.
  enum Mode: String {
    /// Each group in turn with the rest.
    case each
    /// All groups at once, word by word.
    case across
    /// Each pair of groups, for some words.
    case pairs
  }

  let mode: Mode
  let groupings: [Grouping]
  let level: Int?
  /// Words to look at, as they were typed; nil for all.
  let words: [String]?

  /// The option that asked for it.
  var option: String { mode == .each ? "--each" : mode == .across ? "--across" : "--pairs" }

  /// Refuses what makes no sense.
  ///
  /// - Returns: nil where two sides are compared.
  init?(each: String?, across: String?, pairs: Bool, level: Int?, words: String?) throws {
    guard let asked = each ?? across else {
      let given = [("--level", level != nil), ("--words", words != nil), ("--pairs", pairs)]
      if let (name, _) = given.first(where: \.1) {
        throw Failure.usage(
          "\(name) is for comparisons of many groups. Add --across section, or leave it out.")
      }
      return nil
    }
    if each != nil, across != nil {
      throw Failure.usage(
        "--each lists the words of each group, --across how words differ over all groups. Give one of them.")
    }
    if each != nil, pairs {
      throw Failure.usage(
        "--pairs is for --across: every group with every other. Give that in place of --each.")
    }
    let option = each == nil ? "--across" : "--each"
    var groupings = Asking.groupings(asked)
    guard !groupings.isEmpty else {
      throw Failure.usage("\(option) names nothing. Write \(option) section or \(option) document.")
    }
    if let level, level < 1 { throw Failure.usage("--level: levels count from 1.") }
    if level != nil, !groupings.contains(.section) {
      throw Failure.usage("--level is for \(option) section. Write that, or leave it out.")
    }
    // A title alone doesn't say whose section it is.
    if groupings == [.section] { groupings = [.document, .section] }
    let list = words.map { text in
      text.split(separator: ",").map { $0.trimmingBlanks }.filter { !$0.isEmpty }
    }
    if let list, list.isEmpty {
      throw Failure.usage("--words names no word. Write --words terror,legitimacy.")
    }
    if pairs, list == nil {
      throw Failure.usage(
        "--pairs compares every pair of groups for words that you name. Add --words terror,fear.")
    }
    self.mode = pairs ? .pairs : each == nil ? .across : .each
    self.groupings = groupings
    self.level = level
    self.words = list
  }

  /// What a group is called, for sentences.
  var noun: String {
    if groupings.last == .section { return "section" }
    return groupings == [.document] ? "document" : "group"
  }
}
