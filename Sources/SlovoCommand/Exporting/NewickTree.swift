import Reporting

/// A tree in the Newick format, which R (ape), Python and programs of phylogenetics read.
///
/// Branches are as long as heights differ, and a cluster's name is its support in per cent.
///
/// Source: G. Olsen, "Interpretation of the 'Newick's 8:45' tree format standard" (1990).
struct NewickTree {
  let tree: TreeOutline

  /// The tree in one line, with a semicolon behind it. O(leaves * depth of the tree).
  var text: String {
    guard !tree.leaves.isEmpty else { return ";" }
    var texts = tree.leaves.map(Self.quoted)
    for merge in tree.merges {
      let branches = [merge.left, merge.right].map { child in
        let height = child < tree.leaves.count ? 0 : tree.merges[child - tree.leaves.count].height
        let text = "\(texts[child]):\(max(0, merge.height - height))"
        // Each text goes into one longer text only, so that memory stays that of the whole.
        texts[child] = ""
        return text
      }
      let support = merge.support.map { "\(($0 * 1000).rounded() / 10)" } ?? ""
      texts.append("(\(branches.joined(separator: ",")))\(support)")
    }
    return (texts.last ?? "") + ";"
  }

  /// Writes the tree into a file of its own.
  func write(to path: String) throws {
    try WrittenFile.write(text + "\n", to: path)
  }

  /// A name in quotation marks; those inside are doubled.
  private static func quoted(_ name: String) -> String {
    "'" + name.map { $0 == "'" ? "''" : $0.isNewline ? " " : String($0) }.joined() + "'"
  }
}
