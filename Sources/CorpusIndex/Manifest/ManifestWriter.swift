/// Writes the file `manifest`.
public enum ManifestWriter {
  /// Creates the file at `path`, usually under a name that is renamed afterwards.
  public static func write(_ manifest: Manifest, path: String) throws(CorpusIndexError) {
    var container = try ContainerWriter(path: path, kind: .manifest)
    var record = RecordEncoder()
    record.string(manifest.profile)
    record.string(manifest.profileDescription)
    record.string(manifest.icu)
    record.string(manifest.unicode)
    record.string(manifest.options)
    for names in [manifest.regions, manifest.spanKinds, manifest.languages, manifest.scripts] {
      record.number(names.count)
      for name in names { record.string(name) }
    }
    record.string(manifest.words)
    record.string(manifest.corrections)
    record.number(manifest.lexicon)
    record.string(manifest.lexiconBuild.hexadecimal)
    record.number(manifest.segments.count)
    for segment in manifest.segments {
      record.number(segment.number)
      record.string(segment.build.hexadecimal)
      record.number(segment.tokens)
      record.number(segment.documents)
    }
    try container.column("mani", record.bytes)
    _ = try container.finish(build: manifest.build)
  }
}
