/// Builds the letters of Russian words from prefixes, roots, suffixes and endings.
struct RussianWords {
  /// The listed words of letters, with their frequencies.
  let common: [(letters: [UInt8], perMillion: UInt64)]
  private let firstNames, roots, prefixes, suffixes, hardStems, hardRoots, endings, surnameSuffixes: [[UInt8]]

  init(_ list: WordList) {
    func letters(_ heading: String) -> [[UInt8]] { list.words(heading).map(RussianLetter.letters) }
    common = list.frequencies("common").map { (RussianLetter.letters($0.word), $0.perMillion) }
    firstNames = letters("firstName")
    roots = letters("root")
    prefixes = letters("commonPrefix")
    suffixes = letters("commonSuffix")
    hardStems = letters("hardStem")
    hardRoots = letters("hardRoot")
    endings = letters("ending")
    surnameSuffixes = letters("surnameSuffix")
  }

  /// A listed word, in its first form or with a case ending.
  func listed(_ index: Int, isInflected: Bool, _ random: inout SplitMix64) -> [UInt8] {
    var word = common[index].letters
    guard isInflected, let last = word.last else { return word }
    if RussianLetter.isVowel(last) || last == RussianLetter.softSign { word.removeLast() }
    return word + endings[random.below(endings.count)]
  }

  /// A word of the long tail; every sixteenth has a hard sign.
  func derived(_ rank: Int) -> [UInt8] {
    if rank % 16 == 7 {
      let code = rank / 16
      return hardStems[code % hardStems.count] + hardRoots[code / hardStems.count % hardRoots.count]
        + suffixes[code / 56 % suffixes.count] + endings[code / 700 % endings.count]
    }
    let root = roots[rank % roots.count]
    var code = Int(truncatingIfNeeded: SplitMix64.mix(UInt64(rank / roots.count), UInt64(rank)) >> 16)
    let suffix = suffixes[code % suffixes.count]
    code /= suffixes.count
    let ending = endings[code % endings.count]
    code /= endings.count
    let prefix = prefixes[code % prefixes.count]
    return prefix + root + suffix + (RussianLetter.isVowel(suffix.last ?? 0) ? [] : softened(ending, suffix))
  }

  func surname(_ rank: Int) -> [UInt8] {
    let root = roots[rank % roots.count]
    var code = Int(truncatingIfNeeded: SplitMix64.mix(UInt64(rank / roots.count), 71) >> 16)
    let suffix = surnameSuffixes[(rank + code) % surnameSuffixes.count]
    code /= surnameSuffixes.count
    let prefix = rank < 4 * roots.count ? [] : prefixes[code % prefixes.count]
    let middle = rank < 64 * roots.count ? [] : roots[code / prefixes.count % roots.count]
    return prefix + middle + root + suffix
  }

  func firstName(_ random: inout SplitMix64) -> [UInt8] {
    firstNames[random.below(firstNames.count)]
  }

  /// An ending never follows a soft sign.
  private func softened(_ ending: [UInt8], _ suffix: [UInt8]) -> [UInt8] {
    suffix.last == RussianLetter.softSign ? [] : ending
  }
}
