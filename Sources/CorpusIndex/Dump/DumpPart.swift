/// A part of an index that can be printed as text.
public enum DumpPart: String, Sendable, CaseIterable {
  case manifest, lexicon, gaps, documents, sections, flows, pages, spans, tokens, postings, layers
}
