import Analysis
import Reporting

extension Wording {
  static func corpusQuery(_ query: String, _ offset: SourceOffset, _ problem: CorpusQueryProblem) -> Failure {
    let place = CaretMarker.lines(for: query, byteOffset: offset.bytes)
    return switch problem {
    case .unknownAttribute(let name, let known):
      .usage("tokens have no attribute '\(name)'.\n\(place)\n" + suggestion(name, known))
    case .unknownStructure(let name, let known):
      .usage("there are no structures called '\(name)'.\n\(place)\n" + suggestion(name, known))
    case .punctuationIsNoToken(let value):
      .usage(
        "'\(value)' is no token: in this corpus only words are.\n\(place)\n"
          + "Write [punct=\"\(value)\"] for the word behind it.")
    case .tooLarge(let limit):
      .usage(
        "with its repetitions the pattern has more than \(limit.grouped) tokens. Ask for fewer repetitions.")
    case .tooManyWays(let limit):
      .usage(
        "from one place the pattern takes more than \(limit.grouped) steps. "
          + "Allow less between its tokens, repeat fewer of them, or use fewer labels.")
    case .unknownValue(let attribute, let value, let known):
      .usage("there is no \(attribute) '\(value)'.\n\(place)\n" + suggestion(value, known))
    }
  }
}
