/// Boundaries of tokens that move, gathered in order and made in one pass.
struct TokenEdits {
  enum Kind {
    /// The token that ends where the mark starts takes it in.
    case include
    /// The tokens on both sides become one, with the mark.
    case join
    /// The token with the mark becomes two, without it.
    case split
  }

  private var edits: [(kind: Kind, start: Int, end: Int)] = []
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []

  var isEmpty: Bool { edits.isEmpty }

  mutating func removeAll() {
    edits.removeAll(keepingCapacity: true)
  }

  /// Adds an edit at the bytes from `start` to `end`, behind all those added before.
  mutating func append(_ kind: Kind, _ start: Int, _ end: Int) {
    edits.append((kind, start, end))
  }

  /// Makes the edits among the tokens from `firstToken` on.
  ///
  /// - Complexity: O(*n*) in the number of tokens from `firstToken` on.
  mutating func apply(to tokens: inout TokenList, from firstToken: Int) {
    guard let first = edits.first else { return }
    if edits.allSatisfy({ $0.kind == .include }) { return include(in: &tokens, from: firstToken) }
    let firstToken = TokenSearch(first: firstToken).firstEnding(notBefore: first.start, in: tokens)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    var edit = 0
    var token = firstToken
    while token < tokens.count {
      var start = tokens.starts[token]
      var end = tokens.ends[token]
      token += 1
      while edit < edits.count, edits[edit].start <= Int(end) {
        let (kind, from, to) = edits[edit]
        edit += 1
        guard from > Int(start) else { continue }
        switch kind {
        case .include:
          if from == Int(end) { end = UInt32(truncatingIfNeeded: to) }
        case .join:
          guard from == Int(end), token < tokens.count, Int(tokens.starts[token]) == to else { continue }
          end = tokens.ends[token]
          token += 1
        case .split:
          guard to < Int(end) else { continue }
          starts.append(start)
          ends.append(UInt32(truncatingIfNeeded: from))
          start = UInt32(truncatingIfNeeded: to)
        }
      }
      starts.append(start)
      ends.append(end)
    }
    tokens.starts.replaceSubrange(firstToken..., with: starts)
    tokens.ends.replaceSubrange(firstToken..., with: ends)
  }

  /// Makes edits that leave the number of tokens as it is. O(edits · log *n*).
  private func include(in tokens: inout TokenList, from firstToken: Int) {
    var search = TokenSearch(first: firstToken)
    for edit in edits {
      guard let token = search.ending(at: edit.start, in: tokens), edit.start > Int(tokens.starts[token])
      else { continue }
      tokens.ends[token] = UInt32(truncatingIfNeeded: edit.end)
      search = TokenSearch(first: token)
    }
  }
}
