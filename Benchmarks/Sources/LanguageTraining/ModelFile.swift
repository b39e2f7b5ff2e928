/// Writes the model's file; `Sources/CWordData/Language/README.md` describes it.
enum ModelFile {
  /// Weights are stored in steps of 1/32 of a natural log odds.
  private static let steps: Float = 32
  /// What is added to the natural log odds of Russian and of other languages: words of running text differ from
  /// the dictionaries', and these make errors of both kinds about equally many.
  private static let priors: [Float] = [0.6, -0.2]

  static func bytes(of regression: LogisticRegression, alphabet: Alphabet) -> [UInt8] {
    var bytes = Array("SLVLANG1".utf8)
    append(UInt32(WordFeatures.buckets), to: &bytes)
    bytes += [
      UInt8(WordFeatures.shortest), UInt8(WordFeatures.longest), UInt8(LogisticRegression.outputs), 0,
    ]
    // A step in 1/256.
    append(UInt16(256 / steps), to: &bytes)
    append(UInt16(alphabet.symbols.count), to: &bytes)
    for (bias, prior) in zip(regression.biases, priors) {
      append(UInt16(bitPattern: Int16(((bias + prior) * 256).rounded())), to: &bytes)
    }
    for (codePoint, symbols) in alphabet.symbols.sorted(by: { $0.key < $1.key }) {
      append(codePoint, to: &bytes)
      bytes += [symbols.first, symbols.second]
    }
    for weight in regression.weights {
      bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, (weight * steps).rounded())))))
    }
    return bytes
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
