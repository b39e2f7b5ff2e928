extension XMLInterpreter {
  /// Keeps a section's title from its attributes until its first word comes; one without a title isn't made
  /// unless a heading gives it one.
  mutating func pendSection(_ attributes: XMLAttributes, frame: Int) {
    guard note == nil else { return }
    let title = [attributes.value("type"), attributes.value("n")].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " ")
    let given = attributes.value("title") ?? title
    if !given.isEmpty { pendingSections.append(PendingSection(frame: frame, title: given)) }
  }

  /// Makes sure that the innermost element has a section for the heading that begins, and answers the
  /// element's place; `nil` where a heading here is no section's.
  mutating func wantSection() -> Int? {
    guard note == nil, region == .body || region == .bibliography, let frame = frames.last,
      frame.role == .section || frame.role == .division || frame.role == .document
    else { return nil }
    let place = frames.count - 1
    if frame.section == nil, pendingSections.last?.frame != place {
      pendingSections.append(PendingSection(frame: place, title: ""))
    }
    return place
  }

  /// Makes the sections whose first paragraph begins.
  mutating func makeSections() {
    guard note == nil, !pendingSections.isEmpty else { return }
    for pending in pendingSections {
      builder.sections.append(
        Section(title: pending.title, level: min(openSections.count + 1, 100), parent: nil))
      frames[pending.frame].section = builder.sections.count - 1
      openSections.append(builder.sections.count - 1)
    }
    pendingSections = []
  }

  /// The heading gives its section its title; a second heading adds to it.
  mutating func endHeading(_ frame: Frame) {
    let hasWords = isOpen
    let before = builder.drafts.count
    // What the heading's notes hold comes behind, so its text is taken first.
    let text = hasWords ? builder.openText(from: paragraphStart) : ""
    endParagraph()
    guard builder.drafts.count > before, let place = frame.section, place < frames.count,
      let section = frames[place].section
    else { return dropEmptySection(frame) }
    let title = text.trimmingXMLBlanks
    if headedSections.insert(section).inserted {
      builder.sections[section].title = title
    } else {
      let first = builder.sections[section].title
      let sign = first.last.map { ".:!?—–,;".contains($0) } ?? true ? " " : ". "
      builder.sections[section].title = first + sign + title
    }
  }

  private mutating func dropEmptySection(_ frame: Frame) {
    guard let place = frame.section, pendingSections.last?.frame == place,
      pendingSections.last?.title.isEmpty == true
    else { return }
    pendingSections.removeLast()
  }

  mutating func endSection(_ frame: Frame, _ place: Int) {
    if pendingSections.last?.frame == place { pendingSections.removeLast() }
    guard frame.section != nil else { return }
    openSections.removeLast()
    builder.returnToSection(openSections.last)
  }
}

extension String {
  /// Without white space at the ends.
  var trimmingXMLBlanks: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
