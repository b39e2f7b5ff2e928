import Testing

@testable import LanguageTraining

@Suite struct `Training of the language model` {
  private static var sources: TrainingSources {
    var sources = TrainingSources()
    sources.english = ["state\nnight\nthought\nwhich\nchurch\nStalin\n"]
    sources.englishText = ["The state which thought of the night. Which state?"]
    sources.russianAffixes = "SFX J Y 2\nSFX J   0    а   [^аь]\nSFX J   0    ом  т\n"
    sources.russianDictionary = "3\nнаркомат/J\nобъект/J\nСталин/J\n"
    sources.russianNames = "Сталин Ежов"
    sources.german = "Zeitung\nGeschichte\nWehrmacht\n"
    sources.french = "guerre\nétat\nancien\n"
    return sources
  }

  @Test func `gives the same bytes for the same sources`() {
    #expect(LanguageTraining.model(from: Self.sources) == LanguageTraining.model(from: Self.sources))
  }

  @Test func `gives a file of a known size`() {
    let model = LanguageTraining.model(from: Self.sources)
    #expect(model.starts(with: "SLVLANG1".utf8))
    let table = 4 * Alphabet().symbols.count
    #expect(model.count == 24 + table + WordFeatures.buckets * LogisticRegression.outputs)
    #expect(model.count < 100_000)
  }

  @Test func `inflects by the rules of a dictionary`() {
    let inflection = RussianInflection(affixes: Self.sources.russianAffixes)
    #expect(inflection.forms(ofEntry: "наркомат/J") == ["наркомат", "наркомата", "наркоматом"])
    #expect(inflection.forms(ofEntry: "ЧК") == ["ЧК"])
  }

  @Test func `leaves out of English what is a Russian name`() {
    let examples = TrainingExamples(Self.sources).examples
    #expect(!examples.contains { $0.word == "stalin" && $0.language == .english })
    #expect(examples.contains { $0.word == "stalin" && $0.language == .russian })
    #expect(examples.contains { $0.word == "state" && $0.language == .english })
  }

  @Test func `reads composed and decomposed letters alike`() {
    let features = WordFeatures(alphabet: Alphabet())
    #expect(features.symbols(of: "Ežov") == features.symbols(of: "ez\u{30C}OV"))
  }
}
