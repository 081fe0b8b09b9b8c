import CorpusModel

/// The files of a corpus that a build makes, and what it must not do to them.
public struct DerivedFiles: Sendable {
  /// The corpus.
  public let directory: CorpusDirectory
  /// What the last build made.
  public let state: BuildState

  /// What stands in the name of a copy of an edited file.
  public static let editedMark = ".edited-"

  /// Names the corpus and its last build.
  public init(directory: CorpusDirectory, state: BuildState) {
    self.directory = directory
    self.state = state
  }

  /// What became of a file.
  public struct Outcome: Hashable, Sendable {
    /// What the next build should know of it.
    public var entry: BuildState.Entry
    /// Whether the disk holds other bytes than before.
    public var isWritten: Bool
    /// Where the version that a person had edited now stands.
    public var editedCopy: String?

    /// Creates an outcome.
    public init(entry: BuildState.Entry, isWritten: Bool, editedCopy: String? = nil) {
      self.entry = entry
      self.isWritten = isWritten
      self.editedCopy = editedCopy
    }
  }

  /// The bytes of a file, if it is what the last build made and would make again; `nil` where it is
  /// missing, was edited since, or was made from something else.
  ///
  /// - Throws: ``StoreError/file(_:)`` where it is there and cannot be read.
  public func current(_ path: String, inputs: String) throws(StoreError) -> [UInt8]? {
    guard let entry = state[path], entry.inputs == inputs, let bytes = try bytesIfAny(path),
      Digest.sha256(bytes) == entry.sha256
    else { return nil }
    return bytes
  }

  /// The bytes of a file, if it is there.
  ///
  /// - Throws: ``StoreError/file(_:)`` where it is there and cannot be read.
  public func bytesIfAny(_ path: String) throws(StoreError) -> [UInt8]? {
    FileSystem.exists(directory.absolute(path)) ? try directory.read(path) : nil
  }

  /// Whether a file is other than the last build left it.
  ///
  /// - Throws: ``StoreError/file(_:)`` where it is there and cannot be read.
  public func isEdited(_ path: String) throws(StoreError) -> Bool {
    guard let bytes = try bytesIfAny(path) else { return false }
    return state[path]?.sha256 != Digest.sha256(bytes)
  }

  /// Puts a file in its place, unless it stands there already.
  ///
  /// A version that a person edited is kept beside it, as `NAME.edited-` and the first digits of its
  /// SHA-256, unless `mayDropEdits` says that everything of it lives on in the new bytes.
  ///
  /// - Throws: ``StoreError/file(_:)`` where the disk is full or fails.
  public func put(
    _ bytes: [UInt8], at path: String, inputs: String, numbering: String? = nil,
    mayDropEdits: Bool = false
  ) throws(StoreError) -> Outcome {
    let entry = BuildState.Entry(
      path: path, inputs: inputs, sha256: Digest.sha256(bytes), numbering: numbering)
    let existing = try bytesIfAny(path)
    if existing == bytes { return Outcome(entry: entry, isWritten: false) }
    var copy: String?
    if let existing, !mayDropEdits { copy = try keepIfEdited(existing, path: path) }
    do throws(FileError) {
      let place = directory.absolute(path)
      try FileSystem.makeDirectory(FileSystem.directory(of: place))
      try AtomicFile.write(bytes, to: place)
    } catch {
      throw .file(error)
    }
    return Outcome(entry: entry, isWritten: true, editedCopy: copy)
  }

  /// Removes a file that no build makes any more, if it is as the last build left it.
  ///
  /// - Returns: whether it is gone.
  /// - Throws: ``StoreError/file(_:)`` where it cannot be read or removed.
  public func removeIfUntouched(_ path: String) throws(StoreError) -> Bool {
    guard try !isEdited(path) else { return false }
    do throws(FileError) {
      try FileSystem.remove(directory.absolute(path))
    } catch {
      throw .file(error)
    }
    return true
  }

  private func keepIfEdited(_ existing: [UInt8], path: String) throws(StoreError) -> String? {
    let hash = Digest.sha256(existing)
    if state[path]?.sha256 == hash { return nil }
    let copy = "\(path)\(Self.editedMark)\(hash.prefix(8))"
    do throws(FileError) {
      try AtomicFile.write(existing, to: directory.absolute(copy))
    } catch {
      throw .file(error)
    }
    return copy
  }
}
