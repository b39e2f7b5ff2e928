import Analysis
import CorpusIndex
import Reporting
import SlovoKit

/// What all commands that ask a corpus share: parsing with worded errors, and naming the corpus.
enum Asking {
  /// - Parameter isSimple: whether the query is of the simple language, whatever language others are in.
  static func query(_ text: String, _ arguments: QueryArguments, isSimple: Bool = false) throws -> Query {
    do {
      let family = WordFamily.name(in: text)
      var query =
        try family.map { Query(source: text, root: .family(WordFamily(name: $0))) }
        ?? (arguments.cql && !isSimple ? QueryParser.parseCorpusQuery(text) : QueryParser.parse(text))
      query.spellings = try arguments.spellings()
      query.strategy = try arguments.matchStrategy()
      return query
    } catch let error as QueryError { throw Wording.failure(error) }
  }

  static func filter(_ text: String?) throws -> Filter? {
    guard let text else { return nil }
    do throws(FilterError) { return try FilterParser.parse(text) } catch { throw Wording.failure(error) }
  }

  /// The groupings of `--by`, several with commas.
  static func groupings(_ text: String?) -> [Grouping] {
    var groupings: [Grouping] = []
    for part in (text ?? "").split(separator: ",") {
      let grouping = Grouping(part.trimmingBlanks)
      // The same twice would divide nothing, and make two columns of one name.
      if !groupings.contains(grouping) { groupings.append(grouping) }
    }
    return groupings
  }

  /// What identifies the corpus in an answer.
  static func describe(_ opened: OpenedCorpus) -> [NamedValue] {
    let manifest = opened.reader.manifest
    return [
      NamedValue("name", .text(opened.name)), NamedValue("documents", .integer(opened.reader.documentCount)),
      NamedValue("words", .integer(opened.reader.wordCount)), NamedValue("profile", .text(manifest.profile)),
      NamedValue("icu", .text(manifest.icu)), NamedValue("digest", .text(manifest.build.hexadecimal)),
    ]
  }
}

extension Substring {
  /// Without blanks at both ends.
  var trimmingBlanks: String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

extension Int {
  /// With commas between groups of three digits, for sentences.
  var grouped: String {
    let digits = Array(String(magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + text
  }
}
