/// The parts between which a word is spread.
public enum DispersionParts: Sendable, Equatable {
  case documents
  /// Each section of each document by itself, without the sections in it; what stands outside is a part of its
  /// document.
  case sections
  case paragraphs
  /// So many stretches of the corpus, equal but for a word.
  case equal(Int)

  /// Documents, where there are several; else sections.
  public static func standard(documents: Int) -> DispersionParts { documents > 1 ? .documents : .sections }
}
