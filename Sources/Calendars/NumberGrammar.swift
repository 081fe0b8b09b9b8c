import CorpusModel
import Orthography

/// Reads one number at an atom: digits with their marks, words, or both («۲ میلیون و ۳۰۰ هزار»).
///
/// Words are added up as the languages say them: Persian from the great to the small with «و» between
/// («صد و بیست و سه»), Arabic with the unit before the ten («ثلاثة وعشرون») and teens without و. A word
/// that does not continue the number so begins another one.
struct NumberGrammar {
  let text: AtomReader

  /// A number and the atom after it.
  struct Reading {
    var start: Int
    var end: Int
    /// Letters of the first word that belong to no number.
    var proclitics = 0
    /// The value, where its digits fit.
    var fixed: FixedNumber?
    /// The value as its digits write it, however many they are.
    var exact: DecimalNumber?
    var kind: NumberMention.Kind
    var ratio: String?
    /// Whether it is digits alone.
    var isDigits = false
    /// Whether it is a word that is more often something else («نه», «یک»).
    var isDoubtful = false

    var value: DecimalNumber { exact ?? fixed?.decimal ?? FixedNumber(0).decimal }

    /// The value as an integer; `nil` where it is none or too great.
    var integer: Int? { fixed?.integer }
  }

  /// The number that begins at an atom; `nil` where none does.
  ///
  /// - Complexity: O(*k*), *k* being the number of atoms read.
  func number(at start: Int) -> Reading? {
    guard start < text.count else { return nil }
    guard text.atoms[start].kind == .digits || text.atoms[start].isNumber || text.atoms[start].opens
    else { return nil }
    if text.atoms[start].kind == .digits {
      // Most numbers are a few digits and nothing else: no string is made of them.
      if text.atoms[start].value >= 0, start + 1 == text.count || !isSeparator(start + 1) {
        return digits(FixedNumber(text.atoms[start].value), nil, start, start + 1)
      }
      return numeral(at: start).map { digits(FixedNumber($0.0), $0.0, start, $0.1) }
    }
    return words(from: start)
  }

  // MARK: Digits

  /// Digits with the marks that group and divide them, and the atom after.
  private func numeral(at start: Int) -> (DecimalNumber, Int)? {
    guard text.atoms[start].kind == .digits else { return nil }
    var end = start + 1
    // A run of groups is read whole or, where it is no number, group by group.
    while end + 1 < text.count, end < start + 24, isSeparator(end) { end += 2 }
    while end > start {
      let span = text.span(start, end)
      if let reading = Digits.number(string(span), language: text.language) {
        // «12،5»: the Arabic comma lists; it groups only in threes.
        return (reading.value, end)
      }
      end -= end - start > 1 ? 2 : 1
      // «1.2.3» is a version, «۱۳۹۶/۱/۲۰» a date: their first digits alone are the number.
      end = min(end, start + 1)
    }
    return nil
  }

  private func string(_ span: TextSpan) -> String {
    String(decoding: text.bytes[span.range], as: UTF8.self)
  }

  private func isSeparator(_ index: Int) -> Bool {
    let mark = text.atoms[index]
    guard mark.kind == .mark, !mark.isSpaced, index + 1 < text.count,
      text.atoms[index + 1].kind == .digits, !text.atoms[index + 1].isSpaced
    else { return false }
    switch mark.detail {
    case 0x66B, 0x2E: return true
    case 0x66C, 0x2C: return text.atoms[index + 1].detail == 3 || mark.detail == 0x2C
    case 0x60C: return text.atoms[index + 1].detail == 3
    case 0x2F: return text.language == .persian
    default: return false
    }
  }

  /// Digits, with the great units that follow.
  private func digits(
    _ fixed: FixedNumber?, _ exact: DecimalNumber?, _ start: Int, _ end: Int
  ) -> Reading {
    guard let fixed else {
      return Reading(start: start, end: end, exact: exact, kind: .cardinal, isDigits: true)
    }
    var sum = NumberSum(language: text.language)
    sum.begin(fixed)
    let next = continued(&sum, from: end)
    var reading = finish(sum, start, next)
    reading.isDigits = next == end
    if next == end { reading.exact = exact }
    return reading
  }

  // MARK: Words

  private func words(from start: Int) -> Reading? {
    guard let term = text.named(at: start, { $0.number != nil }), let number = term.term.number
    else { return nil }
    var sum = NumberSum(language: text.language)
    guard sum.add(number, isJoined: false) else { return nil }
    let end = continued(&sum, from: term.end)
    var reading = finish(sum, start, end)
    reading.proclitics = term.term.procliticLetters
    if end == start + 1 {
      // «الاثنين» is Monday, «الأحد» Sunday.
      if term.term.isStrongWeekday { return nil }
      switch number.kind {
      case .teen, .teenth: return nil
      case .ordinal:
        // «ثانية» is a second, «أول» a first of what follows: Arabic ordinals have the article.
        reading.isDoubtful = text.language == .arabic ? !term.term.isDefinite : number.value == 1
      case .cardinal:
        reading.isDoubtful =
          switch number.value {
          case 0, 1: true
          case 9: text.language == .persian
          default: false
          }
      default: break
      }
    }
    return reading
  }

  /// Adds what follows as long as it belongs to the number; the atom after the last part.
  private func continued(_ sum: inout NumberSum, from index: Int) -> Int {
    var end = index
    while end < text.count {
      let isSeparate = text.isConjunction(end)
      let next = isSeparate ? end + 1 : end
      guard next < text.count else { break }
      var copy = sum
      if text.atoms[next].kind == .digits {
        // «ثلاثة ملايين و200 ألف»
        guard isSeparate, let (value, after) = numeral(at: next), let fixed = FixedNumber(value),
          copy.add(digits: fixed)
        else { break }
        // Digits of a lower order must bring their own unit, or be the rest below a thousand.
        (sum, end) = (copy, after)
        continue
      }
      guard let (term, after) = text.named(at: next, { $0.number != nil }), let number = term.number
      else { break }
      guard !(isSeparate && term.isConjoined),
        isSeparate || term.procliticLetters == 0
          || (term.isConjoined && term.procliticLetters == 1)
      else { break }
      guard copy.add(number, isJoined: isSeparate || term.isConjoined) else { break }
      (sum, end) = (copy, after)
    }
    return end
  }

  private func finish(_ sum: NumberSum, _ start: Int, _ end: Int) -> Reading {
    let ratio = sum.ratio.map { "\($0.0)/\($0.1)" }
    return Reading(start: start, end: end, fixed: sum.value, kind: sum.kind, ratio: ratio)
  }
}
