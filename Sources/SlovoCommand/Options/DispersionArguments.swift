import Analysis

/// How a corpus is divided into parts.
enum DispersionArguments {
  static let help =
    "The parts: document (where there are several), section, paragraph, or equal:N for N equal stretches."

  /// More equal parts than these are no parts any more.
  static let limit = 1_000_000

  /// Reads `--by`, or `--parts`; nil where neither is given.
  /// - Parameter most: equal parts at most.
  static func parts(by: String?, parts: Int?, most: Int = limit) throws -> DispersionParts? {
    if let parts {
      guard by == nil else {
        throw Failure.usage("--parts \(parts) stands for --by equal:\(parts). Give one of --by and --parts.")
      }
      return try equal(parts, "--parts")
    }
    switch by {
    case nil: return nil
    case "document": return .documents
    case "section": return .sections
    case "paragraph": return .paragraphs
    case let name?:
      let words = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      if words.count == 2, words[0] == "equal", let count = Int(words[1]) {
        return try equal(count, "--by equal", limit: most)
      }
      throw Failure.usage(
        "--by: '\(name)' is not a way to divide texts. Use document, section, paragraph, or equal:20.")
    }
  }

  private static func equal(_ count: Int, _ option: String, limit: Int = limit) throws -> DispersionParts {
    guard (2...limit).contains(count) else {
      throw Failure.usage(
        "\(option): \(count.grouped) parts can't be compared. Ask for 2 to \(limit.grouped).")
    }
    return .equal(count)
  }
}

extension DispersionParts {
  /// As it is typed.
  var name: String {
    switch self {
    case .documents: "document"
    case .sections: "section"
    case .paragraphs: "paragraph"
    case .equal(let count): "equal:\(count)"
    }
  }

  /// So many parts, in words.
  func counted(_ count: Int) -> String {
    let noun =
      switch self {
      case .documents: "document"
      case .sections: "section"
      case .paragraphs: "paragraph"
      case .equal: "equal part"
      }
    return "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }
}
