import Analysis
import ArgumentParser
import Documents
import Segmentation
import SlovoKit

/// Which tokenizer profile to use.
struct ProfileArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What counts as a token: default, icu, joined-hyphens, quanteda, vertical, or a profile file.",
      valueName: "name|file"))
  var profile: String?

  /// The profile asked for, `nil` where none is.
  ///
  /// A name without a `/` or a `.` is that of a built-in profile; anything else is a file.
  func requested() throws -> TokenizerProfile? {
    guard let profile else { return nil }
    if let builtIn = TokenizerProfile.named(profile) { return builtIn }
    guard profile.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }) else {
      throw Failure.usage("--profile: " + Wording.unknownProfile(profile))
    }
    return try Self.read(profile)
  }

  private static func read(_ path: String) throws -> TokenizerProfile {
    let bytes: [UInt8]
    do throws(DocumentError) { bytes = try SourceFile(reading: path).bytes } catch {
      throw Failure.input(Wording.document(error))
    }
    do throws(ProfileError) {
      return try TokenizerProfile(parsing: bytes.span, name: stem(of: path))
    } catch { throw Failure.usage(Wording.profile(error, path: path)) }
  }

  /// How lines of a corpus are printed: as tokens where punctuation is tokens.
  static func style(of corpus: OpenedCorpus) -> Concordance.Style { corpus.reader.lineStyle }

  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? Substring(path)
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return String(name) }
    return String(name[..<point])
  }
}
