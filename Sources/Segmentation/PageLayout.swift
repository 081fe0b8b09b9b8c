import CorpusModel

/// Decides what each line of a page does in the report, from what each line is by itself and from where
/// it stands.
struct PageLayout {
  /// The role of each line.
  private(set) var roles: [SegmentRole]
  /// The line that is the headline.
  private(set) var headline: Int?
  /// The line that opens the report proper.
  private(set) var lead: Int?
  /// The lines before this one may belong to the report; those after it are the foot of the page.
  private(set) var end: Int

  private let lines: [PageLine]
  private var footIsComments = false

  init(_ lines: [PageLine]) {
    self.lines = lines
    roles = lines.map { Self.ownRole(of: $0.kind) }
    end = lines.count
    guard var first = Self.leadLine(of: lines) else {
      assignWithoutProse()
      return
    }
    // Short sentences before the first long one are of the report, too.
    while first > 0, lines[first - 1].kind == .text, lines[first - 1].endsSentence,
      lines[first - 1].words >= 3
    {
      first -= 1
    }
    lead = first
    assignHead(before: first)
    if let headline, headline == lead { moveLead(after: headline) }
    if let lead {
      roles[lead] = .lead
      assignBody(from: lead)
    }
  }

  /// The role of a line wherever it stands.
  private static func ownRole(of kind: PageLine.Kind) -> SegmentRole {
    switch kind {
    case .prose, .text: .body
    case .dateline: .dateline
    case .credit, .ending: .credit
    case .furniture, .rule: .boilerplate
    }
  }

  // MARK: The head

  /// The first line that reads as a paragraph of a report.
  private static func leadLine(of lines: [PageLine]) -> Int? {
    // A ticker at the head of the page is long, too, but has no stop.
    if let index = lines.indices.first(where: { isLead(lines, $0) }) { return index }
    // A page that writes no stops: a line of a paragraph's length that another of the sort follows.
    let stopless = lines.indices.first { index in
      guard lines[index].kind == .text || lines[index].kind == .prose, lines[index].words >= 14,
        index + 1 < lines.count
      else { return false }
      return lines[index + 1].kind == .text && lines[index + 1].words >= 7
    }
    return stopless
      ?? lines.indices.first {
        (lines[$0].kind == .text || lines[$0].kind == .prose) && lines[$0].endsSentence
          && lines[$0].words >= 2
      }
  }

  private static func isLead(_ lines: [PageLine], _ index: Int) -> Bool {
    guard lines[index].kind == .prose else { return false }
    if lines[index].endsSentence { return true }
    // Without a stop: only where the report goes on with one, and no date line or menu parts the two.
    let rest = lines[(index + 1)...].prefix { $0.kind == .text || $0.kind == .prose }
    return rest.contains { $0.kind == .prose && $0.endsSentence } && lines[index].words <= 90
  }

  /// A page without prose: a headline, perhaps with a few lines.
  private mutating func assignWithoutProse() {
    guard let first = lines.indices.first(where: { lines[$0].kind == .text }) else { return }
    if lines[first].words <= 25, !lines[first].endsSentence, lines[first].words >= 3 {
      headline = first
      roles[first] = .headline
    }
  }

  /// Finds headline and kicker before the lead; what else stands there is boilerplate.
  private mutating func assignHead(before first: Int) {
    for index in 0..<first where roles[index] == .body { roles[index] = .boilerplate }
    var candidates = headCandidates(before: first)
    if candidates.isEmpty {
      // A headline that ends as a sentence: short, alone in its line, and followed by the report.
      guard lines[first].segments.count == 1, lines[first].words <= 16,
        first + 1 < lines.count, let next = nextReportLine(after: first),
        lines[next].words > lines[first].words
      else { return }
      headline = first
      roles[first] = .headline
      return
    }
    // A last candidate of a paragraph's length is the lead, its stop forgotten.
    if candidates.count > 1, let last = candidates.last, lines[last].words >= 16,
      lines[last].words * 2 > lines[candidates[candidates.count - 2]].words * 3
    {
      lead = last
      candidates.removeLast()
    }
    guard let headline = candidates.last else { return }
    self.headline = headline
    roles[headline] = .headline
    guard let above = kicker(above: headline, among: candidates) else { return }
    roles[above] = .kicker
    // Three lines in a row: a second line above the title, or one below it.
    if candidates.count == 3, candidates[0] == above - 1, lines[candidates[0]].words >= 7 {
      roles[candidates[0]] = .kicker
    }
  }

  /// The lines that may be headlines, near the lead: at most three, with nothing but date lines, credits
  /// and tools between them and the lead; where there are none, farther up.
  private func headCandidates(before first: Int) -> [Int] {
    var candidates: [Int] = []
    var index = first - 1
    var passedDateline = false
    while index >= 0, candidates.count < 3 {
      switch lines[index].kind {
      case .text:
        if isMenuEntry(index, before: first) {
          if !candidates.isEmpty { return candidates.reversed() }
        } else if passedDateline, !candidates.isEmpty {
          return candidates.reversed()
        } else {
          candidates.append(index)
        }
      case .dateline, .credit:
        if !candidates.isEmpty { passedDateline = true }
      case .prose, .ending:
        if !candidates.isEmpty { return candidates.reversed() }
      case .furniture, .rule:
        if !candidates.isEmpty { return candidates.reversed() }
      }
      index -= 1
    }
    return candidates.reversed()
  }

