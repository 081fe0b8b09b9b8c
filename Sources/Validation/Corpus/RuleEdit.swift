import CorpusModel

/// An edit that a rule proposes.
struct RuleEdit {
  /// The file as findings name it.
  var path: String
  /// The bytes to replace.
  var span: TextSpan
  /// What to put there, in UTF-8.
  var replacement: String
}

/// A file of a corpus before and after the edits that its rules propose.
public struct FileFix: Sendable {
  /// The file, relative to the corpus.
  public let path: String
  /// The bytes that were validated.
  public let before: [UInt8]
  /// The bytes with all edits made.
  public let after: [UInt8]
  /// The number of edits.
  public let count: Int
}

extension Validator {
  /// What the rules of a corpus propose to edit; never a source, and nothing of a rule that the manifest
  /// switches off.
  ///
  /// Of edits that overlap the first one is made; the next run finds what is left.
  ///
  /// - Throws: `InputError` where the corpus has no manifest that can be read.
  public func fixes(of corpus: some CorpusUnderTest) throws(InputError) -> [FileFix] {
    let contents = try CorpusReader(corpus).contents
    var edits: [String: [RuleEdit]] = [:]
    for rule in Self.corpusRules {
      let isOn = type(of: rule).notes.contains {
        $0.isFixable && contents.severity(of: $0.name, otherwise: $0.severity) != nil
      }
      guard isOn else { continue }
      for edit in rule.edits(in: contents) { edits[edit.path, default: []].append(edit) }
    }
    var fixes: [FileFix] = []
    for (path, list) in edits.sorted(by: { $0.key < $1.key }) {
      let name = String(path.dropFirst(corpus.name.utf8.count + 1))
      guard !name.hasPrefix("sources/") else { continue }
      let before = try corpus.bytes(of: name)
      var after: [UInt8] = []
      var position = 0
      var count = 0
      for edit in list.sorted(by: { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) })
      where edit.span.start >= position && edit.span.end <= before.count {
        after += before[position..<edit.span.start]
        after += Array(edit.replacement.utf8)
        position = edit.span.end
        count += 1
      }
      after += before[position...]
      fixes.append(FileFix(path: name, before: before, after: after, count: count))
    }
    return fixes
  }
}
