import CorpusIndex
import ICU
import WordForms

/// What is known of the word types of one slice of the lexicon, in their order.
private struct AnalysedSlice: Sendable {
  var forms = LexiconTable()
  var keys = LexiconTable()
  var languages: [UInt8] = []
  var scripts: [WordScript] = []
  var nonWords: [UInt32] = []
}

extension LexiconBuilder {
  /// Analyses the types from `first` on, several threads at once.
  mutating func appendAnalyses(
    from first: Int, _ base: LexiconReader?, _ corrections: WordCorrections,
    holdsOnlyWords: Bool, threads: Int
  ) throws(BuildError) {
    let types = lexicon.types
    let slices = try Self.mapSlices(first..<types.count, threads: threads) { (range) throws(BuildError) in
      var analyser: WordAnalyser
      do throws(ICUError) {
        analyser = try WordAnalyser(corrections: corrections, cutsPossessives: holdsOnlyWords)
      } catch { throw .icu(error) }
      var analysis = WordAnalysis()
      var slice = AnalysedSlice()
      for id in range {
        types.withString(id) {
          analyser.analyse($0.assumingMemoryBound(to: UInt8.self).span, into: &analysis)
        }
        analysis.form.withUnsafeBytes { slice.forms.append($0) }
        analysis.key.withUnsafeBytes { slice.keys.append($0) }
        slice.languages.append(analysis.language.rawValue)
        slice.scripts.append(analysis.script)
        if !holdsOnlyWords {
          let isWord = types.withString(id) {
            WordKind.isWord($0.assumingMemoryBound(to: UInt8.self).span)
          }
          if !isWord { slice.nonWords.append(UInt32(id)) }
        }
      }
      return slice
    }
    appendForms(slices.map(\.forms), from: first, base)
    for slice in slices {
      for index in 0..<slice.keys.count {
        slice.keys.withString(index) { lexicon.keyOfType.append($0) }
      }
      lexicon.languageOfType += slice.languages
      lexicon.nonWordTypes += slice.nonWords
    }
    appendScripts(slices.flatMap(\.scripts))
  }

  /// Names the scripts of old and new types in the order of their names, and numbers them anew by it.
  private mutating func appendScripts(_ new: [WordScript]) {
    let codes = Dictionary(Set(new).map { ($0, $0.code) }, uniquingKeysWith: { first, _ in first })
    let old = scripts
    scripts = Set(old + codes.values).sorted()
    func number(_ name: String) -> UInt8 { UInt8(clamping: scripts.firstIndex(of: name) ?? 0) }
    let oldNumbers = old.map(number)
    let newNumbers = codes.mapValues(number)
    lexicon.scriptOfType = lexicon.scriptOfType.map { Int($0) < oldNumbers.count ? oldNumbers[Int($0)] : 0 }
    lexicon.scriptOfType += new.map { newNumbers[$0] ?? 0 }
  }

  /// Gives ids to the forms of the types from `first` on: those that the base has keep theirs, the others
  /// follow, the most frequent first.
  private mutating func appendForms(_ slices: [LexiconTable], from first: Int, _ base: LexiconReader?) {
    var interner = WordInterner()
    var provisional: [UInt32] = []
    for table in slices {
      for index in 0..<table.count {
        provisional.append(table.withString(index) { interner.intern($0) })
      }
    }
    var counts = [UInt64](repeating: 0, count: interner.count)
    for (index, form) in provisional.enumerated() { counts[Int(form)] += newCounts[first + index] }
    var ids = [UInt32](repeating: UInt32.max, count: interner.count)
    var new: [Int] = []
    for form in interner.table.sortedByBytes() {
      if let base, let id = interner.table.withString(Int(form), { base.form(of: Array($0)) }) {
        ids[Int(form)] = id
      } else {
        new.append(Int(form))
      }
    }
    let orderedCounts = new.map { counts[$0] }
    for place in Self.frequencyOrder(orderedCounts, Array(new.indices)) {
      ids[new[place]] = UInt32(lexicon.forms.count)
      interner.table.withString(new[place]) { lexicon.forms.append($0) }
    }
    lexicon.formOfType.append(contentsOf: provisional.map { ids[Int($0)] })
  }
}