  /// Whether a short line is one of a run of short lines, as menus are when each entry has its own line.
  private func isMenuEntry(_ index: Int, before first: Int) -> Bool {
    let line = lines[index]
    if line.words <= 1 { return true }
    guard line.words <= 3 else { return false }
    func isShort(_ other: Int) -> Bool {
      guard lines.indices.contains(other), other != first else { return false }
      switch lines[other].kind {
      case .text: return lines[other].words <= 3
      case .furniture(let kind): return kind == .navigation
      default: return false
      }
    }
    // The kicker is short, too, but stands between a menu and a headline.
    if index + 1 < first, lines[index + 1].kind == .text, lines[index + 1].words > 3 {
      return isShort(index - 1) && isShort(index - 2) || line.words == 1
    }
    return isShort(index - 1) || isShort(index + 1)
  }

  private func kicker(above headline: Int, among candidates: [Int]) -> Int? {
    guard candidates.count > 1, let position = candidates.lastIndex(of: headline), position > 0
    else { return nil }
    let above = candidates[position - 1]
    // One or two words are the name of the site or of a section.
    return (3...25).contains(lines[above].words) ? above : nil
  }

  private func nextReportLine(after index: Int) -> Int? {
    lines.indices.first {
      $0 > index && (lines[$0].kind == .prose || lines[$0].kind == .text && lines[$0].words > 6)
    }
  }

  private mutating func moveLead(after headline: Int) { lead = nextReportLine(after: headline) }

  // MARK: The body and the foot

  private mutating func assignBody(from lead: Int) {
    end = footStart(after: lead)
    for index in end..<lines.count where roles[index] == .body || footIsComments {
      // The dates of comments are no date line of the report.
      roles[index] = .boilerplate
    }
    let isStopless = self.isStopless(from: lead)
    var list: CueKind?
    for index in lead + 1..<max(end, lead + 1) {
      let line = lines[index]
      switch line.kind {
      case .furniture(let kind):
        list = [.related, .tags, .advertisement].contains(kind) ? kind : nil
      case .prose:
        if list != nil, !line.endsSentence, !isStopless, !goesOn(after: index) {
          roles[index] = .boilerplate
        } else {
          list = nil
        }
      case .text:
        guard let heading = list else { break }
        // A sentence, or the text of a report that goes on, ends the list. Where no paragraph has a
        // stop, length must tell.
        let isReport =
          isStopless
          ? line.words >= (heading == .advertisement ? 8 : 14)
          : line.endsSentence && line.words >= 5
        if isReport { list = nil } else { roles[index] = .boilerplate }
      case .dateline, .credit, .ending, .rule: break
      }
    }
    trimEnd(after: lead, isStopless: isStopless)
  }

  /// Whether the paragraphs of the page do without stops.
  private func isStopless(from lead: Int) -> Bool {
    let paragraphs = lines[lead..<end].filter {
      ($0.kind == .prose || $0.kind == .text) && $0.words >= 7
    }
    return paragraphs.count { $0.endsSentence } * 3 < paragraphs.count
  }

  /// Whether paragraphs with stops follow before the foot.
  private func goesOn(after index: Int) -> Bool {
    lines[(index + 1)..<max(end, index + 1)].contains { $0.kind == .prose && $0.endsSentence }
  }

  /// The line with which the foot of the page begins: the end of the report, comments or a notice, unless
  /// more of the report stands after it than before it.
  private mutating func footStart(after lead: Int) -> Int {
    var before = lines[lead].words
    let total = lines[lead...].reduce(0) { $0 + ($1.kind == .prose ? $1.words : 0) }
    for index in lines.indices where index > lead {
      switch lines[index].kind {
      case .prose: before += lines[index].words
      case .ending: return index
      case .furniture(let kind) where kind == .comments || kind == .notice:
        // A toolbar above the text may ask for comments, too.
        if (total - before) * 2 <= before {
          if kind == .comments { footIsComments = true }
          return index
        }
      default: break
      }
    }
    return lines.count
  }

  /// Takes the short lines at the end of the report, and the tickers after it, out of the body.
  private mutating func trimEnd(after lead: Int, isStopless: Bool) {
    let lastSentence =
      lines[..<max(end, lead + 1)].indices.last {
        roles[$0] == .body && lines[$0].endsSentence && lines[$0].words >= 5
      } ?? lead
    var isAfterReport = false
    for index in lines.indices where index > lastSentence && index < end {
      let line = lines[index]
      switch line.kind {
      case .furniture(.advertisement) where isStopless: break
      case .furniture, .ending: isAfterReport = true
      case .credit: isAfterReport = isAfterReport || index > lead + 1
      default: break
      }
      guard roles[index] == .body else { continue }
      if line.scattered.cues >= 2, !line.endsSentence { isAfterReport = true }
      if isAfterReport {
        // No stop, and furniture between it and the report: a ticker, or a link.
        roles[index] = .boilerplate
      } else if line.words <= 4, !line.endsSentence, !isFollowedByText(index) {
        roles[index] = line.looksLikeCredit ? .credit : .boilerplate
      }
    }
  }

  /// Whether, before the next furniture, a line follows that is long enough for a sentence.
  private func isFollowedByText(_ index: Int) -> Bool {
    for line in lines[(index + 1)..<end] {
      switch line.kind {
      case .text, .prose: if line.words >= 5, line.scattered.cues < 2 { return true }
      case .dateline, .rule: break
      case .furniture, .credit, .ending: return false
      }
    }
    return false
  }
}
