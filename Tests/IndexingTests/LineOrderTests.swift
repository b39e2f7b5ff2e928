import CorpusIndex
import TestSupport
import Testing

@testable import Analysis

/// The place of each word among all words of a corpus, ordered in some way; 0 for none.
private struct WitnessOrder {
  private let places: [String: Int]

  init(_ words: Set<String>, locale: String, ignoringCase: Bool, byEnding: Bool) throws {
    var keyed: [(key: [UInt8], word: String)] = []
    for word in words {
      let text = byEnding ? String(word.reversed()) : word
      keyed.append((try CollationKey.bytes(of: text, locale: locale, ignoringCase: ignoringCase), word))
    }
    keyed.sort { $0.key.lexicographicallyPrecedes($1.key) }
    var places: [String: Int] = [:]
    for (index, entry) in keyed.enumerated() {
      let isSame = index > 0 && keyed[index - 1].key == entry.key
      places[entry.word] = isSame ? places[keyed[index - 1].word] : index + 1
    }
    self.places = places
  }

  func place(_ word: String?) -> Int { word.flatMap { places[$0] } ?? 0 }
}

@Suite struct `Lines in an order that the index does not hold` {
  /// Lines in order by the slow way: keys of all lines, compared one by one.
  private func expected(
    _ orders: [ConcordanceOrder], _ hits: Hits, language: String?, _ corpus: CorpusReader
  ) throws -> [Int] {
    let locale = language ?? "en"
    let comparesForms = locale == "en"
    var words = Set<String>()
    for segment in corpus.segments {
      for position in 0..<segment.tokens.count {
        let type = try segment.tokens.type(at: position)
        words.insert(
          comparesForms
            ? segment.lexicon.text(ofForm: segment.lexicon.form(ofType: type))
            : segment.lexicon.surface(ofType: type))
      }
    }
    let (plain, ending) = (
      try WitnessOrder(words, locale: locale, ignoringCase: !comparesForms, byEnding: false),
      try WitnessOrder(words, locale: locale, ignoringCase: !comparesForms, byEnding: true)
    )
    let lines = WitnessLine.all(hits)
    let longest = lines.map(\.match.count).max() ?? 0
    let keys = try lines.enumerated().map { number, line in
      try orders.flatMap { order -> [Int] in
        let places = order.isByEnding ? ending : plain
        func place(_ position: Int) throws -> Int {
          places.place(comparesForms ? try line.form(position) : try line.surface(position))
        }
        var key: [Int]
        switch order.key {
        case .right(let distance): key = [try place(line.neighbour(distance))]
        case .left(let distance): key = [try place(line.neighbour(-distance))]
        case .node:
          let match = order.isByEnding ? Array(line.match.reversed()) : Array(line.match)
          key = try (0..<longest).map { $0 < match.count ? try place(match[$0]) : 0 }
        case .position: key = [number + 1]
        case .document, .metadata: key = []
        }
        return order.isDescending ? key.map { $0 > 0 ? Int.max - $0 : 0 } : key
      }
    }
    return keys.indices.sorted { left, right in
      keys[left] == keys[right] ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
    }
  }

  @Test(arguments: [
    ("r1:ending", nil), ("l1:ending:desc,r1", nil), ("node:ending,l1:asc:ending", nil),
    ("position:desc", nil), ("r2:desc:ending,position:desc", nil), ("r1,r2", "ru"), ("l1:desc,node", "sv"),
    ("node:ending,r1", "uk"), ("r1,l1", "en"), ("r1:ending,l1", "de-u-co-phonebk"),
  ])
  func `are those of a slow sort`(sort: String, language: String?) throws {
    let orders = try sort.split(separator: ",").map { try #require(ConcordanceOrder(String($0))) }
    for corpus in try lineCorpora(TemporaryFolder()) {
      for text in ["terror", "the", "te*|\"of the\"|great purge*"] {
        let hits = try QueryEvaluator(corpus).hits(of: QueryParser.parse(text))
        let expected = try expected(
          orders, hits, language: language.map { $0.hasPrefix("de") ? "de@collation=phonebook" : $0 }, corpus)
        let concordance = Concordance(hits, in: corpus)
        for (threads, wanted) in [(1, Int.max), (2, 10), (3, Int.max), (4, 1)] {
          let sorted = try concordance.sorted(by: orders, first: wanted, language: language, threads: threads)
          let numbers = (0..<min(wanted, sorted.count)).map { sorted.number(ofLine: $0) }
          #expect(numbers == Array(expected.prefix(wanted)), "\(text) by \(sort) in \(language ?? "-")")
        }
      }
    }
  }

  @Test func `name their collator`() throws {
    let corpus = try #require(try lineCorpora(TemporaryFolder()).first)
    #expect(try Concordance.collation(of: nil, in: corpus) == corpus.lexicon.collation)
    #expect(try Concordance.collation(of: "en", in: corpus) == corpus.lexicon.collation)
    #expect(try Concordance.collation(of: "ru-RU", in: corpus).hasPrefix("ru_RU "))
    for name in ["", "xx", "russian", "de-u-co-nonsense", "ru ", "r", "!"] {
      #expect(throws: AnalysisError.unknownLanguage(name: name)) {
        try Concordance.collation(of: name, in: corpus)
      }
    }
  }

  @Test(arguments: [
    "r1:ending:ending", "r1:asc:desc", "r1:desc:desc", "document:ending", "year:ending", "position:ending",
    "r11", "l0", ":desc", "",
  ])
  func `are refused where they say nothing`(sort: String) {
    #expect(ConcordanceOrder(sort) == nil)
  }
}
