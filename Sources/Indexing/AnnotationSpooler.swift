import CorpusIndex
import Documents

/// The annotations of consecutive tokens of a document in a scratch file: layer by layer a number for each
/// token, 0 for none, else 1 + the value's id in a lexicon run.
struct AnnotationStretch: Sendable {
  var worker: Int
  /// Index of the lexicon run among the worker's.
  var run: Int
  /// Where its numbers begin in the worker's scratch file.
  var offset: Int
  /// Tokens of the document.
  var tokens: Range<Int>
  var layers: [String]
}

/// What one worker put aside.
struct SpooledAnnotations: Sendable {
  var words: ScratchWords
  /// Layers' names and values, each as `AnnotationSpooler.key` makes it.
  var runs: [LexiconRun]
}

/// Puts the annotations of a worker's documents aside, with ids of the worker's own vocabulary.
struct AnnotationSpooler: ~Copyable {
  private let worker: Int
  private let folder: String
  /// Bytes that the vocabulary may take before it is put aside.
  private let vocabularyLimit: Int
  private var interner = WordInterner()
  private var scratch: ScratchFile
  private var runs: [LexiconRun] = []
  private var key: [UInt8] = []
  private var words: [UInt32] = []
  private var numbers: [UInt32] = []

  init(worker: Int, folder: String, vocabularyLimit: Int) throws(CorpusIndexError) {
    self.worker = worker
    self.folder = folder
    self.vocabularyLimit = vocabularyLimit
    scratch = try ScratchFile(folder: folder)
  }

  /// Bytes of memory that the vocabulary takes.
  var memory: Int { interner.count > 0 ? interner.memory : 0 }

  /// Appends the annotations of a document, or of its next part.
  ///
  /// - Parameters:
  ///   - starts: the first byte in the text of each token of the part.
  ///   - first: the document's tokens before the part.
  /// - Throws: `.tooManyLayers`, `.index` where the scratch file can't be written. O(tokens · layers + values).
  mutating func append(
    _ annotations: WordAnnotations, starts: [UInt32], after first: Int, path: String,
    to record: inout TokenizedDocument
  ) throws(BuildError) {
    guard !starts.isEmpty, !annotations.layers.isEmpty else { return }
    guard annotations.layers.count <= LayerWriter.limit else {
      throw .tooManyLayers(path: path, limit: LayerWriter.limit)
    }
    findWords(of: annotations, at: starts)
    do throws(CorpusIndexError) {
      var stretch = AnnotationStretch(
        worker: worker, run: runs.count, offset: scratch.position, tokens: first..<first + starts.count,
        layers: [])
      for layer in annotations.layers {
        let name = Self.name(of: layer)
        guard !name.isEmpty, !stretch.layers.contains(name), number(words, in: layer, called: name) else {
          continue
        }
        stretch.layers.append(name)
        try scratch.append(numbers)
      }
      if !stretch.layers.isEmpty { record.annotations.append(stretch) }
      if memory > vocabularyLimit { try endRun() }
    } catch { throw .index(error) }
  }

  /// Puts aside what is left.
  consuming func finish() throws(CorpusIndexError) -> SpooledAnnotations {
    if interner.count > 0 { try endRun() }
    let runs = runs
    return SpooledAnnotations(words: try scratch.finish(), runs: runs)
  }

  /// A layer's name as it is kept. The zero parts names from values, so it can't stand in a name.
  private static func name(of layer: WordAnnotations.Layer) -> String {
    layer.name.utf8.contains(0) ? layer.name.replacing("\0", with: "\u{FFFD}") : layer.name
  }

  /// Takes a layer's name and a value apart, which stand in one vocabulary.
  static func parts(
    _ key: UnsafeRawBufferPointer
  ) -> (name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    let end = key.firstIndex(of: 0) ?? key.count
    return (
      UnsafeRawBufferPointer(rebasing: key[..<end]),
      UnsafeRawBufferPointer(rebasing: key[min(end + 1, key.count)...])
    )
  }

  private mutating func endRun() throws(CorpusIndexError) {
    runs.append(try LexiconRun(interner, folder: folder))
    interner.removeAll()
  }

  /// Fills `words` with 1 + the annotated word that each token begins in, 0 for none.
  private mutating func findWords(of annotations: WordAnnotations, at starts: [UInt32]) {
    words.removeAll(keepingCapacity: true)
    var word = 0
    let count = min(annotations.starts.count, annotations.ends.count)
    for start in starts {
      while word < count, annotations.ends[word] <= start { word += 1 }
      words.append(word < count && annotations.starts[word] <= start ? UInt32(word + 1) : 0)
    }
  }

  /// Fills `numbers` with those of the values of `words`; gives whether there is any.
  private mutating func number(
    _ words: [UInt32], in layer: WordAnnotations.Layer, called name: String
  ) -> Bool {
    var ids: [UInt32] = [0]
    ids.reserveCapacity(layer.values.count)
    for value in layer.values.dropFirst() {
      key.removeAll(keepingCapacity: true)
      key.append(contentsOf: name.utf8)
      key.append(0)
      key.append(contentsOf: value.utf8)
      ids.append(value.isEmpty ? 0 : 1 + key.withUnsafeBytes { interner.intern($0) })
    }
    numbers.removeAll(keepingCapacity: true)
    var union: UInt32 = 0
    for word in words {
      var number: UInt32 = 0
      if word > 0, Int(word) <= layer.indices.count {
        let index = Int(layer.indices[Int(word) - 1])
        if index < ids.count { number = ids[index] }
      }
      union |= number
      numbers.append(number)
    }
    return union != 0
  }
}
