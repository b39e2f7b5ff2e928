/// The habits of one document's author, fixed for the whole document.
struct DocumentStyle {
  var apostrophe: ApostropheStyle
  var signs: SignStyle
  var romanisation: Romanisation
  /// How many in 1,024 romanised words are in italics.
  var italics: UInt64
  /// How many in 1,024 Russian words stand in Cyrillic.
  var cyrillic: UInt64

  /// Of every two neighbours one has curly quotation marks.
  static func drawn(document: Int, seed: UInt64, _ random: inout SplitMix64) -> DocumentStyle {
    let pair = SplitMix64.mix(seed, UInt64(document / 2) &+ 0xC0FFEE)
    let apostrophe: ApostropheStyle = (pair & 1 == 0) == (document % 2 == 0) ? .curly : .straight
    return DocumentStyle(
      apostrophe: apostrophe, signs: .drawn(apostrophe, &random),
      romanisation: random.chance(460) ? .scholarly : .libraryOfCongress,
      italics: random.chance(512) ? 420 : 40,
      cyrillic: UInt64(110 + random.below(220)))
  }
}

/// What a passage is about: hashes from which its favourite words are drawn again whenever they are needed.
struct Topic {
  var document: UInt64
  var section: UInt64

  private static let documentFavourites = 56
  private static let sectionFavourites = 14

  /// The generator to draw a favourite word of a class with, or nil where the word is drawn afresh.
  func favourite(_ wordClass: WordClass, _ random: inout SplitMix64) -> SplitMix64? {
    guard wordClass.isTopical else { return nil }
    let bits = random.next() >> 54
    let isName = wordClass == .name
    let ofDocument: UInt64 = isName ? 330 : 120
    let ofSection: UInt64 = isName ? 540 : 210
    let hash: UInt64
    let favourites: Int
    if bits < ofDocument {
      hash = document
      favourites = Topic.documentFavourites
    } else if bits < ofSection {
      hash = section
      favourites = Topic.sectionFavourites
    } else {
      return nil
    }
    let number = min(random.below(favourites), random.below(favourites))
    return SplitMix64(seed: SplitMix64.mix(hash, UInt64(number * 16 + wordClass.rawValue)))
  }
}
