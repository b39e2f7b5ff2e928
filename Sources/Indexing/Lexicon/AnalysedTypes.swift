import CorpusIndex
import ICU
import WordForms

/// What the word types are: languages and scripts by id; forms and keys, sorted by their bytes.
struct AnalysedTypes: Sendable {
  /// The forms with the ids of their types, and how often each type occurs in the new texts.
  private(set) var forms: [LexiconRun] = []
  /// The romanisation keys with the ids of their types.
  private(set) var keys: [LexiconRun] = []
  let languages: ScratchTable<UInt8>
  /// By id, the number of a script in `scriptNames`.
  let scripts: ScratchTable<UInt8>
  /// In the order of their bytes.
  let scriptNames: [String]
  /// The types that are no words, ascending.
  let nonWords: ScratchTable<UInt32>

  /// Types that a worker takes at a time.
  private static let portion = 1 << 12

  /// How a build analyses types, and the lexicon that it extends.
  struct Context: Sendable {
    var corrections: WordCorrections
    /// Whether the profile makes tokens of words only.
    var holdsOnlyWords: Bool
    var threads: Int
    /// What the base says of its types is taken over; it was built with the same corrections.
    var base: LexiconReader?
    /// The names of scripts by their numbers in the base.
    var baseScripts: [String]
  }

  /// Analyses the new types, several threads at once.
  init(_ types: MergedTypes, _ context: Context, _ space: ScratchSpace) throws(BuildError) {
    let count = types.count
    let marks: ScratchTable<UInt8>
    do throws(CorpusIndexError) {
      languages = try ScratchTable(count: count, in: space)
      scripts = try ScratchTable(count: count, in: space)
      marks = try ScratchTable(count: context.holdsOnlyWords ? 0 : count, in: space)
    } catch { throw .index(error) }
    let columns = Columns(languages: languages, scripts: scripts, nonWords: marks)
    let runs = SharedSlots<(forms: [LexiconRun], keys: [LexiconRun])>(context.threads)
    let counter = Counter((count + Self.portion - 1) / Self.portion)
    try Workers.run(context.threads) { (worker) throws(BuildError) in
      var analysis = try Worker(types, context, columns, space)
      while let portion = counter.take() {
        try analysis.append(portion * Self.portion..<min(count, (portion + 1) * Self.portion))
      }
      runs.set(worker, try analysis.finish())
    }
    for (forms, keys) in runs.values {
      self.forms += forms
      self.keys += keys
    }
    scriptNames = Self.name(scripts, from: types.base, context.baseScripts)
    nonWords = try Self.marked(marks, context.base, space)
  }

  /// Columns by id that workers fill, each the ids that it took.
  private struct Columns: Sendable {
    let languages: ScratchTable<UInt8>
    /// New types have the raw values of scripts, those of the base the base's numbers.
    let scripts: ScratchTable<UInt8>
    /// 1 for a type that is no word; without ids where all are words.
    let nonWords: ScratchTable<UInt8>
  }

  /// One thread's part.
  private struct Worker: ~Copyable {
    private let types: MergedTypes
    private let context: Context
    private let columns: Columns
    private var analyser: WordAnalyser
    private var analysis = WordAnalysis()
    private var forms: StringSorter
    private var keys: StringSorter

    init(
      _ types: MergedTypes, _ context: Context, _ columns: Columns, _ space: ScratchSpace
    ) throws(BuildError) {
      do throws(ICUError) {
        analyser = try WordAnalyser(
          corrections: context.corrections, cutsPossessives: context.holdsOnlyWords)
      } catch { throw .icu(error) }
      self.types = types
      self.context = context
      self.columns = columns
      let memory = space.memory / (16 * context.threads)
      forms = StringSorter(folder: space.folder, memory: memory)
      keys = StringSorter(folder: space.folder, memory: memory)
    }

    mutating func append(_ range: Range<Int>) throws(BuildError) {
      do throws(CorpusIndexError) {
        for id in range {
          if id < types.base, let base = context.base {
            try take(UInt32(id), of: base)
          } else {
            try analyse(id)
          }
        }
      } catch { throw .index(error) }
    }

    private mutating func take(_ id: UInt32, of base: LexiconReader) throws(CorpusIndexError) {
      columns.languages[Int(id)] = base.language(ofType: id)
      columns.scripts[Int(id)] = base.script(ofType: id)
      try forms.append(base.bytes(ofForm: base.form(ofType: id)), number: id)
      try keys.append(base.bytes(ofKey: base.key(ofType: id) ?? 0), number: id)
    }

    private mutating func analyse(_ id: Int) throws(CorpusIndexError) {
      let word = types.strings.columns.string(id).assumingMemoryBound(to: UInt8.self).span
      analyser.analyse(word, into: &analysis)
      columns.languages[id] = analysis.language.rawValue
      columns.scripts[id] = analysis.script.rawValue
      if !context.holdsOnlyWords, !WordKind.isWord(word) { columns.nonWords[id] = 1 }
      try forms.append(analysis.form, number: UInt32(id), count: types.strings.counts[id])
      try keys.append(analysis.key, number: UInt32(id))
    }

    consuming func finish() throws(BuildError) -> (forms: [LexiconRun], keys: [LexiconRun]) {
      do throws(CorpusIndexError) { return (try forms.finish(), try keys.finish()) } catch {
        throw .index(error)
      }
    }
  }

  /// Names the scripts of old and new types in the order of their names, and numbers them anew by it.
  private static func name(
    _ scripts: ScratchTable<UInt8>, from first: Int, _ old: [String]
  ) -> [String] {
    var isUsed = [Bool](repeating: false, count: 256)
    for id in first..<scripts.count { isUsed[Int(scripts[id])] = true }
    let new = (0...UInt8.max).filter { isUsed[Int($0)] }.map(WordScript.init(rawValue:))
    let names = Set(old + new.map(\.code)).sorted()
    func number(_ name: String) -> UInt8 { UInt8(clamping: names.firstIndex(of: name) ?? 0) }
    let oldNumbers = old.map(number)
    var newNumbers = [UInt8](repeating: 0, count: 256)
    for script in new { newNumbers[Int(script.rawValue)] = number(script.code) }
    for id in 0..<first {
      scripts[id] = Int(scripts[id]) < oldNumbers.count ? oldNumbers[Int(scripts[id])] : 0
    }
    for id in first..<scripts.count { scripts[id] = newNumbers[Int(scripts[id])] }
    return names
  }

  /// The types that are marked, and those of the base.
  private static func marked(
    _ marks: ScratchTable<UInt8>, _ base: LexiconReader?, _ space: ScratchSpace
  ) throws(BuildError) -> ScratchTable<UInt32> {
    for type in base?.nonWordTypes ?? [] where Int(type) < marks.count { marks[Int(type)] = 1 }
    let ids: ScratchTable<UInt32>
    do throws(CorpusIndexError) {
      ids = try ScratchTable(count: (0..<marks.count).reduce(0) { $0 + Int(marks[$1]) }, in: space)
    } catch { throw .index(error) }
    var count = 0
    for id in 0..<marks.count where marks[id] != 0 {
      ids[count] = UInt32(id)
      count += 1
    }
    return ids
  }
}
