import Analysis
import ICU
import WordForms

/// Turns words that a person types into what a layer has for them.
struct WordFolding: ~Copyable {
  private let layer: WordLayer
  private var forms: FormFolder
  private var analyser: WordAnalyser
  private var analysis = WordAnalysis()

  private init(_ layer: WordLayer, cutsPossessives: Bool) throws(ICUError) {
    let forms = try FormFolder(cutsPossessives: cutsPossessives)
    let analyser = try WordAnalyser(corrections: WordCorrections())
    self.layer = layer
    self.forms = forms
    self.analyser = analyser
  }

  /// - Parameter cutsPossessives: whether forms do, as the corpus has them.
  static func opened(_ layer: WordLayer, cutsPossessives: Bool) throws -> WordFolding {
    do throws(ICUError) { return try WordFolding(layer, cutsPossessives: cutsPossessives) } catch {
      throw Wording.failure(error)
    }
  }

  /// What the layer has for a word.
  mutating func feature(of word: String) -> String {
    let bytes = Array(word.utf8)
    switch layer {
    case .word: return word
    case .form:
      var form: [UInt8] = []
      forms.form(of: bytes.span, into: &form)
      return String(decoding: form, as: UTF8.self)
    case .key:
      analyser.analyse(bytes.span, into: &analysis)
      return String(decoding: analysis.key, as: UTF8.self)
    }
  }
}
