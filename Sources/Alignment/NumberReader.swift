import CorpusModel
import Lexicon
import Orthography

/// Finds the numbers that a run of words states, in digits, in words or in both («۴۲ هزار»,
/// «ثلاثة ملايين و200 ألف»).
struct NumberReader {
  let language: Language
  private let conjunction: FoldedWord = "و"

  /// A number and the words that state it.
  struct Reading {
    var words: Range<Int>
    var value: NumberValue
  }

  init(language: Language) { self.language = language }

  /// The numbers in a sentence, in order, without overlap.
  func numbers(in words: [ScannedWord]) -> [Reading] {
    var result: [Reading] = []
    var index = 0
    while index < words.count {
      guard let reading = number(in: words, from: index) else {
        index += 1
        continue
      }
      result.append(reading)
      index = reading.words.upperBound
    }
    return result
  }

  private func number(in words: [ScannedWord], from start: Int) -> Reading? {
    var sum = Sum()
    var end = start
    var index = start
    while index < words.count, let next = part(words[index]), sum.add(next) {
      end = index + 1
      index = end
      // The Persian conjunction is a word of its own: «چهل و دو».
      if index + 1 < words.count, words[index].word == conjunction,
        let next = part(words[index + 1]), sum.accepts(next)
      {
        index += 1
      }
    }
    guard end > start, let value = sum.value else { return nil }
    return Reading(words: start..<end, value: value)
  }

  private enum Part {
    case exact(NumberValue)
    case integer(Int, isDigits: Bool)
  }

  private func part(_ word: ScannedWord) -> Part? {
    if let digits = word.digits {
      guard let value = NumberValue(digits) else { return nil }
      return Int(value.digits).map { .integer($0, isDigits: true) } ?? .exact(value)
    }
    return NumberWords.standard.value(of: word.word, in: language).map {
      .integer($0, isDigits: false)
    }
  }

  /// Adds up what number words say: units, tens, hundreds, and the great units that multiply them.
  private struct Sum {
    private var total = 0
    private var current = 0
    private var exact: NumberValue?
    private var smallest = Int.max
    private var isEmpty = true

    var value: NumberValue? {
      if let exact { return exact }
      return isEmpty ? nil : NumberValue(total + current)
    }

    func accepts(_ part: Part) -> Bool {
      var copy = self
      return copy.add(part)
    }

    /// Whether the part continues the number; a part that does not begins another one.
    mutating func add(_ part: Part) -> Bool {
      switch part {
      case .exact(let value):
        guard isEmpty else { return false }
        exact = value
        isEmpty = false
        return true
      case .integer(let value, let isDigits):
        if let decimal = exact {
          guard value >= 1000, !isDigits, let scaled = decimal.scaled(by: value) else {
            return false
          }
          exact = nil
          total = scaled
          smallest = value
          return true
        }
        if value >= 1000 && !isDigits {
          guard value < smallest else { return false }
          let (product, overflow) = max(1, current).multipliedReportingOverflow(by: value)
          guard !overflow, product < 1_000_000_000_000_000 else { return false }
          total += product
          current = 0
          smallest = value
        } else if value == 100 && (2...9).contains(current) {
          current *= 100
        } else if isDigits {
          guard isEmpty || (current == 0 && value < smallest) else { return false }
          current = value
        } else {
          guard current == 0 || compatible(value) else { return false }
          current += value
        }
        isEmpty = false
        return true
      }
    }

    /// Arabic says the unit before the ten (ستة وأربعون), Persian after it.
    private func compatible(_ value: Int) -> Bool {
      if current >= 100 && current % 100 == 0 { return value < 100 }
      if (1..<10).contains(current % 100) {
        return value == 10 || (value < 100 && value >= 20 && value % 10 == 0)
      }
      if current % 10 == 0 { return value < 10 }
      return false
    }
  }
}
