"""`align --format text`, measured by another program's idea of a terminal's cells."""

from bench import LANGUAGES
from harness import Faults, check

RULE = " │ "


@check("the beads side by side stand in straight columns", modules=("wcwidth",))
def view_is_straight(bench):
    from wcwidth import wcswidth

    faults = Faults()
    for corpus in bench.corpora:
        for pair in corpus.pairs:
            sources = [
                corpus.directory / "sources" / language / f"{document}.txt"
                for language, document in zip(LANGUAGES, pair)
            ]
            view = bench.muwazi("align", "--format", "text", *sources).stdout.decode("utf-8")
            columns = set()
            for line in view.split("\n"):
                cells = wcswidth(line)
                faults.expect(0 <= cells <= 100, f"{cells} cells in {line!r}")
                opened = 0
                for character in line:
                    opened += (character == "\u2068") - (character == "\u2069")
                    faults.expect(opened in (0, 1), f"isolates are not in turn in {line!r}")
                faults.expect(opened == 0, f"an isolate stays open in {line!r}")
                if RULE in line:
                    columns.add(wcswidth(line[:line.index(RULE)]))
                outside = "".join(part.split("\u2069")[-1] for part in line.split("\u2068"))
                faults.expect(
                    not any("\u0590" <= character <= "\u08ff" for character in outside),
                    f"right-to-left text outside an isolate in {line!r}")
            faults.expect(len(columns) == 1, f"{pair}: the rule stands in columns {sorted(columns)}")
    faults.settle()
