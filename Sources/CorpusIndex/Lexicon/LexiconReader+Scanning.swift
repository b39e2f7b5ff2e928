/// Where a literal must stand in a word.
public enum LiteralPlace: Sendable {
  case beginning
  case anywhere
  case end
}

extension LexiconReader {
  /// The forms whose key has `literal` at a place; all of them where it is empty.
  ///
  /// - Complexity: O(log forms + result) for a beginning, else O(bytes of all forms).
  public func forms(with literal: [UInt8], at place: LiteralPlace) -> [UInt32] {
    forms.strings(with: literal, at: place, sorted: formsSorted)
  }

  /// The word types whose surface has `literal` at a place; all of them where it is empty.
  ///
  /// - Complexity: O(log types + result) for a beginning, else O(bytes of all types).
  public func types(with literal: [UInt8], at place: LiteralPlace) -> [UInt32] {
    types.strings(with: literal, at: place, sorted: typesSorted)
  }

  /// Appends the word types that share a form, ascending. O(types).
  public func appendTypes(ofForm form: UInt32, to types: inout [UInt32]) {
    guard let start = formTypeOffsets.word(Int(form)), let end = formTypeOffsets.word(Int(form) + 1),
      start <= end, Int(end) <= formTypes.wordCount
    else { return }
    for index in Int(start)..<Int(end) { types.append(formTypes.word(index) ?? 0) }
  }

  func bytes(ofGap gap: UInt32) -> UnsafeRawBufferPointer { gaps.string(Int(gap)) }
}

extension TableReader {
  func strings(with literal: [UInt8], at place: LiteralPlace, sorted: Column) -> [UInt32] {
    guard !literal.isEmpty else { return (0..<UInt32(clamping: count)).map { $0 } }
    switch place {
    case .beginning: return strings(withPrefix: literal, sorted: sorted)
    case .anywhere:
      return literal.withUnsafeBytes { literal in
        ids { Self.holds($0, literal) }
      }
    case .end:
      return literal.withUnsafeBytes { literal in
        let last = literal[literal.count - 1]
        return ids { string in
          guard string.count >= literal.count, string[string.count - 1] == last else { return false }
          let end = UnsafeRawBufferPointer(rebasing: string[(string.count - literal.count)...])
          return compareBytes(end, literal) == 0
        }
      }
    }
  }

  /// Bytes of the string `id`, 0 where `string(_:)` gives none. O(1).
  @inline(__always)
  func length(_ id: Int) -> Int {
    guard let pair = offsets.doubleWord(atByte: id &* 4) else { return 0 }
    let (start, end) = (Int(pair & 0xFFFF_FFFF), Int(pair >> 32))
    return start <= end && end <= bytes.count ? end &- start : 0
  }

  /// Bytes of some strings together, any number where their offsets can't be. O(count).
  @inline(__always)
  func length(of ids: UnsafePointer<UInt32>, count: Int) -> Int {
    let known = self.count
    var sum = 0
    for index in 0..<count where Int(ids[index]) < known {
      let pair = offsets.base.loadUnaligned(fromByteOffset: Int(ids[index]) &* 4, as: UInt64.self)
        .littleEndian
      sum &+= Int(pair &>> 32) &- Int(pair & 0xFFFF_FFFF)
    }
    return sum
  }

  @inline(__always)
  private static func holds(_ string: UnsafeRawBufferPointer, _ literal: UnsafeRawBufferPointer) -> Bool {
    let first = literal[0]
    var index = 0
    while index + literal.count <= string.count {
      if string[index] == first {
        let part = UnsafeRawBufferPointer(rebasing: string[index..<index + literal.count])
        if compareBytes(part, literal) == 0 { return true }
      }
      index += 1
    }
    return false
  }

  @inline(__always)
  private func ids(_ isWanted: (UnsafeRawBufferPointer) -> Bool) -> [UInt32] {
    var found: [UInt32] = []
    for id in 0..<count {
      let string = string(id)
      if string.count > 0, isWanted(string) { found.append(UInt32(clamping: id)) }
    }
    return found
  }
}
