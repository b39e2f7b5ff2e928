extension TokenizerProfile {
  /// Running words of English with romanised and Cyrillic Russian: all rules on.
  public static let standard = TokenizerProfile(
    name: "default", unit: .words, readsRawText: false, joinsHyphens: false, softSigns: true, hardSigns: true,
    quotationMarks: true, possessives: true, elisions: true, initials: true, suppressions: true,
    abbreviations: true)

  /// ICU's own words over the raw text: all rules off.
  public static let icu = TokenizerProfile(
    name: "icu", unit: .words, readsRawText: true, joinsHyphens: false, softSigns: false, hardSigns: false,
    quotationMarks: false, possessives: false, elisions: false, initials: false, suppressions: false,
    abbreviations: false)

  /// As `standard`, and hyphenated compounds are one token.
  public static let joinedHyphens: TokenizerProfile = {
    var profile = standard
    profile.name = "joined-hyphens"
    profile.joinsHyphens = true
    return profile
  }()

  /// The tokens of quanteda's default tokenizer: words with their hyphens, punctuation and symbols.
  public static let quanteda: TokenizerProfile = {
    var profile = icu
    profile.name = "quanteda"
    profile.unit = .everything
    profile.readsRawText = false
    profile.joinsHyphens = true
    return profile
  }()

  /// A token a line, for texts that another program tokenized.
  public static let vertical: TokenizerProfile = {
    var profile = icu
    profile.name = "vertical"
    profile.unit = .lines
    return profile
  }()

  /// The built-in profiles.
  public static let builtIn: [TokenizerProfile] = [standard, icu, joinedHyphens, quanteda, vertical]

  /// The built-in profile of that name.
  public static func named(_ name: String) -> TokenizerProfile? {
    builtIn.first { $0.name == name }
  }
}
