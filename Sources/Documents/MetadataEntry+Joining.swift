extension [MetadataEntry] {
  /// What a text says of itself, and behind it what the table beside it says under other keys.
  public func joined(with table: [MetadataEntry]) -> [MetadataEntry] {
    let keys = Set(map(\.key))
    return self + table.filter { !keys.contains($0.key) }
  }

  /// The keys under which a text says one thing and the table beside it another.
  public func conflicts(with table: [MetadataEntry]) -> [ReadingWarning] {
    table.compactMap { entry in
      guard let own = first(where: { $0.key == entry.key }), own.value != entry.value else { return nil }
      return .otherMetadata(key: entry.key, kept: own.value, table: entry.value)
    }
  }
}
