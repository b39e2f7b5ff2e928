import ICU

/// The user's own knowledge of words: scan errors, names that belong together, languages that spelling
/// doesn't tell.
///
/// A correction is about one spelling exactly as it stands in the text, canonical equivalents alike:
/// `Koba` says nothing of `koba` or `Koba's`. The surface itself stays in the corpus.
///
/// | row | does |
/// |---|---|
/// | `tbe`, form `the` | `tbe` is found, counted and classed as *the* |
/// | `Koba`, key `Stalin` | `~stalin` finds it, under any spelling of the key |
/// | `most`, language `ru-Latn` | `--in lang=ru-Latn` takes it |
public struct WordCorrections: Sendable, Equatable {
  /// What is to be put right about one spelling; what is `nil` stays as it is.
  public struct Row: Sendable, Equatable {
    public var surface: String
    /// The word that it stands for; form, key, language and script are then this word's.
    public var form: String?
    /// Any spelling of the word whose romanisation key it gets.
    public var key: String?
    public var language: WordLanguage?

    public init(surface: String, form: String? = nil, key: String? = nil, language: WordLanguage? = nil) {
      self.surface = surface
      self.form = form
      self.key = key
      self.language = language
    }
  }

  /// Why rows can't be used, with the index of the first such row.
  public enum Problem: Error, Sendable, Equatable {
    /// A row doesn't say which spelling it is about.
    case withoutSurface(row: Int)
    /// A spelling has a row already.
    case repeatedSurface(row: Int, surface: String)
    /// Corrections are about single words.
    case severalWords(row: Int, text: String)
    /// ICU refused a call.
    case icu(ICUError)
  }

  /// By surface in NFC.
  private var rows: [[UInt8]: Row] = [:]

  /// No corrections.
  public init() {}

  /// - Throws: `Problem` for the first row that can't be used. O(rows).
  public init(_ rows: [Row]) throws(Problem) {
    var composer: SurfaceComposer
    do throws(ICUError) { composer = try SurfaceComposer() } catch { throw .icu(error) }
    for (index, row) in rows.enumerated() {
      guard !row.surface.isEmpty else { throw .withoutSurface(row: index) }
      for text in [row.surface, row.form ?? "", row.key ?? ""] where text.contains(where: \.isWhitespace) {
        throw .severalWords(row: index, text: text)
      }
      guard self.rows.updateValue(row, forKey: composer.composed(Array(row.surface.utf8).span)) == nil else {
        throw .repeatedSurface(row: index, surface: row.surface)
      }
    }
  }

  public var isEmpty: Bool { rows.isEmpty }

  /// The row about a surface in NFC. O(length).
  func row(for surface: [UInt8]) -> Row? { rows[surface] }

  /// All that analyses depend on, as text: the same for the same rows in any order.
  public var description: String {
    rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { surface, row in
      [String(decoding: surface, as: UTF8.self), row.form ?? "", row.key ?? "", row.language?.code ?? ""]
        .joined(separator: "\t")
    }.joined(separator: "\n")
  }
}
