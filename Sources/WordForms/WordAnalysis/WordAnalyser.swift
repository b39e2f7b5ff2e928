import ICU

/// Says of a word type all that follows from its spelling: form, romanisation key, language, script.
///
/// The user's corrections go before what the spelling says.
public struct WordAnalyser: ~Copyable {
  private let corrections: WordCorrections
  private let model: LanguageModel
  private var forms: FormFolder
  private var keys: RomanisationFolder
  private var composer: SurfaceComposer

  /// Loads tables and models.
  ///
  /// - Parameter cutsPossessives: whether forms do, as in `FormFolder`.
  public init(
    corrections: WordCorrections = WordCorrections(), cutsPossessives: Bool = true
  ) throws(ICUError) {
    // A noncopyable value can't be left half made by a throw, so what may throw comes first.
    let forms = try FormFolder(cutsPossessives: cutsPossessives)
    let keys = try RomanisationFolder()
    let composer = try SurfaceComposer()
    self.corrections = corrections
    model = LanguageModel.shared
    self.forms = forms
    self.keys = keys
    self.composer = composer
  }

  /// Replaces `analysis` by that of `word`, a surface in UTF-8.
  ///
  /// - Complexity: O(*n*); about a microsecond for an ASCII word.
  public mutating func analyse(_ word: Span<UInt8>, into analysis: inout WordAnalysis) {
    guard !corrections.isEmpty, let correction = corrections.row(for: composer.composed(word)) else {
      return analyseSpelling(word, into: &analysis)
    }
    if let form = correction.form {
      analyseSpelling(Array(form.utf8).span, into: &analysis)
    } else {
      analyseSpelling(word, into: &analysis)
    }
    if let key = correction.key { keys.key(of: Array(key.utf8).span, into: &analysis.key) }
    if let language = correction.language { analysis.language = language }
  }

  private mutating func analyseSpelling(_ word: Span<UInt8>, into analysis: inout WordAnalysis) {
    forms.form(of: word, into: &analysis.form)
    // Nothing but soft hyphens or signs: the surface stands for itself, so that it can be found.
    if analysis.form.isEmpty { word.withUnsafeBufferPointer { analysis.form.append(contentsOf: $0) } }
    keys.key(of: word, into: &analysis.key)
    if analysis.key.isEmpty { analysis.key = analysis.form }
    analysis.language = model.language(of: word)
    analysis.script = WordScript(of: word)
  }
}
