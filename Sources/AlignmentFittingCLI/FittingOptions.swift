import ArgumentParser

/// What both fitting commands take.
struct FittingOptions: ParsableArguments {
  @Option(help: "A folder of comparable reports to fit on; never those kept for measuring.")
  var reports: String

  @Option(help: "A bitext, a line a pair: name, Persian, Arabic, with tabs between (TICO-19).")
  var bitext: String

  @Option(help: "The table to write.")
  var out: String
}
