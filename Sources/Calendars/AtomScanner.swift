import CorpusModel
import Orthography

/// Takes a line apart into ``TextAtom``s in one pass over its bytes.
///
/// Marks and zero-width characters inside a word are passed over. An address, and Latin letters with
/// digits («F-16», «COVID-19», `www.x.ir/2020/07/08`), are one atom that nothing reads.
struct AtomScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let vocabulary: CalendarVocabulary

  /// Puts the atoms of `[start, end)` into an array, which it empties first.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes.
  func scan(_ start: Int, _ end: Int, into atoms: inout [TextAtom]) {
    atoms.removeAll(keepingCapacity: true)
    var offset = start
    var isSpaced = true
    var builder = FoldedWord.Builder()
    var wordStart = -1
    var wordEnd = start

    func endWord(_ atoms: inout [TextAtom]) {
      guard wordStart >= 0 else { return }
      let word = builder.finish()
      var atom = TextAtom(
        kind: .word, isSpaced: isSpaced, span: TextSpan(wordStart, wordEnd), word: word)
      vocabulary.describe(&atom)
      atoms.append(atom)
      wordStart = -1
      isSpaced = false
    }

    while offset < end {
      let (scalar, width) = decode(offset)
      if wordStart < 0, Self.isLatinLetter(scalar) {
        let stop = addressEnd(offset, end)
        atoms.append(
          TextAtom(kind: .address, isSpaced: isSpaced, span: TextSpan(offset, stop)))
        isSpaced = false
        offset = stop
        continue
      }
      if Self.digit(scalar) != nil {
        endWord(&atoms)
        let atom = digits(offset, end, isSpaced: isSpaced)
        atoms.append(atom)
        isSpaced = false
        offset = atom.span.end
        continue
      }
      switch Folding.of(scalar) {
      case .letter(let code):
        if wordStart < 0 { wordStart = offset }
        builder.append(code)
        wordEnd = offset + width
      case .lamAlef:
        if wordStart < 0 { wordStart = offset }
        builder.append(FoldedLetter.lamCode)
        builder.append(FoldedLetter.alefCode)
        wordEnd = offset + width
      case .transparent:
        // A non-joiner after a word belongs to nothing; marks on its last letter belong to it.
        if wordStart >= 0, scalar < 0x2000 { wordEnd = offset + width }
      case .boundary:
        endWord(&atoms)
        if Self.isSpace(scalar) {
          isSpaced = true
        } else if !Self.isInvisible(scalar) {
          atoms.append(
            TextAtom(
              kind: .mark, isSpaced: isSpaced, detail: scalar,
              span: TextSpan(offset, offset + width)))
          isSpaced = false
        }
      }
      offset += width
    }
    endWord(&atoms)
  }

  private func digits(_ start: Int, _ end: Int, isSpaced: Bool) -> TextAtom {
    var offset = start
    var count: UInt32 = 0
    var value = 0
    while offset < end {
      let (scalar, width) = decode(offset)
      guard let digit = Self.digit(scalar) else { break }
      if count < 18 { value = value * 10 + digit }
      count += 1
      offset += width
    }
    return TextAtom(
      kind: .digits, isSpaced: isSpaced, detail: count, span: TextSpan(start, offset),
      value: count <= 18 ? value : -1)
  }

  /// The byte after an address or a designation in Latin letters.
  private func addressEnd(_ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] > 0x20, bytes[offset] < 0x7F {
      switch bytes[offset] {
      case 0x28, 0x29, 0x22, 0x2C, 0x3B, 0x3C, 0x3E, 0x5B, 0x5D, 0x7C: return max(offset, start + 1)
      default: offset += 1
      }
    }
    return max(offset, start + 1)
  }

  /// The value of a digit of the three sets.
  @inline(__always)
  private static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0x660...0x669: Int(scalar - 0x660)
    case 0x6F0...0x6F9: Int(scalar - 0x6F0)
    default: nil
    }
  }

  @inline(__always)
  private static func isLatinLetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Controls of direction and of layout, which separate nothing.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F: true
    default: false
    }
  }

  @inline(__always)
  private func decode(_ offset: Int) -> (scalar: UInt32, width: Int) {
    let lead = UInt32(bytes[offset])
    func trail(_ index: Int) -> UInt32 { UInt32(bytes[offset + index] & 0x3F) }
    switch lead {
    case ..<0x80: return (lead, 1)
    case ..<0xE0: return ((lead & 0x1F) << 6 | trail(1), 2)
    case ..<0xF0: return ((lead & 0x0F) << 12 | trail(1) << 6 | trail(2), 3)
    default: return ((lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
    }
  }
}
