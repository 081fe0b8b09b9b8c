import CorpusModel
import Testing

@testable import Alignment

@Suite struct ContextFeaturesTests {
  /// The value of a feature by its name.
  private static func value(_ features: [Float], _ name: String) -> Float? {
    ContextFeatures.names.firstIndex(of: name).map { features[$0] }
  }

  @Test func `names every feature`() {
    let context = ContextFeatures(
      [SentenceGroup(0..<1, 0..<1)], probabilities: [0.5],
      counts: PerLanguage(persian: 1, arabic: 1))
    #expect(context.features(0).count == ContextFeatures.names.count)
  }

  @Test func `tells what a candidate stands beside and in the way of`() {
    let groups = [
      SentenceGroup(0..<1, 0..<1), SentenceGroup(1..<2, 1..<2), SentenceGroup(1..<2, 1..<3),
      SentenceGroup(2..<3, 3..<4),
    ]
    let context = ContextFeatures(
      groups, probabilities: [0.9, 0.6, 0.3, 0.8], counts: PerLanguage(persian: 3, arabic: 4))
    let single = context.features(1)
    #expect(Self.value(single, "containing") == 0.3)
    #expect(Self.value(single, "contained") == 0)
    #expect(Self.value(single, "preceding") == 0.9)
    #expect(Self.value(single, "following") == 0)
    // The second Arabic sentence is nobody's but the greater group's.
    #expect(Self.value(single, "alone_arabic_after") == 1)
    #expect(Self.value(single, "alone_persian_after") == 1 - 0.8)
    let merged = context.features(2)
    #expect(Self.value(merged, "contained") == 0.6)
    #expect(Self.value(merged, "following") == 0.8)
    #expect(Self.value(merged, "alone_arabic_after") == 1 - 0.8)
  }

  @Test func `nobody is left alone beyond the ends of a text`() {
    let context = ContextFeatures(
      [SentenceGroup(0..<1, 0..<1)], probabilities: [0.5],
      counts: PerLanguage(persian: 1, arabic: 1))
    let features = context.features(0)
    for name in ContextFeatures.names where name.hasPrefix("alone") {
      #expect(Self.value(features, name) == 0)
    }
  }
}
