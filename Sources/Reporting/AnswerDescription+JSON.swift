extension AnswerDescription {
  /// Writes the description as one JSON object on a line of its own: an answer without its rows.
  ///
  /// The bytes stay in the output's buffer until it is flushed.
  public func write(to output: OutputBuffer) {
    append(to: &output.bytes)
  }

  /// Appends the object with its line end.
  func append(to bytes: inout ByteBuffer) {
    appendHead(to: &bytes)
    bytes.append(",")
    appendNotes(to: &bytes)
    bytes.append("}\n")
  }

  /// Appends the object up to its columns, and leaves it open.
  func appendHead(to bytes: inout ByteBuffer) {
    bytes.append("{\"slovo\":")
    bytes.appendJSON(version)
    bytes.append(",\"command\":")
    bytes.appendJSON(command)
    bytes.append(",\"settings\":")
    append(settings, to: &bytes)
    bytes.append(",\"corpus\":")
    append(corpus, to: &bytes)
    bytes.append(",\"total\":")
    append(total.map(SettingValue.integer) ?? .none, to: &bytes)
    bytes.append(",\"shown\":")
    bytes.append(shown)
    bytes.append(",\"warnings\":")
    append(.list(warnings.map(SettingValue.text)), to: &bytes)
    bytes.append(",\"columns\":")
    append(.list(columns.map { .text($0.name) }), to: &bytes)
  }

  /// Appends the member `notes`: reasons by column.
  func appendNotes(to bytes: inout ByteBuffer) {
    var reasons: [NamedValue] = []
    for note in notes {
      // Names in an object must be unique, so that several reasons share one text.
      if let place = reasons.firstIndex(where: { $0.name == note.column }),
        case .text(let earlier) = reasons[place].value
      {
        reasons[place] = NamedValue(note.column, .text("\(earlier); \(note.reason)"))
      } else {
        reasons.append(NamedValue(note.column, .text(note.reason)))
      }
    }
    bytes.append("\"notes\":")
    append(reasons, to: &bytes)
  }

  private func append(_ members: [NamedValue], to bytes: inout ByteBuffer) {
    bytes.append("{")
    for (position, member) in members.enumerated() {
      if position > 0 { bytes.append(",") }
      bytes.appendJSON(member.name)
      bytes.append(":")
      append(member.value, to: &bytes)
    }
    bytes.append("}")
  }

  private func append(_ value: SettingValue, to bytes: inout ByteBuffer) {
    switch value {
    case .text(let text): bytes.appendJSON(text)
    case .integer(let number): bytes.append(number)
    case .real(let number) where number.isFinite: bytes.append(number)
    case .flag(let flag): bytes.append(flag ? "true" : "false")
    case .group(let members): append(members, to: &bytes)
    case .none, .real: bytes.append("null")
    case .list(let values):
      bytes.append("[")
      for (position, element) in values.enumerated() {
        if position > 0 { bytes.append(",") }
        append(element, to: &bytes)
      }
      bytes.append("]")
    }
  }
}
