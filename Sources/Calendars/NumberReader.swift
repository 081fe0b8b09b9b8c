import CorpusModel
import Orthography

/// Finds the numbers of a text, in digits, in words or in both.
///
/// ```swift
/// NumberReader(language: .persian).numbers(in: SourceText("۲ میلیون و ۳۰۰ هزار بشکه"))[0].value
/// // 2300000
/// ```
///
/// Words that are seldom numbers («نه» no, «یک» a, «صفر» Safar) count only before something counted or
/// inside a longer number. Digits in addresses, after Latin letters («F-16») or after a hyphen that a
/// word stands before («کووید-۱۹») are names, not numbers.
public struct NumberReader: Sendable {
  private let language: Language
  private let vocabulary: CalendarVocabulary

  /// Creates a reader for texts of a language.
  public init(language: Language) {
    self.language = language
    vocabulary = CalendarVocabulary.standard[language]
  }

  /// The numbers of a text, in order, without overlap.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes.
  public func numbers(in text: SourceText) -> [NumberMention] { numbers(in: text, span: text.span) }

  /// The numbers of a span of a text, in order, without overlap.
  public func numbers(in text: SourceText, span: TextSpan) -> [NumberMention] {
    var result: [NumberMention] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      TextLines.forEach(bytes, span, vocabulary, language) { line in
        find(in: line) { result.append($0) }
      }
    }
    return result
  }

  /// The numbers of a text that are no part of a date or of a time of day.
  ///
  /// - Parameter dates: their spans, in order.
  public func numbers(in text: SourceText, outside dates: [TextSpan]) -> [NumberMention] {
    var result: [NumberMention] = []
    var next = 0
    text.bytes.withUnsafeBufferPointer { bytes in
      TextLines.forEach(bytes, text.span, vocabulary, language) { line in
        let times = ClockTime.spans(in: line)
        var time = 0
        find(in: line) { mention in
          while next < dates.count, dates[next].end <= mention.span.start { next += 1 }
          while time < times.count, times[time].end <= mention.span.start { time += 1 }
          if next < dates.count, dates[next].overlaps(mention.span) { return }
          if time < times.count, times[time].overlaps(mention.span) { return }
          result.append(mention)
        }
      }
    }
    return result
  }

  /// Reads a line.
  func find(in line: AtomReader, _ found: (NumberMention) -> Void) {
    let grammar = NumberGrammar(text: line)
    var index = 0
    while index < line.count {
      guard let reading = grammar.number(at: index) else {
        // «دولارا وتسعين سنتا»: the noun alone is one.
        if line.has(index, .money), let one = cents(line, grammar, after: index, FixedNumber(1)) {
          found(
            NumberMention(span: line.span(index, one.1), value: one.0, kind: .cardinal, ratio: nil))
          index = one.1
        } else {
          index += 1
        }
        continue
      }
      index = max(reading.end, index + 1)
      guard !isName(line, reading.start) else { continue }
      var mention = NumberMention(
        span: line.span(reading.start, reading.end, proclitics: reading.proclitics),
        value: reading.value, kind: reading.kind, ratio: reading.ratio)
      // «یک» is an article before most nouns, a number before units.
      let isCounted = line.has(
        reading.end,
        reading.integer == 1 ? [.money, .percent, .weeks, .months, .years] : [.counter, .percent])
      if let end = percentEnd(line, reading.end), reading.kind == .cardinal {
        mention.kind = .percent
        mention.span.end = line.span(reading.start, end).end
        index = end
      } else if reading.isDoubtful, !isCounted, !isPlainOne(line, reading) {
        continue
      }
      if reading.kind == .fraction, line.has(reading.end, .notAfterFraction) { continue }
      if let (value, end) = money(line, grammar, reading) {
        mention.value = value
        mention.span.end = line.span(reading.start, end).end
        index = end
      }
      if isNegative(line, reading.start), !mention.value.isNegative {
        mention.value = DecimalNumber(
          isNegative: true, integer: mention.value.integerDigits.utf8.map { $0 - 0x30 },
          fraction: mention.value.fractionDigits.utf8.map { $0 - 0x30 })
        mention.span.start = line.atoms[reading.start - 1].span.start
      }
      found(mention)
    }
  }

  /// An Arabic one stands after its noun, «شهر واحد»; ordinals stand after theirs in Persian.
  private func isPlainOne(_ line: AtomReader, _ reading: NumberGrammar.Reading) -> Bool {
    guard reading.integer == 1, !line.isEdge(reading.start - 1) else { return false }
    return language == .arabic ? reading.kind == .cardinal : reading.kind == .ordinal
  }

  /// Whether digits are part of a name: «کووید-۱۹», «میگ-۲۹», «ف16».
  private func isName(_ line: AtomReader, _ index: Int) -> Bool {
    let atom = line.atoms[index]
    guard atom.kind == .digits, !atom.isSpaced, index > 0 else { return false }
    let before = line.atoms[index - 1]
    if before.kind == .address { return true }
    guard index > 1, before.isMark("-"), !before.isSpaced else { return false }
    let word = line.atoms[index - 2]
    return word.kind == .address
      || (word.kind == .word && line.term(index - 2) == nil && atom.detail <= 3)
  }

  private func percentEnd(_ line: AtomReader, _ index: Int) -> Int? {
    if line.isMark(index, "%") || line.isMark(index, "٪") { return index + 1 }
    return line.cue(at: index, .percent)?.end
  }

  private func isNegative(_ line: AtomReader, _ start: Int) -> Bool {
    guard start > 0 else { return false }
    if line.isMark(start - 1, "\u{2212}"), !line.atoms[start].isSpaced {
      return line.atoms[start - 1].isSpaced
    }
    return line.has(start - 1, .negative)
  }

  /// A sum of money in its greater and its lesser unit, «۸۴ دلار و ۱۵ سنت».
  private func money(
    _ line: AtomReader, _ grammar: NumberGrammar, _ reading: NumberGrammar.Reading
  ) -> (DecimalNumber, Int)? {
    // Of «دولارين» the dual is the noun too.
    let noun = reading.kind == .dual ? reading.end - 1 : reading.end
    guard reading.kind == .cardinal || reading.kind == .dual,
      line.has(noun, .money) || reading.kind == .dual
    else { return nil }
    return cents(line, grammar, after: noun, reading.fixed)
  }

  private func cents(
    _ line: AtomReader, _ grammar: NumberGrammar, after noun: Int, _ whole: FixedNumber?
  ) -> (DecimalNumber, Int)? {
    let next = line.isConjunction(noun + 1) ? noun + 2 : noun + 1
    guard let whole, let part = grammar.number(at: next),
      next > noun + 1 || line.term(next)?.isConjoined == true,
      let hundredths = part.integer, (1..<100).contains(hundredths), line.has(part.end, .cent)
    else { return nil }
    let sum = FixedNumber(
      millionths: whole.millionths + FixedNumber(hundredths).millionths / 100)
    return (sum.decimal, part.end + 1)
  }
}
