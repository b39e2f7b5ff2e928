/// The rules of a profile that move boundaries, without its name: cheap to copy.
struct Tailoring: Sendable {
  let softSigns: Bool
  let hardSigns: Bool
  let quotationMarks: Bool
  let possessives: Bool
  let elisions: Bool
  let initials: Bool
  let suppressions: Bool
  let abbreviations: Bool

  init(_ profile: TokenizerProfile) {
    softSigns = profile.softSigns
    hardSigns = profile.hardSigns
    quotationMarks = profile.quotationMarks
    possessives = profile.possessives
    elisions = profile.elisions
    initials = profile.initials
    suppressions = profile.suppressions
    abbreviations = profile.abbreviations
  }

  /// Whether any rule moves boundaries of words.
  var movesWords: Bool { softSigns || hardSigns }

  /// Whether any rule moves boundaries of sentences.
  var movesSentences: Bool { initials || suppressions || abbreviations }
}
