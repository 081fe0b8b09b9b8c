import CorpusModel
import Foundation
import Segmentation

@testable import Alignment

/// The sentence pairs of a file in `Golden/word-links`, with their links by hand.
struct WordLinkGold {
  /// A pair: its tokens, the links that must be and those that may be.
  struct Pair {
    var tokens: PerLanguage<[String]>
    var sure: Set<WordLink>
    var possible: Set<WordLink>
  }

  var pairs: [Pair] = []

  init(_ name: String = "news") throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/word-links/\(name).txt")
    let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
    for first in stride(from: 0, to: lines.count, by: 3) {
      let tokens = PerLanguage(
        persian: lines[first].split(separator: " ").map(String.init),
        arabic: lines[first + 1].split(separator: " ").map(String.init))
      var pair = Pair(tokens: tokens, sure: [], possible: [])
      for item in lines[first + 2].split(separator: "|") {
        let isSure = item.contains("=")
        let sides = item.split(separator: isSure ? "=" : "~")
        for persian in sides[0].split(separator: " ") {
          for arabic in sides[1].split(separator: " ") {
            let link = WordLink(
              persian: Self.index(of: persian, in: tokens.persian),
              arabic: Self.index(of: arabic, in: tokens.arabic))
            if isSure { pair.sure.insert(link) }
            pair.possible.insert(link)
          }
        }
      }
      pairs.append(pair)
    }
  }

  /// The place of a token; `word#2` is the second that is so spelled.
  private static func index(of word: Substring, in tokens: [String]) -> Int {
    let parts = word.split(separator: "#")
    let places = tokens.indices.filter { tokens[$0] == parts[0] }
    let number = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    guard number <= places.count else { preconditionFailure("no token \(word)") }
    return places[number - 1]
  }

  /// Some pairs as the aligner takes them.
  static func sides(_ pairs: [PerLanguage<[String]>]) -> PerLanguage<TokenizedSentences> {
    func side(_ language: Language) -> TokenizedSentences {
      var bytes: [UInt8] = []
      var sentences: [[TextSpan]] = []
      for pair in pairs {
        sentences.append(
          pair[language].map { token in
            defer { bytes.append(0x20) }
            let start = bytes.count
            bytes += Array(token.utf8)
            return TextSpan(start, bytes.count)
          })
      }
      let source = SourceText(String(decoding: bytes, as: UTF8.self))
      let tokenizer = Tokenizer(language: language)
      return TokenizedSentences(
        language: language, source: source,
        sentences: sentences.map { spans in
          spans.map {
            Token(span: $0, kind: tokenizer.tokens(in: source, span: $0).first?.kind ?? .symbol)
          }
        })
    }
    return PerLanguage(persian: side(.persian), arabic: side(.arabic))
  }

  /// Precision, recall and alignment error rate (Och & Ney 2003) of links.
  func measure(_ links: [[WordLink]]) -> (precision: Double, recall: Double, errorRate: Double) {
    var (made, possible, sure, all) = (0, 0, 0, 0)
    for (pair, links) in zip(pairs, links) {
      made += links.count
      possible += links.count { pair.possible.contains($0) }
      sure += links.count { pair.sure.contains($0) }
      all += pair.sure.count
    }
    return (
      Double(possible) / Double(made), Double(sure) / Double(all),
      1 - Double(possible + sure) / Double(made + all)
    )
  }
}
