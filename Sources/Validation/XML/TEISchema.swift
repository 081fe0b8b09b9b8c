import CorpusModel
import Foundation
import Synchronization

/// Muwazi's customization of TEI, `schemas/tei/muwazi.rng`, compiled when first asked for.
///
/// Unchecked: `lock` is held whenever the schema is used.
final class TEISchema: @unchecked Sendable {
  static let namespace = "http://www.tei-c.org/ns/1.0"
  static let standard = TEISchema()

  private let lock = Mutex<Void>(())
  private var schema: RelaxNGSchema?

  private init() {}

  /// What is wrong with a document.
  func findings(in file: XMLFile) -> [Finding] {
    lock.withLock { _ in
      if schema == nil { schema = Self.read() }
      return schema?.findings(in: file) ?? []
    }
  }

  private static func read() -> RelaxNGSchema? {
    guard let url = Bundle.module.url(forResource: "muwazi", withExtension: "rng"),
      let data = try? Data(contentsOf: url)
    else { return nil }
    return try? RelaxNGSchema(Array(data), path: url.path)
  }
}
