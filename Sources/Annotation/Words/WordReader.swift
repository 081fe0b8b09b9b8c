import CorpusModel
import Orthography
import Segmentation

/// Reads the tokens of a span as ``AnnotatedWord``s.
struct WordReader {
  let vocabulary: NameVocabulary
  let tokenizer: Tokenizer

  init(language: Language) {
    vocabulary = NameVocabulary.standard[language]
    tokenizer = Tokenizer(language: language)
  }

  /// Adds the letters of a scalar to a key.
  @inline(__always)
  static func append(_ scalar: UInt32, to key: inout JoinedKey) {
    switch Folding.of(scalar) {
    case .letter(let code): key.append(code)
    case .lamAlef:
      key.append(lam)
      key.append(FoldedLetter.alefCode)
    case .transparent, .boundary: break
    }
  }

  private static let lam = ("ل" as FoldedWord).first

  /// The words and marks of a span, in order.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes.
  func words(in text: SourceText, span: TextSpan) -> [AnnotatedWord] {
    let tokens = tokenizer.tokens(in: text, span: span)
    var words: [AnnotatedWord] = []
    words.reserveCapacity(tokens.count)
    text.bytes.withUnsafeBufferPointer { bytes in
      var end = span.start
      for token in tokens {
        var word = AnnotatedWord(
          kind: Self.kind(token.kind), span: token.span, nameStart: token.span.start)
        word.isSpaced = token.span.start > end || token.span.start == span.start
        end = token.span.end
        if word.kind == .word {
          read(bytes, &word)
          if word.word.isEmpty { word.kind = .other }
        } else if word.kind == .mark {
          word.mark = Self.scalar(bytes, at: token.span.start)
        }
        words.append(word)
      }
    }
    return words
  }

  private static func kind(_ kind: TokenKind) -> AnnotatedWord.Kind {
    switch kind {
    case .word: .word
    case .number: .number
    case .punctuation, .symbol: .mark
    case .url, .email, .handle, .hashtag: .other
    }
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ word: inout AnnotatedWord) {
    var builder = FoldedWord.Builder()
    var offset = word.span.start
    var last: UInt32 = 0
    while offset < word.span.end {
      let scalar = Self.scalar(bytes, at: offset)
      last = scalar
      offset += Self.width(bytes[offset])
      switch Folding.of(scalar) {
      case .letter(let code):
        builder.append(code)
        word.key.append(code)
        if code > 32 { word.isLatin = true }
      case .lamAlef:
        builder.append(Self.lam)
        builder.append(FoldedLetter.alefCode)
        word.key.append(Self.lam)
        word.key.append(FoldedLetter.alefCode)
      case .transparent, .boundary: break
      }
    }
    word.word = builder.finish()
    word.stem = word.word
    word.stemKey = word.key
    word.term = vocabulary.index(of: word.key)
    if word.term >= 0 {
      word.cues = vocabulary[word.term].cues
      distinguish(last, &word)
    } else if vocabulary.language == .arabic {
      stripParticles(bytes, &word)
    } else {
      stripEzafe(&word)
    }
  }

  /// Tells words apart that only a letter lost in folding distinguishes.
  private func distinguish(_ last: UInt32, _ word: inout AnnotatedWord) {
    guard vocabulary.language == .arabic else {
      if word.cues.contains(.stop) {
        word.cues = .stop
        word.term = -1
      }
      return
    }
    if word.word == Self.ali {
      // «علي», and «على» where the last letter is written as in Egypt cannot be told from «on».
      word.cues.remove(last == 0x649 ? .personal : .stop)
    } else if word.word == Self.harbour {
      word.cues.remove(last == 0x621 ? .personal : .featureHead)
    }
    if word.cues.contains(.stop) { word.cues = .stop }
    if word.cues == .stop { word.term = -1 }
  }

  private static let ali: FoldedWord = "علی"
  private static let harbour: FoldedWord = "مینا"

  /// «کوبای», «لیبی‌یی»: the yeh of ezafe after a long vowel.
  private func stripEzafe(_ word: inout AnnotatedWord) {
    guard word.word.count > 3, word.word.last == FoldedLetter.yeCode else { return }
    let stem = word.word.dropLast(1)
    guard stem.last == FoldedLetter.alefCode || stem.last == FoldedLetter.vavCode else { return }
    let index = vocabulary.index(of: Self.key(of: stem))
    guard index >= 0, vocabulary[index].cues.isDisjoint(with: .stop) else { return }
    word.term = index
    word.cues = vocabulary[index].cues
  }

