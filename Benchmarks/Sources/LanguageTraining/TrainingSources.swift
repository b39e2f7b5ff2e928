/// The texts of the files that a model is made from; reading them is the caller's.
public struct TrainingSources {
  /// English word lists, a word a line.
  public var english: [String] = []
  /// Running English text: how often a word stands in it says how much the word weighs.
  public var englishText: [String] = []
  /// A Hunspell dictionary of Russian and its file of affixes.
  public var russianDictionary = ""
  public var russianAffixes = ""
  /// Russian names, a word a line, in Cyrillic.
  public var russianNames = ""
  /// German and French word lists, a word a line.
  public var german = ""
  public var french = ""

  /// Names no file yet.
  public init() {}
}
