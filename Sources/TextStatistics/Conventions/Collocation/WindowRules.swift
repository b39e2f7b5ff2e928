/// How a convention counts windows.
public struct WindowRules: Equatable, Sendable {
  /// What becomes of a token in the windows of several hits.
  public enum Overlap: Sendable, Equatable {
    /// It counts once, for the nearest hit.
    case once
    /// It counts for each hit, in the size of the windows too.
    case forEachHit
  }

  /// What a collocate is counted by.
  public enum Unit: Sendable, Equatable {
    /// Its tokens in the windows.
    case tokens
    /// Windows that have it: each type counts once a hit.
    case windows
  }

  /// What becomes of tokens of hits that stand in windows.
  public enum NodeTokens: Sendable, Equatable {
    /// They are words like others.
    case counted
    /// They are taken out of windows, N and the words' own frequencies.
    case removed
  }

  /// Where windows end.
  public enum End: Sendable, Equatable {
    case paragraph
    case document
    case corpus
    /// Where the user says; at the corpus's ends unless they do.
    case chosen
  }

  /// Which tokens N counts.
  public enum Total: Sendable, Equatable {
    /// All tokens of the corpus.
    case corpus
    /// All tokens but those of hits.
    case withoutNodes
    /// All tokens but punctuation.
    case withoutPunctuation
  }

  /// nil where it isn't known, as of a program that takes its counts from a server.
  public let overlap: Overlap?
  /// nil where it isn't known.
  public let unit: Unit?
  /// nil where it isn't known.
  public let nodeTokens: NodeTokens?
  public let end: End
  public let total: Total
}
