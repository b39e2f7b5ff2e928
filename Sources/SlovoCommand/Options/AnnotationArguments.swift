import Analysis
import ArgumentParser
import CorpusIndex
import Reporting
import SlovoKit

/// What a reader noted about single hits.
struct AnnotationArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What you decided about single hits: CSV with the columns document, from, to, decision (keep or drop), category, comment.",
      valueName: "file"))
  var annotations: String?

  @Option(help: "Only hits that --annotations puts into this category.")
  var category: String?

  /// The decisions of the file, as it stands.
  func read() throws -> [HitDecision]? {
    guard let annotations else {
      if category != nil { throw Failure.usage("--category needs a file of categories. Add --annotations.") }
      return nil
    }
    do throws(HitDecisionTableError) { return try HitDecisionTable.read(annotations) } catch {
      throw Wording.failure(error)
    }
  }

  /// Applies decisions to the hits of queries.
  func apply(_ decisions: [HitDecision]?, to hits: [Hits], in corpus: CorpusReader) throws -> AnnotatedHits {
    guard let decisions else { return AnnotatedHits(hits: hits) }
    let resolved = try HitDecisions(decisions, in: corpus)
    if let category, !resolved.categories.contains(category) {
      throw Failure.usage(
        "--category: no annotation has the category '\(category)'. "
          + (resolved.categories.isEmpty
            ? "None has a category at all." : Wording.suggestion(category, resolved.categories)))
    }
    let (chosen, tally) = resolved.chosen(from: hits, category: category)
    return AnnotatedHits(
      hits: chosen, decisions: resolved,
      notes: Wording.annotations(tally, file: annotations ?? "", only: category))
  }

  var settings: [NamedValue] {
    guard let annotations else { return [] }
    return [
      NamedValue("annotations", .text(annotations)),
      NamedValue("category", category.map { .text($0) } ?? .none),
    ]
  }
}

/// Hits after what a reader decided about them.
struct AnnotatedHits {
  var hits: [Hits]
  /// `nil` where nobody decided anything.
  var decisions: HitDecisions?
  var notes: [String] = []
}
