import ICU
import Reporting
import Segmentation
import WordForms

/// The rows of `slovo tokens`.
struct TokenRows: ~Copyable {
  private let text: TokenizedText
  private var analyser: WordAnalyser
  private var analysis = WordAnalysis()
  private var flag = 0

  init(
    _ text: TokenizedText, corrections: WordCorrections, cutsPossessives: Bool
  ) throws(ICUError) {
    analyser = try WordAnalyser(corrections: corrections, cutsPossessives: cutsPossessives)
    self.text = text
  }

  /// Writes a token's row; tokens come in ascending order.
  mutating func write(_ token: Int, to writer: any RowWriter) throws {
    let range = Int(text.tokens.starts[token])..<Int(text.tokens.ends[token])
    writer.integer(token + 1)
    writer.byteRanges(text.bytes(range))
    text.document.text.withUnsafeBufferPointer { bytes in
      let surface = UnsafeBufferPointer(rebasing: bytes[range])
      writer.text(surface)
      analyser.analyse(surface.span, into: &analysis)
    }
    analysis.form.withUnsafeBufferPointer { writer.text($0) }
    var flags = flags(of: token)
    if analysis.script == .mixed { flags.append(Wording.homoglyph) }
    writer.text(flags.joined(separator: " "))
    try writer.endRow()
  }

  private mutating func flags(of token: Int) -> [String] {
    let flags = text.tokens.flags
    while flag < flags.count, Int(flags[flag].token) < token { flag += 1 }
    var names: [String] = []
    while flag < flags.count, Int(flags[flag].token) == token {
      names.append(Wording.flag(flags[flag].decision.kind))
      flag += 1
    }
    return names
  }
}
