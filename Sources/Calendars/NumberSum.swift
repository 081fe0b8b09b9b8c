import CorpusModel

/// Adds up what number words say: units, tens, hundreds, and the great units that multiply them.
struct NumberSum {
  let language: Language
  private var total = FixedNumber(0)
  private var current = FixedNumber(0)
  /// The least great unit so far: the next must be less.
  private var smallest = Int.max
  /// The place of the last part in its group of three digits: 100, 10 or 1; 0 where there is none.
  private var lastPlace = 0
  private(set) var kind: NumberMention.Kind = .cardinal
  /// A fraction, exactly.
  private(set) var ratio: (Int, Int)?
  private var isEmpty = true
  private var isClosed = false
  private var isDigits = false
  /// The value of an Arabic unit that a ten may follow.
  private var pendingTeen = false

  init(language: Language) { self.language = language }

  var value: FixedNumber { FixedNumber(millionths: total.millionths + current.millionths) }

  /// Begins with digits.
  mutating func begin(_ value: FixedNumber) {
    current = value
    isEmpty = false
    isDigits = true
    lastPlace = 1
  }

  /// Adds digits after a great unit; `false` where they begin another number.
  mutating func add(digits: FixedNumber) -> Bool {
    guard !isClosed, current.millionths == 0, smallest < .max,
      digits.millionths < Int128(smallest) * FixedNumber.one
    else { return false }
    current = digits
    isDigits = true
    lastPlace = 1
    return true
  }

  /// Adds a word; `false` where it begins another number.
  ///
  /// - Parameter isJoined: whether «و» stands before it.
  mutating func add(_ number: CalendarTerm.Number, isJoined: Bool) -> Bool {
    guard !isClosed else { return false }
    switch number.kind {
    case .fraction: return add(fraction: number, isJoined: isJoined)
    case .dual, .vague:
      guard isEmpty else { return false }
      current = FixedNumber(number.value)
      kind = number.kind == .dual ? .dual : .vague
      isClosed = true
    case .unit, .plural: return multiply(number, isJoined: isJoined)
    case .cardinal, .ordinal, .teen, .teenth:
      if isJoined, isEmpty { return false }
      guard add(small: number, isJoined: isJoined) else { return false }
      if number.kind == .ordinal || number.kind == .teenth { kind = .ordinal }
      // A Persian ordinal is the last part; an Arabic one may have its ten after it.
      if number.kind == .ordinal, language == .persian { isClosed = true }
    }
    isEmpty = false
    return true
  }

  private mutating func multiply(_ number: CalendarTerm.Number, isJoined: Bool) -> Bool {
    guard number.value < smallest else { return false }
    if let ratio, !isJoined {
      // «نصف مليون», «سه‌چهارم میلیون»
      guard let product = FixedNumber(number.value).times(ratio.0),
        product.millionths % Int128(ratio.1) == 0
      else { return false }
      total = FixedNumber(millionths: product.millionths / Int128(ratio.1))
      current = FixedNumber(0)
      self.ratio = nil
      kind = .cardinal
    } else if current.millionths == 0 || isJoined {
      // «مليون وألف»; in «صد و هزار» there are two numbers.
      guard current.millionths == 0, isEmpty || isJoined else { return false }
      total.millionths += FixedNumber(number.value).millionths
      if number.kind == .plural, isEmpty { kind = .vague }
    } else {
      guard let product = current.times(number.value) else { return false }
      total.millionths += product.millionths
      current = FixedNumber(0)
    }
    smallest = number.value
    lastPlace = 0
    pendingTeen = false
    isDigits = false
    isEmpty = false
    return true
  }

  private mutating func add(small number: CalendarTerm.Number, isJoined: Bool) -> Bool {
    let value = number.value
    // «2 مئة»
    if value == 100, !isJoined, number.kind == .cardinal, let hundreds = current.integer,
      (2...9).contains(hundreds), !isDigits || lastPlace == 1, smallest == .max || !isDigits
    {
      current = FixedNumber(hundreds * 100)
      lastPlace = 100
      pendingTeen = false
      return !isDigits
    }
    if value >= 1000 {
      // Ordinals of great units: «هزارم».
      guard isEmpty else { return false }
      current = FixedNumber(value)
      isClosed = true
      return true
    }
    guard !isDigits else { return false }
    let place = value >= 100 ? 100 : value >= 10 ? 10 : 1
    if pendingTeen, value == 10, !isJoined {
      current.millionths += FixedNumber(10).millionths
      pendingTeen = false
      lastPlace = 1
      isClosed = false
      return true
    }
    if pendingTeen, place == 10, value >= 20, isJoined, language == .arabic {
      current.millionths += FixedNumber(value).millionths
      pendingTeen = false
      lastPlace = 1
      return true
    }
    let follows = lastPlace == 0 || (place < lastPlace && !(lastPlace == 10 && isTeen))
    guard follows else { return false }
    // A part after another one takes «و»: «سه پنج» are two numbers.
    let isFirst = isEmpty
    guard isFirst || isJoined else { return false }
    guard !(value == 0 && !isFirst) else { return false }
    current.millionths += FixedNumber(value).millionths
    // Arabic: after a unit no smaller part comes, but its ten may.
    lastPlace = place
    isTeen = place == 10 && value < 20
    pendingTeen = language == .arabic && place == 1
    return true
  }

  /// Whether the last part was one of ten to nineteen, which no unit follows.
  private var isTeen = false

  private mutating func add(fraction number: CalendarTerm.Number, isJoined: Bool) -> Bool {
    if isEmpty {
      ratio = (number.value, number.divisor)
      current = FixedNumber(
        millionths: FixedNumber(number.value).millionths / Int128(number.divisor))
      kind = .fraction
      isEmpty = false
      lastPlace = 1
      return true
    }
    // «یک و نیم», «مليون ونصف»: the half is of the last unit.
    guard isJoined, ratio == nil, kind == .cardinal else { return false }
    let unit = current.millionths == 0 && smallest < .max ? smallest : 1
    guard let part = FixedNumber(unit).times(number.value) else { return false }
    let fraction = FixedNumber(millionths: part.millionths / Int128(number.divisor))
    if unit > 1 {
      total.millionths += fraction.millionths
      isClosed = true
    } else {
      // «دو و نیم میلیون» goes on.
      current.millionths += fraction.millionths
      isDigits = true
    }
    return true
  }
}
