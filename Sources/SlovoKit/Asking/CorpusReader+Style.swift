import Analysis
import CorpusIndex
import Segmentation

extension CorpusReader {
  /// How lines of the corpus are printed: as tokens where punctuation is tokens.
  public var lineStyle: Concordance.Style {
    manifest.profileValue(of: "tokens") == TokenizerProfile.Unit.everything.rawValue ? .tokens : .text
  }
}
