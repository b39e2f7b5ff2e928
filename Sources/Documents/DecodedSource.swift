import ICU

/// A file's bytes as UTF-8, with the encoding that they were in.
struct DecodedSource {
  /// Well-formed UTF-8, byte order mark included.
  var bytes: [UInt8]
  var encoding: TextEncoding
  var offsets: SourceOffsets
  var warnings: [ReadingWarning] = []

  /// Length of the byte order mark in `bytes`.
  var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Decides the encoding (byte order mark, then `options.encoding`, then UTF-8 if it fits, then the one
  /// that the text declares, then a guess) and decodes. Complexity: linear.
  init(
    _ original: consuming [UInt8], path: String, options: ReadingOptions, declared: TextEncoding? = nil
  ) throws(DocumentError) {
    let bytes = consume original
    if let kind = BinarySignature.kind(of: bytes) {
      throw DocumentError(path: path, cause: .binary(kind: kind))
    }
    switch Self.markedEncoding(bytes) ?? options.encoding ?? Self.credible(declared, for: bytes) {
    case .utf8:
      try self.init(utf8: bytes, path: path, options: options, mayGuess: false)
    case nil:
      try self.init(utf8: bytes, path: path, options: options, mayGuess: true)
    case .some(let encoding):
      try self.init(converting: bytes, from: encoding, path: path, options: options)
    }
    try checkNUL(path: path, options: options)
    if options.encoding == nil, let declared, declared != encoding, warnings.isEmpty || declared == .utf8 {
      let isASCII = bytes.withView { view in !(0..<view.count).contains { view[$0] >= 0x80 } }
      if !isASCII {
        warnings.append(.contradictedEncoding(declared: declared.name, encoding: encoding.name))
      }
    }
  }

  /// A declaration of UTF-8 adds nothing to what the bytes show, and another one is wrong where they are
  /// UTF-8: no text in another encoding looks so by chance.
  private static func credible(_ declared: TextEncoding?, for bytes: [UInt8]) -> TextEncoding? {
    guard let declared, declared != .utf8 else { return nil }
    // The first bytes showed it, and zeros are UTF-8 too.
    if declared.unit == .utf16, bytes.prefix(4).contains(0) { return declared }
    let isUTF8 = bytes.withUnsafeBytes { UTF8Validation.firstBadSequence(in: $0, from: 0) == nil }
    // UTF-16 without a mark is full of NUL bytes, which UTF-8 allows and no text has.
    return isUTF8 && !(declared.unit == .utf16 && bytes.contains(0)) ? nil : declared
  }

  private static func markedEncoding(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  private init(
    utf8 bytes: [UInt8], path: String, options: ReadingOptions, mayGuess: Bool
  ) throws(DocumentError) {
    guard let first = bytes.withUnsafeBytes({ UTF8Validation.firstBadSequence(in: $0, from: 0) }) else {
      self.init(bytes: bytes, encoding: .utf8, offsets: SourceOffsets())
      return
    }
    let survey = bytes.withUnsafeBytes { UTF8Damage(of: $0, firstBad: first) }
    if mayGuess, !survey.isDamagedUTF8 {
      if survey.looksBinary { throw DocumentError(path: path, cause: .binary(kind: nil)) }
      let guess = EncodingGuess(bytes)
      try self.init(converting: bytes, from: guess.encoding, path: path, options: options)
      warnings.insert(.guessedEncoding(name: guess.encoding.name, confidence: guess.confidence), at: 0)
      return
    }
    let line = bytes.withView { LineCount.line(of: first.offset, in: $0) }
    guard options.lenient else {
      throw DocumentError(
        path: path, cause: .invalidUTF8(line: line, byte: first.offset, count: survey.badSequences))
    }
    self.init(repairing: bytes, firstBad: first)
    warnings.append(
      .replacedIllegalBytes(count: survey.badSequences, line: line, byte: first.offset))
  }

  /// Puts U+FFFD for each maximal subpart that is not UTF-8.
  private init(repairing original: [UInt8], firstBad first: UTF8Validation.BadSequence) {
    var output: [UInt8] = []
    output.reserveCapacity(original.count + 64)
    var offsets = SourceOffsets()
    original.withUnsafeBytes { bytes in
      var copied = 0
      var bad: UTF8Validation.BadSequence? = first
      while let sequence = bad {
        output.append(contentsOf: bytes[copied..<sequence.offset])
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        copied = sequence.offset + sequence.length
        if sequence.length != 3 {
          offsets.shift(from: output.count, by: sequence.length - 3, sourceSize: bytes.count)
        }
        bad = UTF8Validation.firstBadSequence(in: bytes, from: copied)
      }
      output.append(contentsOf: bytes[copied...])
    }
    self.init(bytes: output, encoding: .utf8, offsets: offsets)
  }

  private init(
    converting original: [UInt8], from encoding: TextEncoding, path: String, options: ReadingOptions
  ) throws(DocumentError) {
    var output: [UInt8] = []
    output.reserveCapacity(original.count + original.count / 2)
    var replaced = 0
    var first: (line: Int, byte: Int)?
    do throws(ICUError) {
      let converter = try CharacterConverter(encoding: encoding.name)
      var start = 0
      while start < original.count {
        let stop = try Self.convert(original, with: converter, from: start, into: &output)
        guard let stop else { break }
        if first == nil {
          first = (output.withView { LineCount.line(of: $0.count, in: $0) }, stop.offset)
        }
        guard options.lenient else { break }
        replaced += 1
        // One U+FFFD for each code unit, so that offsets can be counted.
        let unit = encoding.unit == .utf16 ? 2 : 1
        for _ in 0..<max(1, stop.length / unit) { output.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
        start = stop.offset + stop.length
      }
    } catch {
      throw DocumentError(path: path, cause: .icu(function: error.function, status: error.status))
    }
    if let first, !options.lenient {
      throw DocumentError(
        path: path, cause: .illegalBytes(encoding: encoding, line: first.line, byte: first.byte))
    }
    self.init(
      bytes: output, encoding: encoding,
      offsets: SourceOffsets(decoded: output, unit: encoding.unit, sourceSize: original.count))
    if let first {
      warnings.append(.replacedIllegalBytes(count: replaced, line: first.line, byte: first.byte))
    }
  }

  private static func convert(
    _ original: [UInt8], with converter: borrowing CharacterConverter, from start: Int,
    into output: inout [UInt8]
  ) throws(ICUError) -> CharacterConverter.IllegalInput? {
    try original.withUnsafeBufferPointer { bytes throws(ICUError) in
      try converter.convert(UnsafeRawBufferPointer(bytes), from: start, into: &output)
    }
  }

  private mutating func checkNUL(path: String, options: ReadingOptions) throws(DocumentError) {
    let found = bytes.withView { view -> (line: Int, byte: Int)? in
      guard let place = view.firstIndex(of: 0, from: 0, to: view.count) else { return nil }
      return (LineCount.line(of: place, in: view), offsets.source(of: place))
    }
    guard let found else { return }
    guard options.lenient else {
      throw DocumentError(path: path, cause: .containsNUL(line: found.line, byte: found.byte))
    }
    warnings.append(.containsNUL(line: found.line, byte: found.byte))
  }

  private init(bytes: [UInt8], encoding: TextEncoding, offsets: SourceOffsets) {
    self.bytes = bytes
    self.encoding = encoding
    self.offsets = offsets
  }
}

/// The number of the line that an offset stands in, for errors.
enum LineCount {
  /// Counts from 1; line ends are LF, CR LF and CR.
  static func line(of offset: Int, in view: ByteView) -> Int {
    var line = 1
    for index in 0..<min(offset, view.count) {
      let byte = view[index]
      if byte == 0x0A || (byte == 0x0D && view.byte(at: index + 1) != 0x0A) { line += 1 }
    }
    return line
  }
}
