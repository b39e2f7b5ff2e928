import CorpusIndex

/// How often the types of a numbering and their forms occur, and in how many documents.
struct OccurrenceCounts: Sendable {
  private var types: Frequencies
  private var forms: Frequencies
  /// The last document that held a type, or a form, counted from 1.
  private var lastDocumentOfType: [UInt32]
  private var lastDocumentOfForm: [UInt32]
  private let numbering: TypeNumbering

  init(_ numbering: TypeNumbering) {
    self.numbering = numbering
    lastDocumentOfType = [UInt32](repeating: 0, count: numbering.count)
    lastDocumentOfForm = [UInt32](repeating: 0, count: numbering.formCount)
    types = Frequencies(tokens: lastDocumentOfType, documents: lastDocumentOfType)
    forms = Frequencies(tokens: lastDocumentOfForm, documents: lastDocumentOfForm)
  }

  /// Counts a document once for each type and form in it; its tokens come one after another.
  mutating func note(_ numbers: UnsafeBufferPointer<UInt32>, document: UInt32) {
    lastDocumentOfType.withUnsafeMutableBufferPointer { last in
      for number in numbers {
        let type = Int(number)
        if last[type] == document { continue }
        last[type] = document
        types.documents[type] &+= 1
        let form = Int(numbering.formOfType[type])
        if lastDocumentOfForm[form] == document { continue }
        lastDocumentOfForm[form] = document
        forms.documents[form] &+= 1
      }
    }
  }

  /// Ends an inversion of the types' numbers and counts its tokens.
  mutating func finish(_ inversion: inout Inversion) -> [UInt32] { inversion.finish(counting: &types.tokens) }

  /// The counts by id, for their sum with others.
  ///
  /// - Parameter document: counted from 1, the document that all tokens are a part of; 0 where they are whole documents.
  func piece(document: Int) -> CountPiece {
    var tokensOfForms = forms.tokens
    for (type, tokens) in types.tokens.enumerated() {
      tokensOfForms[Int(numbering.formOfType[type])] += tokens
    }
    return CountPiece(
      document: document, types: Self.entries(types.tokens, types.documents, numbering.ids),
      forms: Self.entries(tokensOfForms, forms.documents, numbering.formIds))
  }

  /// Id, tokens, documents by turns.
  private static func entries(_ tokens: [UInt32], _ documents: [UInt32], _ ids: [UInt32]?) -> [UInt32] {
    var entries: [UInt32] = []
    entries.reserveCapacity(3 * tokens.count)
    for number in tokens.indices where documents[number] > 0 {
      entries.append(ids?[number] ?? UInt32(number))
      entries.append(tokens[number])
      entries.append(documents[number])
    }
    return entries
  }
}
