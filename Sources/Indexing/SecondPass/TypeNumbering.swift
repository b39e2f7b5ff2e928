import CorpusIndex

/// Numbers some word types from 0 on, ascending like their ids, and holds by number what the second pass looks up
/// of each token: so its tables have room in memory whatever the vocabulary is.
///
/// In most corpora the types are all of the lexicon, and the numbers are the ids. Where that would take too much
/// memory, each chunk has a numbering of those that it holds.
final class TypeNumbering: Sendable {
  /// By number the id in the lexicon; nothing where it is the same.
  let ids: [UInt32]?
  /// How many types there are.
  let count: Int
  /// By number of a form its id in the lexicon; nothing where it is the same.
  let formIds: [UInt32]?
  /// How many forms there are.
  let formCount: Int
  /// The number of each type's form.
  let formOfType: [UInt32]
  /// A hash of each type's form, as `FormHash` makes it.
  let hashes: [UInt32]
  /// Types from this number on have lists of their positions.
  let firstListed: Int
  private let lexicon: LexiconBuilder
  /// By index of a run, the numbers of its ids; those of all runs where numbers are ids.
  private let ofRuns: [Int: [UInt32]]

  /// Bytes that a type takes in the tables of one worker, those that count included.
  private static let bytesPerType = 64

  /// Whether all types of a lexicon have room in the tables of `threads` workers.
  static func fits(_ lexicon: LexiconBuilder, threads: Int, memory: Int) -> Bool {
    lexicon.lexicon.typeCount * bytesPerType * threads <= memory / 4
  }

  /// Tokens of a chunk whose types have a numbering of their own, at most.
  static func chunkTokens(threads: Int, memory: Int) -> Int { max(1 << 12, memory / (512 * threads)) }

  /// All types of the lexicon. O(types + bytes of forms).
  init(all lexicon: LexiconBuilder) {
    let reader = lexicon.lexicon
    self.lexicon = lexicon
    ids = nil
    formIds = nil
    ofRuns = [:]
    count = reader.typeCount
    formCount = reader.formCount
    formOfType = reader.formsOfTypes()
    let ofForm = (0..<UInt32(reader.formCount)).map { FormHash.of(reader.bytes(ofForm: $0)) }
    hashes = FormHash.ofTypes(formOfType.map { ofForm[Int($0)] }, ids: nil, reader)
    firstListed = Int(TokenBlock.streamedTypes)
  }

  /// The types that occur in some tokens. O(tokens + types log types).
  ///
  /// - Parameter used: by index of a run, for each of its ids 1 where it occurs, else 0.
  init(_ used: consuming [Int: [UInt32]], _ lexicon: LexiconBuilder) {
    let reader = lexicon.lexicon
    let ids = Self.distinct(
      used.flatMap { run, marks in
        let typeIds = lexicon.typeIds.ids(ofRun: run)
        return marks.indices.lazy.filter { marks[$0] != 0 }.map { typeIds[$0] }
      })
    for run in used.keys {
      let typeIds = lexicon.typeIds.ids(ofRun: run)
      for local in typeIds.indices where used[run]?[local] != 0 {
        used[run]?[local] = UInt32(ids.lowerBound(of: typeIds[local]))
      }
    }
    ofRuns = used
    // Columns of the lexicon are read in the order of ids here, not in that of the tokens.
    let forms = ids.map { reader.form(ofType: $0) }
    let formIds = Self.distinct(forms)
    let ofForm = formIds.map { FormHash.of(reader.bytes(ofForm: $0)) }
    formOfType = forms.map { UInt32(formIds.lowerBound(of: $0)) }
    hashes = FormHash.ofTypes(formOfType.map { ofForm[Int($0)] }, ids: ids, reader)
    firstListed = ids.lowerBound(of: TokenBlock.streamedTypes)
    count = ids.count
    formCount = formIds.count
    self.ids = ids
    self.formIds = formIds
    self.lexicon = lexicon
  }

  private static func distinct(_ numbers: [UInt32]) -> [UInt32] {
    var sorted = numbers
    sorted.sort()
    var count = 0
    for number in sorted where count == 0 || sorted[count - 1] != number {
      sorted[count] = number
      count += 1
    }
    sorted.removeLast(sorted.count - count)
    return sorted
  }

  /// Calls `body` with the numbers of the ids of a run.
  func withNumbers<Result>(ofRun run: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
    if let numbers = ofRuns[run] { return numbers.withUnsafeBufferPointer(body) }
    return body(lexicon.typeIds.ids(ofRun: run))
  }

  /// The word of a number; valid while the lexicon is open.
  func bytes(of number: Int) -> UnsafeRawBufferPointer {
    lexicon.lexicon.bytes(ofType: ids?[number] ?? UInt32(number))
  }
}

extension [UInt32] {
  /// The index of the first number that isn't less, among ascending ones. O(log *n*).
  fileprivate func lowerBound(of number: UInt32) -> Int {
    withUnsafeBufferPointer { numbers in
      var (low, high) = (0, numbers.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < number { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}
