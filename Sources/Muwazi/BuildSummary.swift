import CorpusModel
import CorpusStore

/// What a build found and did.
public struct BuildSummary: Sendable {
  /// The documents of each language.
  public internal(set) var documents = PerLanguage(persian: 0, arabic: 0)
  /// The sentences of the reports themselves.
  public internal(set) var sentences = 0
  /// The lines around the reports: navigation, credits, datelines.
  public internal(set) var otherSegments = 0
  /// The pairs of documents that report the same event.
  public internal(set) var pairs = 0
  /// The documents without a counterpart.
  public internal(set) var unpaired = 0
  /// The beads that hold, by type, as `1-1`.
  public internal(set) var beads: [String: Int] = [:]
  /// The beads that a person made.
  public internal(set) var manualBeads = 0
  /// The beads that a person rejected.
  public internal(set) var rejectedBeads = 0
  /// What is wrong with the corpus.
  public internal(set) var findings: [Finding] = []
  /// What the validator could not read.
  public internal(set) var unreadable: [InputError] = []
  /// The files that were written, relative to the corpus.
  public internal(set) var written: [String] = []
  /// The files that stood there already.
  public internal(set) var unchanged = 0
  /// The files that no build makes any more.
  public internal(set) var removed: [String] = []
  /// What a person edited where the tool writes: path, and where the edited version was kept.
  public internal(set) var editedCopies: [EditedCopy] = []

  /// A derived file that a person had edited.
  public struct EditedCopy: Hashable, Sendable {
    /// The file, now as the tool makes it.
    public var path: String
    /// The file as the person had it.
    public var copy: String
  }

  /// Whether every file was already what the build makes.
  public var isUpToDate: Bool { written.isEmpty && removed.isEmpty }

  /// Whether a finding is an error.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// The types of beads, the most frequent first.
  public var beadTypes: [(type: String, count: Int)] {
    beads.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  mutating func count(_ beads: [Bead]) {
    for bead in beads {
      switch bead.status {
      case .rejected: rejectedBeads += 1
      case .manual:
        manualBeads += 1
        self.beads[bead.type, default: 0] += 1
      case .auto: self.beads[bead.type, default: 0] += 1
      }
    }
  }

  mutating func record(_ outcome: DerivedFiles.Outcome) {
    if outcome.isWritten { written.append(outcome.entry.path) } else { unchanged += 1 }
    if let copy = outcome.editedCopy {
      editedCopies.append(EditedCopy(path: outcome.entry.path, copy: copy))
    }
  }
}

extension BuildSummary {
  /// The summary as a table for people, each line ended.
  public var table: String {
    let held = beads.values.reduce(0, +)
    var rows = [
      (
        "documents", documents.persian + documents.arabic,
        ["\(documents.persian) fa", "\(documents.arabic) ar"]
      ),
      ("sentences", sentences, ["\(otherSegments) other lines"]),
      ("pairs", pairs, ["\(unpaired) without counterpart"]),
      ("beads", held, beadTypes.map { "\($0.count) × \($0.type)" }),
    ]
    if manualBeads + rejectedBeads > 0 {
      rows.append(("by hand", manualBeads + rejectedBeads, ["\(rejectedBeads) rejected"]))
    }
    rows.append(
      (
        "findings", findings.count,
        Severity.allCases.reversed().compactMap { severity in
          let count = findings.count { $0.severity == severity }
          return count == 0 ? nil : "\(count) \(severity.rawValue)"
        }
      ))
    var changes = ["\(written.count) written", "\(unchanged) unchanged"]
    if !removed.isEmpty { changes.append("\(removed.count) removed") }
    rows.append(("files", written.count + unchanged, changes))
    let width = rows.map { String($0.1).utf8.count }.max() ?? 1
    var table = ""
    for (name, count, details) in rows {
      let label = name + String(repeating: " ", count: 11 - name.utf8.count)
      let number = String(repeating: " ", count: width - String(count).utf8.count) + String(count)
      table +=
        label + number + (details.isEmpty ? "" : "   " + details.joined(separator: ", ")) + "\n"
    }
    if isUpToDate { table += "Nothing changed: every file is up to date.\n" }
    return table
  }
}
