import CorpusModel
import Lexicon
import Orthography

/// Finds out which names of both languages name the same.
///
/// Names of one key are of one referent. Beyond that names of two paired documents are joined, best first
/// and each with one of the other language at most, where they sound the same (persons by given name and
/// surname) or where the lexicon says that their words mean the same (organizations).
public struct ReferentClusterer {
  private let lexicon: BilingualLexicon
  /// Names less alike than this are not joined.
  private static let leastLikeness: Float = 0.72

  /// Creates a clusterer.
  public init(lexicon: BilingualLexicon = .standard) { self.lexicon = lexicon }

  /// The referents of mentions, and for each mention the number of its referent.
  public struct Clusters: Sendable {
    /// The referents, by their ids.
    public var referents: [Referent]
    /// For each mention, the index of its referent.
    public var assignment: [Int]
  }

  private struct Node: Hashable {
    var type: NameType
    var key: String
  }

  /// Clusters the names of a corpus.
  ///
  /// - Parameter pairs: documents that report one event; names are compared within each.
  /// - Complexity: O(*n* + *p*·*k*²), *p* being the number of pairs and *k* that of the names of one.
  public func clusters(
    of mentions: [EntityMention], pairs: [PerLanguage<DocumentID>]
  ) -> Clusters {
    var indexes: [Node: Int] = [:]
    var nodes: [Node] = []
    let nodeOf = mentions.map { mention -> Int in
      let node = Node(type: mention.type, key: mention.key)
      if let index = indexes[node] { return index }
      indexes[node] = nodes.count
      nodes.append(node)
      return nodes.count - 1
    }
    var parents = Array(nodes.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node { node = parents[node] }
      return node
    }
    var byDocument: [DocumentID: [Int]] = [:]
    for (index, mention) in mentions.enumerated() {
      byDocument[mention.document, default: []].append(index)
    }
    var readers = PerLanguage(
      persian: NameWordReader(language: .persian, lexicon: lexicon),
      arabic: NameWordReader(language: .arabic, lexicon: lexicon))
    for pair in pairs {
      var sides = PerLanguage<[(node: Int, words: NameWords)]>(persian: [], arabic: [])
      var seen = PerLanguage<Set<Int>>(persian: [], arabic: [])
      for language in Language.allCases {
        for index in byDocument[pair[language]] ?? []
        where seen[language].insert(nodeOf[index]).inserted {
          let text = SourceText(mentions[index].text)
          sides[language].append(
            (nodeOf[index], readers[language].words(in: text, span: text.span)))
        }
      }
      let both = seen.persian.intersection(seen.arabic)
      var candidates: [(likeness: Float, persian: Int, arabic: Int)] = []
      for persian in sides.persian where !both.contains(persian.node) {
        for arabic in sides.arabic
        where !both.contains(arabic.node) && nodes[persian.node].type == nodes[arabic.node].type {
          let likeness = NameWords.likeness(
            persian.words, arabic.words, nodes[persian.node].type)
          if likeness >= Self.leastLikeness {
            candidates.append((likeness, persian.node, arabic.node))
          }
        }
      }
      candidates.sort {
        ($1.likeness, $0.persian, $0.arabic) < ($0.likeness, $1.persian, $1.arabic)
      }
      var isJoined: Set<Int> = []
      for candidate in candidates
      where !isJoined.contains(candidate.persian) && !isJoined.contains(candidate.arabic) {
        isJoined.formUnion([candidate.persian, candidate.arabic])
        let (left, right) = (root(candidate.persian), root(candidate.arabic))
        parents[max(left, right)] = min(left, right)
      }
    }
    return referents(mentions, nodes, nodeOf.map(root), nodes.indices.map(root))
  }

  private func referents(
    _ mentions: [EntityMention], _ nodes: [Node], _ roots: [Int], _ rootOf: [Int]
  ) -> Clusters {
    var least: [Int: String] = [:]
    for (node, root) in rootOf.enumerated() {
      least[root] = min(least[root] ?? nodes[node].key, nodes[node].key)
    }
    var byRoot: [Int: Referent] = [:]
    for (mention, root) in zip(mentions, roots) {
      let type = nodes[root].type
      var referent =
        byRoot[root]
        ?? Referent(
          id: ReferentID(rawValue: "\(type.rawValue)-\(least[root] ?? "")"), type: type,
          names: PerLanguage(persian: [], arabic: []))
      if !referent.names[mention.language].contains(mention.text) {
        referent.names[mention.language].append(mention.text)
      }
      byRoot[root] = referent
    }
    let order = byRoot.sorted { $0.value.id < $1.value.id }
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.key, $0) })
    return Clusters(
      referents: order.map(\.value), assignment: roots.map { place[$0] ?? 0 })
  }
}
