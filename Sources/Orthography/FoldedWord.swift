/// A word as a short run of ``FoldedLetter`` codes, one byte each, held in sixteen bytes without
/// allocation: the key by which lexicons, morphology and the aligner know words.
///
/// A word of more than fifteen letters keeps its first eleven and a hash of all of them, so that it
/// still equals itself and nothing else in practice.
public struct FoldedWord: Hashable, BitwiseCopyable, Sendable {
  /// The codes of the letters from the lowest byte on; the number of letters in the highest byte.
  package let bits: UInt128

  /// The greatest number of letters that is held.
  public static let capacity = 15

  /// The word without letters.
  public init() { bits = 0 }

  /// Folds a string; what is no letter is left out.
  ///
  /// ```swift
  /// FoldedWord("كُتُب") == FoldedWord("کتب")  // true
  /// FoldedWord("می‌رود") == FoldedWord("میرود")  // true
  /// ```
  public init(_ string: some StringProtocol) {
    var builder = Builder()
    for scalar in string.unicodeScalars {
      switch Folding.of(scalar.value) {
      case .letter(let code): builder.append(code)
      case .lamAlef:
        builder.append(FoldedLetter.lam.rawValue)
        builder.append(FoldedLetter.alef.rawValue)
      case .transparent, .boundary: break
      }
    }
    self = builder.finish()
  }

  /// How many folded letters a scalar gives: 0 for marks, controls and what is no letter, 2 for a
  /// lam-alef ligature.
  public static func letterCount(of scalar: Unicode.Scalar) -> Int {
    switch Folding.of(scalar.value) {
    case .letter: 1
    case .lamAlef: 2
    case .transparent, .boundary: 0
    }
  }

  private init(letters: UInt128, count: Int) { bits = letters | UInt128(count) << 120 }

  private var letters: UInt128 { bits & Self.mask(Self.capacity) }

  /// The number of letters that are held, 15 at most.
  public var count: Int { Int(truncatingIfNeeded: bits >> 120) }

  /// Whether no letter is left.
  public var isEmpty: Bool { count == 0 }

  /// The code of a letter, counted from 0.
  ///
  /// - Precondition: `0 <= index < count`.
  public subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: bits >> (8 * index)) }

  /// The last letter's code; 0 where there is none.
  public var last: UInt8 { count == 0 ? 0 : self[count - 1] }

  /// The first letter's code; 0 where there is none.
  public var first: UInt8 { UInt8(truncatingIfNeeded: bits) }

  /// Whether the word begins with all letters of `prefix`.
  public func hasPrefix(_ prefix: FoldedWord) -> Bool {
    prefix.count <= count && (bits & Self.mask(prefix.count)) == prefix.letters
  }

  /// Whether the word ends with all letters of `suffix`.
  public func hasSuffix(_ suffix: FoldedWord) -> Bool {
    suffix.count <= count && (letters >> (8 * (count - suffix.count))) == suffix.letters
  }

  /// The word without its first letters.
  public func dropFirst(_ number: Int) -> FoldedWord {
    number >= count
      ? FoldedWord() : FoldedWord(letters: letters >> (8 * number), count: count - number)
  }

  /// The word without its last letters.
  public func dropLast(_ number: Int) -> FoldedWord {
    number >= count
      ? FoldedWord()
      : FoldedWord(letters: bits & Self.mask(count - number), count: count - number)
  }

  /// The word without `prefix`; `nil` where it does not begin with it.
  public func removing(prefix: FoldedWord) -> FoldedWord? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }

  /// The word without `suffix`; `nil` where it does not end with it.
  public func removing(suffix: FoldedWord) -> FoldedWord? {
    hasSuffix(suffix) ? dropLast(suffix.count) : nil
  }

  /// The two words in one; letters beyond the capacity are lost.
  public static func + (left: FoldedWord, right: FoldedWord) -> FoldedWord {
    let count = min(left.count + right.count, capacity)
    return FoldedWord(
      letters: (left.letters | right.letters << (8 * left.count)) & mask(count), count: count)
  }

  private static func mask(_ count: Int) -> UInt128 {
    count >= 16 ? .max : (UInt128(1) << (8 * count)) - 1
  }

  /// Collects letters.
  package struct Builder {
    private var letters: UInt128 = 0
    private var count = 0
    private var hash: UInt32 = 2_166_136_261

    package mutating func append(_ code: UInt8) {
      if count < FoldedWord.capacity { letters |= UInt128(code) << (8 * count) }
      // FNV-1a: any well-spread hash that no process seeds anew.
      hash = (hash ^ UInt32(code)) &* 16_777_619
      count += 1
    }

    package init() {}

    package var isEmpty: Bool { count == 0 }

    package mutating func finish() -> FoldedWord {
      defer { self = Builder() }
      guard count > FoldedWord.capacity else { return FoldedWord(letters: letters, count: count) }
      let kept = letters & FoldedWord.mask(11)
      return FoldedWord(letters: kept | UInt128(hash) << 88, count: FoldedWord.capacity)
    }
  }
}

extension FoldedWord: Comparable {
  /// Some fixed order, the same on every machine; not an alphabetical one.
  public static func < (left: FoldedWord, right: FoldedWord) -> Bool {
    (left.letters, left.count) < (right.letters, right.count)
  }
}

extension FoldedWord: ExpressibleByStringLiteral {
  /// Folds a literal.
  public init(stringLiteral literal: String) { self.init(literal) }
}

extension FoldedWord: CustomStringConvertible {
  /// The letters in the Persian alphabet's forms; `?` for letters of other scripts.
  public var description: String {
    String(
      (0..<count).map { index -> Character in
        switch self[index] {
        case 1...32: FoldedLetter.alphabet[Int(self[index]) - 1]
        case 33...58: Character(Unicode.Scalar(self[index] - 33 + 0x61))
        default: "?"
        }
      })
  }
}
