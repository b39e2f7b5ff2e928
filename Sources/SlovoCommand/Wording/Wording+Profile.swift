import Segmentation

extension Wording {
  static func unknownProfile(_ name: String) -> String {
    "there is no profile '\(name)'. \(suggestion(name, TokenizerProfile.builtIn.map(\.name))) "
      + "A profile file is given by its path, with a . or / in it."
  }

  static func profile(_ error: ProfileError, path: String) -> String {
    "'\(path)', line \(error.line): \(problem(error.cause))"
  }

  static func otherProfile(_ path: String, _ corpus: String, _ here: String) -> String {
    let difference =
      corpus == here
      ? "'\(path)' was tokenized under another '\(corpus)' profile than this one."
      : "'\(path)' was tokenized under the profile '\(corpus)', not '\(here)'."
    return difference + " Nothing was changed; use the same with --profile, "
      + "or give all texts with --sync to build it anew."
  }

  static func wrongProfile(of path: String, corpus: String, asked: String) -> String {
    (corpus == asked
      ? "--profile: the index '\(path)' was made under another '\(corpus)' profile than this one."
      : "--profile: the index '\(path)' was made under the profile '\(corpus)', not '\(asked)'.")
      + " Leave --profile out, or ask the texts themselves."
  }

  private static func problem(_ cause: ProfileError.Cause) -> String {
    switch cause {
    case .malformed: "this is not 'switch = value'. Write one switch a line, and comments behind #."
    case .unknownSwitch(let name):
      "a profile has no switch '\(name)'. \(suggestion(name, TokenizerProfile.switchNames))"
    case .unknownValue(let value, let name):
      "'\(value)' is no value of '\(name)'. "
        + suggestion(value, TokenizerProfile.values(ofSwitch: name))
    case .switchOfWords(let name):
      "'\(name)' is on, which is about words, and 'tokens' says that other things are tokens too. "
        + "Switch it off, or begin with 'base = quanteda' or 'base = vertical'."
    case .lateBase: "'base' stands behind other switches and would undo them. Put it into the first line."
    }
  }
}
