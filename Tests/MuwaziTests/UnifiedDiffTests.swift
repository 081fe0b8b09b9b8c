import Testing

@testable import Muwazi

/// What `validate --fix` shows before it changes anything.
@Suite struct UnifiedDiffTests {
  @Test(arguments: [
    ("a\n", "a\n", ""),
    ("a\nb\nc\n", "a\nx\nc\n", "--- f\n+++ f\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"),
    (
      "1\n2\n3\n4\n5\n6\n", "x\n2\n3\n4\n5\ny\n",
      "--- f\n+++ f\n@@ -1,2 +1,2 @@\n-1\n+x\n 2\n@@ -5,2 +5,2 @@\n 5\n-6\n+y\n"
    ),
    ("a\nb\nb\nc\n", "a\nb\nc\n", "--- f\n+++ f\n@@ -2,3 +2,2 @@\n b\n-b\n c\n"),
    ("a\nb\n", "a\n", "--- f\n+++ f\n@@ -1,2 +1,1 @@\n a\n-b\n"),
    ("é\n", "e\u{301}\n", "--- f\n+++ f\n@@ -1,1 +1,1 @@\n-é\n+e\u{301}\n"),
  ])
  func `shows lines that differ, and one around them`(before: String, after: String, shown: String)
  {
    let difference = UnifiedDiff.write(Array(before.utf8), Array(after.utf8), path: "f")
    #expect(Array(difference.utf8) == Array(shown.utf8))
  }
}
