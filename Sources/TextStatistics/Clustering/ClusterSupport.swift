/// Bootstrap support: how often a cluster comes out again when each group's paragraphs or documents are drawn anew.
public enum ClusterSupport: Measure {
  public static let name = "support"
  public static let heading = "support"
  public static let formula =
    "trees of replicates that have a cluster of just these groups / trees of replicates"
  public static let range =
    "0 to 1; 1 = the cluster comes out whichever of its groups' own units happen to be there"
  public static let source =
    "J. Felsenstein, \"Confidence limits on phylogenies: an approach using the bootstrap\", Evolution 39 (1985), "
    + "783-791; units of each group are drawn with replacement, as many as it has."
  public static let caution =
    "It is no p value, and no probability that the cluster is real: it says how steady the cluster is, not why. "
    + "A group of one unit can't be drawn anew and looks steadier than it is."
  public static let gap: String? = "no group has more than one unit, so that nothing can be drawn anew"

  public static func reading(of value: Double) -> String {
    "comes out in \(PlainNumber.percent(value)) of the trees made of units drawn anew"
  }
}
