import Analysis
import ArgumentParser
import Reporting

/// What is asked of matches besides the query: neighbours, and another query's matches.
struct JoiningArguments {
  static let nearHelp: ArgumentHelp =
    "Keep matches that have this query within so many words on either side: --near state 5. (words: 5)"
  static let notNearHelp: ArgumentHelp = "Leave out matches that have this query near by: --not-near state 5."
  static let andHelp: ArgumentHelp = "Keep the matches that this query has too: the same first and last word."
  static let orHelp: ArgumentHelp = "Add the matches of this query."
  static let minusHelp: ArgumentHelp = "Leave out the matches that this query has too."

  var near: [String]
  var notNear: [String]
  var and: String?
  var or: String?
  var minus: String?

  /// The query with all that is asked besides: first matches of other queries, then neighbours.
  func joined(_ query: Query, _ arguments: QueryArguments) throws -> Query {
    var joined = query
    if let or { joined = joined.union(try Asking.query(or, arguments)) }
    if let and { joined = joined.intersection(try Asking.query(and, arguments)) }
    if let minus { joined = joined.subtracting(try Asking.query(minus, arguments)) }
    if let (other, distance) = try Self.neighbour(near, "--near", arguments) {
      joined = joined.near(other, within: distance)
    }
    if let (other, distance) = try Self.neighbour(notNear, "--not-near", arguments) {
      joined = joined.notNear(other, within: distance)
    }
    return joined
  }

  /// What is asked, worded as a clause; `nil` for nothing.
  var clause: String? {
    var parts: [String] = []
    if let or { parts.append("with those of '\(or)'") }
    if let and { parts.append("also among those of '\(and)'") }
    if let minus { parts.append("without those of '\(minus)'") }
    for (words, name) in [(near, "near"), (notNear, "not near")] where !words.isEmpty {
      parts.append("\(name) '\(words[0])' (\(words.count > 1 ? words[1] : "5") words)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  var settings: [NamedValue] {
    [
      NamedValue("near", .list(near.map { .text($0) })),
      NamedValue("not_near", .list(notNear.map { .text($0) })),
      NamedValue("and", and.map { .text($0) } ?? .none), NamedValue("or", or.map { .text($0) } ?? .none),
      NamedValue("minus", minus.map { .text($0) } ?? .none),
    ]
  }

  private static func neighbour(
    _ words: [String], _ name: String, _ arguments: QueryArguments
  ) throws -> (Query, Int)? {
    guard let text = words.first else { return nil }
    guard words.count < 3 else {
      throw Failure.usage(
        "\(name) takes a query and a number of words. Quote phrases: \(name) \"great purge\" 5.")
    }
    var distance = 5
    if words.count > 1 {
      guard let number = Int(words[1]), (1...Nearness.farthest).contains(number) else {
        throw Failure.usage(
          "\(name): '\(words[1])' is not a number of words from 1 to \(Nearness.farthest). Write \(name) state 5."
        )
      }
      distance = number
    }
    return (try Asking.query(text, arguments), distance)
  }
}
