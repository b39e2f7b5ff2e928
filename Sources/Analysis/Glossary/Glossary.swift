import CorpusIndex
import ICU
import WordForms

/// The Russian terms of a corpus with the glosses that stand beside them.
///
/// A gloss is what the text itself puts beside a term in brackets or quotation marks:
///
/// | text | term | gloss |
/// |---|---|---|
/// | *vintiki* (little screws) | `vintiki` | `little screws` |
/// | *voina na izmor*, "a war by starvation" | `voina na izmor` | `a war by starvation` |
/// | served as little screws (*vintiki*) | `vintiki` | `little screws` |
///
/// What counts as Russian is the language of the word types; inside italics the other words of a Russian term
/// belong to it, too. Brackets with numbers, references or Russian words are no glosses.
public struct Glossary: Sendable {
  public struct Row: Sendable, Equatable {
    /// The term as it stands beside the gloss.
    public var term: String
    public var gloss: String
    /// How often the term occurs, by form, wherever it stands.
    public var frequency: Int
    /// The language of most of the term's words: `ru-Latn` or `ru-Cyrl`.
    public var language: String
    /// The term in Cyrillic, the likeliest reading where there are several.
    public var cyrillic: String
    /// Where the term first stands, with a gloss or without.
    public var document: String
    /// The path of the innermost section, `nil` before the first heading.
    public var section: String?
    /// Line of the original file, from 1.
    public var line: Int
    /// Bytes of the original file, half-open.
    public var bytes: [Range<Int>]
  }

  /// Each pair of a term and a gloss once, in the order in which the pairs stand.
  public let rows: [Row]

  /// Reads through the corpus.
  ///
  /// - Parameter ranges: where terms and their occurrences are looked for; everywhere if `nil`.
  /// - Complexity: O(words), and a search for each term.
  public init(of corpus: CorpusReader, in ranges: FilteredRanges? = nil) throws(AnalysisError) {
    var found: [GlossedTerm] = []
    do throws(CorpusIndexError) {
      let kinds = GlossaryWords(corpus)
      let gaps = GlossaryGaps(corpus.lexicon)
      let spanKinds = corpus.manifest.spanKinds.map { $0 == "emphasis" || $0 == "foreign" }
      for index in corpus.segments.indices {
        var scanner = try GlossaryScanner(corpus.segments[index], kinds, gaps, spanKinds: spanKinds)
        let inSegment = try scanner.terms()
        guard let ranges else {
          found += inSegment
          continue
        }
        var cursor = ranges.cursor(segment: index)
        found += inSegment.filter { cursor.contains($0.positions) }
      }
    } catch { throw .index(error) }
    var reader: WordReader
    do throws(ICUError) { reader = try WordReader() } catch { throw .icu(error) }
    var seen: Set<GlossedTerm.Identity> = []
    var rows: [Row] = []
    for term in found where seen.insert(term.identity).inserted {
      var row = try Self.row(term, corpus, ranges)
      row.cyrillic = term.cyrillic(&reader)
      rows.append(row)
    }
    self.rows = rows
  }

  private static func row(
    _ term: GlossedTerm, _ corpus: CorpusReader, _ ranges: FilteredRanges?
  ) throws(AnalysisError) -> Row {
    let hits = try QueryEvaluator(corpus).hits(of: term.query(corpus.lexicon), in: ranges)
    // The first match alone, so that one line is made of it.
    var first = Hits(segments: [])
    for segment in hits.segments {
      guard let start = segment.starts.first else { continue }
      first.segments = [
        Hits.InSegment(segment: segment.segment, starts: [start], lengths: .all(term.forms.count))
      ]
      break
    }
    var row = Row(
      term: term.text, gloss: term.gloss, frequency: hits.count, language: term.language,
      cyrillic: "", document: "", section: nil, line: 0, bytes: [])
    if first.count > 0 {
      var lines = ConcordanceLines(Concordance(first, in: corpus), context: .words(0))
      let line = try lines.line(0)
      row.document = line.document
      row.section = line.section
      row.line = line.line
      row.bytes = line.bytes
    }
    return row
  }
}
