import CorpusIndex
import ICU
import WordForms

/// Values of the corpus query language, by the lexicon and the layers of one corpus.
extension QueryResolver {
  /// The word types whose spelling has a value; negation aside.
  mutating func types(spelled value: AttributeValue) throws(AnalysisError) -> [UInt32] {
    if value.isPlain, !value.ignoresCase, !value.ignoresAccents {
      return lexicon.type(of: Array(value.text.utf8)).map { [$0] } ?? []
    }
    var candidates: [UInt32] = []
    if value.isPlain {
      candidates = types(ofFormOf: Array(value.text.utf8)) ?? []
    } else if let literal = value.isLiteral ? nil : RequiredLiteral(ofExpression: value.value) {
      if !value.ignoresCase, !value.ignoresAccents {
        candidates = lexicon.types(with: Array(literal.text.utf8), at: literal.place)
      } else if literal.place == .beginning {
        // Forms lose their possessives, so that only their beginnings tell something of the spelling.
        let letters = form(Array(literal.text.utf8))
        for form in lexicon.forms(with: letters, at: .beginning) {
          lexicon.appendTypes(ofForm: form, to: &candidates)
        }
      } else {
        candidates = Array(0..<UInt32(clamping: lexicon.typeCount))
      }
    } else {
      candidates = Array(0..<UInt32(clamping: lexicon.typeCount))
    }
    var matcher = try matcher(of: value)
    var bytes: [UInt8] = []
    var found: [UInt32] = []
    for type in candidates {
      bytes.removeAll(keepingCapacity: true)
      lexicon.appendSurface(ofType: type, to: &bytes)
      if try matcher.matches(bytes) { found.append(type) }
    }
    return found.sorted()
  }

  /// The word types whose form has a value; its letters are folded as those of forms.
  mutating func types(formed value: AttributeValue) throws(AnalysisError) -> [UInt32] {
    if let words = value.plainAlternatives {
      return words.flatMap { types(ofFormOf: Array($0.utf8)) ?? [] }.sorted()
    }
    return try types(formsMatching: value.expression).sorted()
  }

  /// The word types whose romanisation key has a value; a plain one is turned into its own key.
  mutating func types(keyed value: AttributeValue) throws(AnalysisError) -> [UInt32] {
    if let words = value.plainAlternatives {
      var types: [UInt32] = []
      for word in words { types += try self.types(romanising: Array(word.utf8)) }
      return types.sorted()
    }
    var matcher = try matcher(of: value)
    var keys: [UInt32] = []
    var bytes: [UInt8] = []
    for key in 0..<UInt32(clamping: lexicon.keyCount) {
      bytes.removeAll(keepingCapacity: true)
      lexicon.appendText(ofKey: key, to: &bytes)
      if try matcher.matches(bytes) { keys.append(key) }
    }
    return lexicon.types(ofKeys: keys).sorted()
  }

  /// Whether each gap has a value, white space at its ends aside, by its number.
  mutating func gaps(_ value: AttributeValue) throws(AnalysisError) -> [Bool] {
    var matcher = try matcher(of: value)
    var wanted: [Bool] = []
    for gap in 0..<UInt32(clamping: lexicon.gapCount) {
      wanted.append(try matcher.matches(lexicon.punctuation(ofGap: gap)))
    }
    return wanted
  }

  /// Whether each value of a layer has a value, by segment and number; that of none counts as empty.
  mutating func values(
    _ value: AttributeValue, layer name: String, in corpus: CorpusReader
  ) throws(AnalysisError) -> [[Bool]] {
    var matcher = try matcher(of: value)
    let isEmptyWanted = try matcher.matches([])
    var bySegment: [[Bool]] = []
    for segment in corpus.segments {
      var wanted = [isEmptyWanted]
      if let layer = segment.layers.layer(named: name) {
        var bytes: [UInt8] = []
        for number in 0..<layer.valueCount {
          bytes.removeAll(keepingCapacity: true)
          layer.appendValue(UInt32(number + 1), to: &bytes)
          wanted.append(try matcher.matches(bytes))
        }
      }
      bySegment.append(wanted)
    }
    return bySegment
  }

  /// Whether each of some names has a value.
  mutating func names(_ value: AttributeValue, _ names: [String]) throws(AnalysisError) -> [Bool] {
    var matcher = try matcher(of: value)
    return try names.map { name throws(AnalysisError) in try matcher.matches(Array(name.utf8)) }
  }

  private func matcher(of value: AttributeValue) throws(AnalysisError) -> ValueMatcher {
    try ValueMatcher(value, query: query)
  }
}

extension LexiconReader {
  /// A gap without the white space at its ends.
  func punctuation(ofGap gap: UInt32) -> [UInt8] {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var part = Array(text(ofGap: gap).utf8)[...]
    while let first = part.first, isBlank(first) { part.removeFirst() }
    while let last = part.last, isBlank(last) { part.removeLast() }
    return Array(part)
  }
}

extension AttributeValue {
  /// Whether the value is one text and no pattern.
  var isPlain: Bool {
    isLiteral || !value.unicodeScalars.contains { "\\.[]{}()*+?^$|".unicodeScalars.contains($0) }
  }

  /// The words that the value is, or offers with `|` between them; `nil` for a pattern.
  var plainAlternatives: [String]? {
    if isLiteral { return [value] }
    let words = value.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let isPlain = words.allSatisfy { word in
      !word.isEmpty && !word.unicodeScalars.contains { "\\.[]{}()*+?^$".unicodeScalars.contains($0) }
    }
    return isPlain ? words : nil
  }

  /// The value as a text, where it is one.
  var text: String { value }

  /// The value as a regular expression.
  var expression: String {
    guard isLiteral else { return value }
    var quoted = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      if "\\.[]{}()*+?^$|".unicodeScalars.contains(scalar) { quoted.append("\\") }
      quoted.append(scalar)
    }
    return String(quoted)
  }
}

/// Tells whether texts have a value.
private struct ValueMatcher: ~Copyable {
  /// `nil` for the empty text, which ICU takes for no expression.
  private var expression: RegularExpression?
  private var accents: AccentFolder?
  private let query: String
  private let pattern: String

  init(_ value: AttributeValue, query: String) throws(AnalysisError) {
    self.query = query
    pattern = value.value
    var folder: AccentFolder?
    var text = value.expression
    do throws(ICUError) {
      if value.ignoresAccents {
        var made = try AccentFolder()
        text = String(decoding: try made.fold(Array(text.utf8)), as: UTF8.self)
        folder = consume made
      }
    } catch { throw .icu(error) }
    accents = folder
    do throws(RegularExpressionError) {
      expression = text.isEmpty ? nil : try RegularExpression(text, ignoresCase: value.ignoresCase)
    } catch {
      if case .icu(let error) = error { throw .icu(error) }
      throw .costlyExpression(query: query, pattern: value.value)
    }
  }

  mutating func matches(_ text: [UInt8]) throws(AnalysisError) -> Bool {
    var text = text
    do throws(ICUError) {
      if let folded = try accents?.fold(text) { text = folded }
    } catch { throw .icu(error) }
    do throws(RegularExpressionError) {
      return try text.withUnsafeBufferPointer { word throws(RegularExpressionError) in
        try expression?.matches(word) ?? word.isEmpty
      }
    } catch {
      if case .icu(let error) = error { throw .icu(error) }
      throw .costlyExpression(query: query, pattern: pattern)
    }
  }
}
