import Indexing

extension Wording {
  /// The kind of a near-duplicate in a report.
  static func kind(_ kind: NearDuplicate.Kind) -> String {
    switch kind {
    case .sameFile: "same-file"
    case .sameText: "near-duplicate"
    case .excerpt: "excerpt-of"
    case .containsExcerpt: "contains"
    }
  }

  /// `93 % of the shorter text's runs of five words are in both`
  static func share(_ share: Double) -> String {
    "\(percent(share)) of the shorter text's runs of five words are in both"
  }

  /// How many texts are copies, nearly, and the first of them; `nil` where there are none.
  static func nearDuplicates(_ duplicates: [NearDuplicate], isListed: Bool) -> String? {
    guard !duplicates.isEmpty else { return nil }
    let copies = duplicates.count { $0.kind == .sameFile }
    var parts: [String] = []
    if copies > 0 {
      parts.append(
        copies == 1
          ? "1 text is the same file as another" : "\(copies.grouped) texts are the same files as others")
    }
    let near = Set(duplicates.lazy.filter { $0.kind != .sameFile }.map(\.document)).count
    if near > 0 {
      parts.append(
        near == 1
          ? "1 text shares most of its words with another"
          : "\(near.grouped) texts share most of their words with others")
    }
    let named = duplicates.prefix(namedLimit).map {
      "'\($0.document)' with '\($0.other)', \(percent($0.share))"
    }
    let rest = duplicates.count > named.count ? "; \((duplicates.count - named.count).grouped) more" : ""
    return parts.joined(separator: ", ") + ": \(named.joined(separator: "; "))\(rest)."
      + (isListed ? "" : " --report FILE lists them.")
  }

  private static let namedLimit = 3

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
