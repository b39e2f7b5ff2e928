import Segmentation
import Testing

@Suite("Tokenizer profiles")
struct TokenizerProfileTests {
  private func parse(_ text: String) throws(ProfileError) -> TokenizerProfile {
    try TokenizerProfile(parsing: Array(text.utf8).span, name: "mine")
  }

  @Test("An empty file is the default profile under another name")
  func empty() throws {
    var expected = TokenizerProfile.standard
    expected.name = "mine"
    #expect(try parse("") == expected)
    #expect(try parse("# nothing\r\n\n") == expected)
  }

  @Test("A file changes what its base says")
  func base() throws {
    let profile = try parse("base = icu\n soft-signs=on # as in print\ntokens = words\n")
    #expect(profile.softSigns && !profile.hardSigns && profile.unit == .words)
  }

  @Test("The description of a profile reads back as the profile", arguments: TokenizerProfile.builtIn)
  func description(_ profile: TokenizerProfile) throws {
    var expected = profile
    expected.name = "mine"
    #expect(try parse(profile.description) == expected)
  }

  @Test("Every mistake is named with its line")
  func mistakes() {
    #expect(throws: ProfileError(line: 2, cause: .unknownSwitch("soft-sign"))) {
      try parse("\nsoft-sign = on")
    }
    #expect(throws: ProfileError(line: 1, cause: .malformed)) { try parse("soft-signs on") }
    #expect(throws: ProfileError(line: 1, cause: .unknownValue("yes", of: "initials"))) {
      try parse("initials = yes")
    }
    #expect(throws: ProfileError(line: 3, cause: .switchOfWords("soft-signs"))) {
      try parse("base = quanteda\nraw-text = on\nsoft-signs = on\n# end")
    }
    #expect(throws: ProfileError(line: 1, cause: .switchOfWords("soft-signs"))) {
      try parse("tokens = lines")
    }
    #expect(throws: ProfileError(line: 2, cause: .lateBase)) { try parse("initials = on\nbase = icu") }
    #expect(throws: ProfileError(line: 1, cause: .unknownValue("none", of: "base"))) {
      try parse("base = none")
    }
  }
}
