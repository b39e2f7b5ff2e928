import ICU
import Reporting
import Segmentation
import WordForms

/// The rows of `slovo tokens`.
struct TokenRows: ~Copyable {
  private let text: TokenizedText
  private var forms: FormFolder
  private var form: [UInt8] = []
  private var flag = 0

  init(_ text: TokenizedText) throws(ICUError) {
    forms = try FormFolder()
    self.text = text
  }

  /// Writes a token's row; tokens come in ascending order.
  mutating func write(_ token: Int, to writer: any RowWriter) throws {
    let range = Int(text.tokens.starts[token])..<Int(text.tokens.ends[token])
    writer.integer(token + 1)
    writer.byteRanges(text.bytes(range))
    let flags = flags(of: token)
    let isMixed = text.document.text.withUnsafeBufferPointer { bytes in
      let surface = UnsafeBufferPointer(rebasing: bytes[range])
      writer.text(surface)
      forms.form(of: surface, into: &form)
      form.withUnsafeBufferPointer { writer.text($0) }
      return WordScript(of: surface.span) == .mixed
    }
    writer.text((flags + (isMixed ? [Wording.homoglyph] : [])).joined(separator: " "))
    try writer.endRow()
  }

  private mutating func flags(of token: Int) -> [String] {
    let flags = text.tokens.flags
    while flag < flags.count, Int(flags[flag].token) < token { flag += 1 }
    var names: [String] = []
    while flag < flags.count, Int(flags[flag].token) == token {
      names.append(Wording.flag(flags[flag].kind))
      flag += 1
    }
    return names
  }
}
