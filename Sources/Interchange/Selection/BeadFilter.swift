import CorpusModel

/// Which beads are good enough to train on.
///
/// A filter looks at translations, beads with two sides that nobody rejected; what a person made or
/// checked passes `minimumScore`, being sure.
public struct BeadFilter: Hashable, Sendable {
  /// Why a bead goes.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// Its score is too low.
    case score = "a score below the least one asked for"
    /// One side is too long for the other, or empty.
    case lengthRatio = "sides of too unequal length"
    /// Both sides are the same text.
    case untranslated = "sides of the same text"
    /// The figures of the sides differ.
    case numbers = "figures that differ between the sides"
    /// An earlier bead says the same on both sides.
    case duplicate = "translations that stand earlier too"
  }

  /// The least score, in [0, 1].
  public var minimumScore: Double?
  /// The greatest ratio of the code points of the longer side to those of the shorter, from 1 up.
  public var maximumLengthRatio: Double?
  /// Whether a bead goes whose sides are one text.
  public var dropsUntranslated = false
  /// Whether a bead goes whose figures differ between its sides.
  public var dropsUnequalNumbers = false
  /// Whether a bead goes that says what an earlier one says.
  public var dropsDuplicates = false

  /// Creates a filter that drops nothing.
  public init() {}

  /// Whether it drops nothing.
  public var isEmpty: Bool { self == BeadFilter() }

  /// What a filter removed.
  public struct Report: Hashable, Sendable {
    /// The translations that were looked at.
    public fileprivate(set) var total = 0
    private var countsByReason: [Reason: Int] = [:]

    /// How many went, by reason; a bead counts for the first that holds.
    public subscript(reason: Reason) -> Int { countsByReason[reason] ?? 0 }

    fileprivate mutating func add(_ reason: Reason) { countsByReason[reason, default: 0] += 1 }

    /// What was removed, a line a reason, in a fixed order.
    public func lines(of filter: BeadFilter) -> [String] {
      Reason.allCases.filter { filter.asks(for: $0) }.map { reason in
        "\(self[reason]) of \(total): \(reason.rawValue)"
      }
    }
  }

  private func asks(for reason: Reason) -> Bool {
    switch reason {
    case .score: minimumScore != nil
    case .lengthRatio: maximumLengthRatio != nil
    case .untranslated: dropsUntranslated
    case .numbers: dropsUnequalNumbers
    case .duplicate: dropsDuplicates
    }
  }

  /// Applies the filter to a corpus.
  ///
  /// - Complexity: O(*n*) time in the bytes of the corpus; memory for a hash a translation.
  /// - Throws: ``ExportError``, and what the source throws.
  public func select(from source: any ExportSource) throws -> (SelectedCorpus, Report) {
    var report = Report()
    var dropped: [PerLanguage<DocumentID>: Set<Int>] = [:]
    var seen: Set<PerLanguage<UInt64>> = []
    for pair in source.bitexts {
      let (sides, beads) = try source.bitext(pair)
      for (place, (_, bead)) in beads.enumerated() where !bead.isNull && bead.status != .rejected {
        report.total += 1
        let texts = PerLanguage(
          persian: sides.persian.joinedText(of: bead.spans(of: .persian, in: sides)),
          arabic: sides.arabic.joinedText(of: bead.spans(of: .arabic, in: sides)))
        guard let reason = reason(against: bead, texts, &seen) else { continue }
        report.add(reason)
        dropped[pair, default: []].insert(place)
      }
    }
    return (SelectedCorpus(source, dropping: dropped), report)
  }

  private func reason(
    against bead: Bead, _ texts: PerLanguage<String>, _ seen: inout Set<PerLanguage<UInt64>>
  ) -> Reason? {
    if let minimumScore, bead.status == .auto, bead.score < minimumScore { return .score }
    if let maximumLengthRatio {
      let lengths = texts.map { Double($0.unicodeScalars.count) }
      let (least, greatest) = (
        min(lengths.persian, lengths.arabic), max(lengths.persian, lengths.arabic)
      )
      if least == 0 || greatest > least * maximumLengthRatio { return .lengthRatio }
    }
    if dropsUnequalNumbers, Figures.of(texts.persian) != Figures.of(texts.arabic) {
      return dropsUntranslated && isUntranslated(texts) ? .untranslated : .numbers
    }
    guard dropsUntranslated || dropsDuplicates else { return nil }
    if dropsUntranslated && isUntranslated(texts) { return .untranslated }
    let isNew = seen.insert(texts.map { FoldedLetters.hash($0) }).inserted
    return dropsDuplicates && !isNew ? .duplicate : nil
  }

  private func isUntranslated(_ texts: PerLanguage<String>) -> Bool {
    FoldedLetters.hash(texts.persian) == FoldedLetters.hash(texts.arabic)
  }
}
