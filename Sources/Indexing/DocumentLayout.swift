import CorpusIndex
import Documents

/// How the tokens of a document are laid out: what begins and ends where, by positions from the document's first
/// token.
struct DocumentLayout: Sendable {
  var flows: [(start: Int, region: Region, note: String?, callOut: Int?)] = []
  /// Stretches that stand on one page.
  var pages: [(start: Int, label: String)] = []
  var paragraphs: [UInt32] = []
  var sentences: [UInt32] = []
  var sections: [Section] = []
  /// Position ranges of the sections, those of inner ones included.
  var sectionRanges: [Range<Int>] = []
  var sectionRuns: [(start: Int, section: Int)] = []
  var spans: [SpanRecord] = []
  /// The languages that `spans` name by index.
  var spanLanguages: [String] = []
  var jumps: [SourceJump] = []
  var exceptions: [SourceException] = []

  /// How much of everything there is, for those who make room.
  struct Counts: Sendable {
    var flows = 0
    var paragraphs = 0
    var sentences = 0
    var spans = 0
  }

  var counts: Counts {
    Counts(
      flows: flows.count, paragraphs: paragraphs.count, sentences: sentences.count,
      spans: spans.count)
  }
}
