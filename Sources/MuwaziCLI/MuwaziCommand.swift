import ArgumentParser

@main
struct MuwaziCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "muwazi",
    abstract: "A toolkit for annotated Persian–Arabic parallel corpora.",
    version: "0.1.0")
}
