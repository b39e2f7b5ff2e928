import CorpusIndex
import ICU

/// Words with wildcards and regular expressions: those words are tried that have the letters that they must.
extension QueryResolver {
  /// The types of the forms that have these parts.
  mutating func types(formsLike parts: [WildcardPart]) -> [UInt32] {
    let wildcard = Wildcard(parts.map { part in part.literal.map { (form($0), false) } ?? part.unit })
    let literal = RequiredLiteral(ofWildcard: parts)
    let folded = form(Array((literal?.text ?? "").utf8))
    let forms = lexicon.forms(with: folded, at: literal?.place ?? .anywhere)
    return types(ofForms: forms) { wildcard.matches($0) }
  }

  /// The types that have these parts.
  func types(like parts: [WildcardPart]) -> [UInt32] {
    let wildcard = Wildcard(parts.map { part in part.literal.map { ($0, false) } ?? part.unit })
    let literal = RequiredLiteral(ofWildcard: parts)
    var bytes: [UInt8] = []
    return lexicon.types(with: Array((literal?.text ?? "").utf8), at: literal?.place ?? .anywhere).filter {
      bytes.removeAll(keepingCapacity: true)
      lexicon.appendSurface(ofType: $0, to: &bytes)
      return wildcard.matches(bytes)
    }
  }

  /// The types of the forms that a regular expression matches whole, whatever its letters' case and accents.
  ///
  /// - Throws: `.costlyExpression` where it backtracks without end.
  mutating func types(formsMatching pattern: String) throws(AnalysisError) -> [UInt32] {
    var folded = ""
    for scalar in pattern.unicodeScalars {
      folded += scalar.isASCII ? String(scalar) : String(decoding: form(of: scalar), as: UTF8.self)
    }
    let literal = RequiredLiteral(ofExpression: pattern)
    let letters = (literal?.text ?? "").unicodeScalars.flatMap { form(of: $0) }
    let forms = lexicon.forms(with: letters, at: literal?.place ?? .anywhere)
    return try matching(pattern) { () throws(RegularExpressionError) in
      var expression = try RegularExpression(folded, ignoresCase: true)
      return try types(ofForms: forms) { word throws(RegularExpressionError) in
        try word.withUnsafeBufferPointer { word throws(RegularExpressionError) in try expression.matches(word)
        }
      }
    }
  }

  /// The types that a regular expression matches whole, exactly as they stand.
  ///
  /// - Throws: `.costlyExpression` where it backtracks without end.
  func types(matching pattern: String) throws(AnalysisError) -> [UInt32] {
    let literal = RequiredLiteral(ofExpression: pattern)
    let types = lexicon.types(with: Array((literal?.text ?? "").utf8), at: literal?.place ?? .anywhere)
    return try matching(pattern) { () throws(RegularExpressionError) in
      var expression = try RegularExpression(pattern, ignoresCase: false)
      var found: [UInt32] = []
      var bytes: [UInt8] = []
      for type in types {
        bytes.removeAll(keepingCapacity: true)
        lexicon.appendSurface(ofType: type, to: &bytes)
        let isMatch = try bytes.withUnsafeBufferPointer { word throws(RegularExpressionError) in
          try expression.matches(word)
        }
        if isMatch { found.append(type) }
      }
      return found
    }
  }

  private func matching(
    _ pattern: String, _ find: () throws(RegularExpressionError) -> [UInt32]
  ) throws(AnalysisError) -> [UInt32] {
    do throws(RegularExpressionError) { return try find() } catch {
      switch error {
      case .tooCostly, .syntax: throw .costlyExpression(query: query, pattern: pattern)
      case .icu(let error): throw .icu(error)
      }
    }
  }

  private mutating func form(of scalar: Unicode.Scalar) -> [UInt8] { form(Array(String(scalar).utf8)) }

  private func types<Failure: Error>(
    ofForms forms: [UInt32], where isWanted: ([UInt8]) throws(Failure) -> Bool
  ) throws(Failure) -> [UInt32] {
    var types: [UInt32] = []
    var bytes: [UInt8] = []
    for form in forms {
      bytes.removeAll(keepingCapacity: true)
      lexicon.appendText(ofForm: form, to: &bytes)
      if try isWanted(bytes) { lexicon.appendTypes(ofForm: form, to: &types) }
    }
    return types
  }
}

extension WildcardPart {
  fileprivate var literal: [UInt8]? {
    if case .literal(let text) = self { Array(text.utf8) } else { nil }
  }

  fileprivate var unit: (literal: [UInt8]?, isRun: Bool) { (nil, self == .anyRun) }
}
