import Testing

@testable import Alignment

@Suite struct SymmetrizationTests {
  private static func links(_ text: String) -> [WordLink] {
    text.split(separator: " ").map { link in
      let ends = link.split(separator: "-").compactMap { Int($0) }
      return WordLink(persian: ends[0], arabic: ends[1])
    }
  }

  struct Case: CustomTestStringConvertible {
    var how: Symmetrization
    var forward: String
    var backward: String
    var joined: String
    var testDescription: String { "\(how.rawValue): \(forward) + \(backward)" }
  }

  @Test(arguments: [
    Case(how: .intersection, forward: "0-0 1-1", backward: "1-1 2-2", joined: "1-1"),
    Case(how: .union, forward: "0-0 1-1", backward: "1-1 2-2", joined: "0-0 1-1 2-2"),
    // Grown beside what both have; 5-5 has no neighbour.
    Case(how: .growDiag, forward: "0-0 1-0 5-5", backward: "0-0", joined: "0-0 1-0"),
    // Grown from what was grown.
    Case(how: .growDiag, forward: "0-0 0-1 0-2", backward: "0-0", joined: "0-0 0-1 0-2"),
    // 1-1 would join two words that both have links.
    Case(how: .growDiag, forward: "0-1 1-1 1-0", backward: "0-1 1-0", joined: "0-1 1-0"),
    Case(how: .growDiagFinal, forward: "0-0 5-5", backward: "0-0 0-7", joined: "0-0 0-7 5-5"),
    Case(how: .growDiagFinalAnd, forward: "0-0 5-5", backward: "0-0 0-7", joined: "0-0 5-5"),
    Case(how: .growDiagFinalAnd, forward: "", backward: "", joined: ""),
  ]) func `joins two directions`(pair: Case) {
    let joined = pair.how.join(
      forward: Self.links(pair.forward), backward: Self.links(pair.backward))
    #expect(joined == Self.links(pair.joined))
  }

  @Test func `the sets lie in one another`() {
    let forward = Self.links("0-0 1-2 2-2 3-1 4-4 6-6")
    let backward = Self.links("0-0 1-1 2-2 3-1 4-5 5-6 7-8")
    let sets = [
      Symmetrization.intersection, .growDiag, .growDiagFinalAnd, .growDiagFinal, .union,
    ].map { Set($0.join(forward: forward, backward: backward)) }
    for (inner, outer) in zip(sets, sets.dropFirst()) { #expect(inner.isSubset(of: outer)) }
  }
}
