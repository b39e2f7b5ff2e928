import Measurement

extension WordEvaluation {
  /// The figures as Markdown tables.
  ///
  /// - Parameter examples: how many mistakes of each kind are listed.
  public func report(examples: Int) -> String {
    var text = keyTable + "\n" + languageTable + "\n" + systemTable
    guard examples > 0 else { return text }
    for (title, list) in [
      ("Fall apart", agreement.broken), ("Fall together", collisions.examples),
      ("English with Russian", collisions.englishExamples), ("Language", language.mistakes),
      ("Restored otherwise (system, spelling, word, first reading)", restoration.mistakes),
    ] where !list.isEmpty {
      text += "\n\(title): \(list.prefix(examples).joined(separator: ", "))\n"
    }
    return text
  }

  private var keyTable: String {
    var table = MarkdownTable(
      columns: ["keys of \(Figures.grouped(words)) Russian words", "share", "counts"],
      alignments: [.left, .right, .right])
    func row(_ title: String, _ share: Share, digits: Int = 2) {
      table.append([title, share.percent(digits), share.counts])
    }
    row("pairs of spellings that share a key", agreement.all)
    row("pairs of spellings that differ", agreement.differing)
    if let worst = agreement.worst {
      row("the two systems that agree least, \(worst.left) and \(worst.right)", worst.share)
    }
    row("words with all their spellings under one key", agreement.words)
    row("different words, one letter apart, that share a key", collisions.near, digits: 4)
    row("any two different words that share a key", collisions.all, digits: 6)
    row(
      "an English and a Russian word, one letter apart or of one key, that share it", collisions.english,
      digits: 4)
    row(
      "English words with the key of a Russian word that is not spelled so", collisions.englishWords,
      digits: 3)
    return table.text
  }

  private var languageTable: String {
    var table = MarkdownTable(
      columns: ["language: most frequent words", "precision", "recall", "F1", "English right"],
      alignments: [.left, .right, .right, .right, .right])
    for (band, score) in zip(LanguageFigures.bands, language.byBand) {
      table.append([Figures.grouped(band)] + Self.cells(score) + [score.english.percent()])
    }
    return table.text
  }

  private var systemTable: String {
    var table = MarkdownTable(
      columns: [
        "system", "precision", "recall", "F1", "first reading right", "the same, ё as е", "among those shown",
      ], alignments: [.left, .right, .right, .right, .right, .right, .right])
    for (index, system) in SpelledWords.systems.enumerated() {
      table.append(
        [system] + Self.cells(language.bySystem[index])
          + [restoration.first, restoration.withoutDots, restoration.shown].map { $0[index].percent() })
    }
    return table.text
  }

  private static func cells(_ score: LanguageScore) -> [String] {
    [score.precision, score.recall, score.f1].map { Figures.decimal($0, 3) }
  }
}
