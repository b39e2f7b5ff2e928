extension PostingsReader {
  /// Checks the file `postings`: checksum, every list, and the counts of types and forms.
  ///
  /// Where every position of every list holds the list's type, lists don't overlap; and where they hold as
  /// many positions as there are tokens, none is missing. So the token stream needs no second count.
  ///
  /// - Parameters:
  ///   - tokens: the segment's token stream, `nil` where it is damaged.
  ///   - structure: the segment's structure, `nil` where it is damaged.
  ///   - lexicon: the lexicon, `nil` where it is damaged.
  /// - Throws: the first damage found. O(tokens).
  func verify(
    tokens: TokenStreamReader?, structure: StructureReader?, lexicon: LexiconReader?
  ) throws(CorpusIndexError) {
    try container.verifyChecksum()
    let positions = UnsafeMutablePointer<UInt32>.allocate(capacity: PostingsBlock.size)
    defer { positions.deallocate() }
    var total = 0
    var forms = FormCounts(count: formCount)
    for type in 0..<UInt32(clamping: typeCount) {
      let documents = try verifyList(ofType: type, tokens: tokens, structure: structure, buffer: positions)
      let count = self.tokens(ofType: type)
      guard structure == nil || documents == self.documents(ofType: type) else {
        throw container.damage("tdoc", "the documents that hold a word type")
      }
      total += count
      guard count > 0, let lexicon else { continue }
      let form = Int(lexicon.form(ofType: type))
      guard form < formCount else {
        throw container.damage("fcnt", "a count for each form of the segment's words")
      }
      forms.add(form, tokens: count, documents: self.documents(ofType: type))
    }
    guard total == tokenCount else { throw container.damage("tcnt", "as many tokens as the segment has") }
    guard lexicon != nil else { return }
    for form in 0..<UInt32(clamping: formCount) {
      guard forms.tokens[Int(form)] == self.tokens(ofForm: form) else {
        throw container.damage("fcnt", "the sum over the word types of a form")
      }
      guard forms.documents(Int(form)).contains(self.documents(ofForm: form)) else {
        throw container.damage("fdoc", "the documents that hold a form")
      }
    }
  }

  /// Checks one list; gives the number of documents that its positions stand in, 0 without structure.
  private func verifyList(
    ofType type: UInt32, tokens: TokenStreamReader?, structure: StructureReader?,
    buffer: UnsafeMutablePointer<UInt32>
  ) throws(CorpusIndexError) -> Int {
    var cursor = try cursor(ofType: type)
    var left = self.tokens(ofType: type)
    if case .stream = cursor {
      guard hasNoList(type) else {
        throw container.damage("data", "no list for a type that the token stream tells")
      }
      // The stream has been found damaged already, and says nothing about its types.
      if tokens == nil { return documents(ofType: type) }
    }
    var documents = 0
    var documentEnd = 0
    while left > 0 {
      guard let decoded = try cursor.next(into: buffer), decoded > 0 else {
        throw container.damage("data", "ascending positions inside the segment")
      }
      for index in 0..<decoded {
        let position = Int(buffer[index])
        if let tokens, try tokens.type(at: position) != type {
          throw container.damage("data", "positions that hold their word type")
        }
        if let structure, position >= documentEnd {
          documents += 1
          documentEnd = max(
            position + 1, structure.positions(ofDocument: structure.document(at: position)).upperBound)
        }
      }
      left -= decoded
    }
    guard cursor.isAtEnd else { throw container.damage("offs", "a list as long as its count") }
    return documents
  }

  private func hasNoList(_ type: UInt32) -> Bool {
    offsets.word(Int(type)) == offsets.word(Int(type) + 1)
  }
}

/// Sums over the word types of each form.
private struct FormCounts {
  private(set) var tokens: [Int]
  private var mostDocuments: [UInt32]
  private var sumOfDocuments: [Int]

  init(count: Int) {
    tokens = Array(repeating: 0, count: count)
    mostDocuments = Array(repeating: 0, count: count)
    sumOfDocuments = Array(repeating: 0, count: count)
  }

  mutating func add(_ form: Int, tokens count: Int, documents: Int) {
    tokens[form] += count
    mostDocuments[form] = max(mostDocuments[form], UInt32(clamping: documents))
    sumOfDocuments[form] += documents
  }

  /// What the documents of a form may number: word types may share documents, so it is between the
  /// greatest number and the sum.
  func documents(_ form: Int) -> ClosedRange<Int> {
    Int(mostDocuments[form])...max(Int(mostDocuments[form]), sumOfDocuments[form])
  }
}
