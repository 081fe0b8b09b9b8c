/// Waw and yeh, which are consonants here and long vowels there.
extension PronunciationBuilder {
  mutating func appendSemivowel(
    _ index: Int, _ atStart: Bool, long: UInt16, vowel: UInt16
  ) {
    let unit = units[index]
    let next = index + 1
    if !atStart, unit.hasDagger {
      // ٰى and, in Persian tables, مُصطَفیٰ; صلوٰة.
      isOpen = false
      dropFatha()
      output.append(endsPart(index) && long == Letter.longI ? Letter.alefMaksura : Letter.alef)
      return
    }
    if long == Letter.longU, isPluralEnding(index) {
      output.removeLast()
      output.append(long)
      isOpen = false
      return
    }
    if atStart || unit.isMarked && !unit.hasSukun || isVowelLetter(next) || isGlide(index) {
      if long == Letter.longI, isAfterImpliedKasra(index) {
        output.append(Letter.kasra)
        isOpen = false
      }
      if unit.vowel == vowel, !unit.hasShadda, long == Letter.longI, endsPart(index),
        language == .persian
      {
        appendFinalYehWithEzafe(index)
        return
      }
      appendConsonant(index)
      return
    }
    switch output.last {
    case vowel:
      output.removeLast()
      // A short o before a silent vāv: خُود, دُو, تُو, as the Persian table writes them.
      if language == .persian, long == Letter.longU {
        if previousLetter(index) == Letter.khah { output.append(Letter.waw) }
        output.append(Letter.damma)
      } else {
        output.append(long)
      }
      isOpen = false
    case Letter.fatha: appendConsonant(index)
    case Letter.damma, Letter.kasra: appendConsonant(index)
    default:
      let afterConsonant = output.last.map { !Self.isVowel($0) } ?? false
      let isFinalYeh =
        long == Letter.longI && endsPart(index) && index > 0 && units.count > 2 && afterConsonant
      if afterConsonant, unmarked == .noVowel || isFinalYeh {
        isOpen = false
        output.append(long)
      } else {
        appendConsonant(index)
      }
    }
  }

  /// كَتَبُوا: a bare vāv before a silent alef.
  private func isPluralEnding(_ index: Int) -> Bool {
    guard language == .arabic, output.last == Letter.damma, !units[index].isMarked else {
      return false
    }
    return index + 2 == units.count && units[index + 1].letter == Letter.alef
      && !units[index + 1].isMarked
  }

  /// پیادِه, بَختیاری, زاویِه, نَشریّات: in Persian, a consonantal ye that begins a syllable after a consonant has
  /// i before it where no syllable could end in that consonant or the ye is doubled.
  private func isAfterImpliedKasra(_ index: Int) -> Bool {
    guard language == .persian, index > 0, !units[index - 1].isMarked,
      let last = output.last, !Self.isVowel(last), !Self.isJoint(last)
    else { return false }
    if units[index].hasShadda { return last != Letter.yeh }
    guard unmarked == .noVowel, isVowelLetter(index + 1) || units[index].vowel != 0 else {
      return false
    }
    guard output.count > 1 else { return true }
    let before = output[output.count - 2]
    return before == Letter.alef || Self.isJoint(before) || !Self.isVowel(before)
  }

  /// تَصویر, تِلِویزِیون: of two bare semivowels before a consonant the first is a consonant. نَفْي: so is a last one
  /// after sukūn.
  private func isGlide(_ index: Int) -> Bool {
    if index > 0, units[index - 1].hasSukun { return true }
    if language == .persian, units[index].hasSukun {
      return output.last.map { !Self.isVowel($0) } ?? false
    }
    guard unmarked == .noVowel, index + 1 < units.count else { return false }
    let next = units[index + 1]
    if units[index].letter == Letter.yeh, next.letter == Letter.waw, output.last == Letter.kasra {
      return !next.isMarked
    }
    guard index + 2 < units.count, !endsPart(index + 1) else { return false }
    guard next.letter == Letter.waw || next.letter == Letter.yeh, !next.isMarked else {
      return false
    }
    let after = units[index + 2].letter
    return after != Letter.waw && after != Letter.yeh && !isVowelLetter(index + 2)
  }

  private mutating func appendFinalYehWithEzafe(_ index: Int) {
    let afterVowel = output.last.map(Self.isVowel) ?? false
    if afterVowel || output.last == Letter.zwnj || index > 0 && units[index - 1].hasSukun {
      output.append(Letter.yeh)
    } else {
      isOpen = false
      if output.last == Letter.kasra { output.removeLast() }
      output.append(Letter.longI)
    }
    output.append(Letter.ezafe)
  }

  private func previousLetter(_ index: Int) -> UInt16? {
    index > 0 ? units[index - 1].letter : nil
  }
}
