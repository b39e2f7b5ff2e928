import Analysis
import CorpusIndex
import Documents
import ICU
import Indexing
import Reporting
import SlovoKit
import WordForms

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The words for everything that can go wrong: what, where, and what to do about it.
enum Wording {
  /// The system's own word for an error number.
  static func system(_ code: Int32) -> String { String(cString: strerror(code)) }

  static func failure(_ error: CorpusSourceError) -> Failure {
    switch error {
    case .missing(let path):
      .input("there is nothing at '\(path)'. Check the spelling, or give a folder of texts.")
    case .build(let error): failure(error)
    case .otherCorrections(let path):
      .input(
        "'\(path)' was built with other corrections of words. "
          + "Build it anew with them ('slovo index TEXTS -o NAME.slovo --corrections FILE'), or leave them out."
      )
    case .noCache:
      .input(
        "texts are indexed into a cache, and neither XDG_CACHE_HOME nor HOME says where it may be. "
          + "Set one of them, or make an index with 'slovo index'.")
    }
  }

  static func failure(_ error: BuildError) -> Failure {
    switch error {
    case .document(let error): .input(document(error))
    case .index(let error): .input(index(error))
    case .icu(let error): .input(icu(error))
    case .withoutWords:
      .input(
        "there is no word in the texts given, so there is nothing to index. Give texts with words in them.")
    case .targetIsNotACorpus(let path):
      .input("'\(path)' exists and is not a corpus. Nothing was changed; choose another name for -o.")
    case .documentChanged(let name, let path):
      .input(
        "the corpus holds '\(name)' with other content than '\(path)' has now. Nothing was changed; "
          + "add --sync to make the corpus equal to the texts given.")
    case .repeatedName(let name):
      .input("two texts would have the name '\(name)'. Give their common folder, or rename one.")
    case .otherSegmentation(let path, let corpus, let here):
      .input(
        "'\(path)' was segmented by ICU \(corpus) and this is ICU \(here), which may divide words elsewhere. "
          + "Nothing was changed; give all texts with --sync to build it anew.")
    case .otherProfile(let path, let corpus, let here):
      .input(otherProfile(path, corpus, here))
    case .otherOptions(let path, let corpus, let here):
      .input(
        "'\(path)' was read with other options (\(corpus)) than these (\(here)). Nothing was changed; "
          + "use the same, or give all texts with --sync to build it anew.")
    case .otherCorrections(let path):
      .input(
        "'\(path)' was built with other corrections of words. Nothing was changed; use the same file with "
          + "--corrections, or give all texts with --sync to build it anew.")
    case .otherWords(let path):
      .input(
        "'\(path)' was built by a Slovo with other tables of words. Nothing was changed; "
          + "give all texts with --sync to build it anew.")
    case .corrections(let path, let line, let problem):
      .input("'\(path)', line \(line): \(corrections(problem))")
    case .tooManyLayers(let path, let limit):
      .input(
        "\(path.map { "'\($0)' annotates" } ?? "the texts annotate") words in more than \(limit) ways. "
          + "Leave out columns or attributes that you don't need, or build several corpora.")
    case .vocabularyTooLarge:
      .input(
        "the texts have more than 4 GiB of distinct words, or of distinct values of columns or attributes. "
          + "Leave out those that you don't need, or build several corpora.")
    case .cancelled: .input("the build was stopped.")
    }
  }

  private static func corrections(_ problem: CorrectionsProblem) -> String {
    let columns = WordCorrections.columns.joined(separator: ", ")
    return switch problem {
    case .withoutSurfaceColumn: "no column is called surface. Name the columns \(columns)."
    case .unknownColumn(let name):
      "'\(name)' is not a column of corrections. Name the columns \(columns)."
    case .withoutSurface: "the cell of the column surface is empty. Write the word as it stands in the text."
    case .repeatedSurface(let surface): "'\(surface)' has a row already. Keep one of them."
    case .severalWords(let text): "'\(text)' is more than one word. Give each word a row of its own."
    case .unknownLanguage(let name, let known):
      "there is no language '\(name)'. Use \(known.joined(separator: ", ")), or leave the cell empty."
    }
  }

  static func failure(_ error: OutputError) -> Failure {
    switch error {
    case .brokenPipe: .brokenPipe
    case .failed(let path, let code):
      .input(
        "can't write \(path.map { "'\($0)'" } ?? "standard output"): \(system(code)). "
          + "The answer is not complete; \(code == ENOSPC ? "make room and" : "mend that and") ask again.")
    }
  }

