"""A corpus on disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ._tool import PathLike, Record, frame, read, run

if TYPE_CHECKING:
    import pandas


class Corpus:
    """A corpus that `muwazi build` made."""

    def __init__(self, directory: PathLike):
        self.directory = Path(directory)
        if not (self.directory / "corpus.yaml").is_file():
            raise FileNotFoundError(f"{self.directory} holds no corpus.yaml")

    @property
    def documents(self) -> dict[str, str]:
        """The language of each document."""
        return {
            path.stem: language
            for language in ("fa", "ar")
            for path in sorted((self.directory / "sources" / language).glob("*.txt"))
        }

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The pairs that are aligned, Persian first."""
        return [
            tuple(path.name.removesuffix(".beads.jsonl").split("__"))  # type: ignore[misc]
            for path in sorted((self.directory / "alignments").glob("*.beads.jsonl"))
        ]

    def build(self) -> None:
        """Brings every layer up to date."""
        run("build", "--quiet", self.directory)

    def text(self, document: str) -> str:
        """The untouched source of a document, into which all offsets point."""
        path = self.directory / "sources" / self.documents[document] / f"{document}.txt"
        return path.read_bytes().decode("utf-8")

    def segments(self, document: str) -> list[Record]:
        """The sentences and other lines of a document, with their roles."""
        return read(self.directory / "layers" / f"{document}.segments.jsonl")

    def tokens(self, document: str) -> list[Record]:
        """The tokens of a document."""
        return read(self.directory / "layers" / f"{document}.tokens.jsonl")

    def annotations(self, document: str, layer: str | None = None) -> list[Record]:
        """The annotations of a document, or those of one layer; none where nobody made any."""
        path = self.directory / "layers" / f"{document}.annotations.jsonl"
        found = read(path) if path.is_file() else []
        return [item for item in found if layer in (None, item["layer"])]

    def annotate(self, document: str) -> list[Record]:
        """Finds the names, speech, dates and numbers of a document and keeps them as its annotations.

        What a person made or rejected (`status`) stays, and stands for what is found at its place.
        """
        import json

        language = self.documents[document]
        source = self.directory / "sources" / language / f"{document}.txt"

        def place(item: Record) -> tuple:
            return item["layer"], item["start"], item["end"]

        own = [item for item in self.annotations(document)
               if item.get("status") in ("manual", "rejected")]
        taken = set(map(place, own))
        found = [item for item in run("annotate", "--lang", language, source)
                 if place(item) not in taken]
        found = sorted(own + found, key=lambda item: (item["start"], -item["end"]))
        lines = [json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in found]
        path = self.directory / "layers" / f"{document}.annotations.jsonl"
        path.write_bytes("".join(line + "\n" for line in lines).encode("utf-8"))
        return found

    def beads(self, fa: str | None = None, ar: str | None = None) -> Iterator[Record]:
        """The beads of all pairs, or of those of a document; `pair` names theirs."""
        for pair in self.pairs:
            if fa in (None, pair[0]) and ar in (None, pair[1]):
                name = f"{pair[0]}__{pair[1]}"
                for bead in read(self.directory / "alignments" / f"{name}.beads.jsonl"):
                    yield {"pair": name, **bead}

    def beads_frame(self) -> "pandas.DataFrame":
        """All beads as a DataFrame."""
        return frame(self.beads())

    def export(self, form: str, out: PathLike, *options: str) -> list[Record]:
        """Exports the corpus: a record a file that was written."""
        return run("export", "--quiet", self.directory, "--format", form, "--out", out, *options)

    def validate(self) -> list[Record]:
        """What is wrong with the corpus, a record a finding."""
        import json
        import os
        import subprocess

        ended = subprocess.run(
            [os.environ.get("MUWAZI", "muwazi"), "validate", "--format", "json", self.directory],
            capture_output=True)
        return json.loads(ended.stdout or b"[]")
