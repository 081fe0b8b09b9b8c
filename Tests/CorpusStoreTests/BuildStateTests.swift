import Testing

@testable import CorpusStore

@Suite struct BuildStateTests {
  @Test func `comes back as it was, ordered by path`() {
    var state = BuildState()
    state["b"] = .init(path: "b", inputs: "1", sha256: "2")
    state["a"] = .init(path: "a", inputs: "3", sha256: "4", numbering: "5")
    #expect(
      state.bytes.string == """
        {"version":1,"files":[
        {"path":"a","inputs":"3","sha256":"4","numbering":"5"},
        {"path":"b","inputs":"1","sha256":"2"}
        ]}

        """)
    #expect(BuildState(reading: state.bytes) == state)
    #expect(BuildState(reading: BuildState().bytes) == BuildState())
  }

  @Test(arguments: ["", "{", "[]", "{\"version\":2,\"files\":[]}", "{\"version\":1,\"files\":[1]}"])
  func `what cannot be read is a corpus never built`(text: String) {
    #expect(BuildState(reading: [UInt8](text)) == BuildState())
  }
}