  /// Takes off the Arabic particles where a known word is left, and otherwise notes none.
  private func stripParticles(_ bytes: UnsafeBufferPointer<UInt8>, _ word: inout AnnotatedWord) {
    for (particle, letters) in Self.particles {
      guard let stem = word.word.removing(prefix: particle), stem.count > 1,
        word.word.count < FoldedWord.capacity
      else { continue }
      var bare = stem
      var key = Self.key(of: bare)
      var index = vocabulary.index(of: key)
      // «للأمم», «للجنة»: the article has lost its alef, so that no boundary is left to begin at.
      let isFused = particle.last == Self.lam && stem.first == Self.lam
      if isFused {
        for rest in [stem.dropFirst(1), stem] {
          let definite = AnnotatedWord.article + rest
          let other = vocabulary.index(of: Self.key(of: definite))
          guard other >= 0 else { continue }
          (bare, key, index) = (definite, Self.key(of: definite), other)
          break
        }
      }
      guard index >= 0 else { continue }
      let cues = vocabulary[index].cues
      // «وسط», «فعل», «بيان»: few letters are a word only by accident.
      if stem.count < 3, !cues.contains(.stop) { continue }
      if stem.count < 4, particle != Self.conjunction, !cues.isDisjoint(with: .personal) {
        continue
      }
      if particle == Self.likeness, !cues.isDisjoint(with: .personal) { continue }
      // «لوند» is no particle before «وند».
      if cues.isSubset(of: [.surnamePart, .link]) { continue }
      word.term = index
      word.cues = cues.contains(.stop) ? .stop : cues
      word.stem = bare
      word.stemKey = key
      word.nameStart = isFused ? word.span.start : Self.offset(bytes, word.span, after: letters)
      return
    }
  }

  /// Cuts a particle off a word that the tables do not know: «وباقري».
  func withoutConjunction(
    _ word: AnnotatedWord
  ) -> AnnotatedWord? {
    guard vocabulary.language == .arabic, !word.hasParticle, word.word.count > 4,
      word.word.count < FoldedWord.capacity,
      Self.proclitics.contains(where: { word.word.hasPrefix($0) })
    else { return nil }
    var result = word
    result.stem = word.word.dropFirst(1)
    result.stemKey = Self.key(of: result.stem)
    // The particles are letters of two bytes; marks on one of them stay with the name.
    result.nameStart = word.span.start + 2
    return result
  }

  static func key(of word: FoldedWord) -> JoinedKey {
    var key = JoinedKey()
    for index in 0..<word.count { key.append(word[index]) }
    return key
  }

  private static let proclitics: [FoldedWord] = ["و", "ف", "ب", "ل", "ك"]
  private static let particles: [(FoldedWord, Int)] = [
    ("و", 1), ("ف", 1), ("ب", 1), ("ل", 1), ("ك", 1), ("وب", 2), ("ول", 2), ("وك", 2), ("فب", 2),
    ("فل", 2),
  ]
  private static let conjunction: FoldedWord = "و"
  private static let likeness: FoldedWord = "ك"

  /// The byte behind the first letters of a word and the marks that stand on them.
  private static func offset(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan, after letters: Int
  ) -> Int {
    var offset = span.start
    var left = letters
    while offset < span.end {
      let folding = Folding.of(scalar(bytes, at: offset))
      if case .transparent = folding {
        // Marks go with their letter.
      } else {
        if left == 0 { return offset }
        left -= 1
      }
      offset += width(bytes[offset])
    }
    return span.start
  }

  @inline(__always)
  private static func width(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return first }
    let second = UInt32(bytes[offset + 1] & 0x3F)
    if first < 0xE0 { return (first & 0x1F) << 6 | second }
    let third = UInt32(bytes[offset + 2] & 0x3F)
    if first < 0xF0 { return (first & 0x0F) << 12 | second << 6 | third }
    return (first & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[offset + 3] & 0x3F)
  }
}
