import ArgumentParser
import Foundation
import Testing

@testable import MuwaziCLI

/// Help texts are pinned, since people and pages quote them. After a change that is meant, run the
/// tests once with `MUWAZI_UPDATE_GOLDEN=1` and read the difference.
@Suite struct HelpTests {
  /// Every command with the name of its file: `lexicon-learn` of `muwazi lexicon learn`.
  static let commands: [(name: String, command: any ParsableCommand.Type)] = {
    var commands: [(name: String, command: any ParsableCommand.Type)] = []
    commands.append(("muwazi", MuwaziCommand.self))
    for command in MuwaziCommand.configuration.subcommands {
      commands.append((command._commandName, command))
      for inner in command.configuration.subcommands {
        commands.append(("\(command._commandName)-\(inner._commandName)", inner))
      }
    }
    return commands
  }()

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden/help")

  @Test(arguments: commands.indices) func `says what it said`(index: Int) throws {
    let (name, command) = Self.commands[index]
    let help =
      MuwaziCommand.helpMessage(for: command, columns: 80)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(/\ +$/, with: "") }.joined(separator: "\n") + "\n"
    let file = Self.folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["MUWAZI_UPDATE_GOLDEN"] == "1" {
      try Data(help.utf8).write(to: file)
    }
    #expect(help == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test(arguments: commands.indices) func `fits a terminal of 80 columns and shows an example`(
    index: Int
  ) {
    let help = MuwaziCommand.helpMessage(for: Self.commands[index].command, columns: 80)
    for line in help.split(separator: "\n") where !line.hasPrefix("USAGE") {
      #expect(line.count <= 80, "\(line)")
    }
    #expect(help.contains("\n  muwazi "))
  }
}
