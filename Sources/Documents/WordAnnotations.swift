/// What a file says of single words: the columns of vertical text, or the attributes of TEI's `w`.
///
/// Each annotated word is a range of the document's text. A token takes the values of the word that it
/// begins in, so that annotations stand beside any way of dividing the text into tokens.
public struct WordAnnotations: Sendable, Equatable {
  /// One kind of annotation.
  public struct Layer: Sendable, Equatable {
    /// The column's or attribute's name, for example `lemma`.
    public var name: String
    /// The distinct values; the first is empty and stands for none.
    public internal(set) var values: [String] = [""]
    /// For each annotated word, the index of its value in `values`.
    public internal(set) var indices: [UInt32] = []

    public init(name: String) {
      self.name = name
    }
  }

  /// The first byte of each annotated word in the text, ascending.
  public internal(set) var starts: [UInt32] = []
  /// One past the last byte of each; none overlaps the next.
  public internal(set) var ends: [UInt32] = []
  /// In the order of the columns.
  public internal(set) var layers: [Layer] = []

  public init() {}
}
