import Analysis
import CorpusIndex
import Indexing
import SlovoKit

/// What a count is of: queries, or members of families, with their hits where these aren't the queries' own.
struct CountedQueries {
  /// `nil` where the table finds them by itself, which is cheaper.
  var hits: [Hits]?
  /// The query as typed, for each list of hits.
  var patterns: [String]
  /// The member, for each list of hits; `nil` where nobody asked for members.
  var members: [String]?
  /// Which query each list of hits belongs to.
  var owners: [Int]
  var notes: [String] = []

  /// The counts of queries by those of their members.
  func sums(_ counts: [Int], of queries: Int) -> [Int] {
    var sums = [Int](repeating: 0, count: queries)
    for (owner, count) in zip(owners, counts) { sums[owner] += count }
    return sums
  }
}

extension CountCommand {
  /// The name of the grouping by members of families.
  static let member = "member"

  func counted(
    _ asked: QueryList, _ opened: OpenedCorpus, _ ranges: FilteredRanges?, byMember: Bool,
    _ decisions: [HitDecision]?, _ options: BuildOptions
  ) throws -> CountedQueries {
    var counted = CountedQueries(patterns: asked.texts, owners: Array(asked.queries.indices))
    guard byMember || decisions != nil else { return counted }
    let evaluator = QueryEvaluator(opened.reader, threads: options.threads, memory: options.memory)
    var hits: [Hits] = []
    if byMember {
      (counted.patterns, counted.owners) = ([], [])
      var members: [String] = []
      for (number, query) in asked.queries.enumerated() {
        for (member, own) in try evaluator.memberHits(of: query, in: ranges) {
          hits.append(own)
          members.append(member)
          counted.patterns.append(query.source)
          counted.owners.append(number)
        }
      }
      counted.members = members
    } else {
      hits = try evaluator.hits(of: asked.queries, in: ranges)
    }
    let annotated = try annotationArguments.apply(decisions, to: hits, in: opened.reader)
    counted.hits = annotated.hits
    counted.notes = annotated.notes
    return counted
  }
}