  static func failure(_ error: AnalysisError) -> Failure {
    switch error {
    case .index(let error): .input(index(error))
    case .icu(let error): .input(icu(error))
    case .withoutWord(let query, let part):
      .usage(
        "there is no word in '\(part)'.\n\(caret(query, part))\nWrite a word beside it, or leave it out.")
    case .noPhrase(let query):
      .usage("'\(query)' is no word or phrase that could be marked. Write the words: state|terror.")
    case .costlyExpression(let query, let pattern):
      .usage(
        "this regular expression tries too many ways to match one word.\n\(caret(query, pattern))\n"
          + "Write it without repetitions of repetitions: /a+[bc]/ for /(a+)+[bc]/.")
    case .tooManyAlternatives(_, let limit):
      .usage("the alternatives multiply to more than \(limit) phrases. Ask with fewer at a time.")
    case .tooManyMatches(_, let limit):
      .usage(
        "the query matches in more than \(limit.grouped) places, which is more than --memory has room for. "
          + "Look in fewer places with --in, ask for rarer words, or give more memory.")
    case .corpusQuery(let query, let offset, let problem): corpusQuery(query, offset, problem)
    case .unknownAttribute(let filter, let offset, let name, let known):
      .usage(
        "neither documents nor words have the attribute '\(name)'.\n\(CaretMarker.lines(for: filter, byteOffset: offset.bytes))\n"
          + suggestion(name, known))
    case .ambiguousAttribute(let filter, let offset, let name, let readings):
      .usage(
        "'\(name)' is a layer of annotations and a key of metadata too.\n"
          + "\(CaretMarker.lines(for: filter, byteOffset: offset.bytes))\n"
          + "Write \(readings.joined(separator: " or ")).")
    case .unknownLayer(let name, let known):
      .usage("the corpus has no layer '\(name)'. \(suggestion(name, known))")
    case .unknownValue(let filter, let offset, let attribute, let value, let known):
      .usage(
        "there is no \(attribute) '\(value)'.\n\(CaretMarker.lines(for: filter, byteOffset: offset.bytes))\n"
          + suggestion(value, known))
    case .unorderedAttribute(let filter, let offset, let name):
      .usage(
        "'\(name)' has no order, so it can't be compared by size.\n"
          + "\(CaretMarker.lines(for: filter, byteOffset: offset.bytes))\nUse = or ~ (contains).")
    case .unorderedText, .unreadableValue, .unknownKey: .usage(metadata(error))
    case .withoutOrder(let key, let examples): .usage(withoutOrder(key, examples))
    case .definition(let error): failure(error)
    case .place(let error): failure(error)
    case .citation(let error): failure(error)
    case .unknownLanguage(let name): .usage(unknownLanguage(name))
    case .emptySide(let side, let overlap): .usage(emptySide(side, overlap))
    case .tooManyUnits(let unit, let memory): .usage(tooManyUnits(unit, memory: memory))
    case .tooLargeMatrix(let groups, let terms, let limit):
      .usage(tooLargeMatrix(groups: groups, terms: terms, limit: limit))
    case .tooManyGroups(let groups, let words, let memory):
      .usage(tooManyGroups(groups, words: words, memory: memory))
    }
  }

  static func failure(_ error: QueryError) -> Failure {
    .usage(parse(error.message, error.query, error.offset, error.hint))
  }

  static func failure(_ error: FilterError) -> Failure {
    .usage(parse(error.message, error.filter, error.offset, error.hint))
  }

  private static func parse(_ message: String, _ source: String, _ offset: SourceOffset, _ hint: String?)
    -> String
  {
    var text = message + "\n" + CaretMarker.lines(for: source, byteOffset: offset.bytes)
    if let hint { text += "\n" + hint }
    return text
  }

  private static func caret(_ query: String, _ part: String) -> String {
    let bytes = Array(query.utf8)
    let wanted = Array(part.utf8)
    let places = bytes.count >= wanted.count ? 0...(bytes.count - wanted.count) : 0...0
    let place = places.first { bytes[$0...].starts(with: wanted) } ?? 0
    return CaretMarker.lines(for: query, byteOffset: place)
  }

  /// The known names, the nearest one first where one is near.
  static func suggestion(_ name: String, _ known: [String]) -> String {
    guard !known.isEmpty else { return "It has none at all." }
    let list = known.joined(separator: ", ")
    guard let nearest = known.min(by: { distance(name, $0) < distance(name, $1) }),
      distance(name, nearest) <= max(2, name.count / 3)
    else { return "Known are \(list)." }
    return "Did you mean '\(nearest)'? Known are \(list)."
  }

  /// Levenshtein's distance.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for place in right.indices {
        let above = row[place + 1]
        row[place + 1] = min(above + 1, row[place] + 1, diagonal + (right[place] == character ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }

  static func failure(_ error: ICUError) -> Failure { .input(icu(error)) }

  private static func icu(_ error: ICUError) -> String {
    "ICU's \(error.function) failed with \(error.status). Reinstall ICU (libicu)."
  }
}
